/** The forms of the page for whoever has no script: what is typed into them, where that leads, and what is said of what cannot be read. */
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { temporaryFolder } from '../support/registry';
import { startService, type RunningService } from '../support/service';

const ASKED = 'post=jewellery-designer&region=HK';
const ANSWER = `/?c=GIC-JD-HAND&${ASKED}`;
const NAME = encodeURIComponent('GIC Jewellery Designer (hand drawn) qualification certificate');
/** As a browser sends what nobody has written in. */
const REST = 'c=&awarded=&expires=&awarded=&expires=&day=&purpose=PRACTICE&years=';

/** Without character references, and with one space for any. */
const plain = (html: string): string =>
  html
    .replace(/\s+/g, ' ')
    .replace(
      /&(amp|quot|#39|lt|gt);/g,
      (_, name: string) => ({ amp: '&', quot: '"', '#39': "'", lt: '<', gt: '>' })[name]!,
    );

describe('forms without script', () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await startService({ catalogue: 'gba' });
  });
  afterAll(() => service.stop());

  const open = (path: string, language = 'en') =>
    fetch(service.url + path, { redirect: 'manual', headers: { 'accept-language': language } });

  it.each([
    ['names', `/?c=${NAME}&post=Jewellery+designer&region=Hong+Kong&${REST}`, ANSWER],
    [
      'names of another language',
      `/?c=${encodeURIComponent('GIC首饰设计师（手绘）资格证书')}&post=${encodeURIComponent('首飾設計師')}&region=${encodeURIComponent('香港')}&${REST}`,
      ANSWER,
    ],
    ['codes in other letters', '/?c=gic-jd-hand&post=JEWELLERY-DESIGNER&region=hk', ANSWER],
    ['a form with nothing more in it', `${ANSWER}&${REST}`, ANSWER],
    ['the language that is chosen', `${ANSWER}&lang=pt&${REST}`, `${ANSWER}&lang=pt`],
    [
      'days and years as people write them',
      `${ANSWER}&day=30%2F6%2F2026&years=2%2C5`,
      `${ANSWER}&day=2026-06-30&years=2.5`,
    ],
    [
      'the day of an award, beside its certificate',
      `/?c=&awarded=&c=GIC-JD-HAND&awarded=${encodeURIComponent('2020年6月25日')}&expires=&${ASKED}`,
      `/?c=GIC-JD-HAND~2020-06-25&${ASKED}`,
    ],
    ['what is known of the person', `${ANSWER}&has=A:B&speaks=yue&${REST}`, `${ANSWER}&speaks=yue&has=A%3AB`],
    ['the map', '/carries?c=gic-jd-hand&in=GD&day=', '/carries?c=GIC-JD-HAND&in=GD'],
    [
      'accepted certificates, with what was asked before',
      `/accepted?c=GIC-JD-CAD&post=jewellery-designer&region=hk&show=RECOGNISED`,
      `/accepted?c=GIC-JD-CAD&${ASKED}&show=RECOGNISED`,
    ],
  ])('lead to the address that the page has as well: %s', async (_, path, address) => {
    const response = await open(path);
    expect(response.status).toBe(303);
    const location = response.headers.get('location') ?? '';
    const sorted = (one: string): string[] => [
      one.split('?')[0],
      ...[...new URL(one, service.url).searchParams].map(String).sort(),
    ];
    expect(sorted(location)).toEqual(sorted(address));
    const answer = await open(location);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toMatch(/<h1>[^<]+<\/h1>/);
  });

  it.each([
    ['the page wrote it', `${ANSWER}&day=2026-06-30&purpose=TRAINING&years=3&speaks=yue`],
    ['it says something twice, of which the page tells', `${ANSWER}&post=jewellery-maker`],
    ['it has more than a question, as the page may', `${ANSWER}&from=mail`],
  ])('leave an address as it is where %s', async (_, path) => {
    const response = await open(path);
    expect([response.status, (await response.text()).includes('<h2>')]).toEqual([200, true]);
  });

  const keptAs: Readonly<Record<string, string>> = {
    'GIC-JD-HAND': 'value="GIC Jewellery Designer (hand drawn) qualification certificate"',
    'jewellery-designer': 'value="jewellery-designer" selected',
    HK: 'value="HK" selected',
  };

  it.each([
    ['nothing was written', '/?c=&post=&region=&day=', 200, ['c0', 'post', 'region'], 'This has to be given.'],
    ['no certificate was written', `/carries?c=&day=`, 200, ['c0'], 'This has to be given.'],
    ['a day without its certificate', `/?c=&awarded=2020-01-01&${ASKED}`, 200, ['c0'], 'This has to be given.'],
    ['nothing is called so', `/?c=zzzzzz&${ASKED}`, 404, ['c0'], 'Nothing has this name or code.'],
    [
      'nothing is called so, of several',
      `/?c=GIC-JD-HAND&c=zzzzzz&${ASKED}`,
      404,
      ['c1'],
      'Nothing has this name or code.',
    ],
    ['it is longer than any name', `/?c=${'z'.repeat(5000)}&${ASKED}`, 404, ['c0'], 'Nothing has this name or code.'],
    ['it is nearly a name', `/?c=GIC-JD-HANT&${ASKED}`, 404, ['c0'], 'Written similarly: is this what you mean?'],
    [
      'it is a part of names',
      `/?c=jewellery&post=jewellery&region=HK`,
      200,
      ['c0', 'post'],
      'Which of these do you mean?',
    ],
    ['a day is none', `${ANSWER}&day=31%2F2%2F2026`, 404, ['day'], 'This is no day. Write it as 2026-01-31.'],
    ['a day may be two', `${ANSWER}&day=3%2F4%2F2026`, 404, ['day'], 'This is no day. Write it as 2026-01-31.'],
    [
      'the day of an award is none',
      `/?c=GIC-JD-HAND~soon&${ASKED}`,
      404,
      ['awarded0'],
      'This is no day. Write it as 2026-01-31.',
    ],
    ['years are no number', `${ANSWER}&years=many`, 404, ['years'], 'Write a number from 0 to 80'],
    ['a purpose is none', `${ANSWER}&purpose=FUN`, 200, ['purpose'], 'This has to be given.'],
    [
      'all of it is wrong at once',
      '/?c=zzzzzz&post=zzzzzz&region=zzzzzz&day=x&years=y',
      404,
      ['c0', 'day', 'post', 'region', 'years'],
      'Nothing has this name or code.',
    ],
  ])('say beside each field what to do where %s, and keep what was written', async (_, path, status, fields, told) => {
    const response = await open(path);
    const text = plain(await response.text());
    expect(response.status).toBe(status);
    expect(text).toContain('<meta name="robots" content="noindex"');
    const wrong = [...text.matchAll(/<(?:input|select)\b[^>]*\bid="(\w+)"[^>]*\baria-invalid="true"/g)].map(
      ([, id]) => id,
    );
    expect(wrong.sort()).toEqual(fields);
    for (const field of fields) expect(text).toContain(`<div id="${field}-wrong">`);
    expect(text).toContain(told);
    for (const [part, value] of new URL(path, service.url).searchParams)
      for (const written of part === 'purpose' || value.length > 200 ? [] : value.split('~'))
        expect(text).toContain(keptAs[written] ?? `value="${written}"`);
  });

  it('offer what is found as links that keep everything else, in the language of the reader', async () => {
    let path = '/?c=gic+joalharia&c=GIC-JD-CAD&post=joalharia&region=HK&years=3&lang=pt&awarded=2020-01-02';
    for (const part of ['c=', 'post=']) {
      const text = plain(await (await open(path)).text());
      expect(text).toContain('Qual destes é?');
      const offered = [...text.matchAll(/<li>\s*<a href="(\/\?[^"]+)"\s*>/g)]
        .map(([, address]) => address)
        .filter((address) => address.includes(part));
      expect(offered.length).toBeGreaterThan(1);
      path = offered[0];
    }
    const moved = (await open(path)).headers.get('location') ?? '';
    const search = new URL(moved, service.url).searchParams;
    expect([
      search.getAll('c').length,
      search.getAll('c')[0].endsWith('~2020-01-02'),
      search.get('years'),
      search.get('lang'),
    ]).toEqual([2, true, '3', 'pt']);
    expect((await open(moved)).status).toBe(200);
  });

  it.each(['/', '/?c=GIC-JD-HAND', '/carries', '/accepted?post=jewellery-designer'])(
    'find no fault with what nobody has sent yet: %s',
    async (path) => {
      const response = await open(path);
      const text = await response.text();
      expect([response.status, text.includes('aria-invalid'), text.includes('noindex')]).toEqual([200, false, false]);
      expect(text).toContain('<form');
      expect(text).not.toContain('<noscript>');
    },
  );

  it('answer what the page answers: each certificate that a post accepts, and where one is recognised', async () => {
    const { data, errors } = await service.graphql(
      `{ acceptedCertificates(post: "jewellery-designer", region: "HK") { ... on AcceptedCertificates { certificates(first: 100) { edges { node { certificate { code } } } } } }
         portability(holdings: [{ certificate: "GIC-JD-HAND" }]) { ... on Portability { cells(first: 100, verdicts: [RECOGNISED, CONDITIONAL, PARTIAL], regions: ["CN-GD", "HK", "MO"]) { edges { node { post { code } region { code } } } } } } }`,
    );
    expect(errors).toBeUndefined();
    const { acceptedCertificates, portability } = data as unknown as {
      acceptedCertificates: { certificates: { edges: { node: { certificate: { code: string } } }[] } };
      portability: { cells: { edges: { node: { post: { code: string }; region: { code: string } } }[] } };
    };
    const linked = async (path: string): Promise<string[]> => {
      const text = plain(await (await open(path)).text());
      return [...text.matchAll(/<li>\s*<a href="(\/\?c=[^"]+)"/g)].map(([, address]) => address).sort();
    };
    const accepted = acceptedCertificates.certificates.edges.map(
      ({ node: { certificate } }) => `/?c=${certificate.code}&${ASKED}`,
    );
    expect(accepted.length).toBeGreaterThan(3);
    expect(await linked(`/accepted?${ASKED}`)).toEqual(accepted.sort());
    const cells = portability.cells.edges.map(
      ({ node: { post, region } }) => `/?c=GIC-JD-HAND&post=${post.code}&region=${region.code}`,
    );
    expect(cells.length).toBeGreaterThan(3);
    expect(await linked('/carries?c=GIC-JD-HAND')).toEqual(cells.sort());
    const inMacao = cells.filter((address) => address.endsWith('region=MO'));
    expect(await linked('/carries?c=GIC-JD-HAND&in=MO')).toEqual(inMacao.sort());
  });

  it('have whom to ask, and where to go on, beside the answer', async () => {
    const text = plain(await (await open(ANSWER)).text());
    for (const address of [`/carries?${ANSWER.slice(2)}`, `/accepted?${ANSWER.slice(2)}`, `/feed?${ANSWER.slice(2)}`])
      expect(text).toContain(`href="${address}"`);
    expect(text).toContain('href="/registry/bodies/GIC"');
  });

  it.each(['"><img src=x onerror=alert(1)>', '\u0000\u202e', '~~~~', '%', 'constructor', '__proto__'])(
    'take %j for a name that nothing has',
    async (written) => {
      const part = encodeURIComponent(written);
      for (const path of [
        `/?c=${part}&post=${part}&region=${part}&day=${part}&years=${part}`,
        `/registry?q=${part}&page=${part}`,
      ]) {
        const response = await open(path);
        expect(response.status).toBe(path.startsWith('/?') ? 404 : 200);
        expect(await response.text()).not.toMatch(/<img|alert\(1\)>/);
      }
    },
  );

  it.each([
    ['a name in any language', '/registry?q=首飾設計', 'jewellery-designer'],
    ['a name in one list', '/registry/posts?q=jewellery', 'jewellery-designer'],
    ['nearly a name', '/registry/certificates?q=GIC-JD-HANT', 'GIC-JD-HAND'],
    ['all of a list', '/registry/posts', 'jewellery-designer'],
  ])('find records by %s', async (_, path, code) => {
    const text = await (await open(path)).text();
    expect(text).toContain(`<span class="code">${code}</span>`);
    expect(text.includes('noindex')).toBe(path.includes('q='));
  });

  it('say that nothing was found', async () => {
    expect(await (await open('/registry?q=zzzzzz', 'pt')).text()).toContain('Nada tem este nome ou código.');
  });

  it('are there in each language, which links lead to without losing a word', async () => {
    const path = '/?c=zzzzzz&post=&region=HK&years=3';
    const text = plain(await (await open(path)).text());
    for (const language of ['en', 'zh-Hant', 'zh-Hans', 'pt']) {
      const address = `${path}&lang=${language}`;
      expect(text).toContain(`hreflang="${language}" href="${address}"`);
      const other = plain(await (await open(address, 'en')).text());
      expect(other).toContain(`<html lang="${language}">`);
      expect(other).toContain('value="zzzzzz"');
      expect(other).toContain(`<input type="hidden" name="lang" value="${language}" />`);
    }
  });
});

