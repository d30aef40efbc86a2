/**
 * Nobody holds the service: while the costliest requests that are allowed are answered, somebody else is. Told by counts: slices of time, points, and
 * what is answered before what.
 */
import { request as httpRequest } from 'node:http';
import { counters } from '../../src/scheduling/counters';
import { waitingTasks } from '../../src/scheduling/cooperatively';
import { MAX_NESTING } from '../../src/api/body';
import { DEFAULT_LIMITS } from '../../src/api/limit-settings';
import { shed } from '../../src/api/requests';
import { attacks, lineAttack, type Attack } from '../support/attacks.mjs';
import { startService, type RunningService } from '../support/service';

const FACTS = {
  certificates: ['AGIL-DIAMOND-3', 'GIC-JD-HAND', 'CN-1T-CCOOK', 'CN-1T-CHILDCARE'],
  post: 'jewellery-designer',
  region: 'HK',
  agreement: 'AG-CEPA-HK',
  framework: 'HKQF',
  revision: 1,
};
/** Of the most that is allowed: what comes between is the same, and sooner told. */
const SHARE = 0.03;
const CHEAP =
  '{ recognition(certificate: "GIC-JD-HAND", post: "jewellery-designer", region: "HK") { ... on RecognitionDecision { verdict } } }';

interface Told {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: {
    readonly data?: unknown;
    readonly errors?: { message: string; extensions: Record<string, unknown> }[];
  };
}

async function ask(url: string, from: string, body: object | string, signal?: AbortSignal): Promise<Told> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const { answer, ...told } = await exchange(`${url}/graphql`, from, text, 'application/json', signal);
  return { ...told, body: JSON.parse(answer) as Told['body'] };
}

function exchange(
  url: string,
  from: string,
  text: string,
  type: string,
  signal?: AbortSignal,
): Promise<Omit<Told, 'body'> & { readonly answer: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': type, 'x-forwarded-for': from };
    const asked = httpRequest(url, { method: 'POST', headers, signal }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.once('error', reject).once('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          answer: Buffer.concat(parts).toString(),
        });
      });
    });
    asked.once('error', reject).end(text);
  });
}

const costOf = async (url: string, body: object): Promise<number> => {
  const before = counters.cost;
  await ask(url, '192.0.2.7', body);
  return counters.cost - before;
};

