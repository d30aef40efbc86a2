/** Equivalences as drafts: checked with the register as a document would be, and written nowhere. */
import type { ActProblem } from '../acts/refusal';
import { checkDocument } from '../document';
import { stateOf, type Catalogue, type Equivalence } from '../recognition';
import { badRequest } from '../api/errors';
import { documentRecord } from '../api/inputs';

/** More at once nobody can take in. */
const MAX_DRAFTS = 50;

export interface Drafts {
  readonly drafts: readonly Equivalence[];
  /** Empty: they fit into the register. */
  readonly problems: ActProblem[];
}

export function draftsOf(catalogue: Catalogue, inputs: readonly object[]): Drafts {
  if (inputs.length === 0 || inputs.length > MAX_DRAFTS)
    throw badRequest('NUMBER_OF_DRAFTS', { count: inputs.length, most: MAX_DRAFTS });
  const drafts = inputs.map((input) => asEndorsed(catalogue, documentRecord('equivalences', input)));
  const { problems } = checkDocument([{ file: '', content: { equivalences: drafts } }], catalogue);
  return { drafts, problems };
}

/** As it would be once it was endorsed: a new version that says nothing of them keeps the suspensions of what stands. */
function asEndorsed({ tables }: Catalogue, draft: Equivalence): Equivalence {
  const before = tables.equivalences.find(draft.code);
  return before?.suspensions === undefined || draft.state !== undefined || draft.suspensions !== undefined
    ? draft
    : { ...draft, state: stateOf(before), suspensions: before.suspensions };
}
