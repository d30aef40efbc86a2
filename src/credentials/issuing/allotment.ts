/**
 * Allots the places in status lists. They are drawn by lot, so that a place tells neither when its credential was issued nor which others were
 * issued with it.
 */
import { randomInt } from 'node:crypto';
import type { LedgerTransaction } from '../../ledger/ledger-transaction';
import { ISSUED } from '../../persistence/entities/dated-record.entity';
import type { Code } from '../../recognition';
import { listPrefix, placeCode, type StatusPlace } from '../issued/issued-certificate';

/** The least that the standard allows (Bitstring Status List, "Bitstring Length"): 16 KiB of bits. */
export const LIST_LENGTH = 131_072;
/** So many a list takes: as long as half of it is free, hardly more than two places have to be drawn. */
const MOST_PLACED = LIST_LENGTH / 2;

/** A place that nobody has, in the latest list of a body or, where that is half full, in a new one. */
export async function freePlace(body: Code, transaction: LedgerTransaction): Promise<StatusPlace> {
  const placed = (list: number, most: number): Promise<number> =>
    transaction.numberBelow(ISSUED, listPrefix({ body, list }), most);
  let list = 1;
  while ((await placed(list + 1, 1)) > 0) list++;
  if ((await placed(list, MOST_PLACED)) === MOST_PLACED) list++;
  for (;;) {
    const place = { body, list, index: randomInt(LIST_LENGTH) };
    if ((await transaction.current(ISSUED, placeCode(place))) === null) return place;
  }
}
