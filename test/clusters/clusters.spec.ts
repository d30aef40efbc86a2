/** Other clusters are data: one is read beside the shipped catalogue and changes none of its answers, and no code knows any of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkDocument, emptyRegister, readDocument, RECORDS, type Shape } from '../../src/document';
import { needShape } from '../../src/document/fields';
import { compilePathways, coverage, waysTo } from '../../src/pathways';
import {
  compile,
  decide,
  isRefusal,
  portability,
  RECORD_TYPES,
  runToEnd,
  surveyOf,
  type Code,
  type RecordType,
  type Register,
} from '../../src/recognition';
import { shippedRegister } from '../support/gba';

const SOURCES = join(__dirname, '../../src');
const CLUSTERS = join(SOURCES, 'clusters');
const SHIPPED = shippedRegister();
const DAY = '2026-12-01';

async function withCluster(name: string): Promise<Register> {
  const { files } = await readDocument(join(CLUSTERS, name));
  const { problems, records } = checkDocument(files, surveyOf(SHIPPED));
  expect(problems).toEqual([]);
  return Object.fromEntries(
    RECORD_TYPES.map((type) => [type, [...SHIPPED[type], ...(records[type] ?? [])]]),
  ) as unknown as Register;
}

const names = readdirSync(CLUSTERS);

describe.each(names)('%s', (name) => {
  it('can be read beside the shipped catalogue, whose records it leaves as they are', async () => {
    const both = await withCluster(name);
    for (const type of RECORD_TYPES) {
      const codes = both[type].map(({ code }) => code);
      expect(codes).toHaveLength(new Set(codes).size);
    }
  });

  it('changes no answer of the shipped catalogue', async () => {
    const [alone, beside] = [compile(SHIPPED, 1), compile(await withCluster(name), 1)];
    const where = { posts: alone.tables.posts.codes, regions: alone.tables.regions.codes };
    for (const certificate of ['GIC-JD-HAND', 'GIC-SETTING', 'CN-MOULD-4', 'MOLSS-SALES'])
      for (const region of ['CN-GD', 'HK', 'MO']) {
        const claim = { holdings: [{ certificate }], onDate: DAY, purpose: 'PRACTICE' } as const;
        const asked = { ...where, regions: [region] };
        expect(portability(beside, claim, asked)).toEqual(portability(alone, claim, asked));
      }
  });
});

describe('Chengdu and Chongqing', () => {
  it('answer across their border, and have ways of their own', async () => {
    const catalogue = compile(await withCluster('chengdu-chongqing'), 1);
    const claim = {
      holdings: [{ certificate: 'CQ-MOULD-32' }],
      post: 'mould-maker',
      onDate: DAY,
      purpose: 'PRACTICE',
    } as const;
    for (const region of ['CN-CQ', 'CN-SC']) {
      const decision = decide(catalogue, { ...claim, region });
      expect(isRefusal(decision) ? decision : decision.verdict).toBe('RECOGNISED');
    }
    const pathways = runToEnd(compilePathways(catalogue));
    const question = {
      holdings: [],
      post: 'industrial-designer',
      region: 'CN-SC',
      purpose: 'PRACTICE',
      from: DAY,
    } as const;
    const answer = runToEnd(waysTo(pathways, question));
    if (isRefusal(answer)) throw new Error('refused');
    expect(answer.ways.map(({ steps }) => steps.map((step) => ('programme' in step ? step.programme : null)))).toEqual([
      ['EX-CQ-STYLING', 'EX-CD-PORTFOLIO'],
    ]);
  });
});

const PLACES = ['regions', 'fields', 'frameworks'] as const;

/** Files with examples for people to ask, write or read; their codes decide nothing. */
const EXAMPLES = [
  'api/landing-page.ts',
  'api/records/reference-data.model.ts',
  'cli/ask.ts',
  'cli/coverage.ts',
  'cli/verify-candidates.ts',
  'cli/ways.ts',
  'decisions/protocols/authzen/vocabulary.ts',
  'decisions/protocols/openapi.ts',
  // Fonts are called by where characters are written so.
  'decisions/receipts/fonts.ts',
  'decisions/receipts/sheet.ts',
  'sheets/candidates/columns.ts',
  'web/api/examples.ts',
  'web/ask/start.tsx',
  'web/desk/import-texts.ts',
  // Whose days count, in a sentence.
  'web/frame/texts.ts',
];

function* sourceFiles(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sourceFiles(path);
    else if (/\.(ts|tsx|mjs|graphql)$/.test(entry.name)) yield path;
  }
}

const withoutComments = (text: string): string => text.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');

describe('no code names a region, a field or a framework:', () => {
  it('none stands in the sources, but for examples', async () => {
    const both = await withCluster('chengdu-chongqing');
    const written = PLACES.flatMap((type) => both[type].flatMap(({ code, name }) => [code, ...Object.values(name)]));
    // What is a word of its own as well would be found everywhere.
    const words = written.filter((word) => !/^[a-z]+$/.test(word) || word === 'jewellery');
    const pattern = new RegExp(
      `(?<![\\w.:-])(?:${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?![\\w:-])`,
    );
    const naming = [...sourceFiles(SOURCES)]
      .filter((path) => pattern.test(withoutComments(readFileSync(path, 'utf8'))))
      .map((path) => relative(SOURCES, path))
      .filter((path) => !path.startsWith('web/graphql/'));
    expect(naming.filter((path) => !EXAMPLES.includes(path))).toEqual([]);
  });

  it('under other codes the shipped catalogue answers the same', () => {
    // A common beginning keeps the order of codes.
    const told = (register: Register): string => {
      const catalogue = compile(register, 1);
      const carried = ['GIC-JD-HAND', 'GIC-SETTING', 'CN-MOULD-4', 'CQ-MOULD-32'].map((certificate) =>
        portability(catalogue, { onDate: DAY, purpose: 'PRACTICE', holdings: [{ certificate }] }),
      );
      const covered = runToEnd(coverage(runToEnd(compilePathways(catalogue)), { on: DAY, purposes: ['PRACTICE'] }));
      if (isRefusal(covered) || carried.some(isRefusal)) throw new Error('refused');
      return JSON.stringify([carried, covered]);
    };
    expect(told(withOtherCodes(SHIPPED)).replaceAll(OTHER, '')).toBe(told(SHIPPED));
  });
});

const OTHER = 'elsewhere-';

/** The register with other codes for every region, field and framework. */
function withOtherCodes(register: Register): Register {
  const isPlace = (type: RecordType): boolean => (PLACES as readonly RecordType[]).includes(type);
  const rename = (value: unknown, shape: Shape): unknown => {
    if (shape.is === 'reference') return isPlace(shape.to) ? OTHER + (value as Code) : value;
    if (shape.is === 'list') return (value as readonly unknown[]).map((item) => rename(item, shape.of));
    const object = shape.is === 'need' ? needShape(value as object) : shape;
    if (object?.is !== 'object') return value;
    const parts = Object.entries(value as object).map(([name, part]) => [name, rename(part, object.fields[name])]);
    return Object.fromEntries(parts) as unknown;
  };
  const records = RECORD_TYPES.map((type) => [
    type,
    register[type].map((record) => {
      const renamed = rename(record, RECORDS[type]) as { readonly code: Code };
      return isPlace(type) ? { ...renamed, code: OTHER + renamed.code } : renamed;
    }),
  ]);
  const renamed = Object.fromEntries(records) as Register;
  expect(checkDocument([{ file: 'renamed.json', content: renamed }], surveyOf(emptyRegister())).problems).toEqual([]);
  return renamed;
}
