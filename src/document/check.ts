/** Checks a whole document against the register that there is, and names every problem. */
import { RECORD_TYPES, type Catalogue, type Code, type RecordType } from '../recognition';
import { RECORDS } from './fields';
import { checkLimits } from './limits';
import type { Records } from './records';
import { Nearest } from './nearest';
import { recordsOf } from './problem-messages';
import { excerpt, Problems, type DocumentProblem } from './problem';
import type { DocumentFile } from './read';
import { References } from './references';
import { checkRules } from './rules';
import { CODE, Shape } from './shape';

/** A record of the document, and where it stands. */
export interface Given {
  readonly type: RecordType;
  readonly record: Readonly<Record<string, unknown>> & { readonly code: Code };
  readonly file: string;
  readonly position: number;
}

/** What the document gives, type by type; `named` holds all its codes, also those of records that have problems. */
export interface GivenRecords {
  readonly sound: ReadonlyMap<RecordType, ReadonlyMap<Code, Given>>;
  readonly named: ReadonlyMap<RecordType, ReadonlySet<Code>>;
}

/** The register that a document is checked against: a catalogue, or what `surveyOf` makes of one that need not answer. */
export type Present = Pick<Catalogue, 'tables' | 'days' | 'conditions'>;

export function checkDocument(
  files: readonly DocumentFile[],
  present: Present,
): { problems: DocumentProblem[]; records: Records } {
  const problems = new Problems();
  const nearest = new Nearest();
  const given = gather(files, problems, nearest);
  const references = new References(present, given, problems, nearest);
  for (const type of RECORD_TYPES) for (const record of given.sound.get(type)?.values() ?? []) references.check(record);
  checkRules(present, given, problems);
  const records = Object.fromEntries(
    [...given.sound].map(([type, sound]) => [type, Array.from(sound.values(), ({ record }) => record)]),
  ) as unknown as Records;
  if (files.length > 0) checkLimits(present, records, files[0].file, problems);
  return { problems: problems.sorted(), records };
}

function gather(files: readonly DocumentFile[], problems: Problems, nearest: Nearest): GivenRecords {
  const sound = new Map<RecordType, Map<Code, Given>>();
  const named = new Map<RecordType, Set<Code>>();
  const shape = new Shape(problems, nearest);
  for (const { file, content } of files) {
    if (typeof content !== 'object' || content === null || Array.isArray(content)) {
      problems.complain(
        file,
        [],
        'WRONG_TYPE',
        content,
        `The file is not an object. Write \`{"certificates": […], …}\`.`,
      );
      continue;
    }
    for (const [name, array] of Object.entries(content) as [string, unknown][]) {
      const type = RECORD_TYPES.find((known) => known === name);
      if (type === undefined) {
        const near = nearest.to(name, RECORD_TYPES);
        problems.complain(
          file,
          [name],
          'UNKNOWN_ARRAY',
          array,
          `There is no type of record \`${name.slice(0, 64)}\`${near === undefined ? `. There are ${RECORD_TYPES.join(', ')}.` : `; did you mean \`${near}\`?`}`,
        );
      } else if (!Array.isArray(array)) {
        problems.complain(
          file,
          [name],
          'WRONG_TYPE',
          array,
          `\`${excerpt(array)}\` is not a list of records. Write one in square brackets.`,
        );
      } else {
        const codes = setFor(named, type, () => new Set<Code>());
        const records = setFor(sound, type, () => new Map<Code, Given>());
        array.forEach((record: unknown, position) => {
          const isSound = shape.check(record, RECORDS[type], file, type, position);
          const code = codeOf(record);
          if (code === undefined) return;
          if (codes.has(code))
            problems.tell(file, [type, position, 'code'], 'DUPLICATE', code, { value: code, records: recordsOf(type) });
          else if (isSound) records.set(code, { type, record: record as Given['record'], file, position });
          codes.add(code);
        });
      }
    }
  }
  return { sound, named };
}

function setFor<V>(map: Map<RecordType, V>, type: RecordType, make: () => V): V {
  const known = map.get(type) ?? make();
  map.set(type, known);
  return known;
}

function codeOf(record: unknown): Code | undefined {
  if (typeof record !== 'object' || record === null || !('code' in record)) return undefined;
  return typeof record.code === 'string' && CODE.test(record.code) ? record.code : undefined;
}
