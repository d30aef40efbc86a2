/** What training offers: what is learnt for which posts, by whom it is taught, and what that gives. The law reads none of it but entries. */
import type { Code, Day, Period, Placement, Recorded, Route, Text } from './record-parts';

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
