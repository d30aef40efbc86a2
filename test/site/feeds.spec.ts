/** Feeds, as a reader of feeds takes them: what each has, in which language, and what it costs. */
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { parseFeed } from '@rowanmanning/feed-parser';
import { ImportService } from '../../src/import/import.service';
import { ClaimHistory } from '../../src/site/feeds/claim-history';
import { CatalogueService } from '../../src/catalogue/catalogue.service';
import { temporaryFolder } from '../support/registry';
import { startService, type RunningService } from '../support/service';

const CONDITION = { code: 'K', kind: 'OTHER', text: { en: 'A safety course', pt: 'Um curso de segurança' } };
const requirement = (conditions: object[], until?: string) => ({
  code: 'Q',
  post: 'P',
  region: 'R1',
  routes: [{ code: 'r', needs: [{ certificate: 'C' }], ...(conditions.length > 0 && { conditions }) }],
  ...(until !== undefined && { period: { until } }),
});
const REGISTER = {
  regions: [
    { code: 'R1', name: { en: 'First', 'zh-Hant': '甲地' } },
    { code: 'R2', name: { en: 'Second' } },
    { code: 'CITY', name: { en: 'City of the second' }, parent: 'R2' },
  ],
  bodies: [{ code: 'B', name: { en: 'Body' }, kinds: ['AWARDING_BODY'], region: 'R2' }],
  certificates: [{ code: 'C', name: { en: 'Certificate' }, body: 'B' }],
  posts: [{ code: 'P', name: { en: 'Post' } }],
  requirements: [requirement([])],
};
const CLAIM = 'c=C&post=P&region=R1';

