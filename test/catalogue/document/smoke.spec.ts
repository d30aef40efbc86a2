import { goodDocument, problemsOf } from './good';
import { readDocument, checkDocument, emptyRegister } from '../../../src/catalogue/document';
test('good', async () => {
  expect(problemsOf(goodDocument())).toEqual([]);
  const r = await readDocument(__dirname + '/../../../src/gba');
  expect(r.problems).toEqual([]);
  expect(checkDocument(r.files, emptyRegister()).problems).toEqual([]);
  for (let w = 1; w <= 14; w++) {
    const q = await readDocument(__dirname + `/../../cases/world-${w}/world.json`);
    expect(q.problems).toEqual([]);
    expect(checkDocument(q.files, emptyRegister()).problems).toEqual([]);
  }
});
