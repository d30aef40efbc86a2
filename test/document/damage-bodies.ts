/** What can be wrong with whom to ask at a body, and with how to have its decisions reviewed. */
import type { Case, Document } from './damage-suspensions';

type Anything = Document[string][number];

const contact = (d: Document): Anything => (d.bodies[0].contacts as Anything[])[0];
const review = (d: Document): Anything => d.bodies[0].review as Anything;

const NO_TELEPHONE = (value: string): string =>
  `\`"${value}"\` is not a telephone number that can be dialled from abroad. Write \`+\`, the country code and the number, as \`+853 0000 0000\`: 7 to 15 digits, grouped by single spaces, hyphens or round brackets.`;
const NO_EMAIL = (value: string): string =>
  `\`"${value}"\` is not an e-mail address. Write one as \`office@example.org\`, without spaces.`;

const TELEPHONES = [
  '2856 0000',
  '00853 0000 0000',
  '+0 2856 0000',
  '+853 000',
  '+853 0000 0000 0000 0000',
  '+853  0000 0000',
  '+853 0000 0000 ',
  '+853/0000/0000',
  '+853 0000 0000 ext. 2',
  '+853 (0000 0000',
  '＋853 ００００ ００００',
  '+853 0000 0000;phone-context=x',
];
const EMAILS = [
  'office',
  'office@example',
  'office@@example.org',
  'of fice@example.org',
  '@example.org',
  'mailto:office@example.org',
  'office@example.org?subject=x',
  'office@example.org,other@example.org',
  '<office@example.org>',
];

export const BODIES: readonly Case[] = [
  ...TELEPHONES.map((value): Case => [
    `the telephone number ${value}`,
    (d) => (contact(d).telephone = value),
    '/bodies/0/contacts/0/telephone',
    'MALFORMED_TELEPHONE',
    NO_TELEPHONE(value),
  ]),
  ...EMAILS.map((value): Case => [
    `the e-mail address ${value}`,
    (d) => (contact(d).email = value),
    '/bodies/0/contacts/0/email',
    'MALFORMED_EMAIL',
    NO_EMAIL(value),
  ]),
  [
    'a page for enquiries that is none',
    (d) => (contact(d).website = 'javascript:alert(1)'),
    '/bodies/0/contacts/0/website',
    'MALFORMED_LINK',
    '`"javascript:alert(1)"` is not an address. Write one that begins with `https://` or `http://`.',
  ],
  [
    'a contact by which nobody is reached',
    (d) => (d.bodies[0].contacts = [{ name: { en: 'Enquiries' }, openingHours: { en: 'Always' } }]),
    '/bodies/0/contacts/0',
    'MISSING',
    'A contact must say how to reach the office: by `address`, `telephone`, `email` or `website`.',
  ],
  [
    'a contact that is none',
    (d) => (d.bodies[0].contacts = ['+853 0000 0000']),
    '/bodies/0/contacts/0',
    'WRONG_TYPE',
    '`"+853 0000 0000"` is not a contact with `address`, `telephone`, `email` or `website`. Write a contact with `address`, `telephone`, `email` or `website`.',
  ],
  [
    'a contact twice',
    (d) => (d.bodies[0].contacts = [{ email: 'a@example.org' }, { email: 'a@example.org' }]),
    '/bodies/0/contacts/1',
    'REPEATED',
    '`{"email":"a@example.org"}` stands in this list already. Name each once.',
  ],
  [
    'a contact for a region that there is not',
    (d) => (contact(d).regions = ['HKK']),
    '/bodies/0/contacts/0/regions/0',
    'UNKNOWN_CODE',
    'There is no region `HKK`; did you mean `HK`?',
  ],
  [
    'an address that is no text in languages',
    (d) => (contact(d).address = '1 Harbour Road'),
    '/bodies/0/contacts/0/address',
    'WRONG_TYPE',
    '`"1 Harbour Road"` is not a text in at least one of `en`, `zh-Hant`, `zh-Hans`, `pt`. Write a text in at least one of `en`, `zh-Hant`, `zh-Hans`, `pt`.',
  ],
  [
    'a review that does not say how',
    (d) => delete review(d).text,
    '/bodies/0/review',
    'MISSING',
    '`text` is missing. It must be given.',
  ],
  [
    'a review that is none',
    (d) => (d.bodies[0].review = 'https://example.org/review'),
    '/bodies/0/review',
    'WRONG_TYPE',
    '`"https://example.org/review"` is not how to have a decision reviewed: `{"text"}`. Write how to have a decision reviewed: `{"text"}`.',
  ],
  [
    'a review within no day',
    (d) => (review(d).days = 0),
    '/bodies/0/review/days',
    'OUT_OF_RANGE',
    '`0` is out of range. Write a whole number from 1 to 2147483647.',
  ],
];
