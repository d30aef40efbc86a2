/** What claims in lines cost their caller, and what becomes of who has spent the points of the minute. */
import { DEFAULT_LIMITS } from '../../src/api/limit-settings';
import { RateLimits } from '../../src/api/rate-limits';
import { decideLines } from '../../src/decisions/lines/decide-lines';
import { LONGEST_LINE } from '../../src/decisions/lines/line-reader';
import { compile } from '../../src/recognition';
import { Task } from '../../src/scheduling/task';
import { shippedRegister } from '../support/gba';
import { startService } from '../support/service';

const claim = { holdings: [{ certificate: 'GIC-JD-HAND' }], post: 'jewellery-designer', region: 'HK' };
const DAY = '2026-11-23';
const VERDICT = new Set(['verdict']);
const WITH_OUTLOOK = new Set(['verdict', 'holdsUntil']);

describe('what lines cost', () => {
  const decided = (): void => undefined;
  const catalogue = compile(shippedRegister(), 1);
  const costOf = async (line: unknown, fields: ReadonlySet<string>): Promise<number> => {
    let cost = 0;
    const spend = (points: number): Promise<void> => {
      cost += points;
      return Promise.resolve();
    };
    const text = typeof line === 'string' ? line : JSON.stringify(line);
    const answers = decideLines(bytes(text), { catalogue, day: DAY, fields, language: 'en', decided, spend });
    while ((await answers.next()).done !== true);
    return cost;
  };
  const holding = (count: number, facts = {}) => ({
    ...claim,
    holdings: Array.from({ length: count }, () => ({ certificate: 'GIC-JD-HAND' })),
    facts,
  });

  it('is counted by what they state, how long they are, and what is asked', async () => {
    const [few, many] = [await costOf(holding(1), VERDICT), await costOf(holding(1_000), VERDICT)];
    expect(few).toBeLessThan(1);
    expect(many - few).toBeGreaterThan(99);
    expect(await costOf(holding(1, { languages: Array(50).fill('yue') }), VERDICT)).toBeGreaterThan(few + 5);
    expect(await costOf(holding(1), WITH_OUTLOOK)).toBeCloseTo(few + 11.03);
    expect(await costOf('x'.repeat(LONGEST_LINE + 1), VERDICT)).toBeGreaterThan(100);
    expect(await costOf('{}', VERDICT)).toBeGreaterThan(0);
  });

  it('is counted piece by piece, and no piece is begun before the one before has been counted', async () => {
    const spent: number[] = [];
    let goOn = (): void => undefined;
    const spend = (points: number): Promise<void> => {
      spent.push(points);
      return new Promise((resolve) => (goOn = resolve));
    };
    const asked = { catalogue, day: DAY, fields: WITH_OUTLOOK, language: 'en', decided, spend } as const;
    const answers = decideLines(bytes(`${JSON.stringify(claim)}\n`.repeat(1_000)), asked);
    const first = await answers.next();
    let isThere = false;
    const second = answers.next().then((piece) => {
      isThere = true;
      return piece;
    });
    for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate);
    expect([spent.length, isThere]).toEqual([1, false]);
    goOn();
    expect((await second).done).toBe(false);
    const lines = String(first.value).split('\n').length - 1;
    expect(lines).toBeLessThan(1_000);
    expect(spent[0]).toBeGreaterThan(lines * 11);
  });

  it('slows down who has spent the points of the minute, and cuts nothing; without any left nothing is begun', async () => {
    const limits = { trustedProxies: ['loopback'], pointsPerMinute: 500 };
    const strict = await startService({ catalogue: 'gba', limits });
    const from = (address: string, signal?: AbortSignal) =>
      fetch(`${strict.url}/decide`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-ndjson', 'x-forwarded-for': address },
        body: `${JSON.stringify(claim)}\n`.repeat(250),
        signal,
      });
    const leaving = new AbortController();
    const slowed = await from('192.0.2.1', leaving.signal);
    expect(slowed.headers.get('ratelimit-policy')).toBe('"points";q=500;w=60');
    // What others are answered by then tells that it stands still, and not that it has ended.
    let refused = await from('192.0.2.1');
    while (refused.status === 200) {
      await refused.body?.cancel();
      refused = await from('192.0.2.1');
    }
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
    const other = await from('192.0.2.2');
    expect(other.status).toBe(200);
    await other.body?.cancel();
    leaving.abort();
    await strict.stop();
  });
});

test('whoever waits for points gets them when the minute is over, or is told that nobody wants them any more', async () => {
  jest.useFakeTimers();
  try {
    const rates = new RateLimits({ ...DEFAULT_LIMITS, pointsPerMinute: 100 });
    await rates.spend('a', 99.5);
    const order: string[] = [];
    const waiting = rates.spend('a', 1).then(() => order.push('more'));
    await rates.spend('b', 100).then(() => order.push('another caller'));
    const task = new Task();
    const left = task.run(() => rates.spend('a', 1)).catch((reason: unknown) => order.push((reason as Error).name));
    task.cancel();
    await left;
    await jest.advanceTimersByTimeAsync(59_000);
    expect(order).toEqual(['another caller', 'Cancelled']);
    await jest.advanceTimersByTimeAsync(1_001);
    await waiting;
    expect(order).toEqual(['another caller', 'Cancelled', 'more']);
    await rates.spend('a', 100);
  } finally {
    jest.useRealTimers();
  }
});

async function* bytes(body: string): AsyncGenerator<Buffer> {
  yield await Promise.resolve(Buffer.from(body));
}
