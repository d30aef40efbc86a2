/** The fonts of receipts on paper: Noto Sans, in the shapes that are written in Hong Kong and Macao, and in those of the mainland. */
import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import type { LanguageTag } from '../../recognition';

const FILES = {
  HK: () => require.resolve('@expo-google-fonts/noto-sans-hk/400Regular/NotoSansHK_400Regular.ttf'),
  SC: () => require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
};
export type FontName = keyof typeof FILES;

const fonts = new Map<FontName, Font>();

/** Read when it is first asked for: each has some megabytes. */
export function fontNamed(name: FontName): Font {
  const known = fonts.get(name);
  if (known !== undefined) return known;
  const font = create(readFileSync(FILES[name]())) as Font;
  fonts.set(name, font);
  return font;
}

/** A piece of a text, in the font that it is set in. */
export interface Run {
  readonly font: FontName;
  readonly text: string;
}

/**
 * A text in pieces. Each character is in the font of the language, unless it is none of its characters: then in the other one, whose it is.
 * In place of a character that neither has stands its code point.
 */
export function runsOf(text: string, language: LanguageTag): readonly Run[] {
  const order: readonly FontName[] = language === 'zh-Hans' ? ['SC', 'HK'] : ['HK', 'SC'];
  const runs: { font: FontName; text: string }[] = [];
  for (const character of text) {
    const own = order.find((name) => fontNamed(name).hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
    const last = runs.at(-1);
    const font = own ?? last?.font ?? order[0];
    const written = own === undefined ? codePointOf(character) : character;
    if (last?.font === font) last.text += written;
    else runs.push({ font, text: written });
  }
  return runs;
}

const codePointOf = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
