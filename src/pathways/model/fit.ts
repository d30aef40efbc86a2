/** What a curriculum leads to: the question and its answers (WAYS.md section 11). Plain data in codes. */
import type {
  Citation,
  Claim,
  Code,
  Day,
  Holding,
  PortabilityCell,
  Purpose,
  Standing,
  Text,
  Verdict,
} from '../../recognition';

export interface FitQuestion {
  /** The day on which the programmes are begun. */
  readonly on: Day;
  /** Left out: those whose parent has no parent, and those that have neither parent nor children. */
  readonly regions?: readonly Code[];
  readonly purpose: Purpose;
}

/** Who has completed a programme: what that gives, and nothing else. */
export interface Graduate {
  readonly programme: Code;
  /** The last day, on which is asked. */
  readonly day: Day;
  /** The programme does not state its months, so that its last day is no sooner than that. */
  readonly notBefore: boolean;
  /** Whether the programme can be begun on the day of the question. */
  readonly canBegin: boolean;
  readonly holdings: readonly Holding[];
  readonly conditions: readonly Code[];
  /** What the programme gives by its record, but is not awarded on the last day. */
  readonly notAwarded: readonly Code[];
}

/** What a graduate's decision on a post in a region says. */
export interface Reached extends Omit<PortabilityCell, 'standing'> {
  readonly programme: Code;
  /** Of the decision or of the programme, whichever is weaker; null where it is undetermined. */
  readonly standing: Standing | null;
}

export interface ReachCount {
  readonly verdict: Verdict;
  readonly standing: Standing | null;
  readonly count: number;
}

/** A certificate of which the graduate has some units. */
export interface UnitsShort {
  readonly certificate: Code;
  readonly had: readonly Code[];
  readonly lacking: readonly Code[];
}

/** A post in a region that one more thing would turn to `RECOGNISED`, and for the graduate of which programme. */
export interface OpenedPlace {
  readonly post: Code;
  readonly region: Code;
  readonly programme: Code;
  /** Of the decision, the programme and (for a course) the course: the weakest. */
  readonly standing: Standing;
}

interface Opens {
  /** In order of the regions asked, then of the posts' codes. */
  readonly opens: readonly OpenedPlace[];
}

export interface CertificateThatOpens extends Opens {
  readonly certificate: Code;
}

export interface CourseThatOpens extends Opens {
  readonly course: Code;
  /** Certificates all of whose units the graduate then has, and has not without it. */
  readonly completes: readonly Code[];
}

export interface EquivalenceThatOpens extends Opens {
  readonly from: Code;
  readonly to: Code;
}

/** Of each kind at most five, those first that open most. */
export interface Openers {
  readonly certificates: readonly CertificateThatOpens[];
  readonly courses: readonly CourseThatOpens[];
  readonly equivalences: readonly EquivalenceThatOpens[];
}

export interface ProgrammeFit {
  readonly regions: readonly Code[];
  readonly graduate: Graduate;
  /** Every post in every region asked: in order of the regions, then of the posts' codes. */
  readonly reaches: readonly Reached[];
  readonly unitsShort: readonly UnitsShort[];
  readonly openers: Openers;
}

export interface ProgrammeOfConsortium {
  readonly graduate: Graduate;
  readonly counts: readonly ReachCount[];
  readonly unitsShort: readonly UnitsShort[];
}

/** What several programmes have. */
export interface Overlap {
  readonly record: Citation;
  readonly programmes: readonly Code[];
}

/** What the programmes do not lead to. */
export interface Gaps {
  /** Posts of the fields of the consortium and its programmes whose requirements no graduate meets in any region asked. */
  readonly posts: readonly Code[];
  /** Skills for these posts of which no programme has a course or gives a certificate. */
  readonly skills: readonly Code[];
  /** Courses of the skills for these posts that no programme has. */
  readonly courses: readonly Code[];
}

export interface ConsortiumFit {
  readonly regions: readonly Code[];
  readonly programmes: readonly ProgrammeOfConsortium[];
  /** Of each post in each region the best that any graduate is told. */
  readonly reaches: readonly Reached[];
  readonly openers: Openers;
  readonly overlaps: readonly Overlap[];
  readonly gaps: Gaps;
  readonly evaluation: readonly SheetPart[];
}

export const SHEET_HEADINGS = [
  'CONSTRUCTION_PRINCIPLES',
  'ORGANISATIONAL_FRAMEWORK',
  'OPERATIONAL_MECHANISMS',
  'EVALUATION',
] as const;
export type SheetHeading = (typeof SHEET_HEADINGS)[number];

export const SHEET_ITEMS = [
  'FIELDS',
  'MEMBERS_BY_KIND',
  'MEMBERS_BY_REGION',
  'AGREEMENTS',
  'FUNDING',
  'LEAD',
  'FOUNDED',
  'MEMBERS_BY_ROLE',
  'REPORTED_COUNTS',
  'BASES_BY_KIND',
  'DECISION_MAKING',
  'PROGRAMMES_BY_MODE',
  'OPENINGS_BY_KIND',
  'AGREEMENTS_IN_FORCE',
  'EQUIVALENCES_IN_FORCE',
  'TEACHERS_AND_MENTORS',
  'POSTS_BY_VERDICT',
  'POSTS_BY_STANDING',
  'CERTIFICATES_GIVEN',
  'CERTIFICATES_RECOGNISED_ELSEWHERE',
  'RESULTS_OF_LEARNERS',
  'EMPLOYMENT_OF_GRADUATES',
  'SATISFACTION_OF_EMPLOYERS',
] as const;
export type SheetItemName = (typeof SHEET_ITEMS)[number];

/** One line of an item: what it is about, and how much of it there is. */
export interface SheetEntry {
  /** A record, words of a record's own, or the code of a kind, mode, verdict or standing. */
  readonly record?: Citation;
  readonly text?: Text;
  readonly kind?: string;
  readonly count?: number;
  /** Places for practice. */
  readonly places?: number;
  readonly day?: Day;
}

export interface SheetItem {
  readonly name: SheetItemName;
  /** Whether the register says anything about it; where it does not, there are no entries. */
  readonly known: boolean;
  readonly entries: readonly SheetEntry[];
  /** Of the weakest record that it is read from; null where it is open. */
  readonly standing: Standing | null;
  /** The records that it is read from. */
  readonly sources: readonly Citation[];
}

export interface SheetPart {
  readonly heading: SheetHeading;
  /** In the words of the consortium's own standard, where that has four. */
  readonly ownWords: Text | null;
  readonly items: readonly SheetItem[];
}

/** The claim by which the law is asked about a graduate. */
export const claimOfGraduate = (
  { holdings, conditions, day }: Graduate,
  post: Code,
  region: Code,
  purpose: Purpose,
): Claim => ({
  holdings,
  post,
  region,
  onDate: day,
  purpose,
  ...(conditions.length > 0 && { facts: { satisfied: conditions } }),
});
