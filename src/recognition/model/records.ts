/**
 * What the law speaks of: the records of the register, as it reads them: plain, immutable data in the shape of the catalogue document.
 * Codes are compared by code point; days are `YYYY-MM-DD` in UTC+8; a period is half-open, `[from, until)`.
 */
import type {
  BodyKind,
  Code,
  Condition,
  Period,
  Placement,
  Purpose,
  Recorded,
  Route,
  State,
  Suspension,
  Text,
} from './record-parts';
import type { Contact, Review } from './contact';
import type { CertificateIdentifier, IssuerKey } from './issuer-key';
import type { Consortium, Course, Opening, PostGroup, Programme, Skill } from './training';

export * from './contact';
export * from './issuer-key';
export * from './record-parts';
export * from './training';

export interface Region extends Recorded {
  readonly name: Text;
  readonly parent?: Code;
  readonly iso?: string;
}

export interface Field extends Recorded {
  readonly name: Text;
  readonly parent?: Code;
  readonly isced?: string;
}

export interface Unit extends Recorded {
  readonly name: Text;
  readonly field?: Code;
}

export interface Level {
  readonly code: Code;
  readonly order: number;
  readonly name: Text;
  readonly descriptor?: Text;
}

export interface Framework extends Recorded {
  readonly name: Text;
  readonly region?: Code;
  readonly levels: readonly Level[];
}

export interface LevelReference extends Recorded {
  readonly a: Placement;
  readonly b: Placement;
  readonly period?: Period;
}

export interface Body extends Recorded {
  readonly name: Text;
  readonly kinds: readonly BodyKind[];
  readonly region?: Code;
  readonly website?: string;
  readonly contacts?: readonly Contact[];
  readonly review?: Review;
}

export interface Certificate extends Recorded {
  readonly name: Text;
  readonly body: Code;
  readonly region?: Code;
  readonly field?: Code;
  readonly units?: readonly Code[];
  readonly placements?: readonly Placement[];
  readonly awarded?: Period;
  readonly validMonths?: number;
  /** By what credential files name it; no two certificates share one. */
  readonly identifiers?: readonly CertificateIdentifier[];
}

export interface Post extends Recorded {
  readonly name: Text;
  readonly field?: Code;
  readonly isco?: string;
  readonly esco?: string;
  readonly occupationCode?: string;
}

export interface Requirement extends Recorded {
  readonly post: Code;
  readonly region: Code;
  readonly period?: Period;
  readonly regulated?: boolean;
  readonly authority?: Code;
  readonly routes: readonly Route[];
}

export interface Agreement extends Recorded {
  readonly name: Text;
  readonly parties: readonly Code[];
  readonly regions: readonly Code[];
  readonly purposes: readonly Purpose[];
  readonly period?: Period;
  readonly onward?: { readonly maxSteps: number };
  readonly state?: State;
  /** In order, and apart from one another. */
  readonly suspensions?: readonly Suspension[];
}

export interface Equivalence extends Recorded {
  readonly agreement: Code;
  readonly from: Code;
  readonly to: Code;
  readonly mutual?: boolean;
  readonly regions?: readonly Code[];
  readonly purposes?: readonly Purpose[];
  readonly period?: Period;
  /** The award window: only holdings awarded within it are served (LAW.md section 5). */
  readonly awarded?: Period;
  /** Given: the extent is `PARTIAL` and these units of `to` are credited. */
  readonly creditedUnits?: readonly Code[];
  readonly conditions?: readonly Condition[];
  readonly state?: State;
  readonly suspensions?: readonly Suspension[];
}

export interface Exclusion extends Recorded {
  readonly certificate: Code;
  readonly posts?: readonly Code[];
  readonly regions: readonly Code[];
  readonly purposes: readonly Purpose[];
  readonly period?: Period;
  readonly reason: Text;
}

/** Each array of a catalogue document and the type of its records. */
export interface RecordTypes {
  regions: Region;
  fields: Field;
  units: Unit;
  frameworks: Framework;
  levelReferences: LevelReference;
  bodies: Body;
  certificates: Certificate;
  posts: Post;
  requirements: Requirement;
  agreements: Agreement;
  equivalences: Equivalence;
  exclusions: Exclusion;
  postGroups: PostGroup;
  courses: Course;
  skills: Skill;
  consortia: Consortium;
  programmes: Programme;
  openings: Opening;
  issuerKeys: IssuerKey;
}
export type RecordType = keyof RecordTypes;

/** The law decides without these: what training offers, of which it knows the conditions of entries alone, and the keys of issuers. */
export const TYPES_BESIDE_THE_LAW = [
  'postGroups',
  'courses',
  'skills',
  'consortia',
  'programmes',
  'openings',
  'issuerKeys',
] as const;

/** All record types, each after those it refers to. */
export const RECORD_TYPES = [
  'regions',
  'fields',
  'units',
  'frameworks',
  'levelReferences',
  'bodies',
  'certificates',
  'posts',
  'requirements',
  'agreements',
  'equivalences',
  'exclusions',
  ...TYPES_BESIDE_THE_LAW,
] as const satisfies readonly RecordType[];

/** A whole register: every array present, in any order, already checked (references lead somewhere, trees have no cycles). */
export type Register = { readonly [T in RecordType]: readonly RecordTypes[T][] };
