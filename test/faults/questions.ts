/** Questions of every form that claims are asked in, and what is wrong with their answers. */
import type { Claim } from '../../src/recognition';
import type { Reply } from './exchange';
import { LINE_FIELDS, RESULT_FIELDS, type Judge } from './judge';
import type { Random } from './random';

export interface Question {
  readonly path: string;
  readonly type: string;
  readonly body: string;
  /** Which of the claims it asks, in order. */
  readonly claims: readonly number[];
  /** Of GraphQL, the field that is asked. */
  readonly field: string | null;
  /** The revision that is asked about, and the least that is. */
  readonly asOf?: number;
  readonly atLeast?: number;
}

export interface Finding {
  /** Claims whose answers came and were compared. */
  readonly answered: number;
  /** Why the others were not answered; undefined: all were. */
  readonly unanswered?: string;
  readonly flaws: readonly string[];
}

/** Claims that one request asks at most. */
const MOST = { decideMany: 120, lines: 400 };
/** What a service may say that cannot answer now; anything else is a fault of the service. */
const EXCUSES: ReadonlySet<string> = new Set(['UNAVAILABLE', 'OVERLOADED', 'TOO_LONG']);

/** @param head the latest revision that is known */
export function drawQuestion(random: Random, claims: readonly Claim[], head: number): Question {
  const drawn = (most: number) =>
    Array.from({ length: random.between(1, most) }, () => random.between(0, claims.length - 1));
  const kind = random.next();
  if (kind < 0.15) return recognition(claims, random.oneOf(simple(claims)));
  if (kind < 0.25) return decideOne(claims, random.between(0, claims.length - 1), head);
  if (kind < 0.5) return lines(claims, drawn(MOST.lines));
  if (kind < 0.85) return decideMany(claims, drawn(MOST.decideMany));
  // Few revisions, so that they need not be loaded for each question.
  const asOf = random.chance(0.1) ? random.between(1, head) : Math.max(1, head - (head % 50) - random.between(0, 2));
  return decideMany(claims, drawn(MOST.decideMany), Math.min(head, asOf));
}

/** Claims that `recognition` can state. */
const simple = (claims: readonly Claim[]): readonly number[] =>
  claims.flatMap(({ holdings, facts }, at) =>
    holdings.length === 1 && holdings[0].expiresOn === undefined && facts === undefined ? [at] : [],
  );

const graphql = (query: string, variables: object): Pick<Question, 'path' | 'type' | 'body'> => ({
  path: '/graphql',
  type: 'application/json',
  body: JSON.stringify({ query, variables }),
});

function recognition(claims: readonly Claim[], at: number): Question {
  const { holdings, post, region, onDate, purpose } = claims[at];
  const [{ certificate, awardedOn }] = holdings;
  const query = `query ($certificate: Code!, $post: Code!, $region: Code!, $onDate: Date, $purpose: Purpose!, $awardedOn: Date) {
    recognition(certificate: $certificate, post: $post, region: $region, onDate: $onDate, purpose: $purpose, awardedOn: $awardedOn) { ${RESULT_FIELDS} } }`;
  return {
    ...graphql(query, { certificate, post, region, onDate, purpose, awardedOn }),
    claims: [at],
    field: 'recognition',
  };
}

function decideOne(claims: readonly Claim[], at: number, atLeast: number): Question {
  const query = `query ($claim: ClaimInput!, $atLeast: Int) { decide(claim: $claim, atLeastRevision: $atLeast) { ${RESULT_FIELDS} } }`;
  return { ...graphql(query, { claim: claims[at], atLeast }), claims: [at], field: 'decide', atLeast };
}

function decideMany(claims: readonly Claim[], drawn: readonly number[], asOf?: number): Question {
  const query = `query ($claims: [ClaimInput!]!, $asOf: Int) { decideMany(claims: $claims, asOfRevision: $asOf) { ${RESULT_FIELDS} } }`;
  return {
    ...graphql(query, { claims: drawn.map((at) => claims[at]), asOf }),
    claims: drawn,
    field: 'decideMany',
    asOf,
  };
}

function lines(claims: readonly Claim[], drawn: readonly number[]): Question {
  const body = drawn.map((at, id) => `${JSON.stringify({ id, ...claims[at] })}\n`).join('');
  return {
    path: `/decide?fields=${LINE_FIELDS}`,
    type: 'application/x-ndjson',
    body,
    claims: drawn,
    field: null,
  };
}

