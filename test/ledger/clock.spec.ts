/** A clock that is set back: time does not run backwards in the ledger, and the difference is told. */
import { verifyLedger } from '../../src/ledger/verify';
import { describeOnEach } from '../support/databases';
import { Registry, temporaryFolder } from '../support/registry';

const folder = temporaryFolder();
const HOUR = 3_600_000;

describeOnEach('a clock', (fresh) => {
  let registry: Registry;
  beforeEach(async () => {
    registry = await Registry.at(await fresh(), folder);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await registry.close();
  });

  const actAt = (time: number): Promise<number> => {
    jest.spyOn(Date, 'now').mockReturnValue(time);
    return registry.ledger.record({ actor: 'a', act: 'TEST' }, () => Promise.resolve({ done: 1 }));
  };
  const entries = async () =>
    (
      await registry.database.rows<{ recordedAt: string; summary: string }>(
        'SELECT "recordedAt", "summary" FROM "ledger_entry" ORDER BY "number"',
      )
    ).map(({ recordedAt, summary }) => ({ recordedAt, ...(JSON.parse(summary) as object) }));
  const iso = (time: number): string => new Date(time).toISOString();

  test('that is set back does not date an entry before the last one; the entry says what the clock said', async () => {
    const noon = Date.parse('2026-11-23T12:00:00.000Z');
    for (const time of [noon, noon - HOUR, noon - 5, noon + 1]) await actAt(time);
    expect(await entries()).toEqual([
      { recordedAt: iso(noon), done: 1 },
      { recordedAt: iso(noon), done: 1, clock: iso(noon - HOUR) },
      // As far as clocks of copies differ.
      { recordedAt: iso(noon), done: 1 },
      { recordedAt: iso(noon + 1), done: 1 },
    ]);
    expect(await verifyLedger(registry.database)).toMatchObject({ to: 4, misfit: null, backdated: [] });
  });
});
