/** `POST /decide`: claims in lines. What each line is answered, and how the lines are taken and given. */
import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { compile, decide, isRefusal, outlookOf, type Claim } from '../../src/recognition';
import { decideLines } from '../../src/decisions/lines/decide-lines';
import { LONGEST_LINE } from '../../src/decisions/lines/line-reader';
import { startService, type RunningService } from '../support/service';
import { conformanceWorlds } from '../support/worlds';

const claim = { holdings: [{ certificate: 'GIC-JD-HAND' }], post: 'jewellery-designer', region: 'HK' };
const DAY = '2026-11-23';
const FREE = { spend: () => Promise.resolve(), decided: () => undefined };
const ALL = new Set(
  'verdict revision standing requirement route needs outstanding holdings exclusions holdsUntil remarks'.split(' '),
);

let service: RunningService;
let logged: jest.SpyInstance;
beforeAll(async () => {
  service = await startService({ catalogue: 'gba' });
  logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
});
afterAll(async () => {
  expect(logged.mock.calls).toEqual([]);
  logged.mockRestore();
  await service.stop();
});

interface Line {
  readonly id?: unknown;
  readonly verdict?: string;
  readonly problems?: readonly { readonly path: string; readonly code: string; readonly value: string }[];
  readonly message?: string;
}

