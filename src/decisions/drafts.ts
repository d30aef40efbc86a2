/** Equivalences and agreements as drafts: checked with the register as a document would be, and written nowhere. */
import type { ActProblem } from '../acts/refusal';
import { checkDocument } from '../document';
import { stateOf, type Agreement, type Catalogue, type Equivalence } from '../recognition';
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
  const drafts = inputs.map((input) => {
    const draft = documentRecord('equivalences', input);
    return asEndorsed(catalogue.tables.equivalences.find(draft.code), draft);
  });
  const { problems } = checkDocument([{ file: '', content: { equivalences: drafts } }], catalogue);
  return { drafts, problems };
}

export function agreementDraftOf(
  catalogue: Catalogue,
  input: object,
): { readonly draft: Agreement; readonly problems: ActProblem[] } {
  const given = documentRecord('agreements', input);
  const draft = asEndorsed(catalogue.tables.agreements.find(given.code), given);
  const { problems } = checkDocument([{ file: '', content: { agreements: [draft] } }], catalogue);
  return { draft, problems };
}

/** As it would be once it was endorsed: a new version that says nothing of them keeps the suspensions of what stands. */
function asEndorsed<T extends Agreement | Equivalence>(before: T | undefined, draft: T): T {
  return before?.suspensions === undefined || draft.state !== undefined || draft.suspensions !== undefined
    ? draft
    : { ...draft, state: stateOf(before), suspensions: before.suspensions };
}
