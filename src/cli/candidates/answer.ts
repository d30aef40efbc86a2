/** One candidate of a list, answered: the decision on what is claimed, and beside it the one on the papers that are genuine and in force. */
import type { Suggestions } from '../../api/suggestions';
import type { Digests } from '../../credentials/issued/digests';
import { findIssued, holdingOf, type Verified } from '../../credentials/issued/find-issued';
import { IssuedTable } from '../../credentials/issued/issued.table';
import { holderProblems } from '../../credentials/issued/issued-problems';
import { verificationSaid } from '../../credentials/issued/verification-messages';
import { Answer } from '../../decisions/answer';
import { refusalMessage, remarkDetail, summary } from '../../decisions/sentences';
import type { LocalizedText } from '../../language/message';
import type { ReadableDatabase } from '../../persistence/database';
import {
  conditionOf,
  decide,
  isRefusal,
  type Catalogue,
  type Claim,
  type Day,
  type Holding,
  type LanguageTag,
  type Purpose,
} from '../../recognition';
import type { Candidate, CandidateQuestion, RowFacts } from '../../sheets/candidates/candidates-of';
import { nameIn } from '../../api/names';
import { problemsOf, type ToldProblem } from './problems';

/** What a list is answered from. */
export interface Asked {
  readonly catalogue: Catalogue;
  readonly database: ReadableDatabase;
  /** null: the keys of the service are not at hand, and nothing can be verified. */
  readonly digests: Digests | null;
  readonly suggestions: Suggestions;
  /** Where a row names none. */
  readonly day: Day;
  readonly purpose: Purpose;
  readonly language: LanguageTag;
  readonly verifiedOnly: boolean;
  /** Puts a problem of a row into words. */
  readonly said: Parameters<typeof problemsOf>[1];
}

export interface PaperTold {
  readonly row: number;
  readonly certificate: string;
  readonly status: Verified['status'];
  readonly message: string;
}

/** A decision as it is told of a list. */
export interface DecisionTold {
  readonly verdict: string;
  readonly standing: string | null;
  readonly outstanding: readonly { readonly code: string; readonly text: string }[];
  readonly holdsUntil: Day | null;
  readonly remarks: readonly string[];
  readonly summary: string;
}

/** What is told of a candidate. Nothing of it is a number or a check item of a paper. */
export interface Told {
  readonly row: number;
  readonly rows: readonly number[];
  readonly candidate: string;
  readonly number: string;
  readonly certificates: readonly string[];
  readonly post: string | null;
  readonly region: string | null;
  readonly onDate: Day;
  readonly revision: number;
  /** What counts: what was verified where there is a paper, else what is claimed; null: it was not decided. */
  readonly basis: 'VERIFIED' | 'CLAIMED' | null;
  readonly papers: readonly PaperTold[];
  readonly asClaimed: DecisionTold | null;
  /** null: there is no paper, or none that is genuine and in force. */
  readonly asVerified: DecisionTold | null;
  readonly problems: readonly ToldProblem[];
}

/** The decision that counts; null: there is none. */
export const countingIn = ({ basis, asClaimed, asVerified }: Told): Told['asClaimed'] =>
  basis === 'VERIFIED' ? asVerified : basis === 'CLAIMED' ? asClaimed : null;

export interface Answered {
  readonly told: Told;
  /** The decision that counts, for a receipt; undefined: there is none. */
  readonly counts: Answer | undefined;
}

