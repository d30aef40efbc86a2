/** Receipts on paper: one page that says what the receipt says, to the eye and to screen readers, and leads to where it is verified. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Keys } from '../../../src/access/keys';
import { LANGUAGES, type Claim, type LanguageTag } from '../../../src/recognition';
import { readPdf, textOn, unspaced } from '../../support/paper';
import { registry as command } from '../../support/programs';
import { payloadIn, receiptIn } from '../../support/receipts';
import { temporaryFolder } from '../../support/registry';
import { startService, type RunningService } from '../../support/service';

const PUBLIC_URL = 'https://registry.example';
const CLAIM = {
  holdings: [{ certificate: 'GIC-JD-HAND', awardedOn: '2020-07-01' }],
  post: 'jewellery-designer',
  region: 'HK',
  onDate: '2026-11-23',
  facts: { experienceYears: 1, languages: ['yue'], satisfied: ['SHOWN-1'] },
};
/** Points of a page that is no more than a page; bytes that mail takes without a thought. */
const MOST_BYTES = 200_000;

const folder = temporaryFolder();
let service: RunningService;
let receipt: string;

beforeAll(async () => {
  service = await startService({ catalogue: 'gba', publicUrl: PUBLIC_URL, keyFile: join(folder, 'keys.json') });
  receipt = await receiptOf(CLAIM);
});
afterAll(() => service.stop());

async function receiptOf(claim: object): Promise<string> {
  const { data } = await service.graphql(
    'query ($claim: ClaimInput!) { decide(claim: $claim) { ... on RecognitionDecision { receipt } } }',
    { claim },
  );
  return (data!.decide as { receipt: string }).receipt;
}

const summaryOf = async (language: LanguageTag): Promise<string> => {
  const code = language.toUpperCase().replace('-', '_');
  const { data } = await service.graphql(
    `query ($claim: ClaimInput!) { decide(claim: $claim) { ... on RecognitionDecision { summaryWithCodes(language: ${code}) } } }`,
    { claim: CLAIM },
  );
  return (data!.decide as { summaryWithCodes: string }).summaryWithCodes;
};

const print = (body: string, search = '', headers: Record<string, string> = {}) =>
  fetch(`${service.url}/receipt.pdf${search}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/jose', ...headers },
  });

const printed = async (text: string, search = '') => {
  const response = await print(text, search);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  return readPdf(new Uint8Array(await response.arrayBuffer()), folder);
};

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

describe.each(LANGUAGES)('in %s', (language) => {
  it('it is one page that says what the receipt says, and how to verify it', async () => {
    const response = await print(receipt, `?language=${language}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(response.headers.get('content-language')).toBe(language);
    expect(bytes.length).toBeLessThan(MOST_BYTES);
    const page = await readPdf(bytes, folder);
    expect(page).toMatchObject({ pages: 1, language, marked: true });
    const text = textOn(page);
    // Sentence by sentence, but for how long it holds: that rests on more than the receipt has.
    const paragraphs = (await summaryOf(language)).split('\n\n');
    const own = paragraphs.slice(0, 5).flatMap((lines) => lines.split('\n'));
    for (const line of own) expect(text).toContain(unspaced(line.replace(/^ *- /, '')));
    const { revision, head } = receiptIn(receipt);
    for (const said of [page.title, digestOf(receipt), (payloadIn(head) as { hash: string }).hash, 'yue', 'SHOWN-1'])
      expect(text).toContain(unspaced(said));
    expect(text).toMatch(new RegExp(`[：:]${String(revision)}\\D`));
    expect(text).toContain('registryreceiptverify');
  });

  it('its code leads to where it is verified, with its digest', async () => {
    const { code, texts } = await printed(receipt, `?language=${language}`);
    expect(code).toBe(`${PUBLIC_URL}/receipt#sha-256=${digestOf(receipt)}`);
    expect(unspaced(texts.map(({ text }) => text).join(''))).toContain(code);
  });

  it('screen readers are told what is what', async () => {
    const { tags, code } = await printed(receipt, `?language=${language}`);
    const roles = tags.map(({ role }) => role);
    expect(roles[0]).toBe('Document');
    for (const role of ['H1', 'H2', 'P', 'L', 'LI', 'LBody', 'Figure']) expect(roles).toContain(role);
    expect(roles.filter((role) => role === 'H1')).toHaveLength(1);
    expect(tags.find(({ role }) => role === 'Figure')?.alt).toContain(code!);
  });

  it('Chinese characters have the shapes of the language', async () => {
    const { texts } = await printed(receipt, `?language=${language}`);
    const han = texts.filter(({ text }) => /\p{Script=Han}/u.test(text));
    const own = { 'zh-Hant': /NotoSansHK/, 'zh-Hans': /NotoSansSC/, en: /Noto/, pt: /Noto/ }[language];
    for (const { font } of han) expect(font).toMatch(own);
    expect(han.length > 0).toBe(language.startsWith('zh'));
  });
});

