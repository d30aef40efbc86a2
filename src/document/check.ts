/** Checks a whole document against the register that there is, and names every problem. */
import { RECORD_TYPES, type Code, type RecordType } from '../recognition';
import { RECORDS } from './fields';
import type { GivenRecord, GivenRecords, PresentRegister } from './given-records';
import { checkLimits } from './limits';
import type { Records } from './records';
import { Nearest } from './nearest';
import { excerpt, Problems, type DocumentProblem } from './problem';
import type { DocumentFile } from './document-file';
import { References } from './references';
import { checkRules } from './rules';
import type { Rule } from './rules/rule';
import { CODE, ShapeCheck } from './shape';
import { recordsOf } from './type-names';

/** What a message shows of the name of an unknown array, in UTF-16 units. */
const MAX_NAME_LENGTH = 64;

/** @param beside rules that hold beside those of every check */
export function checkRecords(
  files: readonly DocumentFile[],
  present: PresentRegister,
  beside: readonly Rule[] = [],
): { problems: DocumentProblem[]; records: Records } {
  const problems = new Problems();
  const nearest = new Nearest();
  const given = gather(files, present, problems, nearest);
  const references = new References(present, given, problems, nearest);
  for (const type of RECORD_TYPES) for (const record of given.sound.get(type)?.values() ?? []) references.check(record);
  checkRules(present, given, problems, beside);
  const records = Object.fromEntries(
    [...given.sound].map(([type, sound]) => [type, Array.from(sound.values(), ({ record }) => record)]),
  ) as unknown as Records;
  if (files.length > 0) checkLimits(present, records, files[0].file, problems);
  return { problems: problems.sorted(), records };
}

/** The records of all files; of those that share a code, the first. */
function gather(
  files: readonly DocumentFile[],
  { tables }: PresentRegister,
  problems: Problems,
  nearest: Nearest,
): GivenRecords {
  const sound = new Map<RecordType, Map<Code, GivenRecord>>();
  const named = new Map<RecordType, Set<Code>>();
  const shape = new ShapeCheck(problems, nearest);
  for (const file of files)
    for (const [type, array] of arraysOf(file, problems, nearest)) {
      const codes = valueFor(named, type, () => new Set<Code>());
      const records = valueFor(sound, type, () => new Map<Code, GivenRecord>());
      array.forEach((record, position) => {
        const code = wellFormedCodeOf(record);
        const present = code === undefined ? undefined : tables[type].find(code);
        const isSound = shape.check(record, RECORDS[type], file.file, [type, position], present);
        if (code === undefined) return;
        if (codes.has(code)) {
          const parameters = { value: code, records: recordsOf(type) };
          problems.report(file.file, [type, position, 'code'], 'DUPLICATE', code, parameters);
        } else if (isSound)
          records.set(code, { type, record: record as GivenRecord['record'], file: file.file, position });
        codes.add(code);
      });
    }
  return { sound, named };
}

/** The arrays of records in a file; whatever else stands there is reported. */
function* arraysOf(
  { file, content }: DocumentFile,
  problems: Problems,
  nearest: Nearest,
): Generator<[type: RecordType, array: readonly unknown[]]> {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    const message = `The file is not an object. Write \`{"certificates": […], …}\`.`;
    problems.reportInEnglish(file, [], 'WRONG_TYPE', content, message);
    return;
  }
  for (const [name, array] of Object.entries(content) as [string, unknown][]) {
    const type = RECORD_TYPES.find((known) => known === name);
    if (type === undefined) {
      const near = nearest.to(name, RECORD_TYPES);
      const advice = near === undefined ? `. There are ${RECORD_TYPES.join(', ')}.` : `; did you mean \`${near}\`?`;
      const message = `There is no type of record \`${name.slice(0, MAX_NAME_LENGTH)}\`${advice}`;
      problems.reportInEnglish(file, [name], 'UNKNOWN_ARRAY', array, message);
    } else if (!Array.isArray(array)) {
      const message = `\`${excerpt(array)}\` is not a list of records. Write one in square brackets.`;
      problems.reportInEnglish(file, [name], 'WRONG_TYPE', array, message);
    } else yield [type, array];
  }
}

function valueFor<V>(map: Map<RecordType, V>, type: RecordType, make: () => V): V {
  const known = map.get(type) ?? make();
  map.set(type, known);
  return known;
}

function wellFormedCodeOf(record: unknown): Code | undefined {
  if (typeof record !== 'object' || record === null || !('code' in record)) return undefined;
  return typeof record.code === 'string' && CODE.test(record.code) ? record.code : undefined;
}
