/** A candidate of a list, with all that the form says of the question. */
import type { Candidate as CandidateOf } from '../../sheets/candidates/candidates-of';
import type { Question } from '../question/address';

export type Candidate = CandidateOf<Question>;