describe('feeds', () => {
  const folder = temporaryFolder();
  let service: RunningService;
  let documents = 0;
  const write = (content: object): string => {
    const path = join(folder, `${String(documents++)}.json`);
    writeFileSync(path, JSON.stringify(content));
    return path;
  };
  const change = async (content: object): Promise<void> => {
    const outcome = await service.app.get(ImportService).import(write(content), { actor: 'somebody@example.org' });
    expect(outcome).not.toHaveProperty('problems');
    await service.app.get(CatalogueService).refresh();
  };
  const act = async (mutation: string, ...roles: readonly string[]): Promise<void> => {
    const { data, errors } = await service.graphql(
      `mutation { act: ${mutation} { __typename ... on ActRefused { problems { message } } } }`,
      {},
      await service.tokenFor('somebody@example.org', ...roles),
    );
    expect([errors, data?.act]).toEqual([undefined, { __typename: 'ActRecorded' }]);
  };
  const open = (path: string, headers: Record<string, string> = {}) => fetch(service.url + path, { headers });
  const feed = async (path: string) => {
    const response = await open(path);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'application/atom+xml; charset=utf-8',
    ]);
    const text = await response.text();
    // Who acted is nobody's business.
    expect(text).not.toContain('somebody');
    const read = parseFeed(text);
    expect(read.meta).toEqual({ type: 'atom', version: '1.0' });
    return read;
  };
  const titles = async (path: string) => (await feed(path)).items.map(({ title }) => title);

  beforeAll(async () => {
    service = await startService({ catalogue: write(REGISTER) });
    await change({ requirements: [requirement([CONDITION])] });
    await act(
      'amend(record: { certificate: { code: "C", name: { en: "Certificate" }, body: "B", otherNames: [{ text: "Cert" }] } }, act: { reason: "asked for" }, seenRevision: 1)',
      'body:B',
    );
    await act(
      'register(record: { region: { code: "R3", name: { en: "Third" } } }, act: { reason: "new" })',
      'registrar',
    );
    await change({ requirements: [requirement([CONDITION], '2126-01-01')] });
  });
  afterAll(() => service.stop());

  it('of the ledger has every act, the latest first, with what it is about', async () => {
    expect(await titles('/feed')).toEqual([
      'Import (5)',
      'Registration: Region: Third',
      'Amendment: Certificate: Certificate',
      'Import (2)',
      'Import (1)',
    ]);
    const { items, url, self, language } = await feed('/feed?lang=pt');
    expect([url, self, language]).toEqual([
      `${service.url}/registry/ledger?lang=pt`,
      `${service.url}/feed?lang=pt`,
      'pt',
    ]);
    expect(items[2]).toMatchObject({
      title: 'Alteração: Certificado: Certificate',
      url: `${service.url}/registry/certificates/C?lang=pt`,
    });
    expect(items[2].description).toBe('Body\nMotivo: asked for');
    for (const { id, published, updated } of items) {
      expect(id).toMatch(/^ni:\/\/\/sha-256;[\w-]{43}$/);
      expect(Number.isNaN((updated ?? published)?.getTime())).toBe(false);
    }
    expect(new Set(items.map(({ id }) => id)).size).toBe(5);
  });

  it.each([
    ['a record', 'certificates/C', ['Amendment: Certificate: Certificate', 'Import: Certificate: Certificate']],
    [
      'a requirement',
      'requirements/Q',
      ['Import: Requirement: Post, First', 'Import: Requirement: Post, First', 'Import: Requirement: Post, First'],
    ],
    [
      'a body: what is recorded of it, and what is done for it',
      'bodies/B',
      ['Amendment: Certificate: Certificate', 'Import: Body: Body'],
    ],
    [
      'a region: what it asks for, and what is awarded there',
      'regions/R1',
      ['Import: Region: First', 'Import: Region: First', 'Import: Region: First'],
    ],
    ['a region that contains others', 'regions/R2', ['Amendment: Certificate: Certificate', 'Import: Region: Second']],
    [
      'a region within another, which what concerns that one concerns',
      'regions/CITY',
      ['Amendment: Certificate: Certificate', 'Import: Region: City of the second'],
    ],
    ['a region that has nothing yet', 'regions/R3', ['Registration: Region: Third']],
  ])('of %s', async (_, path, expected) => {
    expect(await titles(`/registry/${path}/feed`)).toEqual(expected);
  });

  it('of a claim has an entry for each revision that changed its answer, and for none that did not', async () => {
    const { items, title } = await feed(`/feed?${CLAIM}`);
    expect(title).toBe('Certificate → Post · First · Skill recognition registry');
    expect(
      items.map(({ id, title: told, description }) => [id?.split('#')[1], told?.split(':')[0], description]),
    ).toEqual([
      ['r5', 'Conditionally recognised', 'Conditionally recognised\nuntil 31 December 2125\n- A safety course'],
      ['r2', 'Conditionally recognised', 'Conditionally recognised\n- A safety course'],
      ['r1', 'Recognised', 'Recognised'],
    ]);
    const [, second] = (await feed(`/feed?${CLAIM}&lang=pt`)).items;
    expect(second.description).toBe('Reconhecido sob condição\n- Um curso de segurança');
    expect(second.id).toBe(items[1].id);
    // Whoever says that the condition is met is told of nothing but the end.
    expect((await feed(`/feed?${CLAIM}&has=K`)).items.map(({ id }) => id?.split('#')[1])).toEqual(['r5', 'r1']);
  });

  it('of a claim tells what a day has changed, once it has come; of one about a day, nothing of the kind', async () => {
    const current = service.app.get(CatalogueService).current();
    const claim = { holdings: [{ certificate: 'C' }], post: 'P', region: 'R1', purpose: 'PRACTICE' } as const;
    const told = async (open: object) => {
      const changes = await service.app.get(ClaimHistory).of({ ...claim, ...open }, current, '2126-02-01', 50);
      return changes.map(({ by, state }) => ['day' in by ? by.day : by.entry.number, state.verdict]);
    };
    const byEntries = [5, 2].map((number) => [number, 'CONDITIONAL']);
    expect(await told({})).toEqual([['2126-01-01', 'UNDETERMINED'], ...byEntries, [1, 'RECOGNISED']]);
    expect(await told({ onDate: '2126-01-01' })).toEqual([
      [5, 'UNDETERMINED'],
      [2, 'CONDITIONAL'],
      [1, 'RECOGNISED'],
    ]);
    // Nothing of it is left in what all are answered from.
    expect(current.revision).toBe(service.app.get(CatalogueService).current().revision);
    expect(await told({})).toHaveLength(4);
  });

  it('are not sent again while nothing has happened, by tag and by time', async () => {
    for (const path of ['/feed', '/registry/certificates/C/feed', `/feed?${CLAIM}`]) {
      const { headers } = await open(path);
      const since = headers.get('last-modified') ?? '';
      expect((await open(path, { 'if-none-match': headers.get('etag') ?? '' })).status).toBe(304);
      expect((await open(path, { 'if-modified-since': since })).status).toBe(304);
      expect((await open(path, { 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' })).status).toBe(200);
    }
  });

  it.each(['/registry/certificates/NONE/feed', '/registry/nothing/C/feed'])('has none at %s', async (path) => {
    expect((await open(path)).status).toBe(404);
  });

  it('of what is asked about what there is not says so, and of a thousand certificates is no fault', async () => {
    expect(await titles('/feed?c=NONE&post=P&region=R1')).toEqual([expect.stringMatching(/^The registry has nothing/)]);
    const held = Array.from({ length: 1000 }, () => 'c=C').join('&');
    expect((await open(`/feed?${held}&post=P&region=R1`)).status).toBeLessThan(500);
  });
});

describe('feeds of a long history', () => {
  const folder = temporaryFolder();
  const ENTRIES = 130;
  let service: RunningService;
  beforeAll(async () => {
    const path = join(folder, 'register.json');
    writeFileSync(path, JSON.stringify(REGISTER));
    service = await startService({ catalogue: path });
    const imports = service.app.get(ImportService);
    for (let number = 2; number <= ENTRIES; number++) {
      const renamed = [{ code: 'C', name: { en: `Certificate ${String(number)}` }, body: 'B' }];
      writeFileSync(path, JSON.stringify({ certificates: renamed }));
      await imports.import(path, { actor: 'somebody' });
    }
    await service.app.get(CatalogueService).refresh();
  });
  afterAll(() => service.stop());

  const read = async (address: string) => {
    const response = await fetch(address);
    expect(response.status).toBe(200);
    const text = await response.text();
    const { items, self } = parseFeed(text);
    const link = (rel: string) =>
      new RegExp(`<link rel="${rel}" type="application/atom\\+xml" href="([^"]+)"`)
        .exec(text)?.[1]
        .replace(/&amp;/g, '&');
    return { ids: items.map(({ id }) => id), self, first: link('first'), next: link('next') };
  };

  it.each([
    ['the ledger', '/feed', ENTRIES],
    ['a record', '/registry/certificates/C/feed?lang=pt', ENTRIES],
    ['a body', '/registry/bodies/B/feed', 1],
    ['a region', '/registry/regions/R2/feed', ENTRIES],
    ['a region that nothing has touched since', '/registry/regions/R1/feed', 1],
  ])('come in parts, each of which leads to what is older: of %s', async (_, path, count) => {
    const ids: (string | null)[] = [];
    let address: string | undefined = service.url + path;
    let parts = 0;
    while (address !== undefined) {
      const part: Awaited<ReturnType<typeof read>> = await read(address);
      // The address may have its language first.
      const first = part.first ?? part.self ?? '';
      expect(new URL(first).pathname + new URL(first).search.replace(/\?lang=en$/, '')).toBe(path);
      expect(part.ids.length).toBeLessThanOrEqual(50);
      ids.push(...part.ids);
      address = part.next;
      parts++;
    }
    expect([ids.length, new Set(ids).size]).toEqual([count, count]);
    expect(parts).toBe(Math.ceil(count / 50));
  });

  it.each(['0', '-1', '131', '1e2', 'x', '', '99999999999999999999'])('have no part up to %j', async (upTo) => {
    for (const path of ['/feed', '/registry/regions/R2/feed']) {
      const { status, headers } = await fetch(`${service.url}${path}?upTo=${upTo}`);
      expect([status, headers.get('etag')]).toEqual([404, null]);
    }
  });

  it('look into an entry once, however many ask at the same time', async () => {
    const asked = Array.from({ length: 20 }, () => read(`${service.url}/registry/regions/R2/feed`));
    const [one, ...others] = await Promise.all(asked);
    for (const other of others) expect(other).toEqual(one);
  });

  it('cost whoever asks what there is to do, and say so once it is too much', async () => {
    const path = join(folder, 'limited.json');
    writeFileSync(path, JSON.stringify(REGISTER));
    const limited = await startService({ catalogue: path, limits: { pointsPerMinute: 1_000 } });
    const statuses: number[] = [];
    for (let time = 0; time < 5; time++) {
      const response = await fetch(`${limited.url}/registry/regions/R2/feed`);
      statuses.push(response.status);
      if (response.status === 429)
        expect([response.headers.get('etag'), response.headers.get('cache-control')]).toEqual([null, 'no-store']);
    }
    expect([statuses[0], statuses.at(-1)]).toEqual([200, 429]);
    await limited.stop();
  });
});
