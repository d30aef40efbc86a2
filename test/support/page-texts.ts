/** What the page calls things, read off its own tables of texts: a story is about what is done, `test/language` and `reading` about the words. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import ts from 'typescript';
import type { PageLanguage } from './browser';

const KEYS = { en: 'en', 'zh-HK': 'zhHant', 'zh-CN': 'zhHans', pt: 'pt' } as const;

type Table = ReadonlyMap<string, ReadonlyMap<string, string>>;
const tables = new Map<string, Table>();

/**
 * The texts of a file of `src/web` in a language: `said('carries')`, with values where the text asks for some.
 * @param file as `ways/texts`
 */
export function textsOf(file: string, language: PageLanguage) {
  const table = tables.get(file) ?? tableIn(file);
  tables.set(file, table);
  return (key: string, values: Readonly<Record<string, string | number>> = {}): string => {
    const text = table.get(key)?.get(KEYS[language]);
    if (text === undefined) throw new Error(`src/web/${file}.ts has no text ${key}`);
    return String(new IntlMessageFormat(text, language).format(values));
  };
}

function tableIn(file: string): Table {
  const path = join(__dirname, '../../src/web', `${file}.ts`);
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found = new Map<string, ReadonlyMap<string, string>>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ts.isObjectLiteralExpression(node.initializer)) {
      const texts = node.initializer.properties.flatMap((property) =>
        ts.isPropertyAssignment(property) && ts.isStringLiteralLike(property.initializer)
          ? [[property.name.getText(), property.initializer.text] as const]
          : [],
      );
      if (texts.some(([language]) => language === 'zhHant')) found.set(node.name.getText(), new Map(texts));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
