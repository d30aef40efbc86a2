/** `registry verify-candidates`: the same answers as one by one, whatever happens in the middle, and nothing of a bad row or a hostile file. */
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import papa from 'papaparse';
import { MAX_HOLDINGS } from '../../src/api/limits';
import { MOST_PAPERS } from '../../src/decisions/candidate/candidate.input';
import * as bounds from '../../src/sheets/candidates/candidates-of';
import { drawn, HEADINGS, issue, listOf, type GivenCandidate } from '../support/candidate-lists';
import { outside } from '../support/given-sheets';
import { registry, startedRegistry, type Outcome } from '../support/programs';
import { temporaryFolder } from '../support/registry';
import { startService, type RunningService } from '../support/service';

const ON = '2026-11-23';
const MANY = 1_000_000;
const CANDIDATES = drawn(60);

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const database = at('registry.sqlite');
const environment = { DATABASE_URL: `sqlite:${database}` };

let service: RunningService;
beforeAll(async () => {
  const limits = { verificationsPerHour: MANY, verificationsPerNumber: MANY };
  service = await startService({ catalogue: 'gba', database, keyFile: `${database}.keys.json`, limits });
  await issue(service, CANDIDATES);
  writeFileSync(at('list.csv'), listOf(CANDIDATES));
}, 120_000);
afterAll(() => service.stop());

const run = (...words: readonly string[]): Promise<Outcome> => registry(environment, 'verify-candidates', ...words);

/** A list of its own, given as rows below the headings. */
function sheet(name: string, rows: readonly (readonly string[])[], headings: readonly string[] = HEADINGS): string {
  writeFileSync(at(name), papa.unparse([headings, ...rows] as string[][]));
  return at(name);
}

interface Line {
  readonly row: number;
  readonly candidate: string;
  readonly basis: string | null;
  readonly papers: readonly { readonly status: string; readonly certificate: string }[];
  readonly asClaimed: Decided | null;
  readonly asVerified: Decided | null;
  readonly problems: readonly {
    readonly row: number;
    readonly column: string;
    readonly written: string;
    readonly code: string;
    readonly message: string;
  }[];
  readonly receipt?: string;
  readonly before?: { readonly verdict: string | null; readonly papers: readonly string[] } | null;
}

interface Decided {
  readonly verdict: string;
  readonly standing: string | null;
  readonly outstanding: readonly { readonly code: string; readonly text: string }[];
  readonly holdsUntil: string | null;
  readonly summary: string;
}

