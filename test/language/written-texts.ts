/** All texts that people read, as they stand in the source: every one that is written in four languages. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

const ROOT = resolve(__dirname, '../..');

/** What stands by language there is read by programs. */
const OTHERS = new Set([
  'src/api/inputs/texts.ts',
  'src/language/message.ts',
  'src/site/document.ts',
  'src/site/words.ts',
]);

export interface WrittenText {
  /** Its file and line. */
  readonly at: string;
  readonly en: string;
  readonly zhHant: string;
  readonly zhHans: string;
  readonly pt: string;
}

export const WRITTEN_LANGUAGES = ['en', 'zhHant', 'zhHans', 'pt'] as const;

/** Texts of the page have `zhHant`, those of the service `zh-Hant`; the sentences of an answer are a file for each language. */
export function writtenTexts(): readonly WrittenText[] {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src'], { cwd: ROOT, encoding: 'utf8' });
  const sources = files.split('\n').filter((file) => /\.tsx?$/.test(file) && !OTHERS.has(file));
  return [...sources.flatMap(textsIn), ...sentences()];
}

function textsIn(file: string): readonly WrittenText[] {
  const source = parsed(file);
  const found: WrittenText[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const of = textsOf(node);
      const [en, zhHant, zhHans, pt] = [of.en, of.zhHant ?? of['zh-Hant'], of.zhHans ?? of['zh-Hans'], of.pt];
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      if (en !== undefined && zhHant !== undefined && zhHans !== undefined && pt !== undefined)
        found.push({ at: `${file}:${String(line + 1)}`, en, zhHant, zhHans, pt });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function sentences(): readonly WrittenText[] {
  const [en, zhHant, zhHans, pt] = ['en', 'zh-hant', 'zh-hans', 'pt'].map((language) => {
    const source = parsed(`src/decisions/sentences/${language}.ts`);
    let texts: Readonly<Record<string, string>> = {};
    const visit = (node: ts.Node): void => {
      if (ts.isObjectLiteralExpression(node)) texts = { ...texts, ...textsOf(node) };
      else ts.forEachChild(node, visit);
    };
    visit(source);
    return texts;
  });
  return Object.keys(en).map((key) => ({
    at: `src/decisions/sentences: ${key}`,
    en: en[key],
    zhHant: zhHant[key] ?? '',
    zhHans: zhHans[key] ?? '',
    pt: pt[key] ?? '',
  }));
}

const parsed = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest, true);

/** The properties of an object that are texts. */
function textsOf(node: ts.ObjectLiteralExpression): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const property of node.properties) {
    if (!ts.isPropertyAssignment(property) || !ts.isStringLiteralLike(property.initializer)) continue;
    if (ts.isIdentifier(property.name) || ts.isStringLiteral(property.name))
      texts[property.name.text] = property.initializer.text;
  }
  return texts;
}
