/** Lists as files: put aside, or carried to another device. */
import { shown } from '../../language/visible';
import { download } from '../../service/device';
import { newId, type KeptList } from './kept-list';
import { readList, type Unread } from './read-list';

/** @param stored lists as they are stored, whether this page can read them or not */
export const save = (name: string, stored: readonly unknown[]): void =>
  download(
    `${name.replace(/[\\/:*?"<>|\s]+/g, '-')}.json`,
    new Blob([JSON.stringify(stored)], { type: 'application/json' }),
  );

/** What a file holds: all of its lists, each to be kept beside those that are there; or why none of them. */
export async function listsIn(file: File): Promise<readonly KeptList[] | Unread> {
  let content: unknown;
  try {
    // Whoever has written it may have put in what nobody can see.
    content = shown(JSON.parse(await file.text()));
  } catch {
    return 'DAMAGED';
  }
  if (!Array.isArray(content) || content.length === 0) return 'DAMAGED';
  const read = content.map(readList);
  const unread = read.find((one) => typeof one === 'string');
  if (unread !== undefined) return read.includes('LATER') ? 'LATER' : unread;
  return read.flatMap((one) => (typeof one === 'string' ? [] : [{ ...one, id: newId() }]));
}
