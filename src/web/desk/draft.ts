/** Drafts: records that are not yet submitted. They are kept on this device until they are, or are discarded. */
import type { RecordType } from '../graphql/graphql';
import type { Content } from '../records/names';
import { forget, keysOf, recall, store } from '../service/device';

export interface Draft {
  readonly type: RecordType;
  readonly value: Content;
  /** What it changes, and the revision in which that was seen; null: a new record. */
  readonly amends: { readonly code: string; readonly seen: number } | null;
  /** ISO 8601. */
  readonly savedAt: string;
}

const KEY_PREFIX = 'draft:';

export const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const keep = (id: string, draft: Omit<Draft, 'savedAt'>): void =>
  store(KEY_PREFIX + id, { ...draft, savedAt: new Date().toISOString() });

/** Begins a draft of a new record, with what is known of it. @returns its address */
export function begin(type: RecordType, value: Content = {}): string {
  const id = newId();
  keep(id, { type, value, amends: null });
  return `/desk/drafts/${id}`;
}

export const draftOf = (id: string): Draft | null => recall<Draft>(KEY_PREFIX + id);

export const discard = (id: string): void => forget(KEY_PREFIX + id);

/** The latest first. */
export const allDrafts = (): readonly (Draft & { readonly id: string })[] =>
  keysOf(KEY_PREFIX)
    .flatMap((key) => {
      const draft = recall<Draft>(key);
      return draft === null ? [] : [{ ...draft, id: key.slice(KEY_PREFIX.length) }];
    })
    .sort((one, other) => other.savedAt.localeCompare(one.savedAt));
