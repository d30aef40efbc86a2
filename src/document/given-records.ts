/** What every check compares: the records that a document gives, and the register that it is meant for. */
import type { Catalogue, Code, RecordType } from '../recognition';

/** A record of the document, and where it stands. */
export interface GivenRecord {
  readonly type: RecordType;
  readonly record: Readonly<Record<string, unknown>> & { readonly code: Code };
  readonly file: string;
  readonly position: number;
}

/** What the document gives, type by type; `named` holds all its codes, also those of records that have problems. */
export interface GivenRecords {
  readonly sound: ReadonlyMap<RecordType, ReadonlyMap<Code, GivenRecord>>;
  readonly named: ReadonlyMap<RecordType, ReadonlySet<Code>>;
}

/** The register that a document is checked against: a catalogue, or what `surveyOf` makes of one that need not answer. */
export type PresentRegister = Pick<Catalogue, 'tables' | 'days' | 'conditions'>;
