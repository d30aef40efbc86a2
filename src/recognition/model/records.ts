/**
 * What the law speaks of: the records of the register, as it reads them: plain, immutable data in the shape of the catalogue document.
 * Codes are compared by code point; days are `YYYY-MM-DD` in UTC+8; a period is half-open, `[from, until)`.
 */

/** A record's identity within its type; matches `^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$`, case-sensitive. */
export type Code = string;
/** A calendar day, `YYYY-MM-DD`, in UTC+8. Days in this form compare correctly as strings. */
export type Day = string;

export const LANGUAGES = ['en', 'zh-Hant', 'zh-Hans', 'pt'] as const;
export type LanguageTag = (typeof LANGUAGES)[number];
/** What people read, in one to four languages. */
export type Text = Readonly<Partial<Record<LanguageTag, string>>>;

/** `[from, until)`; a missing end is open. */
export interface Period {
  readonly from?: Day;
  readonly until?: Day;
}

/** Days on which a record is set aside; one without an end goes on. */
export interface Suspension extends Period {
  readonly from: Day;
}

/** From the strongest to the weakest. */
export const STANDINGS = ['OFFICIAL', 'REPORTED', 'ILLUSTRATIVE'] as const;
export type Standing = (typeof STANDINGS)[number];

export const PURPOSES = ['TRAINING', 'EVALUATION', 'PRACTICE'] as const;
export type Purpose = (typeof PURPOSES)[number];

export const STATES = ['PROPOSED', 'ENDORSED', 'SUSPENDED', 'DECLINED', 'WITHDRAWN', 'REVOKED'] as const;
export type State = (typeof STATES)[number];

export const BODY_KINDS = [
  'AWARDING_BODY',
  'COMPETENT_AUTHORITY',
  'EMPLOYER',
  'SCHOOL',
  'ASSOCIATION',
  'RESEARCH_INSTITUTE',
] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

/** The kinds a condition may be registered with. `AWARD_WINDOW` is made by the law alone (LAW.md section 5). */
export const CONDITION_KINDS = ['EXPERIENCE', 'LANGUAGE', 'EXAMINATION', 'COURSE', 'REGISTRATION', 'OTHER'] as const;
export type ConditionKind = (typeof CONDITION_KINDS)[number] | 'AWARD_WINDOW';

export interface Source {
  readonly title: string;
  readonly url?: string;
  readonly note?: string;
}

/** A synonym, former name, abbreviation or trade word by which a record is known; without a language it is one of no language in particular. */
export interface OtherName {
  readonly language?: LanguageTag;
  readonly text: string;
}

/** What every record has. A record without a standing is `ILLUSTRATIVE`. Other names are for finding it; the law reads none. */
export interface Recorded {
  readonly code: Code;
  readonly otherNames?: readonly OtherName[];
  readonly source?: Source;
  readonly standing?: Standing;
}

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

export interface Placement {
  readonly framework: Code;
  readonly level: Code;
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
}

export interface Post extends Recorded {
  readonly name: Text;
  readonly field?: Code;
  readonly isco?: string;
  readonly esco?: string;
  readonly occupationCode?: string;
}

export interface Condition {
  readonly code: Code;
  readonly kind: ConditionKind;
  readonly text: Text;
  /** Years of practice asked for, with `EXPERIENCE`. */
  readonly years?: number;
  /** Language tag asked for, with `LANGUAGE`. */
  readonly language?: string;
}

export interface CertificateNeed {
  readonly certificate: Code;
}
export interface LevelNeed {
  readonly framework: Code;
  readonly level: Code;
  readonly field?: Code;
  readonly referenced?: true;
}
export interface UnitsNeed {
  readonly units: readonly Code[];
}
export type Need = CertificateNeed | LevelNeed | UnitsNeed;