describe('forms of a register with many records', () => {
  const folder = temporaryFolder();
  const many = 201;
  let service: RunningService;
  beforeAll(async () => {
    const name = (en: string) => ({ en });
    const document = {
      regions: [{ code: 'R', name: name('Region') }],
      bodies: [{ code: 'B', name: name('Body'), kinds: ['AWARDING_BODY'] }],
      certificates: [1, 2].map((number) => ({
        code: `C${String(number)}`,
        name: name('Certificate of the trade'),
        body: 'B',
      })),
      posts: Array.from({ length: many }, (_, number) => ({
        code: `P${String(number)}`,
        name: name(`Worker ${String(number)}`),
      })),
    };
    const path = join(folder, 'many.json');
    writeFileSync(path, JSON.stringify(document));
    service = await startService({ catalogue: path });
  });
  afterAll(() => service.stop());
  const read = async (path: string) => plain(await (await fetch(service.url + path)).text());

  it('ask for a name instead of offering them all, and which one is meant where two have the same', async () => {
    expect(await read('/')).toMatch(/<input\s+id="post" name="post" type="text"/);
    const text = await read('/?c=Certificate+of+the+trade&post=worker&region=R');
    expect(text).toContain('More than one is called so. Which is meant?');
    for (const code of ['C1', 'C2']) expect(text).toContain(`href="/?c=${code}&post=worker&region=R"`);
    expect(text).toContain('These are the first 20 of 201.');
    expect(text).toContain('href="/?c=Certificate+of+the+trade&post=P0&region=R"');
  });

  it('list them on pages that lead on to each other', async () => {
    const codes: string[] = [];
    let path: string | undefined = '/registry/posts';
    while (path !== undefined) {
      const text = await read(path);
      codes.push(...[...text.matchAll(/<span class="code">(P\d+)<\/span>/g)].map(([, code]) => code));
      path = /rel="next" href="([^"]+)"/.exec(text)?.[1];
    }
    expect([codes.length, new Set(codes).size]).toEqual([many, many]);
    const statuses = ['4', '99999999', '0', '-1', 'x'].map(
      async (page) => (await fetch(`${service.url}/registry/posts?page=${page}`)).status,
    );
    expect(await Promise.all(statuses)).toEqual([404, 404, 200, 200, 200]);
  });
});