const send = (body: string | Uint8Array, headers: object = {}, search = ''): Promise<Response> =>
  fetch(`${service.url}/decide${search}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson', ...headers },
    body,
  });

const linesOf = (text: string): readonly Line[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line);

async function ask(lines: readonly unknown[], headers: object = {}): Promise<readonly Line[]> {
  const body = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  return linesOf(await (await send(body, headers)).text());
}

test.each(conformanceWorlds())('$name is answered as `decide` does', async ({ register, cases }) => {
  const catalogue = compile(register, 7);
  const body = cases.map((each, id) => `${JSON.stringify({ id, ...each.claim })}\n`).join('');
  const request = { catalogue, day: DAY, fields: ALL, language: 'en', ...FREE } as const;
  const answers = linesOf(await all(decideLines(bytes(body), request)));
  expect(answers).toEqual(cases.map((each, id) => ({ id, ...lineOf(each.claim) })));

  function lineOf(asked: Claim): object {
    const decision = decide(catalogue, asked);
    if (isRefusal(decision)) return { problems: expect.any(Array) as unknown, message: expect.any(String) as unknown };
    const { verdict, revision, standing, requirement, route, outstanding, exclusions } = decision;
    return {
      ...{ verdict, revision, standing, requirement, route },
      needs: decision.needs.map(({ outcome, credited, missing, paths }) => ({
        ...{ outcome, credited, missing },
        paths: paths.map(({ holding, certificate, full, steps }) => ({
          ...{ holding, certificate, full },
          equivalences: steps.map(({ equivalence }) => equivalence),
        })),
      })),
      ...{ outstanding, exclusions },
      holdings: decision.holdings.map(({ certificate, problem }) => ({ certificate, problem })),
      holdsUntil: outlookOf(catalogue, asked, verdict).holdsUntil,
      remarks: expect.any(Array) as unknown,
    };
  }
});

test('a line is in the words of the schema, and in the order that is documented', async () => {
  const response = await send(
    JSON.stringify({ id: 'a', ...claim, onDate: DAY, purpose: null, facts: { languages: ['yue'] } }),
  );
  expect(response.headers.get('content-type')).toBe('application/x-ndjson');
  expect(response.headers.get('registry-revision')).toBe('1');
  expect(await response.text()).toBe(
    '{"id":"a","verdict":"CONDITIONAL","revision":1,"standing":"ILLUSTRATIVE","requirement":"jewellery-designer:HK","route":"route-3",' +
      '"needs":[{"outcome":"MET","paths":[{"holding":0,"certificate":"GIC-JD-HAND","equivalences":[],"full":true}],"credited":[],"missing":[]}],' +
      '"outstanding":["EXP-3"],"holdings":[{"certificate":"GIC-JD-HAND","problem":null}],"exclusions":[],"holdsUntil":null,"remarks":[]}\n',
  );
});

test('less is said where less is asked for', async () => {
  const body = JSON.stringify({ id: 1, ...claim });
  expect(await (await send(body, {}, '?fields=outstanding,verdict')).text()).toBe(
    '{"id":1,"verdict":"CONDITIONAL","outstanding":["EXP-3"]}\n',
  );
  const refused = await send(body, { 'accept-language': 'pt' }, '?fields=verdict,nope');
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({
    errors: [{ message: expect.stringContaining('`nope`') as string, extensions: { problem: 'UNKNOWN_ANSWER_FIELD' } }],
  });
});

describe('a line that is wrong spoils none of the others, and says what is wrong with it:', () => {
  const holdings = (count: number) => Array.from({ length: count }, () => ({ certificate: 'GIC-JD-HAND' }));
  it.each<[string, unknown, readonly (readonly [code: string, path: string])[]]>([
    ['no JSON', '{"holdings":', [['NOT_JSON', '']]],
    ['no object', '[]', [['NOT_JSON', '']]],
    ['null', 'null', [['NOT_JSON', '']]],
    [
      'nothing in it',
      {},
      [
        ['MISSING', 'holdings'],
        ['MISSING', 'post'],
        ['MISSING', 'region'],
      ],
    ],
    [
      'other types',
      { holdings: {}, post: 1, region: [], onDate: 2, purpose: 3, facts: 4 },
      [
        ['WRONG_TYPE', 'holdings'],
        ['WRONG_TYPE', 'post'],
        ['WRONG_TYPE', 'region'],
        ['WRONG_TYPE', 'onDate'],
        ['WRONG_TYPE', 'purpose'],
        ['WRONG_TYPE', 'facts'],
      ],
    ],
    [
      'holdings of other types',
      { ...claim, holdings: [1, {}, { certificate: 2, awardedOn: 3, expiresOn: 4 }] },
      [
        ['WRONG_TYPE', 'holdings[0]'],
        ['MISSING', 'holdings[1].certificate'],
        ['WRONG_TYPE', 'holdings[2].certificate'],
        ['WRONG_TYPE', 'holdings[2].awardedOn'],
        ['WRONG_TYPE', 'holdings[2].expiresOn'],
      ],
    ],
    [
      'facts of other types',
      { ...claim, facts: { experienceYears: '3', languages: 'yue', satisfied: [1] } },
      [
        ['WRONG_TYPE', 'facts.experienceYears'],
        ['WRONG_TYPE', 'facts.languages'],
        ['WRONG_TYPE', 'facts.satisfied[0]'],
      ],
    ],
    [
      'names that nothing has',
      { ...claim, nme: 1, holdings: [{ certificate: 'GIC-JD-HAND', x: 1 }], facts: { y: 1 } },
      [
        ['UNKNOWN_FIELD', 'holdings[0].x'],
        ['UNKNOWN_FIELD', 'facts.y'],
        ['UNKNOWN_FIELD', 'nme'],
      ],
    ],
    [
      'what the law refuses',
      { ...claim, holdings: [{ certificate: 'GIC-JD-HAN', awardedOn: 'x' }], purpose: 'NOPE' },
      [
        ['UNKNOWN_CERTIFICATE', 'holdings[0].certificate'],
        ['MALFORMED_DAY', 'holdings[0].awardedOn'],
        ['UNKNOWN_PURPOSE', 'purpose'],
      ],
    ],
    ['no holdings', { ...claim, holdings: [] }, [['NO_HOLDINGS', 'holdings']]],
    ['too many holdings', { ...claim, holdings: holdings(1001) }, [['TOO_MANY_HOLDINGS', 'holdings']]],
    ['too deep', `${'['.repeat(5000)}${']'.repeat(5000)}`, [['TOO_DEEP', '']]],
    ['too long', `{"post":"${'x'.repeat(LONGEST_LINE)}"}`, [['LINE_TOO_LONG', '']]],
    ['an id that is none', { ...claim, id: {} }, [['WRONG_TYPE', 'id']]],
  ])('%s', async (_, wrong, problems) => {
    for (const language of ['en', 'zh-HK', 'zh-CN', 'pt']) {
      const [first, refused, last] = await ask([{ id: 1, ...claim }, wrong, { id: 3, ...claim }], {
        'accept-language': language,
      });
      expect([first, last]).toMatchObject([
        { id: 1, verdict: 'CONDITIONAL' },
        { id: 3, verdict: 'CONDITIONAL' },
      ]);
      expect(refused.problems?.map(({ code, path }) => [code, path])).toEqual(problems);
      expect(refused.message?.split('\n')).toHaveLength(problems.length);
      expect(refused.message).not.toMatch(/[{}]\s*$|undefined/);
    }
  });

  it('bytes that are not UTF-8', async () => {
    const good = Buffer.from(`${JSON.stringify({ id: '珠', ...claim })}\n`);
    const answers = linesOf(await (await send(Buffer.concat([good, Buffer.from([0xff, 0x0a]), good]))).text());
    expect(answers.map(({ id, verdict, problems }) => id ?? verdict ?? problems?.[0].code)).toEqual([
      '珠',
      'NOT_UTF8',
      '珠',
    ]);
  });

  it('the suggestions of the schema, in words as over GraphQL', async () => {
    const wrong = { ...claim, post: 'jewelery-designer' };
    const [line] = await ask([wrong], { 'accept-language': 'zh-HK' });
    const query =
      'query ($claim: ClaimInput!) { decide(claim: $claim) { ... on ClaimRefused { message(language: ZH_HANT) problems { path code value suggestions } } } }';
    const { data } = await service.graphql(query, { claim: wrong });
    expect(line).toEqual(data?.decide);
  });
});

test.each([
  ['GET', undefined, 405],
  ['PUT', 'application/x-ndjson', 405],
  ['POST', 'application/json', 415],
  ['POST', 'text/plain', 415],
  ['POST', 'application/x-ndjson; charset=big5', 415],
  ['POST', 'application/ndjson; charset=utf-8', 200],
] as const)('%s with the type %s is answered with %d', async (method, type, status) => {
  const response = await fetch(`${service.url}/decide`, {
    method,
    headers: type && { 'content-type': type },
    body: method === 'GET' ? undefined : '{}',
  });
  expect(response.status).toBe(status);
  if (status === 405) expect(response.headers.get('allow')).toBe('POST, OPTIONS');
  if (status === 415) expect(response.headers.get('accept-post')).toBe('application/x-ndjson');
  await response.text();
});

test('a body that is compressed is refused, and nothing in it is answered with nothing', async () => {
  expect((await send('x', { 'content-encoding': 'gzip' })).status).toBe(415);
  for (const body of ['', '\n', '\r\n\n']) expect(await (await send(body)).text()).toBe('');
});

test('a token that does not count is told so; without one anybody may ask', async () => {
  const response = await send(JSON.stringify(claim), { authorization: 'Bearer x' });
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});

test('lines are the same however they are cut', async () => {
  const body = Array.from({ length: 20 }, (_, id) => `${JSON.stringify({ id, name: '珠寶', ...claim })}\r\n\n`).join(
    '',
  );
  const request = {
    catalogue: compile(conformanceWorlds()[0].register, 1),
    day: DAY,
    fields: ALL,
    language: 'en',
    ...FREE,
  } as const;
  const whole = await all(decideLines(bytes(body), request));
  for (const size of [1, 2, 7, 64, 1000]) expect(await all(decideLines(bytes(body, size), request))).toBe(whole);
  expect(linesOf(whole)).toHaveLength(20);
});

describe('of a body without end', () => {
  const line = Buffer.from(`${JSON.stringify(claim)}\n`.repeat(500));
  let taken = 0;
  let isLeft = false;
  async function* endless(): AsyncGenerator<Buffer> {
    try {
      for (;;) {
        taken++;
        yield await Promise.resolve(line);
      }
    } finally {
      isLeft = true;
    }
  }
  const request = {
    catalogue: compile(conformanceWorlds()[0].register, 1),
    day: DAY,
    fields: ALL,
    language: 'en',
    ...FREE,
  } as const;

  it('no more is read than is answered and taken, and nothing when whoever asks has gone', async () => {
    const answers = decideLines(endless(), request);
    await answers.next();
    expect(taken).toBe(1);
    await pause(5);
    expect(taken).toBe(1);
    await answers.return();
    expect(isLeft).toBe(true);
  });

  it('others have their turn after every piece, however fast it is taken', async () => {
    const answers = decideLines(endless(), request);
    let turns = 0;
    let isOver = false;
    const turn = (): void => {
      turns++;
      if (!isOver) setImmediate(turn);
    };
    setImmediate(turn);
    for (let pieces = 0; pieces < 20; pieces++) await answers.next();
    expect(turns).toBeGreaterThanOrEqual(19);
    isOver = true;
    await answers.return();
  });
});

test('whoever goes away is no fault, and others are answered', async () => {
  const over = new AbortController();
  const response = await fetch(`${service.url}/decide`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: `${JSON.stringify(claim)}\n`.repeat(50_000),
    signal: over.signal,
  });
  await response.body?.getReader().read();
  over.abort();
  expect(await ask([claim])).toMatchObject([{ verdict: 'CONDITIONAL' }]);
});

async function* bytes(body: string, size = 100_000): AsyncGenerator<Buffer> {
  const all = Buffer.from(body);
  for (let from = 0; from < all.length; from += size) yield await Promise.resolve(all.subarray(from, from + size));
}

async function all(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}