it('has its language by `Accept-Language` where none is named', async () => {
  const response = await print(receipt, '', { 'accept-language': 'pt-MO, en;q=0.5' });
  expect(response.headers.get('content-language')).toBe('pt');
});

it('is the same bytes each time', async () => {
  const [first, second] = await Promise.all(
    [1, 2].map(async () => Buffer.from(await (await print(receipt)).arrayBuffer())),
  );
  expect(first.equals(second)).toBe(true);
});

it('says loudly, first of all, where the answer rests on an example', async () => {
  const { decision } = receiptIn(receipt);
  expect(decision.standing).toBe('ILLUSTRATIVE');
  const text = textOn(await printed(receipt));
  const warning = text.indexOf('Anexample,nottobereliedupon');
  expect(warning).toBeGreaterThan(0);
  expect(warning).toBeLessThan(text.indexOf('Conditionallyrecognised'));
});

it('stays one page where there is too much to say, and says so', async () => {
  const { data } = await service.graphql('{ certificates(first: 100) { edges { node { code } } } }');
  const all = (data!.certificates as { edges: { node: { code: string } }[] }).edges;
  const holdings = all.map(({ node: { code: certificate } }) => ({ certificate, awardedOn: '2400-01-01' }));
  const long = await receiptOf({ ...CLAIM, holdings: [...CLAIM.holdings, ...holdings] });
  for (const language of LANGUAGES) {
    const page = await printed(long, `?language=${language}`);
    const cut = {
      en: 'Not everything fits on this page.',
      'zh-Hant': '本頁未能盡錄全部內容',
      'zh-Hans': '本页未能尽录全部内容',
      pt: 'Nem tudo cabe nesta página.',
    }[language];
    expect(page.pages).toBe(1);
    expect(textOn(page)).toContain(unspaced(cut));
    expect(page.code).toContain(digestOf(long));
  }
});

describe('what is no receipt of this registry is refused', () => {
  const forged = (change: (receipt: ReturnType<typeof receiptIn>) => object): Promise<string> =>
    service.app.get(Keys).sign(change(receiptIn(receipt)), 'recognition-receipt+jws');
  const CASES: Readonly<Record<string, readonly [() => string | Promise<string>, problem: string]>> = {
    'a letter changed': [() => receipt.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A')), 'NOT_SIGNED'],
    nothing: [() => ' ', 'MALFORMED'],
    rubbish: [() => 'x'.repeat(1_000_000), 'MALFORMED'],
    'a head of the ledger': [() => receiptIn(receipt).head, 'OTHER_KIND'],
    'keys of somebody else': [
      async () => {
        const others = await Keys.open({ signingKeys: null, keyFile: join(folder, 'others.json') });
        return others.sign(receiptIn(receipt), 'recognition-receipt+jws');
      },
      'UNKNOWN_KEY',
    ],
    'a decision altered, and signed again with the true key': [
      () => forged((whole) => ({ ...whole, decision: { ...whole.decision, verdict: 'RECOGNISED' } })),
      'OTHER_DECISION',
    ],
    'something more than a receipt has': [() => forged((whole) => ({ ...whole, more: true })), 'MALFORMED'],
  };

  it.each(Object.entries(CASES))('%s', async (_, [make, problem]) => {
    const body = await make();
    const messages = new Set<string>();
    for (const language of LANGUAGES) {
      const response = await print(body, '', { 'accept-language': language });
      const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] };
      expect(response.status).toBe(400);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', problem } }]);
      messages.add(errors[0].message);
    }
    expect(messages.size).toBe(LANGUAGES.length);
  });

  it('and a language that there is not, another type, another method, and too long a body', async () => {
    const told = async (response: Response) => {
      const { errors } = (await response.json()) as { errors: { message: string }[] };
      return [response.status, errors[0].message] as const;
    };
    expect(await told(await print(receipt, '?language=xx'))).toEqual([
      400,
      expect.stringContaining('`en`, `zh-Hant`, `zh-Hans`, `pt`'),
    ]);
    const typed = await print(receipt, '', { 'content-type': 'application/json' });
    expect(typed.headers.get('accept-post')).toBe('application/jose');
    expect(await told(typed)).toEqual([415, expect.stringContaining('`content-type: application/jose`')]);
    const got = await fetch(`${service.url}/receipt.pdf`);
    expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
    const small = await startService({ limits: { requestBytes: 1000 } });
    const response = await fetch(`${small.url}/receipt.pdf`, {
      method: 'POST',
      body: receipt,
      headers: { 'content-type': 'application/jose' },
    });
    expect(response.status).toBe(413);
    await small.stop();
  });
});