export interface Route {
  readonly code: Code;
  readonly name?: Text;
  readonly needs: readonly Need[];
  readonly conditions?: readonly Condition[];
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

/** Posts that go together in a chain of work. */
export interface PostGroup extends Recorded {
  readonly name: Text;
  readonly posts: readonly Code[];
}

export const COURSE_CATEGORIES = ['BASIC', 'COMPULSORY', 'ELECTIVE', 'INTEGRATED'] as const;
/** `INTEGRATED`: course and certificate in one. */
export type CourseCategory = (typeof COURSE_CATEGORIES)[number];

export const COURSE_STAGES = [
  'TEACHING',
  'LEARNING',
  'DOING',
  'CERTIFICATION',
  'BUSINESS_APPLICATION',
  'COMPETITION',
] as const;
/** What a course serves, from what is taught to where it is put to the test. */
export type CourseStage = (typeof COURSE_STAGES)[number];

export interface Course extends Recorded {
  readonly name: Text;
  readonly category?: CourseCategory;
  readonly stages?: readonly CourseStage[];
  /** The certificates that it is integrated with. */
  readonly certificates?: readonly Code[];
  readonly units?: readonly Code[];
}

export const SKILL_CATEGORIES = ['CORE', 'CAREER_DEVELOPMENT'] as const;
export type SkillCategory = (typeof SKILL_CATEGORIES)[number];

/** What somebody in certain posts has to be able to do, the courses that teach it and the certificates that attest it. */
export interface Skill extends Recorded {
  readonly name: Text;
  readonly category: SkillCategory;
  readonly posts: readonly Code[];
  readonly courses?: readonly Code[];
  readonly certificates?: readonly Code[];
}

export interface Member {
  readonly body: Code;
  readonly role: Text;
  readonly period?: Period;
}

/** A number as it was reported on a day, where members are not named. */
export interface ReportedCount {
  readonly what: Text;
  readonly value: number;
  readonly on: Day;
}

export const BASE_KINDS = ['COLLEGE', 'TRAINING_CENTRE', 'TRAINING_BASE'] as const;
export type BaseKind = (typeof BASE_KINDS)[number];

/** A place where a consortium trains. */
export interface Base {
  readonly code: Code;
  readonly name: Text;
  readonly kind: BaseKind;
  readonly host?: Code;
}

/** By what a consortium is built and judged. */
export interface PlatformStandard {
  readonly title: Text;
  readonly headings: readonly Text[];
}

/** Schools, enterprises and others that train together. */
export interface Consortium extends Recorded {
  readonly name: Text;
  readonly region: Code;
  readonly field?: Code;
  readonly lead?: Code;
  readonly founded?: Day;
  readonly members: readonly Member[];
  readonly counts?: readonly ReportedCount[];
  readonly bases?: readonly Base[];
  readonly standard?: PlatformStandard;
  readonly agreements?: readonly Code[];
}

export const PROGRAMME_MODES = [
  'FULL_TIME',
  'PART_TIME',
  'APPRENTICESHIP',
  'JOINT',
  'SHORT_COURSE',
  'EXAMINATION',
] as const;
export type ProgrammeMode = (typeof PROGRAMME_MODES)[number];

/** An amount from 0 with at most two decimals, in a currency of ISO 4217. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** What a programme gives to whoever has completed it: certificates, and conditions of the register that are satisfied. At least one of either. */
export interface Gives {
  readonly certificates?: readonly Code[];
  readonly conditions?: readonly Code[];
}

/** A programme of study: what is learnt, where, how long, at what price, and what it gives. The law reads none of it but an entry it is asked about. */
export interface Programme extends Recorded {
  readonly name: Text;
  readonly providers: readonly Code[];
  readonly consortium?: Code;
  readonly region: Code;
  readonly field?: Code;
  readonly level?: Placement;
  readonly mode: ProgrammeMode;
  /** Whole months from 0; left out: not stated. */
  readonly months?: number;
  readonly hours?: number;
  /** What the learner pays; left out: not stated. */
  readonly cost?: Money;
  /** It is taught in any of them. */
  readonly languages?: readonly string[];
  /** So many a year. */
  readonly places?: number;
  readonly courses?: readonly Code[];
  /** Routes as of a requirement, any of which admits; left out: open to all. */
  readonly entry?: readonly Route[];
  readonly gives: Gives;
  /** The days on which it can be begun; left out: any day. */
  readonly period?: Period;
}

export const OPENING_KINDS = ['INTERNSHIP', 'PRACTICAL_TRAINING', 'APPRENTICESHIP'] as const;
export type OpeningKind = (typeof OPENING_KINDS)[number];

/** Places for practice that a body offers. */
export interface Opening extends Recorded {
  readonly name: Text;
  readonly provider: Code;
  readonly programme?: Code;
  readonly consortium?: Code;
  readonly kind: OpeningKind;
  readonly places: number;
  readonly period?: Period;
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
}
export type RecordType = keyof RecordTypes;

/** What training offers. The law decides without it; of its records it knows the conditions of entries alone. */
export const TRAINING_TYPES = ['postGroups', 'courses', 'skills', 'consortia', 'programmes', 'openings'] as const;

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
  ...TRAINING_TYPES,
] as const satisfies readonly RecordType[];

/** A whole register: every array present, in any order, already checked (references lead somewhere, trees have no cycles). */
export type Register = { readonly [T in RecordType]: readonly RecordTypes[T][] };
