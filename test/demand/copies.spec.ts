/** Fifty people ask two copies of the service at once, and one copy is killed: nothing is lost but what was asked within the last second. */
import { once } from 'node:events';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { PostgresEngine } from '../../src/persistence/postgres.engine';
import { engineAt } from '../../src/persistence/database';
import { describeOnEach } from '../support/databases';
import { handsOn } from '../support/hands';
import { startedService, type StartedService } from '../support/programs';
import { signingKeys, until } from '../support/copies';
import { temporaryFolder } from '../support/registry';
import { claimWith, countedIn, DOCUMENT } from './askers';

const ASKERS = 50;
/** In milliseconds: between two questions of somebody, from the first answer to the kill, and from there to the last question. */
const PAUSE = 40;
const UNTIL_KILLED = 2_500;
const AFTERWARDS = 1_000;
/** What may be lost. */
const LOST = 1_000;

const folder = temporaryFolder();
const catalogue = join(folder, 'catalogue.json');
writeFileSync(catalogue, JSON.stringify(DOCUMENT));

/** How often one certificate was asked about: sent at all, and answered so early that it has to be counted. */
interface Asked {
  sent: number;
  answeredAt: number[];
}

const CERTIFICATES = ['c1', 'c4'];
const DECIDE = 'query ($claim: ClaimInput!) { decide(claim: $claim) { __typename } }';

/** Asks a copy again and again, until it answers no more or it is time. */
async function ask({ url }: StartedService, asked: Record<string, Asked>, isOver: () => boolean): Promise<void> {
  for (let number = 0; !isOver(); number++) {
    const certificate = CERTIFICATES[number % 2];
    asked[certificate].sent++;
    // Whoever is killed answers no more.
    const answer: unknown = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: DECIDE, variables: { claim: claimWith([certificate]) } }),
    })
      .then((response) => response.json())
      .catch(() => undefined);
    if (answer === undefined) return;
    expect(answer).toEqual({ data: { decide: { __typename: 'RecognitionDecision' } } });
    asked[certificate].answeredAt.push(performance.now());
    await sleep(PAUSE);
  }
}

describeOnEach('demand of two copies, one of which is killed', (fresh) => {
  test('is whole but for the last second of that one', async () => {
    const address = await fresh();
    const settings = {
      DATABASE_URL: engineAt(address) instanceof PostgresEngine ? address : `sqlite:${address}`,
      SIGNING_KEYS: await signingKeys(),
      CATALOGUE: catalogue,
    };
    const copies = [await startedService(settings), await startedService(settings)] as const;
    const asked = copies.map(() => Object.fromEntries(CERTIFICATES.map((code) => [code, { sent: 0, answeredAt: [] }])));
    let isOver = false;
    const askers = Array.from({ length: ASKERS }, (_, asker) => ask(copies[asker % 2], asked[asker % 2], () => isOver));
    const isAnswered = ({ answeredAt: [first] }: Asked): boolean => first < performance.now() - UNTIL_KILLED;
    await until(() => Object.values(asked[0]).every(isAnswered));
    const killed = once(copies[0].child, 'exit');
    copies[0].child.kill('SIGKILL');
    const killedAt = performance.now();
    await killed;
    await sleep(AFTERWARDS);
    isOver = true;
    await Promise.all(askers).finally(() => copies[1].stop());

    const hands = await handsOn(address);
    const counted = await countedIn(hands);
    await hands.end();
    for (const certificate of CERTIFICATES) {
      const [dead, alive] = asked.map((of) => of[certificate]);
      const early = dead.answeredAt.filter((answeredAt) => answeredAt < killedAt - LOST).length;
      const found = counted.filter((one) => one.certificate === certificate).reduce((sum, { count }) => sum + count, 0);
      expect(early).toBeGreaterThan(0);
      expect(alive.answeredAt).toHaveLength(alive.sent);
      expect(found).toBeGreaterThanOrEqual(early + alive.sent);
      expect(found).toBeLessThanOrEqual(dead.sent + alive.sent);
    }
  });
});
