/** The published schema is the table's, and agrees with what is checked. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { catalogueSchema } from '../../src/document/schema';
import { checkDocument, emptyRegister, readDocument } from '../../src/document';
import { surveyOf } from '../../src/recognition';
import { SHIPPED } from '../support/registry';
import { conformanceWorlds } from '../support/worlds';
import { CASES, damaged } from './damage';
import { goodDocument } from './good';

const FILE = join(__dirname, '../../src/document/catalogue.schema.json');
const written = `${JSON.stringify(catalogueSchema(), null, 2)}\n`;
const agrees = new Ajv({ allErrors: true }).compile(catalogueSchema());

/** What a schema cannot say: what holds between fields and between records. */
const BEYOND = [
  'DUPLICATE',
  'EMPTY_PERIOD',
  'UNKNOWN_CODE',
  'UNKNOWN_LEVEL',
  'CYCLE',
  'OVERLAP',
  'NOT_A_UNIT_OF',
  'EQUAL_ENDS',
  'SAME_FRAMEWORK',
  'CONDITION_DIFFERS',
  'MALFORMED_TEXT',
  'SUSPENSION_ORDER',
  'SUSPENSION_OPEN',
  'SUSPENSION_STATE',
  'TOO_PRECISE',
  'UNUSABLE_KEY',
  'ISSUER_OF_OTHER',
  'IDENTIFIER_TAKEN',
];

test('is current (UPDATE_SCHEMA=1 writes it)', () => {
  if (process.env.UPDATE_SCHEMA === '1') writeFileSync(FILE, written);
  expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(JSON.parse(written));
});

test('lets good documents pass', async () => {
  expect(agrees(goodDocument())).toBe(true);
  for (const { register } of conformanceWorlds()) expect(agrees(register)).toBe(true);
  const { files } = await readDocument(SHIPPED);
  for (const { content } of files) expect(agrees(content)).toBe(true);
  expect(checkDocument(files, surveyOf(emptyRegister())).problems).toEqual([]);
});

test.each(CASES.filter(([, , , code]) => !BEYOND.includes(code)))('refuses %s', (_name, damage) => {
  expect(agrees(damaged(damage))).toBe(false);
});
