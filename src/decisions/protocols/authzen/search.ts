/** Searches: everything of which a single evaluation says yes, and nothing else. */
import {
  decide,
  findingAcceptedCertificates,
  isRefusal,
  judgingPortability,
  PURPOSES,
  type Catalogue,
  type Claim,
  type ClaimProblem,
  type Day,
  type LanguageTag,
  type TimeSlices,
} from '../../../recognition';
import type { Suggestions } from '../../../api/suggestions';
import { isObject, toldProblem, type Fields, type LineProblem } from '../../lines/claim-line';
import { refusedFor } from '../questions.service';
import { isPermitted } from './evaluation';
import { ACTION, placesOf, readQuestion, RESOURCE, resourceId, type Member } from './vocabulary';

interface Found {
  readonly results: readonly object[];
  /** Why there can be none: what the question names is not known here. */
  readonly problems: readonly LineProblem[];
}

interface From {
  readonly catalogue: Catalogue;
  readonly day: Day;
  readonly suggestions: Suggestions;
}

/** Searches for what the question leaves open. @throws LocalizedError */
export function* search(body: Fields, open: Member, { catalogue, day, suggestions }: From): TimeSlices<Found> {
  const read = readQuestion(body, day, open);
  if ('problems' in read) return unknownOnly(read.problems);
  const found = yield* SEARCHES[open](catalogue, read.claim);
  if (!isRefusal(found)) return { results: found, problems: [] };
  const place = placesOf(isObject(body.subject) && body.subject.type === 'certificate');
  const problems = found.problems.map((problem) => toldProblem(problem, catalogue, suggestions));
  return unknownOnly(problems.map((problem) => ({ ...problem, path: place(problem.path) })));
}

/** What is not known has no results, as the protocol wants it told; anything else that is wrong is an error. */
function unknownOnly(problems: readonly LineProblem[]): Found {
  if (problems.every(({ code }) => code.startsWith('UNKNOWN_'))) return { results: [], problems };
  throw refusedFor(problems);
}

interface Refused {
  readonly problems: readonly ClaimProblem[];
}

type Search = (catalogue: Catalogue, claim: Claim) => TimeSlices<readonly object[] | Refused>;

const SEARCHES: Readonly<Record<Member, Search>> = {
  *subject(catalogue, { holdings: _, ...claim }) {
    const decisions = yield* findingAcceptedCertificates(catalogue, claim);
    if (isRefusal(decisions)) return decisions;
    return decisions
      .filter(isPermitted)
      .map(({ holdings: [{ certificate }] }) => ({ type: 'certificate', id: certificate }));
  },
  *resource(catalogue, { post: _, region: __, ...claim }) {
    const cells = yield* judgingPortability(catalogue, claim, {});
    if (isRefusal(cells)) return cells;
    return cells
      .filter(isPermitted)
      .map(({ post, region }) => ({ type: RESOURCE, id: resourceId(post, region) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  },
  *action(catalogue, claim) {
    const permitted = [];
    for (const purpose of PURPOSES) {
      const decision = decide(catalogue, { ...claim, purpose });
      if (isRefusal(decision)) return decision;
      if (isPermitted(decision)) permitted.push({ name: ACTION, properties: { purpose } });
      yield;
    }
    return permitted;
  },
};

/** What was wrong, as data and in words. */
export const toldIn = (problems: readonly LineProblem[], language: LanguageTag): readonly object[] =>
  problems.map(({ code, path, value, suggestions, message }) => ({
    ...{ code, path, value, suggestions },
    message: message(language),
  }));
