/** What can be wrong with what training offers. */
import type { Case, Document } from './damage-suspensions';

type Anything = Document[string][number];

const entryOf = (d: Document): Anything[] => d.programmes[0].entry as Anything[];
const costOf = (d: Document): Anything => d.programmes[0].cost as Anything;
const givesOf = (d: Document): Anything => d.programmes[0].gives as Anything;
const member = (d: Document): Anything => (d.consortia[0].members as Anything[])[0];

export const TRAINING: readonly Case[] = [
  [
    'a group of no posts',
    (d) => (d.postGroups[0].posts = []),
    '/postGroups/0/posts',
    'EMPTY',
    'This list is empty. Name at least one, or leave the field out where it may be missing.',
  ],
  [
    'a stage that there is not',
    (d) => (d.courses[0].stages = ['TEACHING', 'TEACHNG']),
    '/courses/0/stages/1',
    'NOT_ALLOWED',
    '`"TEACHNG"` is not one of `TEACHING`, `LEARNING`, `DOING`, `CERTIFICATION`, `BUSINESS_APPLICATION`, `COMPETITION`; did you mean `TEACHING`?',
  ],
  [
    'a skill without a category',
    (d) => delete d.skills[0].category,
    '/skills/0',
    'MISSING',
    '`category` is missing. It must be given.',
  ],
  [
    'a course that there is not',
    (d) => (d.skills[0].courses = ['drawings']),
    '/skills/0/courses/0',
    'UNKNOWN_CODE',
    'There is no course `drawings`; did you mean `drawing`?',
  ],
  [
    'a member that is not in the register',
    (d) => (member(d).body = 'Nobody'),
    '/consortia/0/members/0/body',
    'UNKNOWN_CODE',
    'There is no body `Nobody`. Add it to `bodies`, or name one that exists.',
  ],
  [
    'a membership that ends before it begins',
    (d) => (member(d).period = { from: '2021-03-01', until: '2021-03-01' }),
    '/consortia/0/members/0/period',
    'EMPTY_PERIOD',
    'The period ends on `2021-03-01`, before it has begun on `2021-03-01`. `until` is the first day after it; let it be later than `from`.',
  ],
  [
    'a day of founding that there is not',
    (d) => (d.consortia[0].founded = '2021'),
    '/consortia/0/founded',
    'MALFORMED_DAY',
    '`"2021"` is not a day of the calendar. Write it as `YYYY-MM-DD`.',
  ],
  [
    'a number that is none',
    (d) => ((d.consortia[0].counts as Anything[])[0].value = -80),
    '/consortia/0/counts/0/value',
    'OUT_OF_RANGE',
    '`-80` is out of range. Write a whole number from 0 to 2147483647.',
  ],
  [
    'two bases of one code',
    (d) => ((d.consortia[0].bases as Anything[])[1].code = 'b1'),
    '/consortia/0/bases/1/code',
    'DUPLICATE',
    'The consortium has a base `b1` already. Give each base a code of its own.',
  ],
  [
    'a standard without headings',
    (d) => (d.consortia[0].standard = { title: { en: 'Platforms' }, headings: [] }),
    '/consortia/0/standard/headings',
    'EMPTY',
    'This list is empty. Name at least one, or leave the field out where it may be missing.',
  ],
  [
    'a programme that nobody offers',
    (d) => (d.programmes[0].providers = []),
    '/programmes/0/providers',
    'EMPTY',
    'This list is empty. Name at least one, or leave the field out where it may be missing.',
  ],
  [
    'a programme in a region that there is not',
    (d) => (d.programmes[0].region = 'GBE'),
    '/programmes/0/region',
    'UNKNOWN_CODE',
    'There is no region `GBE`; did you mean `GBA`?',
  ],
  [
    'part of a month of study',
    (d) => (d.programmes[0].months = 1.5),
    '/programmes/0/months',
    'OUT_OF_RANGE',
    '`1.5` is out of range. Write a whole number from 0 to 2147483647.',
  ],
  [
    'fewer than no months',
    (d) => (d.programmes[0].months = -1),
    '/programmes/0/months',
    'OUT_OF_RANGE',
    '`-1` is out of range. Write a whole number from 0 to 2147483647.',
  ],
  [
    'money that is owed to the learner',
    (d) => (costOf(d).amount = -1),
    '/programmes/0/cost/amount',
    'OUT_OF_RANGE',
    '`-1` is out of range. Write a number from 0 to 1000000000000.',
  ],
  [
    'a tenth of a cent',
    (d) => (costOf(d).amount = 19.999),
    '/programmes/0/cost/amount',
    'TOO_PRECISE',
    '`19.999` has more than 2 decimals. Round it.',
  ],
  [
    'a currency that there is not',
    (d) => (costOf(d).currency = 'RMB'),
    '/programmes/0/cost/currency',
    'UNKNOWN_CURRENCY',
    '`"RMB"` is not a currency of ISO 4217. Write its three capital letters, as `CNY`, `HKD` or `MOP`.',
  ],
  [
    'money without a currency',
    (d) => delete costOf(d).currency,
    '/programmes/0/cost',
    'MISSING',
    '`currency` is missing. It must be given.',
  ],
  [
    'a language by its name',
    (d) => (d.programmes[0].languages = ['Cantonese']),
    '/programmes/0/languages/0',
    'MALFORMED_TAG',
    '`"Cantonese"` is not the tag of a language. Write it as `yue`, `zh-Hant` or `pt-MO` (RFC 5646).',
  ],
  [
    'a level that the framework does not have',
    (d) => (d.programmes[0].level = { framework: 'HKQF', level: '5' }),
    '/programmes/0/level/level',
    'UNKNOWN_LEVEL',
    'The framework `HKQF` has no level `5`; did you mean `4`?',
  ],
  [
    'a programme that gives nothing',
    (d) => (d.programmes[0].gives = {}),
    '/programmes/0/gives',
    'EMPTY',
    'This is empty. Write what it gives: `certificates`, `conditions` or both, or leave it out.',
  ],
  [
    'a programme that gives a certificate that there is not',
    (d) => (givesOf(d).certificates = ['Diploma']),
    '/programmes/0/gives/certificates/0',
    'UNKNOWN_CODE',
    'There is no certificate `Diploma`. Add it to `certificates`, or name one that exists.',
  ],
  [
    'a programme that gives a condition that nothing asks for',
    (d) => (givesOf(d).conditions = ['PORTFOLIOS']),
    '/programmes/0/gives/conditions/0',
    'UNKNOWN_CODE',
    'No record has a condition `PORTFOLIOS`; did you mean `PORTFOLIO`?',
  ],
  [
    'a programme that gives a condition like no other',
    (d) => (givesOf(d).conditions = ['SWIMMING']),
    '/programmes/0/gives/conditions/0',
    'UNKNOWN_CODE',
    'No record has a condition `SWIMMING`. Name one that an equivalence, a requirement or an entry asks for.',
  ],
  [
    'an entry that asks for a certificate that there is not',
    (d) => (entryOf(d)[1].needs = [{ certificate: 'CC' }]),
    '/programmes/0/entry/1/needs/0/certificate',
    'UNKNOWN_CODE',
    'There is no certificate `CC`; did you mean `C`?',
  ],
  [
    'two ways to be admitted of one code',
    (d) => (entryOf(d)[1].code = 'r1'),
    '/programmes/0/entry/1/code',
    'DUPLICATE',
    'The entry has a route `r1` already. Give each route a code of its own.',
  ],
  [
    'a condition of an entry with another content',
    (d) => (entryOf(d)[1].conditions = [{ code: 'EXP', kind: 'EXPERIENCE', text: { en: 'Three years' }, years: 2 }]),
    '/programmes/0/entry/1/conditions/0',
    'CONDITION_DIFFERS',
    'The condition `EXP` stands in `R` with another content. Write it alike everywhere, or give it a code of its own.',
  ],
  [
    'a condition twice at an entry',
    (d) => {
      const [{ conditions }] = entryOf(d) as { conditions: Anything[] }[];
      conditions.push(conditions[0]);
    },
    '/programmes/0/entry/0/conditions/1/code',
    'DUPLICATE',
    'The condition `INTERVIEW` stands in this list already. Name it once.',
  ],
  [
    'an opening of a programme that there is not',
    (d) => (d.openings[0].programme = 'p3'),
    '/openings/0/programme',
    'UNKNOWN_CODE',
    'There is no programme `p3`; did you mean `p1`?',
  ],
  [
    'an opening that does not say how many places',
    (d) => delete d.openings[0].places,
    '/openings/0',
    'MISSING',
    '`places` is missing. It must be given.',
  ],
];