export async function answerTo<Q extends CandidateQuestion>(candidate: Candidate<Q>, asked: Asked): Promise<Answered> {
  const { question, facts, name } = candidate;
  const { catalogue, day } = asked;
  const onDate = question.onDate ?? day;
  const told: Told = {
    row: facts[0].row.number,
    rows: facts.map(({ row }) => row.number),
    candidate: name,
    number: facts.map(({ row }) => row.cells.number).find((number) => number !== undefined) ?? '',
    certificates: question.holdings.map(({ certificate }) => certificate),
    post: question.post,
    region: question.region,
    onDate,
    revision: catalogue.revision,
    basis: null,
    papers: [],
    asClaimed: null,
    asVerified: null,
    problems: problemsOf(candidate, asked.said),
  };
  const refused = (problems: readonly ToldProblem[]): Answered => ({ told: { ...told, problems }, counts: undefined });
  if (told.problems.length > 0) return refused(told.problems);
  const shown = facts.filter(({ paper }) => paper !== undefined);
  if (asked.verifiedOnly && shown.length === 0) return refused([asked.said({ code: 'NO_PAPER', row: told.row })]);
  const flaws = shown.flatMap((one) => paperProblems(one, asked));
  if (flaws.length > 0) return refused(flaws);
  const claim = claimOf(question, onDate, asked.purpose);
  const asClaimed = decided(claim, asked);
  if ('refusal' in asClaimed) return refused([{ ...asClaimed.refusal, row: told.row }]);
  const found = await verified(shown, onDate, asked);
  const holdings = found.flatMap(({ outcome }) => holdingOf(outcome));
  const standing = holdings.length === 0 ? null : decided({ ...claim, holdings }, asked);
  const asVerified = standing !== null && 'answer' in standing ? standing : null;
  return {
    told: {
      ...told,
      basis: shown.length > 0 ? 'VERIFIED' : 'CLAIMED',
      papers: found.map(({ paper }) => paper),
      asClaimed: asClaimed.told,
      asVerified: asVerified?.told ?? null,
    },
    counts: shown.length > 0 ? asVerified?.answer : asClaimed.answer,
  };
}

function claimOf(question: CandidateQuestion, onDate: Day, purpose: Purpose): Claim {
  const { holdings, post, region, years, languages, satisfied } = question;
  return {
    holdings: holdings.map(({ certificate, awardedOn, expiresOn }): Holding => ({
      certificate,
      awardedOn: awardedOn ?? undefined,
      expiresOn: expiresOn ?? undefined,
    })),
    // Whoever lacks them has a problem, and is not asked about.
    post: post!,
    region: region!,
    onDate,
    purpose,
    facts: { experienceYears: years ?? undefined, languages, satisfied },
  };
}

function decided(
  claim: Claim,
  { catalogue, suggestions, language }: Asked,
): { readonly answer: Answer; readonly told: DecisionTold } | { readonly refusal: ToldProblem } {
  const decision = decide(catalogue, claim);
  if (isRefusal(decision)) {
    const { problems } = decision;
    const near = problems.map((problem) => suggestions.for(catalogue, problem));
    const [{ code, path, value }] = problems;
    const message = refusalMessage(problems, near, language);
    return { refusal: { row: 0, code, column: path, written: value, message } };
  }
  const answer = new Answer(catalogue, claim, decision, suggestions);
  const told: DecisionTold = {
    verdict: decision.verdict,
    standing: decision.standing,
    outstanding: decision.outstanding.map((code) => ({
      code,
      text: nameIn(conditionOf(catalogue, code)?.text ?? {}, language),
    })),
    holdsUntil: answer.outlook.holdsUntil,
    remarks: answer.remarks.map((remark) => remarkDetail(answer, remark, language)),
    summary: summary(answer, language),
  };
  return { answer, told };
}

/** What is wrong with what tells of the holder; none of it is repeated. */
const paperProblems = ({ row, paper }: RowFacts, { language }: Asked): readonly ToldProblem[] =>
  holderProblems(paper!).map(({ code, pointer, message }) => ({
    row: row.number,
    code,
    column: pointer.slice(1),
    written: '',
    message: (message as LocalizedText)[language],
  }));

async function verified(shown: readonly RowFacts[], day: Day, { database, digests, catalogue, language }: Asked) {
  const table = new IssuedTable(database);
  const found: { readonly outcome: Verified; readonly paper: PaperTold }[] = [];
  for (const { row, certificate = '', paper } of shown) {
    const outcome = await findIssued(table, digests!, catalogue, { ...paper!, certificate }, day);
    const message = verificationSaid(outcome, day)[language];
    found.push({ outcome, paper: { row: row.number, certificate, status: outcome.status, message } });
  }
  return found;
}
