/** Asks for what a list holds: its candidates as they were claimed, or all that a post accepts. */
import {
  AcceptedDocument,
  type AcceptedQuery,
  type AcceptedQueryVariables,
  type Language,
} from '../../graphql/graphql';
import type { PageLanguage } from '../../language/languages';
import { circumstancesOf, readQuestion, writeQuestion } from '../../question/address';
import { Rejected, request } from '../../service/request';
import { withRetries } from '../../service/with-retries';
import type { Candidate } from '../candidate';
import { isShown, readFilters } from '../filters';
import type { Accepted } from '../groups';
import type { Judged, Judgement } from '../judge';
import type { Found, KeptAnswer, KeptItem } from './kept-list';

const now = (): string => new Date().toISOString();

/** What was answered about candidates. @param withNames whether they are kept by name, or by number and row alone */
export function foundOf(
  candidates: readonly Candidate[],
  judgements: readonly Judged[],
  { tag }: PageLanguage,
  withNames: boolean,
): Found {
  return {
    check: { at: now(), revision: revisionOf(judgements), language: tag },
    items: judgements.map(({ judgement }, at) => {
      const { name, facts, question } = candidates[at];
      const number = facts.map(({ row }) => row.cells.number).find((one) => one !== undefined) ?? '';
      return {
        key: String(facts[0].row.number),
        name: withNames && name !== '' ? name : number,
        rows: facts.map(({ row }) => row.number),
        question: writeQuestion({ ...question, revision: null }).toString(),
        answer: answerOf(judgement),
      };
    }),
  };
}

/** What was answered about the candidates of a list when it was checked again. */
export const foundAgain = (
  items: readonly KeptItem[],
  judgements: readonly Judged[],
  { tag }: PageLanguage,
): Found => ({
  check: { at: now(), revision: revisionOf(judgements), language: tag },
  items: items.map((item, at) => ({ ...item, answer: answerOf(judgements[at].judgement) })),
});

/** A candidate of a list, to be asked about: as claimed, since nothing is kept by which papers could be verified. */
export const candidateOf = ({ question, name }: KeptItem): Candidate => ({
  name,
  facts: [],
  question: readQuestion(new URLSearchParams(question)),
  problems: [],
});

function revisionOf(judgements: readonly Judged[]): number | null {
  const first = judgements.find(({ judgement }) => judgement.__typename === 'RecognitionDecision')?.judgement;
  return first?.__typename === 'RecognitionDecision' ? first.revision : null;
}

function answerOf(judgement: Judgement): KeptAnswer {
  if (judgement.__typename === 'ClaimRefused')
    return { verdict: null, standing: null, outstanding: [], holdsUntil: null, message: judgement.message };
  const { verdict, standing, outstanding, holdsUntil } = judgement;
  return { verdict, standing, outstanding, holdsUntil, message: '' };
}

/**
 * The certificates that a post accepts and that the filters of the address let through, all from one revision.
 * @param asOf that revision; null: the latest
 * @throws Rejected where the question cannot be answered
 */
export async function acceptedNow(
  asked: string,
  { code, tag }: PageLanguage,
  signal: AbortSignal,
  asOf: number | null = null,
): Promise<Found> {
  const address = new URLSearchParams(asked);
  const [question, filters] = [readQuestion(address), readFilters(address)];
  const { revision, accepted } = await allAccepted({ ...question, revision: asOf }, code, signal);
  return {
    check: { at: now(), revision, language: tag },
    items: accepted
      .filter((one) => isShown(one, filters))
      .map(({ certificate, decision: { verdict, standing, outstanding, holdsUntil } }) => ({
        key: certificate.code,
        name: certificate.name,
        rows: [],
        question: writeQuestion({
          ...question,
          revision: null,
          holdings: [{ certificate: certificate.code, awardedOn: null, expiresOn: null }],
        }).toString(),
        answer: { verdict, standing, outstanding, holdsUntil, message: '' },
      })),
  };
}

async function allAccepted(
  question: ReturnType<typeof readQuestion>,
  language: Language,
  signal: AbortSignal,
): Promise<{ readonly revision: number | null; readonly accepted: readonly Accepted[] }> {
  const { post, region, purpose } = question;
  const asked = { post: post ?? '', region: region ?? '', ...circumstancesOf(question), purpose, language };
  const accepted: Accepted[] = [];
  let { revision } = question;
  for (let after: string | null | undefined = null; after !== undefined;) {
    const variables: AcceptedQueryVariables = { ...asked, revision, after };
    const attempt = (): Promise<AcceptedQuery> => request(AcceptedDocument, variables, { signal });
    const { acceptedCertificates: answer } = await withRetries(attempt, signal);
    if (answer.__typename === 'ClaimRefused') throw new Rejected(answer.message, 'CLAIM_REFUSED');
    const { edges, pageInfo } = answer.certificates;
    revision = answer.revision;
    accepted.push(...edges.map(({ node }) => node));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined;
  }
  return { revision, accepted };
}
