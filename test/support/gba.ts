/** The catalogue that ships, as one register. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RECORD_TYPES, type Register } from '../../src/recognition';

const FOLDER = join(__dirname, '../../src/gba');

export function shippedRegister(): Register {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
  const documents = files.map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Partial<Register>);
  return Object.fromEntries(
    RECORD_TYPES.map((type) => [type, documents.flatMap((document) => [...(document[type] ?? [])])]),
  ) as unknown as Register;
}
