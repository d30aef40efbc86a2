/** The documents: links lead somewhere, folders that are named are there, and whoever names a section of the law names one that there is. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, normalize, relative } from 'node:path';

const ROOT = join(__dirname, '../..');
const MOST_LINES = 250;
const LAW = 'src/recognition/LAW.md';
const PROGRAMS = ['.ts', '.tsx', '.mts', '.mjs', '.c', '.pl'];

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(ROOT, join(parentPath, name)))
    .filter((path) => !path.includes('node_modules'));

const SOURCES = [...filesIn('src'), ...filesIn('test')];
const DOCUMENTS = ['README.md', ...filesIn('.github'), ...SOURCES].filter((path) => path.endsWith('.md'));

const withoutCode = (text: string): string => text.replace(/^```.*?^```$/gms, '');
const headingsOf = (path: string): readonly string[] =>
  [...withoutCode(read(path)).matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchorOf(heading));
/** As GitHub makes them. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const leadsSomewhere = (from: string, link: string): boolean => {
  const [path, heading] = link.split('#');
  const file = path === '' ? from : normalize(join(dirname(from), path));
  return existsSync(join(ROOT, file)) && (heading === undefined || headingsOf(file).includes(heading));
};

test.each(DOCUMENTS)('every link in %s leads to a file or a heading that there is', (document) => {
  const links = [...withoutCode(read(document)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link);
  const own = links.filter((link) => !/^[a-z]+:/.test(link));
  expect(own.filter((link) => !leadsSomewhere(document, link))).toEqual([]);
});

test.each(DOCUMENTS)('every folder and file of the tree that %s names is there', (document) => {
  const named = [...read(document).matchAll(/`((?:src|test|\.github)\/[\w./-]+)`/g)].map(([, path]) => path);
  expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test('README is short, shows the page, and leads to the law and to every document of `.github`', () => {
  const readme = read('README.md');
  expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(MOST_LINES);
  expect(readme).toMatch(/!\[[^\]]{20,}\]\(\.github\/page\.png\)/);
  // GitHub shows a template of its own accord where it is needed.
  const others = DOCUMENTS.filter((path) => path.startsWith('.github/') && !path.includes('TEMPLATE'));
  expect([LAW, ...others].filter((path) => !readme.includes(`](${path}`))).toEqual([]);
});

describe('the law', () => {
  /** As `5`, and `5.1` for the first of its numbered sentences. */
  const sections = new Set(
    read(LAW)
      .split(/^(?=## \d)/m)
      .flatMap((section) => {
        const [, number] = /^## (\d+)\. /.exec(section) ?? [];
        if (number === undefined) return [];
        return [number, ...[...section.matchAll(/^(\d+)\. /gm)].map(([, item]) => `${number}.${item}`)];
      }),
  );
  /** One section, or several, as in `LAW.md sections 2, 3 and 5 to 7`. Of another document one reads `RFC 9162, section 2.1`: after a comma. */
  const REFERENCE = /(?<!, |WAYS\.md )\bsections? (\d[\d.]*\d|\d)((?:(?:, | and | to )\d[\d.]*)*)/gi;
  /** One of the laws of LAW.md section 11. */
  const NUMBERED = /\blaw (\d+)\b/g;

  /** A file without the line ends and stars of its comments. */
  const plain = (path: string): string => read(path).replace(/\n\s*(?:\*|\/\/|#)?\s*/g, ' ');
  const referencesIn = (path: string): readonly string[] => {
    const text = plain(path);
    const numbers = [...text.matchAll(REFERENCE)].flatMap(([reference]) => reference.match(/\d+(?:\.\d+)*/g) ?? []);
    return [...numbers, ...[...text.matchAll(NUMBERED)].map(([, number]) => `11.${number}`)];
  };
  const programs = SOURCES.filter((path) => PROGRAMS.includes(extname(path)) && !path.startsWith('src/web/graphql/'));
  const references = [...DOCUMENTS, ...programs].flatMap((path) =>
    referencesIn(path).map((section) => ({ path, section })),
  );

  test('numbers its sections and its laws', () => {
    for (const section of ['1', '5', '5.1', '11', '11.10']) expect(sections).toContain(section);
    expect(sections).not.toContain('12');
  });

  test('has every section that is referred to', () => {
    expect(references.length).toBeGreaterThan(40);
    expect(references.filter(({ section }) => !sections.has(section))).toEqual([]);
  });

  test('is named by its file wherever it does not stand beside the code', () => {
    const nameless = programs
      .filter((path) => !path.startsWith('src/recognition/'))
      .flatMap(
        (path) =>
          plain(path)
            .match(/(?<!LAW\.md |WAYS\.md |, )\bsections? \d+/gi)
            ?.map((found) => ({ path, found })) ?? [],
      );
    expect(nameless).toEqual([]);
  });

  test('and the document of the ways has every section of it that is referred to', () => {
    const numbers = [...read('src/pathways/WAYS.md').matchAll(/^## (\d+)\. /gm)].map(([, number]) => number);
    const named = programs.flatMap((path) =>
      [...plain(path).matchAll(/WAYS\.md sections? (\d+)((?:(?:, | and | to )\d+)*)/g)].flatMap(([reference]) =>
        (reference.match(/\d+/g) ?? []).map((section) => ({ path, section })),
      ),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(({ section }) => !numbers.includes(section))).toEqual([]);
  });

  test.each(['1 to 12', '5, 6 and 13', '0'])('has not all of sections %s', (written) => {
    const [reference] = `LAW.md sections ${written}`.match(REFERENCE) ?? [''];
    expect((reference.match(/\d+/g) ?? []).every((section) => sections.has(section))).toBe(false);
  });

  test('other documents have sections of their own', () => {
    expect('RFC 9162, section 2.1.3'.match(REFERENCE)).toBeNull();
  });
});
