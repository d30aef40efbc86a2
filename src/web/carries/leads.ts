/** Where the map leads, with all that was asked: what is the same in all of its addresses is written once. */
import { acceptedAt, answerAt } from '../question/address';
import type { MapProps } from './filters';

export interface Leads {
  /** Whether it is this post that was asked about. */
  readonly isAsked: (post: string) => boolean;
  readonly answer: (post: string, region: string) => string;
  readonly accepted: (post: string) => string;
}

export function leadsOf({ question, filters }: MapProps): Leads {
  const answers = answerAt({ ...question, post: null, region: null });
  const accepted = acceptedAt({ ...question, post: null, region: filters.within ?? question.region });
  const of = (post: string): string => `&post=${encodeURIComponent(post)}`;
  return {
    isAsked: (post) => post === question.post,
    answer: (post, region) => `${answers}${of(post)}&region=${encodeURIComponent(region)}`,
    accepted: (post) => accepted + of(post),
  };
}
