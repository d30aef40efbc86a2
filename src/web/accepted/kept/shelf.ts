/** The lists on this device, in the browser's database: what one tab changes, the others see. */
import { clear, createStore, del, entries, setMany, update, type UseStore } from 'idb-keyval';
import { kept } from '../../service/kept';
import type { KeptList } from './kept-list';
import { readList, type Unread } from './read-list';

/** Why something is not kept. `GONE`: another tab has deleted the list. */
export type Trouble = 'FULL' | 'FORBIDDEN' | 'GONE' | Unread;

export class NotKept extends Error {
  override readonly name = 'NotKept';
  constructor(
    readonly trouble: Trouble,
    cause?: unknown,
  ) {
    super(trouble, { cause });
  }
}

/** A list, or what stands in its place and cannot be read. */
export interface Shelved {
  readonly id: string;
  readonly list: KeptList | Unread;
  /** As it is stored. */
  readonly stored: unknown;
}

/** null: not read yet. */
export const shelf = kept<readonly Shelved[] | NotKept | null>(null);

const NAME = 'kept-lists';

let store: UseStore | undefined;
const opened = (): UseStore => (store ??= createStore(NAME, 'lists'));

const others = 'BroadcastChannel' in globalThis ? new BroadcastChannel(NAME) : null;
others?.addEventListener('message', () => void look());

let looks = 0;

/** Reads them anew. */
export async function look(): Promise<void> {
  const own = ++looks;
  const found = await lists().catch((error: unknown) => notKept(error));
  if (own === looks) shelf.set(() => found);
}

async function lists(): Promise<readonly Shelved[]> {
  const all = await entries<string, unknown>(opened());
  return all.map(([id, stored]) => {
    const list = readList(stored);
    // Under another name than its own it would be changed in the wrong place.
    return { id, stored, list: typeof list === 'string' || list.id === id ? list : 'DAMAGED' };
  });
}

/**
 * All of them, or none.
 * @throws NotKept
 */
export function keep(all: readonly KeptList[]): Promise<void> {
  // Browsers clear away what nobody asked them to keep; whether they do as they are asked is their own affair.
  void navigator.storage?.persist?.().catch(() => false);
  return told(() =>
    setMany(
      all.map((list) => [list.id, list]),
      opened(),
    ),
  );
}

/**
 * Changes a list as it now is, whatever another tab has made of it meanwhile.
 * @throws NotKept
 */
export const change = (id: string, changed: (list: KeptList) => KeptList): Promise<void> =>
  told(() =>
    update<unknown>(
      id,
      (stored) => {
        if (stored === undefined) throw new NotKept('GONE');
        const list = readList(stored);
        if (typeof list === 'string') throw new NotKept(list);
        return changed(list);
      },
      opened(),
    ),
  );

/** @throws NotKept */
export const discard = (id: string): Promise<void> => told(() => del(id, opened()));

/** @throws NotKept */
export const discardAll = (): Promise<void> => told(() => clear(opened()));

async function told(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    throw notKept(error);
  }
  others?.postMessage(null);
  await look();
}

function notKept(error: unknown): NotKept {
  if (error instanceof NotKept) return error;
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
  return new NotKept(isFull ? 'FULL' : 'FORBIDDEN', error);
}
