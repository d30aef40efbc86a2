/** What records are made of: codes, days, texts and periods, what every record has, and what routes ask for. */

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

/** Where a record is from. A string is in no stated language; a text says in which it is. */
export interface Source {
  readonly title: string | Text;
  readonly url?: string;
  readonly note?: string | Text;
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

export interface Placement {
  readonly framework: Code;
  readonly level: Code;
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