const NONE: readonly string[] = [];

/** Compares whatever has come of an answer. @param head the latest revision that was known when it was asked */
export function findingOf(question: Question, reply: Reply, judge: Judge, head: number): Promise<Finding> {
  if (reply.status === undefined) return Promise.resolve({ answered: 0, unanswered: 'cut', flaws: NONE });
  return question.field === null ? ofLines(question, reply, judge) : ofGraphql(question, reply, judge, head);
}

async function ofLines({ claims }: Question, reply: Reply, judge: Judge): Promise<Finding> {
  const { status, text, headers, isWhole } = reply;
  if (status !== 200) return refusedWith(reply, claims.length);
  const revision = Number(headers['registry-revision']);
  // What stands after the last line end has been cut.
  const answers = text.split('\n').slice(0, -1);
  const flaws: string[] = [];
  for (const [place, line] of answers.entries()) {
    const { id, message, ...answer } = JSON.parse(line) as Record<string, unknown>;
    if (id !== place) flaws.push(`line ${String(place)} has the id ${String(id)}`);
    const problems = (answer.problems as { code: string; path: string }[] | undefined)?.map(({ code, path }) => ({
      code,
      path,
    }));
    const shown = problems === undefined ? answer : { problems };
    if ((problems === undefined) !== (message === undefined)) flaws.push(`line ${String(place)} says ${line}`);
    const flaw = await judge.flawOf('LINES', claims[place], shown, revision);
    if (flaw !== undefined) flaws.push(flaw);
  }
  if (isWhole && answers.length !== claims.length)
    flaws.push(`${String(claims.length)} lines were answered by ${String(answers.length)}, as if that were all`);
  const unanswered = answers.length < claims.length ? 'cut' : undefined;
  return { answered: answers.length, unanswered, flaws };
}

async function ofGraphql(question: Question, reply: Reply, judge: Judge, head: number): Promise<Finding> {
  const { claims, field, asOf, atLeast } = question;
  if (!reply.isWhole) return { answered: 0, unanswered: 'cut', flaws: NONE };
  if (reply.status !== 200) return refusedWith(reply, claims.length);
  const { data, errors } = JSON.parse(reply.text) as { data?: Record<string, object> | null; errors?: object[] };
  if (errors !== undefined || data?.[field!] === undefined) return refusedWith(reply, claims.length);
  const answers = [data[field!]].flat() as Record<string, unknown>[];
  if (isNotReached(answers[0])) return { answered: 0, unanswered: 'not reached yet', flaws: NONE };
  const named = answers.find(({ revision }) => revision !== undefined)?.revision as number | undefined;
  const revision = named ?? asOf ?? head;
  const flaws: string[] = [];
  if (answers.length !== claims.length)
    flaws.push(`${String(claims.length)} claims have ${String(answers.length)} answers`);
  if (asOf !== undefined && revision !== asOf)
    flaws.push(`asked as of revision ${String(asOf)}, and answered of ${String(revision)}`);
  if (atLeast !== undefined && revision < atLeast)
    flaws.push(`asked for revision ${String(atLeast)} at least, and answered of ${String(revision)}`);
  for (const [place, answer] of answers.entries()) {
    const flaw = await judge.flawOf('GRAPHQL', claims[place], answer, revision);
    if (flaw !== undefined) flaws.push(flaw);
  }
  return { answered: answers.length, flaws };
}

const isNotReached = ({ problems }: Record<string, unknown>): boolean =>
  (problems as { code: string }[] | undefined)?.[0]?.code === 'REVISION_NOT_REACHED';

/** An answer that says why there is none. */
function refusedWith({ status, text, isWhole }: Reply, claims: number): Promise<Finding> {
  if (!isWhole) return Promise.resolve({ answered: 0, unanswered: 'cut', flaws: NONE });
  const code = codeIn(text);
  if (code !== undefined && EXCUSES.has(code)) return Promise.resolve({ answered: 0, unanswered: code, flaws: NONE });
  return Promise.resolve({
    answered: 0,
    flaws: [`${String(claims)} claims were answered ${String(status)} ${text.slice(0, 500)}`],
  });
}

/** The code of the first error of an answer. */
export function codeIn(text: string): string | undefined {
  try {
    const { errors } = JSON.parse(text) as { errors?: { extensions?: { code?: string } }[] };
    return errors?.[0]?.extensions?.code;
  } catch {
    return undefined;
  }
}
