/** Places in status lists: none is given twice, and a list that is half full is followed by another; on lists as long as they may become. */
import { freePlace } from '../../../src/credentials/issuing/allotment';
import { placeCode, rowsOf, type IssuedCertificate } from '../../../src/credentials/issued/issued-certificate';
import { IssuedTable } from '../../../src/credentials/issued/issued.table';
import { LedgerService } from '../../../src/ledger/ledger.service';
import type { LedgerTransaction } from '../../../src/ledger/ledger-transaction';
import { Database } from '../../../src/persistence/database';
import { ISSUED } from '../../../src/persistence/entities/dated-record.entity';
import { describeOnEach } from '../../support/databases';

const HALF = 65_536;

const at = (body: string, list: number, index: number): IssuedCertificate => ({
  certificate: 'C',
  awardedOn: '2024-06-30',
  changes: [],
  digests: [],
  place: { body, list, index },
});

describeOnEach('places in status lists', (fresh) => {
  let database: Database;
  let ledger: LedgerService;
  beforeAll(async () => {
    database = await Database.open(await fresh());
    ledger = new LedgerService(database);
  });
  afterAll(() => database.close());

  const within = async <T>(work: (transaction: LedgerTransaction) => Promise<T>, adds: boolean): Promise<T> => {
    const results: T[] = [];
    await ledger.record({ actor: 'test', act: 'TEST' }, async (transaction) => {
      results.push(await work(transaction));
      return adds ? {} : null;
    });
    return results[0];
  };
  const place = (...issued: readonly IssuedCertificate[]): Promise<void> =>
    within((transaction) => transaction.add(issued.flatMap(rowsOf).map((row) => ({ type: ISSUED, ...row }))), true);
  const free = (body: string) => within((transaction) => freePlace(body, transaction), false);

  it('are drawn from the first list until it is half full, then from the next', async () => {
    expect(await free('A')).toMatchObject({ body: 'A', list: 1 });
    await place(...Array.from({ length: HALF - 1 }, (_, index) => at('A', 1, 2 * index)));
    expect(await free('A')).toMatchObject({ list: 1 });
    await place(at('A', 1, 1));
    expect(await free('A')).toMatchObject({ list: 2 });
    await place(at('A', 2, 5));
    expect(await free('A')).toMatchObject({ list: 2 });
    // What begins alike is another body's, or another list.
    expect(await free('A.B')).toMatchObject({ list: 1 });
  }, 120_000);

  it('are those that nobody has', async () => {
    await place(...Array.from({ length: HALF - 1 }, (_, index) => at('B', 1, index)));
    for (let drawn = 0; drawn < 8; drawn++) expect((await free('B')).index).toBeGreaterThanOrEqual(HALF - 1);
  }, 120_000);

  it('are read back, each once', async () => {
    await place(at('C', 1, 7), at('C', 10, 8), at('CC', 1, 9));
    const read: string[] = [];
    for await (const part of new IssuedTable(database).placedIn({ body: 'C', list: 1 }))
      read.push(...part.map((issued) => placeCode(issued.place!)));
    expect(read).toEqual(['C/1/7']);
    let count = 0;
    for await (const part of new IssuedTable(database).placedIn({ body: 'A', list: 1 })) count += part.length;
    expect(count).toBe(HALF);
  });
});