describe('a service that is attacked', () => {
  let service: RunningService;

  beforeAll(async () => {
    service = await startService({ catalogue: 'gba', limits: { trustedProxies: ['loopback'], pointsPerMinute: 0 } });
  });
  afterAll(() => service.stop());

  test.each(attacks(FACTS, SHARE).map((attack): [string, Attack] => [attack.name, attack]))(
    'answers somebody else meanwhile: %s',
    async (_, { query, variables }) => {
      const { body } = await othersAreAnswered(() => ask(service.url, '198.51.100.1', { query, variables }));
      expect(body.errors).toBeUndefined();
    },
  );

  test('answers somebody else meanwhile: lines', async () => {
    const { name, lines } = lineAttack(FACTS, SHARE);
    const { status, answer } = await othersAreAnswered(() =>
      exchange(`${service.url}/decide`, '198.51.100.1', lines, 'application/x-ndjson'),
    );
    expect([name, status, answer.split('\n').length]).toEqual([name, 200, lines.split('\n').length]);
  });

  /** Asks cheap questions while an attack goes on. */
  async function othersAreAnswered<T>(attack: () => Promise<T>): Promise<T> {
    const slices = counters.slices;
    let isGoingOn = true;
    const attacking = attack().finally(() => (isGoingOn = false));
    let answered = 0;
    while (isGoingOn) {
      const { body } = await ask(service.url, '192.0.2.1', { query: CHEAP });
      expect(body.errors).toBeUndefined();
      if (isGoingOn) answered++;
    }
    const outcome = await attacking;
    // An exchange takes some turns of the loop, of which there is one between any two slices.
    expect(answered).toBeGreaterThanOrEqual(Math.min(50, Math.floor((counters.slices - slices) / 50)));
    expect(waitingTasks()).toBe(0);
    return outcome;
  }

  test('what somebody asked who has left is given up', async () => {
    const leaving = new AbortController();
    const [{ query, variables }] = attacks(FACTS).filter(({ name }) => name.startsWith('findings'));
    const asked = ask(
      service.url,
      '198.51.100.1',
      { query: query.replaceAll('2026-01', '2026-05'), variables },
      leaving.signal,
    );
    while (waitingTasks() === 0) await new Promise(setImmediate);
    leaving.abort();
    await expect(asked).rejects.toThrow();
    while (waitingTasks() > 0) await new Promise(setImmediate);
    // What was begun for who has left is there for who asks next.
    const { body } = await ask(service.url, '192.0.2.1', { query: query.replaceAll('2026-01', '2026-05') });
    expect(body.errors).toBeUndefined();
  });

  test('costs grow with what is asked', async () => {
    const many = (holdings: number, field: string): object => ({
      query: `query ($c: [ClaimInput!]!) { decideMany(claims: $c) { ... on RecognitionDecision { ${field} } } }`,
      variables: {
        c: [
          {
            holdings: Array.from({ length: holdings }, () => ({ certificate: 'GIC-JD-HAND' })),
            post: 'jewellery-designer',
            region: 'HK',
          },
        ],
      },
    });
    const [few, more] = [
      await costOf(service.url, many(1, 'verdict')),
      await costOf(service.url, many(1_000, 'verdict')),
    ];
    expect(more - few).toBeGreaterThanOrEqual(99);
    const near = await costOf(service.url, many(1, 'nearMisses { need }'));
    const nearer = await costOf(service.url, many(1_000, 'nearMisses { need }'));
    expect(nearer).toBeGreaterThan(near + 1_900);
    const cells = (argument: string): object => ({
      query: `{ portability(holdings: [{ certificate: "GIC-JD-HAND" }]) { ... on Portability { cells(first: 1${argument}) { totalCount } } } }`,
    });
    const [all, one] = [await costOf(service.url, cells('')), await costOf(service.url, cells(', regions: ["HK"]'))];
    expect(all).toBeGreaterThan(one * 5);
  });

  test('of portability only what is asked for is judged', async () => {
    const query = `{ portability(holdings: [{ certificate: "GIC-JD-HAND" }]) { ... on Portability {
      all: cells(first: 500) { edges { node { post { code } region { code } verdict } } }
      some: cells(regions: ["MO", "HK", "nowhere"], posts: ["jewellery-designer"]) { totalCount edges { node { post { code } region { code } verdict } } } } } }`;
    const { body } = await ask(service.url, '192.0.2.1', { query });
    const { all, some } = (
      body.data as {
        portability: Record<
          'all' | 'some',
          { totalCount: number; edges: { node: { post: { code: string }; region: { code: string } } }[] }
        >;
      }
    ).portability;
    const wanted = all.edges.filter(
      ({ node: { post, region } }) => post.code === 'jewellery-designer' && ['HK', 'MO'].includes(region.code),
    );
    expect(some.totalCount).toBe(2);
    expect(some.edges.map(({ node }) => node)).toEqual(wanted.map(({ node }) => node));
  });

  test('refuses brackets within brackets before it reads them', async () => {
    const nested = (depth: number) =>
      `{"query":"{ register { revision } }","variables":{"x":${'['.repeat(depth)}${']'.repeat(depth)}}}`;
    const { status, body } = await ask(service.url, '192.0.2.1', nested(1_000_000));
    expect([status, body.errors?.[0].extensions.problem]).toEqual([400, 'NESTED_TOO_DEEP']);
    expect((await ask(service.url, '192.0.2.1', nested(MAX_NESTING - 10))).status).toBe(200);
    const quoted = { query: '{ register { revision } }', variables: { x: `${'["\\'.repeat(500)}"` } };
    expect((await ask(service.url, '192.0.2.1', quoted)).status).toBe(200);
  });

  test('refuses a text that is longer than any name', async () => {
    const { body } = await ask(service.url, '192.0.2.1', {
      query: 'query ($t: String!) { certificates(filter: { text: $t }) { totalCount } }',
      variables: { t: 'x'.repeat(201) },
    });
    expect(body.errors?.[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', problem: 'TEXT_TOO_LONG' });
  });
});

describe('limits that are set', () => {
  const within = async (
    limits: NonNullable<Parameters<typeof startService>[0]>['limits'],
    work: (url: string) => Promise<void>,
  ): Promise<void> => {
    const service = await startService({ catalogue: 'gba', limits: { trustedProxies: ['loopback'], ...limits } });
    try {
      await work(service.url);
    } finally {
      await service.stop();
    }
  };

  test('a caller who asks too much is told when to go on, and others are not', async () => {
    await within({ pointsPerMinute: 500 }, async (url) => {
      const first = await ask(url, '192.0.2.1', { query: CHEAP });
      expect(first.headers['ratelimit-policy']).toBe('"points";q=500;w=60');
      expect(first.headers.ratelimit).toMatch(/^"points";r=4\d\d;t=\d+$/);
      const wide = { query: '{ certificates(first: 100) { edges { node { code name } } } }' };
      const refused = await ask(url, '192.0.2.1', wide);
      expect([refused.status, refused.body.errors?.[0].extensions.code]).toEqual([429, 'RATE_LIMITED']);
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
      expect((await ask(url, '192.0.2.1', { query: CHEAP })).status).toBe(429);
      expect((await fetch(`${url}/health/live`, { headers: { 'x-forwarded-for': '192.0.2.1' } })).status).toBe(200);
      expect((await ask(url, '192.0.2.2', { query: CHEAP })).status).toBe(200);
      // Whoever has one address of a network has all of it.
      expect((await ask(url, '2001:db8::1', wide)).status).toBe(429);
      expect((await ask(url, '2001:db8::2', { query: CHEAP })).status).toBe(429);
    });
  });

  test('the more requests wait, and the longer, the less one more may cost', () => {
    const limits = { ...DEFAULT_LIMITS, waitingRequests: 100 };
    const most = ([waiting, wait]: number[]): number => {
      for (let points = 1_024; points >= 1; points /= 2)
        try {
          shed(points, waiting, wait, limits);
          return points;
        } catch (error) {
          expect(error).toMatchObject({ extensions: { code: 'OVERLOADED', http: { status: 503 } } });
        }
      return 0;
    };
    const [quick, slow] = [250, 1_000];
    expect([99, 100, 200, 400, 1_000].map((waiting) => most([waiting, quick]))).toEqual([1_024, 512, 128, 32, 8]);
    expect([5, 24, 25, 50, 100, 250].map((waiting) => most([waiting, slow]))).toEqual([1_024, 1_024, 512, 128, 32, 8]);
  });

  test('where there is too much to do, costly questions are refused and short ones answered', async () => {
    await within({ waitingRequests: 1 }, async (url) => {
      const [{ query, variables }] = attacks(FACTS).filter(({ name }) => name.startsWith('findings'));
      const leaving = new AbortController();
      const asked = ask(url, '198.51.100.1', { query, variables }, leaving.signal).catch(() => undefined);
      while (waitingTasks() === 0) await new Promise(setImmediate);
      const costly = await ask(url, '192.0.2.1', { query: '{ findings { revision } }' });
      expect([costly.status, costly.headers['retry-after'], costly.body.errors?.[0].extensions.code]).toEqual([
        503,
        '5',
        'OVERLOADED',
      ]);
      expect((await ask(url, '192.0.2.1', { query: CHEAP })).status).toBe(200);
      leaving.abort();
      await asked;
    });
    await within({ presentRequests: 0 }, async (url) => {
      expect((await ask(url, '192.0.2.1', { query: CHEAP })).status).toBe(503);
      expect((await fetch(`${url}/health/live`)).status).toBe(200);
    });
  });

  test('an answer that is late or too long is told as one error', async () => {
    await within({ answerSeconds: 0.001 }, async (url) => {
      // The second is asked in pieces, and over before the first of them.
      for (const kind of ['search', 'decideMany, 9,400']) {
        const late = attacks(FACTS).find(({ name }) => name.startsWith(kind))!;
        const { status, body } = await ask(url, '192.0.2.1', late);
        expect([status, body]).toMatchObject([200, { data: null, errors: [{ extensions: { code: 'TOO_LONG' } }] }]);
      }
    });
    await within({ answerBytes: 20_000 }, async (url) => {
      const { body } = await ask(url, '192.0.2.1', {
        query: '{ certificates(first: 500) { edges { node { code name source { title } } } } }',
      });
      expect(body).toMatchObject({ data: null, errors: [{ extensions: { code: 'ANSWER_TOO_LONG' } }] });
      expect((await ask(url, '192.0.2.1', { query: CHEAP })).body.errors).toBeUndefined();
    });
  });
});