it('counts what it costs, and is refused to whoever has spent that', async () => {
  const poor = await startService({ catalogue: 'gba', limits: { pointsPerMinute: 15_000 } });
  const ask = () =>
    fetch(`${poor.url}/receipt.pdf`, {
      method: 'POST',
      body: receipt,
      headers: { 'content-type': 'application/jose' },
    });
  expect((await ask()).status).toBe(400);
  const refused = await ask();
  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
  await poor.stop();
});

it('leads to where it was asked, where nobody has said where the registry is', async () => {
  const own = await startService({ catalogue: 'none', keyFile: join(folder, 'keys.json') });
  const response = await fetch(`${own.url}/receipt.pdf`, {
    method: 'POST',
    body: receipt,
    headers: { 'content-type': 'application/jose' },
  });
  const { code } = await readPdf(new Uint8Array(await response.arrayBuffer()), folder);
  expect(code).toBe(`${own.url}/receipt#sha-256=${digestOf(receipt)}`);
  await own.stop();
});

it('others are answered while many are printed, and whoever comes too many is told to come again', async () => {
  const many = Array.from({ length: 30 }, () => print(receipt).then(({ status }) => status));
  const { data } = await service.graphql('{ register { revision } }');
  expect(data).toMatchObject({ register: { revision: 1 } });
  const statuses = await Promise.all(many);
  expect(new Set(statuses)).toEqual(new Set([200, 503]));
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(20);
  expect((await print(receipt)).status).toBe(200);
});

describe('`registry receipt pdf`', () => {
  const file = (name: string): string => join(folder, name);
  const words = (...more: readonly string[]) => ['receipt', 'pdf', file('receipt.jws'), ...more];
  beforeAll(async () => {
    writeFileSync(file('receipt.jws'), `${receipt}\n`);
    writeFileSync(file('jwks.json'), await (await fetch(`${service.url}/.well-known/jwks.json`)).text());
    writeFileSync(
      file('changed.jws'),
      receipt.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A')),
    );
  });
  const nowhere = { DATABASE_URL: `sqlite:${file('none.sqlite')}` };

  it('puts the same on paper, by keys that are published or those at hand', async () => {
    const out = ['--out', file('out.pdf'), '--language', 'zh-Hant'];
    const { status, err } = await command(
      nowhere,
      ...words(...out, '--keys', file('jwks.json'), '--address', `${PUBLIC_URL}/`),
    );
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const served = Buffer.from(await (await print(receipt, '?language=zh-Hant')).arrayBuffer());
    expect(readFileSync(file('out.pdf')).equals(served)).toBe(true);
    const keys = { SIGNING_KEYS: readFileSync(file('keys.json'), 'utf8'), PUBLIC_URL };
    const own = await command({ ...nowhere, ...keys }, ...words('--out', file('own.pdf'), '--language', 'zh-Hant'));
    expect([own.status, own.err]).toEqual([0, '']);
    expect(readFileSync(file('own.pdf')).equals(served)).toBe(true);
  });

  it('says what is wrong, and writes nothing', async () => {
    const keys = ['--keys', file('jwks.json')];
    const cases: [words: readonly string[], said: string][] = [
      [words('--out', file('no.pdf')), 'Name the public ones with --keys'],
      [words(...keys), "required option '--out <file>' not specified"],
      [words('--out', join(folder, 'no-such', 'no.pdf'), ...keys), 'cannot be written (ENOENT)'],
      [words('--out', file('no.pdf'), ...keys, '--address', 'registry'), 'as https://registry.example'],
      [
        ['receipt', 'pdf', file('changed.jws'), '--out', file('no.pdf'), ...keys],
        'It is not signed with the key it names',
      ],
      [['receipt', 'pdf', file('no.jws'), '--out', file('no.pdf'), ...keys], 'cannot be read (ENOENT)'],
    ];
    for (const [given, said] of cases) {
      const { status, err } = await command(nowhere, ...given);
      expect({ given, status, err }).toEqual({ given, status: 1, err: expect.stringContaining(said) as string });
    }
    expect(() => readFileSync(file('no.pdf'))).toThrow('ENOENT');
  });
});

it('every character of a claim is on the page, or its code point is', async () => {
  const stated: Claim['facts'] = { satisfied: ['Ωmega', '証', '说', '😀'] };
  const text = textOn(await printed(await receiptOf({ ...CLAIM, facts: stated }), '?language=zh-Hant'));
  for (const said of ['Ωmega', '証', '说', '[U+1F600]']) expect(text).toContain(said);
});
