/** What the documents of records and answers say without script: to search engines, to whoever is sent an address, and to old phones. */
import { join } from 'node:path';
import jsonld from 'jsonld';
import { writeFileSync } from 'node:fs';
import { temporaryFolder } from '../support/registry';
import { startService, type RunningService } from '../support/service';

/** The properties of schema.org (version 29) that its types have, as far as they are used. */
const OF_ANYTHING = ['url', 'name', 'identifier', 'alternateName', 'description'];
const OF_TYPE: Readonly<Record<string, readonly string[]>> = {
  EducationalOccupationalCredential: ['credentialCategory', 'recognizedBy', 'validIn', 'educationalLevel', 'validFor'],
  Occupation: ['occupationalCategory'],
  Organization: ['sameAs', 'areaServed'],
  Course: [],
};
const ANSWER = '/?c=GIC-JD-HAND&post=jewellery-designer&region=HK';

describe('documents without script', () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await startService({ catalogue: 'gba' });
  });
  afterAll(() => service.stop());

  const open = (path: string, headers: Record<string, string> = {}) => fetch(service.url + path, { headers });
  const read = async (path: string, headers: Record<string, string> = {}) => (await open(path, headers)).text();

  it.each([
    ['en', 'Certificate: GIC Jewellery Designer (hand drawn) qualification certificate · Skill recognition registry'],
    ['zh-Hant', '證書：GIC首飾設計師（手繪）資格證書 · 技能資歷互認登記冊'],
    ['zh-Hans', '证书：GIC首饰设计师（手绘）资格证书 · 技能资历互认登记册'],
    ['pt', /^Certificado: .* · Registo de reconhecimento de competências$/],
  ])('say what they are about in %s, by the address or by what the browser likes', async (language, title) => {
    const record = '/registry/certificates/GIC-JD-HAND';
    const named = await read(`${record}?lang=${language}`, { 'accept-language': 'fr' });
    const liked = await read(record, { 'accept-language': `fr, ${language};q=0.9` });
    for (const text of [named, liked]) {
      expect(text).toContain(`<html lang="${language}">`);
      expect(/<title>(.*)<\/title>/.exec(text)?.[1]).toEqual(
        typeof title === 'string' ? title : expect.stringMatching(title),
      );
    }
    // Who has chosen a language stays in it; who has not is asked each time.
    expect(named).toContain(`href="/registry/bodies/GIC?lang=${language}"`);
    expect(liked).toContain('href="/registry/bodies/GIC"');
    expect(named).toContain(`<link rel="canonical" href="${service.url}${record}?lang=${language}"`);
    expect(liked).toContain(`<link rel="canonical" href="${service.url}${record}"`);
    for (const other of ['en', 'zh-Hant', 'zh-Hans', 'pt'])
      expect(named).toContain(`hreflang="${other}" href="${service.url}${record}?lang=${other}"`);
  });

  it('say what a record has, by the words of the page, with its source and how firm it is', async () => {
    const text = await read('/registry/requirements/jewellery-designer:HK');
    expect(text).toContain('<h1>Jewellery designer, Hong Kong</h1>');
    for (const part of [
      'Three years of practice in the trade',
      'Example only',
      'Made for illustration',
      '/registry/posts/jewellery-designer',
    ])
      expect(text).toContain(part);
    // The colon of a code may come escaped.
    expect(await read('/registry/requirements/jewellery-designer%3AHK')).toBe(text);
  });

  it('say the answer: verdict, sentence, what is still needed, and what it rests on', async () => {
    const text = await read(ANSWER);
    for (const part of [
      '<h2>Conditionally recognised</h2>',
      'Three years of practice in the trade',
      'this has been so since 25 June 2019',
      'href="/registry/requirements/jewellery-designer:HK"',
    ])
      expect(text).toContain(part);
    expect(text).toContain('<link rel="alternate" type="application/atom+xml"');
    expect(text).not.toContain('<noscript>');
    const { summary } = (
      await service.graphql(
        `{ recognition(certificate: "GIC-JD-HAND", post: "jewellery-designer", region: "HK") { ... on RecognitionDecision { summary } } }`,
      )
    ).data!.recognition as { summary: string };
    const [sentence] = summary.split('\n\n').slice(1);
    expect(text.replace(/&#39;/g, "'").replace(/&quot;/g, '"')).toContain(sentence);
  });

  it.each([
    ['a record that there is not', '/registry/posts/none', 404],
    ['a type that there is not', '/registry/nothing', 404],
    ['something below a record', '/registry/posts/jewellery-designer/more', 404],
    ['a question about what there is not', '/?c=NONE&post=jewellery-designer&region=HK', 404],
    ['a revision that there is not', `${ANSWER}&revision=999`, 404],
    ['a day that is none', `${ANSWER}&day=2026-02-30`, 404],
    ['a revision that there is', `${ANSWER}&revision=1`, 200],
    ['an unfinished question', '/?c=GIC-JD-HAND', 200],
    ['a list', '/registry/level-references', 200],
  ])('of %s come with the page, and with a status that says so', async (_, path, status) => {
    const response = await open(path);
    expect(response.status).toBe(status);
    const text = await response.text();
    expect(text).toContain('<script type="module"');
    expect(text.includes('noindex')).toBe(status === 404 || path.includes('revision'));
  });

  it.each([
    ['/registry/certificates/GIC-JD-HAND', 'EducationalOccupationalCredential'],
    ['/registry/posts/jewellery-designer', 'Occupation'],
    ['/registry/bodies/GIC', 'Organization'],
    ['/registry/courses/JI-JCAD', 'Course'],
  ])('tell programs what %s is: %s', async (path, type) => {
    const written = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(await read(path))?.[1] ?? '';
    const data = JSON.parse(written) as Record<string, string>;
    expect(data).toMatchObject({ '@context': 'https://schema.org', '@type': type, url: service.url + path });
    expect(data.name).not.toBe('');
    const { node } = (
      await service.graphql(
        `{ node: records(of: [{ type: ${path
          .split('/')[2]
          .replace(/(ie)?s$/, (end) => (end === 'ies' ? 'Y' : ''))
          .toUpperCase()}, code: "${path.split('/')[3]}" }]) { standing } }`,
      )
    ).data as { node: readonly [{ standing: string }] };
    expect(/not to be relied upon/i.test(data.description)).toBe(node[0].standing === 'ILLUSTRATIVE');
  });

  it('tell programs nothing that schema.org has no word for', async () => {
    for (const path of ['certificates/GIC-JD-HAND', 'posts/jewellery-designer', 'bodies/GIC', 'courses/JI-JCAD']) {
      const written = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(await read(`/registry/${path}`))?.[1];
      const document = { '@context': { '@vocab': 'https://schema.org/' } };
      const documentLoader = (address: string) =>
        address === 'https://schema.org'
          ? Promise.resolve({ contextUrl: null, documentUrl: address, document })
          : Promise.reject(new Error(address));
      const [node] = await jsonld.expand(JSON.parse(written ?? '') as object, { documentLoader, safe: true });
      const { '@id': id, '@type': types, ...said } = node as { '@id': string; '@type': readonly string[] };
      const type = types[0].replace('https://schema.org/', '');
      expect([id, types.length]).toEqual([`${service.url}/registry/${path}`, 1]);
      for (const property of Object.keys(said))
        expect([...OF_ANYTHING, ...OF_TYPE[type]]).toContain(property.replace('https://schema.org/', ''));
    }
  });

  it('are made once, and anew once the register is another', async () => {
    const path = '/registry/regions/HK';
    const { headers } = await open(path);
    const again = await open(path, { 'if-none-match': headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    const token = await service.tokenFor('rita', 'registrar');
    const { data } = await service.graphql(
      `mutation { amend(record: { region: { code: "HK", name: { en: "Fragrant Harbour" }, parent: "GHM", standing: OFFICIAL } }, act: { reason: "test" }, seenRevision: 1) { __typename ... on ActRefused { problems { code message } } } }`,
      {},
      token,
    );
    expect(data?.amend).toEqual({ __typename: 'ActRecorded' });
    expect(await read(path)).toContain('<h1>Fragrant Harbour</h1>');
    expect(await read('/registry/requirements/jewellery-designer:HK')).toContain(
      'Jewellery designer, Fragrant Harbour',
    );
  });

  it('lists the addresses of all records for search engines', async () => {
    const text = await read('/sitemap.xml');
    const addresses = [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address);
    const { data } = await service.graphql('{ register { counts { certificates posts } } }');
    const { counts } = data!.register as { counts: Record<string, number> };
    for (const type of ['certificates', 'posts'])
      expect(addresses.filter((one) => one.startsWith(`${service.url}/registry/${type}/`))).toHaveLength(counts[type]);
    const [first, last] = [addresses[0], addresses.at(-1)!];
    for (const address of [first, last]) expect((await fetch(address)).status).toBe(200);
    const compressed = await open('/sitemap.xml', { 'accept-encoding': 'gzip' });
    expect([compressed.headers.get('content-encoding'), await compressed.text()]).toEqual(['gzip', text]);
    for (const part of ['0', '2', 'x', '1.5']) expect((await open(`/sitemap-${part}.xml`)).status).toBe(404);
  });

  it.each(['favicon.ico', 'apple-touch-icon.png', 'icon-192.png', 'icon-512.png', 'preview.png'])(
    'has %s',
    async (name) => {
      const response = await open(`/${name}`);
      expect([response.status, response.headers.get('content-type')?.split('/')[0]]).toEqual([200, 'image']);
      expect((await response.arrayBuffer()).byteLength).toBeLessThan(60_000);
    },
  );

  it('has a manifest in each language, whose pictures are there', async () => {
    const response = await open('/manifest.webmanifest?lang=pt');
    expect(response.headers.get('content-type')).toBe('application/manifest+json; charset=utf-8');
    const { lang, name, icons } = (await response.json()) as { lang: string; name: string; icons: { src: string }[] };
    expect([lang, name]).toEqual(['pt', 'Registo de reconhecimento de competências']);
    for (const { src } of icons) expect((await open(src)).status).toBe(200);
  });
});

describe('documents of a register that means harm', () => {
  const folder = temporaryFolder();
  const HARM = `"'></title></script><img src=x onerror=alert(1)>&amp;<!--$&$1`;
  const name = { en: HARM };
  let service: RunningService;
  beforeAll(async () => {
    const document = {
      regions: [{ code: 'R', name }],
      bodies: [{ code: 'B', name, kinds: ['AWARDING_BODY'], website: `https://example.org/${encodeURI('"><img>')}` }],
      certificates: [
        {
          code: 'C',
          name,
          body: 'B',
          otherNames: [{ text: HARM }],
          source: { title: HARM, url: 'https://example.org/', note: HARM },
        },
      ],
      posts: [{ code: 'P', name }],
      requirements: [
        {
          code: 'Q',
          post: 'P',
          region: 'R',
          routes: [
            { code: 'r', needs: [{ certificate: 'C' }], conditions: [{ code: 'K', kind: 'OTHER', text: name }] },
          ],
        },
      ],
      courses: [{ code: 'L', name }],
    };
    const path = join(folder, 'harm.json');
    writeFileSync(path, JSON.stringify(document));
    service = await startService({ catalogue: path });
  });
  afterAll(() => service.stop());

  it.each([
    ...['certificates/C', 'bodies/B', 'posts/P', 'regions/R', 'requirements/Q', 'courses/L'].map(
      (one) => `/registry/${one}`,
    ),
    '/?c=C&post=P&region=R',
    `/?c=${encodeURIComponent(HARM)}&post=P&region=R`,
    `/registry/posts/${encodeURIComponent(HARM)}`,
    '/registry/certificates/C/feed',
    '/feed?c=C&post=P&region=R',
  ])('are text and nothing else at %s', async (path) => {
    const text = await (await fetch(service.url + path)).text();
    expect(text).not.toMatch(/<img|<\/script><|<!--\$/);
    expect(text.match(/<title>/g)).toHaveLength(path.includes('feed') ? (text.match(/<entry>/g)?.length ?? 0) + 1 : 1);
    for (const [, data] of text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs))
      expect((JSON.parse(data) as { name: string }).name).toBe(HARM);
  });
});

describe('documents that somebody asks for without end', () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await startService({ catalogue: 'gba', limits: { pointsPerMinute: 12_000, requestPoints: 10_000 } });
  });
  afterAll(() => service.stop());

  it('are limited with all else that the caller asks: then there is the page alone, which says so itself', async () => {
    const statuses: number[] = [];
    let last = new Response();
    for (let day = 1; day <= 28 && last.status !== 429; day++)
      for (let month = 1; month <= 12 && last.status !== 429; month++) {
        const on = `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        last = await fetch(`${service.url}${ANSWER}&day=${on}`);
        statuses.push(last.status);
      }
    expect(statuses.at(-1)).toBe(429);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    const text = await last.text();
    expect(text).toContain('<div id="page"></div>');
    const asked = await service.graphql('{ register { revision } }');
    expect(asked.errors?.[0].extensions?.code).toBe('RATE_LIMITED');
    expect((await fetch(`${service.url}/feed`)).status).toBe(429);
    // Views about which nothing is written cost nothing.
    for (const path of ['/carries', '/', '/registry']) {
      const blank = await fetch(service.url + path);
      expect([blank.status, (await blank.text()).includes('<form')]).toEqual([200, true]);
    }
  });

  it('are not made where they would take too much: a thousand certificates are for who asks by GraphQL', async () => {
    const fresh = await startService({ catalogue: 'gba', limits: { requestPoints: 10_000 } });
    const held = Array.from({ length: 400 }, () => 'c=GIC-JD-HAND').join('&');
    const response = await fetch(`${fresh.url}/?${held}&post=jewellery-designer&region=HK`);
    expect([response.status, (await response.text()).includes('<div id="page"></div>')]).toEqual([503, true]);
    await fresh.stop();
  });
});
