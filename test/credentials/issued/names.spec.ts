/** Which names are one name. */
import { askedNames, keptNames, normalNumber } from '../../../src/credentials/issued/holder';

const isFound = (kept: readonly string[], asked: string): boolean => {
  const keys = keptNames(kept);
  return askedNames(asked).some((key) => keys.includes(key));
};

describe('is the same name', () => {
  test.each([
    ['CHAN Tai Man', 'chan tai man'],
    ['CHAN Tai Man', 'Tai Man Chan'],
    ['CHAN Tai-man', 'Chan Taiman'],
    ['CHAN Taiman', 'Tai-man CHAN'],
    ['CHAN, Tai Man', 'CHAN TAI MAN'],
    ['CHAN Tai Man Peter', 'Peter CHAN Tai Man'],
    ['CHAN Tai Man Peter', 'CHAN Peter Tai Man'],
    ['陳大文', '陈大文'],
    ['陳大文', '陳 大 文'],
    ['陳　大文', '陳大文'],
    ['ＣＨＡＮ Tai Man', 'CHAN Tai Man'],
    ['João Gonçalves', 'JOAO GONCALVES'],
    ['Gonçalves João', 'João Gonçalves'],
    ["O'Brien Mary", 'Mary OBrien'],
    ['Łukasz Groß', 'Lukasz Gross'],
    ['CHAN\u200b Tai Man', 'CHAN Tai Man'],
    ['CHAN Tai Man 陳大文', '陳大文'],
    ['CHAN Tai Man 陳大文', 'Chan Tai Man'],
    ['CHAN Tai Man 陳大文', '陈大文 Chan Tai Man'],
  ])('%s, %s', (kept, asked) => {
    expect(isFound([kept], asked)).toBe(true);
  });

  it('is any that the body has registered, and those of both scripts together', () => {
    const kept = ['陳大文', 'CHAN Tai Man', 'CHEN Dawen'];
    for (const asked of ['陈大文', 'Dawen Chen', 'Chan Tai Man', '陳大文 CHAN Tai Man', 'Chen Dawen 陈大文'])
      expect([asked, isFound(kept, asked)]).toEqual([asked, true]);
  });
});

describe('is another name', () => {
  test.each([
    ['CHAN Tai Man', 'CHAN Tai'],
    ['CHAN Tai Man', 'CHAN Tai Wan'],
    ['陳大文', '陳大'],
    ['陳大文', '文大陳'],
    ['CHAN Tai Man', 'CHAN Tai Man 李小龍'],
    ['CHAN Tai Man 陳大文', 'CHAN Tai Man 李小龍'],
    ['Ana Maria', 'Ana Mariana'],
  ])('%s, %s', (kept, asked) => {
    expect(isFound([kept], asked)).toBe(false);
  });
});

test('of numbers, blanks, width, case and kinds of dashes do not count, other signs do', () => {
  expect(normalNumber(' gic–2024／ａ 17 ')).toBe('GIC-2024/A17');
  expect(normalNumber('1-23')).not.toBe(normalNumber('12-3'));
});
