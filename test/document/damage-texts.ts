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
  [
    'the title of a source in a language of none of the four',
    (d) => (d.units[0].source = { title: { français: 'Gazette' } }),
    '/units/0/source/title/français',
    'UNKNOWN_FIELD',
    'There is no field `français` here. Remove it, or see the schema for what there is.',
  ],
  [
    'the title of a source in no language',
    (d) => (d.units[0].source = { title: {} }),
    '/units/0/source/title',
    'EMPTY',
    'This is empty. Write a text: a string, or `en`, `zh-Hant`, `zh-Hans`, `pt`, at least one of them, or leave it out.',
  ],
  [
    'the title of a source that is neither a string nor a text',
    (d) => (d.units[0].source = { title: ['Gazette'] }),
    '/units/0/source/title',
    'WRONG_TYPE',
    '`["Gazette"]` is not a text: a string, or `en`, `zh-Hant`, `zh-Hans`, `pt`, at least one of them. Write a text: a string, or `en`, `zh-Hant`, `zh-Hans`, `pt`, at least one of them.',
  ],
  [
    'a source without a title',
    (d) => (d.units[0].source = { note: { en: 'Page 3' } }),
    '/units/0/source',
    'MISSING',
    '`title` is missing. It must be given.',
  ],
  [
    'a note that is empty in one language',
    (d) => (d.units[0].source = { title: 'Gazette', note: { en: 'Page 3', pt: ' ' } }),
    '/units/0/source/note/pt',
    'EMPTY',
    'This is empty. Write something, or leave the field out.',
  ],
];