const linesOf = (text: string): readonly Line[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

async function answered(...words: readonly string[]): Promise<readonly Line[]> {
  const { out, err, status } = await run(...words, '--format', 'jsonl', '--on', ON);
  expect([status === 0 || status === 2, err]).toEqual([true, expect.stringContaining('answers asked for')]);
  return linesOf(out);
}

const DECISION = `{ ... on RecognitionDecision { verdict standing holdsUntil summary outstanding { code text } } }`;
const QUERY = `query ($papers: [CandidatePaperInput!]!, $some: Boolean!, $claim: ClaimInput!, $post: Code!, $region: Code!, $facts: FactsInput) {
  decide(claim: $claim) ${DECISION}
  verifyCandidate(papers: $papers, post: $post, region: $region, onDate: "${ON}", facts: $facts) @include(if: $some) {
    papers { status certificate { code } } asVerified ${DECISION} } }`;

interface One {
  readonly decide: Decided;
  readonly verifyCandidate?: {
    readonly papers: readonly { readonly status: string; readonly certificate: { readonly code: string } }[];
    readonly asVerified: Decided | null;
  };
}

/** What the service says of a candidate by itself. */
async function one({ name, post, region, years, papers }: GivenCandidate): Promise<One> {
  const shown = papers.filter(({ is }) => is !== 'PLAIN');
  const facts = { experienceYears: years };
  const holdings = papers.map(({ certificate, awardedOn }) => ({ certificate, awardedOn }));
  const { data, errors } = await service.graphql(QUERY, {
    ...{ post, region, facts, some: shown.length > 0 },
    papers: shown.map(({ certificate, number, checkItem }) => ({ certificate, number, checkItem, name })),
    claim: { holdings, post, region, facts, onDate: ON },
  });
  expect(errors).toBeUndefined();
  return data as unknown as One;
}

const bare = (decided: Decided | null | undefined): Decided | null => {
  if (!decided) return null;
  const { verdict, standing, outstanding, holdsUntil, summary } = decided;
  return { verdict, standing, outstanding, holdsUntil, summary };
};

it('takes as many certificates and papers of one candidate as the service', () => {
  expect([bounds.MOST_HELD, bounds.MOST_PAPERS]).toEqual([MAX_HOLDINGS, MOST_PAPERS]);
});

it('gives each candidate the same answer as the service, in the order given, and repeats no number or check item', async () => {
  const lines = await answered(at('list.csv'));
  expect(lines.map(({ candidate }) => candidate)).toEqual(CANDIDATES.map(({ name }) => name));
  expect(JSON.stringify(lines)).not.toMatch(/SECRET|\d{4}C/);
  const kinds = new Set<string>();
  for (const [place, { basis, papers, asClaimed, asVerified, problems }] of lines.entries()) {
    const { decide, verifyCandidate } = await one(CANDIDATES[place]);
    expect(problems).toEqual([]);
    expect(bare(asClaimed)).toEqual(bare(decide));
    expect(basis).toBe(verifyCandidate ? 'VERIFIED' : 'CLAIMED');
    expect(papers.map(({ status, certificate }) => [status, certificate])).toEqual(
      (verifyCandidate?.papers ?? []).map(({ status, certificate: { code } }) => [status, code]),
    );
    expect(bare(asVerified)).toEqual(bare(verifyCandidate?.asVerified));
    kinds.add(`${String(basis)} ${String(asVerified === null)}`);
  }
  expect(kinds.size).toBe(3);
});

describe('a run that is ended in the middle', () => {
  const whole = async (format: 'csv' | 'jsonl'): Promise<Buffer> => {
    const out = at(`whole.${format}`);
    if (!existsSync(out)) await run(at('list.csv'), '--on', ON, '--out', out);
    return readFileSync(out);
  };

  it('goes on where it was killed: no row twice, none lost, each with its receipt', async () => {
    const [out, receipts] = [at('killed.jsonl'), at('killed-receipts')];
    const words = ['verify-candidates', at('list.csv'), '--on', ON, '--out', out, '--receipts', receipts];
    const child = startedRegistry(environment, ...words);
    const ended = once(child, 'exit');
    while (child.exitCode === null && (!existsSync(out) || statSync(out).size === 0)) await new Promise(setImmediate);
    child.kill('SIGKILL');
    await ended;
    const first = linesOf(readFileSync(out, 'utf8').replace(/[^\n]*$/, '')).length;
    expect(first).toBeLessThan(CANDIDATES.length);
    const { status } = await registry(environment, ...words, '--resume');
    expect(status).toBe(0);
    const lines = linesOf(readFileSync(out, 'utf8'));
    expect(lines.map(({ candidate }) => candidate)).toEqual(CANDIDATES.map(({ name }) => name));
    const issued = lines.flatMap(({ receipt }) => receipt ?? []);
    expect(
      readdirSync(receipts)
        .filter((name) => !name.startsWith('.'))
        .sort(),
    ).toEqual([...issued].sort());
    expect(issued.every((name) => /^row-\d+\.jws$/.test(name))).toBe(true);
    // Who has shown a paper that does not stand gets nothing to file.
    expect(
      lines.every(
        ({ basis, asVerified, receipt }) => (receipt === undefined) === (basis === 'VERIFIED' && asVerified === null),
      ),
    ).toBe(true);
  });

  it.each(['csv', 'jsonl'] as const)('leaves the same %s, wherever in a line it has ended', async (format) => {
    const bytes = await whole(format);
    for (const share of [0.0001, 0.61, 1]) {
      const out = at(`half-${share}.${format}`);
      writeFileSync(out, bytes);
      truncateSync(out, Math.floor(bytes.length * share));
      const { status, err } = await run(at('list.csv'), '--on', ON, '--out', out, '--resume');
      expect([status, err]).toEqual([0, expect.stringContaining('60 answers asked for')]);
      expect(readFileSync(out)).toEqual(bytes);
    }
  });

  it('does not go on with answers to another list, nor writes over anything', async () => {
    await whole('jsonl');
    const other = sheet('other.csv', [['A', '', 'GIC-JD-HAND', '', 'gem-setter', 'MO', '', '', '']]);
    const resumed = await run(other, '--out', at('whole.jsonl'), '--resume');
    expect([resumed.status, resumed.err]).toEqual([1, expect.stringContaining('are of another list')]);
    const replaced = await run(at('list.csv'), '--out', at('whole.jsonl'));
    expect([replaced.status, replaced.err]).toEqual([1, expect.stringContaining('is there already')]);
    writeFileSync(at('letter.jsonl'), 'Dear reader\n');
    const letter = await run(at('list.csv'), '--out', at('letter.jsonl'), '--resume');
    expect([letter.status, letter.err]).toEqual([1, expect.stringContaining('Line 1 of')]);
    expect(readFileSync(at('letter.jsonl'), 'utf8')).toBe('Dear reader\n');
  });
});

describe('rows', () => {
  it('that are wrong are told with row, column and value, and the others are answered', async () => {
    const good = ['GIC-JD-HAND', '2024-06-30', 'jewellery-designer', 'HK', '3', '', ''];
    const rows = [
      ['A', '1', ...good],
      ['B', '2', 'GIC-JD-HANT', ...good.slice(1)],
      ['C', '3', 'GIC-JD-HAND', '30/2/2024', ...good.slice(2)],
      ['D', '4', ...good.slice(0, 4), 'many', '', ''],
      ['E', '5', ...good.slice(0, 2), '', ...good.slice(3)],
      ['F', '6', ...good],
      ['G', '6', ...good],
      ['', '8', ...good.slice(0, 5), 'H-1', '1999'],
      ['I', '9', ...good.slice(0, 5), 'H-1'.repeat(100), '1999'],
      ['J', '10', ...good],
    ];
    const lines = await answered(sheet('bad.csv', rows));
    const said = lines.map(({ problems }) =>
      problems.map(({ row, column, written, code }) => [row, column, written, code]),
    );
    expect(said).toEqual([
      [],
      [[3, 'Certificate', 'GIC-JD-HANT', 'NAME_ASKED']],
      [[4, 'Awarded on', '30/2/2024', 'NOT_A_DAY']],
      [[5, 'Years of practice', 'many', 'NOT_YEARS']],
      [[6, 'Job', '', 'LACKING']],
      [
        [7, 'Candidate number', '6', 'NUMBER_OF_TWO'],
        [8, 'Candidate number', '6', 'NUMBER_OF_TWO'],
      ],
      [[9, 'holder', '', 'LACKING']],
      [[10, 'number', '', 'PART_TOO_LONG']],
      [],
    ]);
    expect(lines[1].problems[0].message).toContain('GIC-JD-HAND (GIC Jewellery Designer');
    for (const { problems, asClaimed } of lines) expect(problems.length === 0).toBe(asClaimed !== null);
  });

  it.each(['zh-Hant', 'zh-Hans', 'pt'])('are answered in %s', async (language) => {
    const rows = [
      ['A', '', 'GIC-JD-HAND', '', 'jewellery-designer', 'HK', '', 'X-1', '1'],
      ['B', '', 'nothing of it', '', '', '', '', '', ''],
    ];
    const [{ papers }, { problems }] = await answered(sheet('language.csv', rows), '--language', language);
    const said = [
      ...papers.map((paper) => (paper as unknown as { message: string }).message),
      ...problems.map(({ message }) => message),
    ];
    for (const text of said) expect(text).not.toMatch(/\b(the|is|not|was)\b/);
  });

  it('whose quotation mark is not closed are told, in their place', async () => {
    writeFileSync(
      at('quote.csv'),
      'Candidate,Certificate,Post,Region\nA,GIC-JD-HAND,gem-setter,HK\n"B,GIC-JD-HAND,gem-setter,HK\nC,GIC-JD-HAND,gem-setter,HK\n',
    );
    const lines = await answered(at('quote.csv'));
    expect(lines.map(({ row, problems: [problem] }) => [row, problem?.code])).toEqual([
      [2, undefined],
      [3, 'UNCLOSED_QUOTE'],
      [4, undefined],
    ]);
  });

  it('without a paper are left aside where that is asked', async () => {
    const lines = await answered(at('list.csv'), '--verified-only');
    const codes = new Set(
      lines.filter(({ basis }) => basis !== 'VERIFIED').flatMap(({ problems }) => problems.map(({ code }) => code)),
    );
    expect([...codes]).toEqual(['NO_PAPER']);
  });

  it('of one name are one person where that is said; days and names as well', async () => {
    const rows = [
      ['Ann', 'GIC-JD-HAND', '3/4/2024', 'my diploma'],
      ['Ann', 'GIC-JD-CAD', '4/5/2024', ''],
    ];
    const path = sheet('own.csv', rows, ['Name', 'Diploma', 'Issued', 'Remarks']);
    const question = ['--post', 'jewellery-designer', '--region', 'HK'];
    const asked = await run(path, ...question);
    expect([asked.status, asked.out]).toEqual([1, '']);
    expect(asked.err).toContain('--map "Diploma=certificate"');
    const mapped = [
      ...question,
      '--map',
      'Name=candidate',
      '--map',
      'Diploma=certificate',
      '--map',
      'Issued=awardedOn',
    ];
    const days = await run(path, ...mapped);
    expect([days.status, days.err]).toEqual([
      1,
      expect.stringContaining('Is `3/4/2024` the 2024-04-03 (--day-order day-first)'),
    ]);
    const said = [...mapped, '--day-order', 'day-first'];
    expect(await answered(path, ...said)).toHaveLength(2);
    expect(await answered(path, ...said, '--join-names')).toMatchObject([
      { rows: [2, 3], certificates: ['GIC-JD-HAND', 'GIC-JD-CAD'] },
    ]);
    const named = [...said.map((word) => word.replace('Diploma=', 'Remarks=')), '--map', 'Diploma=', '--join-names'];
    const [answer] = await answered(path, ...named, '--name', 'my diploma=HRD-JCD-HAND');
    expect(answer).toMatchObject({ certificates: ['HRD-JCD-HAND'], problems: [] });
  });

  it('can be in any encoding, and where it cannot be told in which, the choices are', async () => {
    const question = ['--post', 'jewellery-designer', '--region', 'HK'];
    writeFileSync(at('big5.csv'), outside('big5-english-headings.csv'));
    expect((await answered(at('big5.csv'), ...question)).map(({ candidate }) => candidate)).toEqual([
      '陳大文',
      '黃小明',
    ]);
    writeFileSync(at('ways.csv'), 'Candidate;Certificate,Post\nA;GIC-JD-HAND,gem-setter\n');
    const { status, err } = await run(at('ways.csv'), ...question);
    expect(status).toBe(1);
    expect(err).toMatch(/--separator comma|--map/);
  });
});

test('a workbook is written where that is asked', async () => {
  const { status } = await run(at('list.csv'), '--on', ON, '--out', at('answers.xlsx'));
  expect(status).toBe(0);
  expect(readFileSync(at('answers.xlsx')).subarray(0, 2).toString()).toBe('PK');
});

test('without the keys of the service no paper is verified, and nothing is written', async () => {
  const elsewhere = { ...environment, DATABASE_URL: `sqlite:${at('empty.sqlite')}` };
  await registry(elsewhere, 'import', join(__dirname, '../../src/gba'));
  const { status, err } = await registry(elsewhere, 'verify-candidates', at('list.csv'), '--out', at('keyless.csv'));
  expect([status, err]).toEqual([1, expect.stringContaining('takes the signing keys of the service')]);
  expect([existsSync(at('keyless.csv')), existsSync(at('empty.sqlite.keys.json'))]).toEqual([false, false]);
});

test.each([
  ['csv', '3'],
  ['jsonl', '4'],
])('a later run shows only what has changed since (%s)', async (format, revision) => {
  const earlier = at(`earlier.${format}`);
  await run(at('list.csv'), '--on', ON, '--out', earlier);
  expect(await answered(at('list.csv'), '--since', earlier)).toEqual([]);
  const place = CANDIDATES.findIndex(
    ({ papers }, index) => papers[0].is === 'ISSUED' && index > (format === 'csv' ? 0 : 30),
  );
  const { name, papers } = CANDIDATES[place];
  const { certificate, number, checkItem } = papers[0];
  const token = await service.tokenFor('ann', `body:${certificate.slice(0, 3)}`);
  const mutation = `mutation ($paper: IssuedKeyInput!) { revokeIssued(certificate: $paper, from: "2024-07-01", act: { reason: "fraud" }) { __typename } }`;
  await service.graphql(mutation, { paper: { certificate, number, checkItem, name } }, token);
  const changed = await answered(at('list.csv'), '--since', earlier);
  expect(changed.map(({ candidate }) => candidate)).toEqual([name]);
  expect([changed[0].before!.papers[0], changed[0].papers[0].status]).toEqual(['IN_FORCE', 'REVOKED']);
  // As it was, it is answered as it was.
  expect(await answered(at('list.csv'), '--since', earlier, '--as-of', revision)).toEqual([]);
});
