/** What can be wrong with a text. */
import type { Case } from './damage-suspensions';

export const TEXTS: readonly Case[] = [
  [
    'a name that is too long',
    (d) => (d.units[0].name = { en: 'a'.repeat(301) }),
    '/units/0/name/en',
    'TOO_LONG',
    `\`"${'a'.repeat(79)}…\` has 301 characters, where 300 is the most. Shorten it.`,
  ],
  [
    'half of a character',
    (d) => (d.units[0].name = { en: 'a\ud800' }),
    '/units/0/name/en',
    'MALFORMED_TEXT',
    '`"a\\ud800"` holds U+D800 (half of a character), first at character 2. Line breaks, control characters and others that cannot be seen may not stand in a text. Take them out.',
  ],
];
