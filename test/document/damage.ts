/** Each way to damage the good document, with the one problem that is then reported. */
import { BODIES } from './damage-bodies';
import { KEYS } from './damage-keys';
import { SUSPENSIONS, type Case, type Document } from './damage-suspensions';
import { TEXTS } from './damage-texts';
import { TRAINING } from './damage-training';
import { goodDocument } from './good';

type Anything = Document[string][number];
export type { Document };

export const CASES: readonly Case[] = [
  [
    'a value of another type',
    (d) => (d.regions[1].iso = 852),
    '/regions/1/iso',
    'WRONG_TYPE',
    '`852` is not a string in quotation marks. Write a string in quotation marks.',
  ],
  [
    'a list that is none',
    (d) => (d.certificates[0].units = 'u1'),
    '/certificates/0/units',
    'WRONG_TYPE',
    '`"u1"` is not a list in square brackets. Write a list in square brackets.',
  ],
  [
    'a record that is none',
    (d) => (d.exclusions[0] = null as never),
    '/exclusions/0',
    'WRONG_TYPE',
    '`null` is not a record. Write a record.',
  ],
  [
    'an array that is none',
    (d) => (d.exclusions = {} as never),
    '/exclusions',
    'WRONG_TYPE',
    '`{}` is not a list of records. Write one in square brackets.',
  ],
  [
    'a condition that is none',
    (d) => (conditionOf(d).text = 'three years'),
    '/requirements/0/routes/0/conditions/0/text',
    'WRONG_TYPE',
    '`"three years"` is not a text in at least one of `en`, `zh-Hant`, `zh-Hans`, `pt`. Write a text in at least one of `en`, `zh-Hant`, `zh-Hans`, `pt`.',
  ],
  [
    'an unknown array',
    (d) => (d.certificate = []),
    '/certificate',
    'UNKNOWN_ARRAY',
    'There is no type of record `certificate`; did you mean `certificates`?',
  ],
  [
    'an unknown field',
    (d) => (d.regions[1].parrent = 'GBA'),
    '/regions/1/parrent',
    'UNKNOWN_FIELD',
    'There is no field `parrent` here; did you mean `parent`?',
  ],
  [
    'a missing field',
    (d) => delete d.certificates[2].body,
    '/certificates/2',
    'MISSING',
    '`body` is missing. It must be given.',
  ],
  [
    'a missing code',
    (d) => delete d.exclusions[0].code,
    '/exclusions/0',
    'MISSING',
    '`code` is missing. It must be given.',
  ],
  [
    'a malformed code',
    (d) => (d.exclusions[0].code = '-x'),
    '/exclusions/0/code',
    'MALFORMED_CODE',
    '`"-x"` is not a code. A code has 1 to 64 letters, digits and `._:-`, and begins with a letter or digit.',
  ],
  [
    'a code twice',
    (d) => (d.exclusions[1] = { ...d.exclusions[0] }),
    '/exclusions/1/code',
    'DUPLICATE',
    '`x` stands in this document already. Give each of the exclusions a code of its own.',
  ],
  [
    'a day that is none',
    (d) => (d.requirements[1].period = { from: '2026-02-30' }),
    '/requirements/1/period/from',
    'MALFORMED_DAY',
    '`"2026-02-30"` is not a day of the calendar. Write it as `YYYY-MM-DD`.',
  ],
  [
    'a period that ends before it begins',
    (d) => (d.agreements[0].period = { from: '2026-01-02', until: '2026-01-02' }),
    '/agreements/0/period',
    'EMPTY_PERIOD',
    'The period ends on `2026-01-02`, before it has begun on `2026-01-02`. `until` is the first day after it; let it be later than `from`.',
  ],
  [
    'an empty period',
    (d) => (d.agreements[0].period = {}),
    '/agreements/0/period',
    'EMPTY',
    'This is empty. Write a period with `from`, `until` or both, or leave it out.',
  ],
  [
    'an empty text',
    (d) => (d.units[0].name = {}),
    '/units/0/name',
    'EMPTY',
    'This is empty. Write a text in at least one of `en`, `zh-Hant`, `zh-Hans`, `pt`, or leave it out.',
  ],
  [
    'an empty word',
    (d) => (d.units[0].name = { en: ' ' }),
    '/units/0/name/en',
    'EMPTY',
    'This is empty. Write something, or leave the field out.',
  ],
  [
    'another name in a language of none of the four',
    (d) => (d.bodies[0].otherNames = [{ language: 'français', text: 'Organisme' }]),
    '/bodies/0/otherNames/0/language',
    'NOT_ALLOWED',
    '`"français"` is not one of `en`, `zh-Hant`, `zh-Hans`, `pt`',
  ],
  [
    'another name without its text',
    (d) => (d.bodies[0].otherNames = [{ language: 'en' }]),
    '/bodies/0/otherNames/0',
    'MISSING',
    '`text` is missing. It must be given.',
  ],
  [
    'another name that is none',
    (d) => (d.bodies[0].otherNames = ['BDY']),
    '/bodies/0/otherNames/0',
    'WRONG_TYPE',
    '`"BDY"` is not another name: `{"language", "text"}`, or `{"text"}` alone. Write another name: `{"language", "text"}`, or `{"text"}` alone.',
  ],
  [
    'another name twice',
    (d) => (d.bodies[0].otherNames = [{ text: 'BDY' }, { text: 'BDY' }]),
    '/bodies/0/otherNames/1',
    'REPEATED',
    '`{"text":"BDY"}` stands in this list already. Name each once.',
  ],
  [
    'an empty list',
    (d) => (d.agreements[0].purposes = []),
    '/agreements/0/purposes',
    'EMPTY',
    'This list is empty. Name at least one, or leave the field out where it may be missing.',
  ],
  [
    'a requirement without routes',
    (d) => (d.requirements[0].routes = []),
    '/requirements/0/routes',
    'EMPTY',
    'This list is empty. Name at least one, or leave the field out where it may be missing.',
  ],
  [
    'a word that is not allowed',
    (d) => (d.agreements[0].purposes = ['PRACTISE']),
    '/agreements/0/purposes/0',
    'NOT_ALLOWED',
    '`"PRACTISE"` is not one of `TRAINING`, `EVALUATION`, `PRACTICE`; did you mean `PRACTICE`?',
  ],
  [
    'a standing that is none',
    (d) => (d.units[0].standing = 'TRUE'),
    '/units/0/standing',
    'NOT_ALLOWED',
    '`"TRUE"` is not one of `OFFICIAL`, `REPORTED`, `ILLUSTRATIVE`',
  ],
  [
    'a link that is none',
    (d) => (d.bodies[0].website = 'example.org'),
    '/bodies/0/website',
    'MALFORMED_LINK',
    '`"example.org"` is not an address. Write one that begins with `https://` or `http://`.',
  ],
  [
    'too many steps',
    (d) => (d.agreements[0].onward = { maxSteps: 9 }),
    '/agreements/0/onward/maxSteps',
    'OUT_OF_RANGE',
    '`9` is out of range. Write a whole number from 2 to 8.',
  ],
  [
    'half a month',
    (d) => (d.certificates[1].validMonths = 1.5),
    '/certificates/1/validMonths',
    'OUT_OF_RANGE',
    '`1.5` is out of range. Write a whole number from 1 to 2147483647.',
  ],
  [
    'a need of nothing',
    (d) => (needsOf(d)[0] = {}),
    '/requirements/0/routes/1/needs/0',
    'NO_NEED',
    '`{}` says of nothing that it is needed. Write `{"certificate"}`, `{"framework", "level"}` or `{"units"}`.',
  ],
  [
    'a need of two things',
    (d) => (needsOf(d)[0] = { certificate: 'A', units: ['u1'] }),
    '/requirements/0/routes/1/needs/0/units',
    'UNKNOWN_FIELD',
    'There is no field `units` here. Remove it, or see the schema for what there is.',
  ],
  [
    'a reference that is not',
    (d) => (needsOf(d)[0].referenced = false),
    '/requirements/0/routes/1/needs/0/referenced',
    'WRONG_TYPE',
    '`false` is not `true`; leave the field out otherwise. Write `true`; leave the field out otherwise.',
  ],
  [
    'the same unit twice',
    (d) => (d.certificates[0].units = ['u1', 'u2', 'u1']),
    '/certificates/0/units/2',
    'REPEATED',
    '`"u1"` stands in this list already. Name each once.',
  ],
  [
    'the same region twice',
    (d) => (d.exclusions[0].regions = ['GD', 'GD']),
    '/exclusions/0/regions/1',
    'REPEATED',
    '`"GD"` stands in this list already. Name each once.',
  ],
  [
    'a code that leads nowhere',
    (d) => (d.certificates[0].body = 'b'),
    '/certificates/0/body',
    'UNKNOWN_CODE',
    'There is no body `b`; did you mean `B`?',
  ],
  [
    'a code far from any',
    (d) => (d.exclusions[0].posts = ['goldsmith-in-residence']),
    '/exclusions/0/posts/0',
    'UNKNOWN_CODE',
    'There is no job `goldsmith-in-residence`. Add it to `posts`, or name one that exists.',
  ],
  [
    'a level that is none',
    (d) => (d.levelReferences[0].b = { framework: 'EQF', level: '6' }),
    '/levelReferences/0/b/level',
    'UNKNOWN_LEVEL',
    'The framework `EQF` has no level `6`; did you mean `5`?',
  ],
  [
    'a level of a need that is none',
    (d) => (needsOf(d)[0].level = 'master'),
    '/requirements/0/routes/1/needs/0/level',
    'UNKNOWN_LEVEL',
    'The framework `HKQF` has no level `master`. It has `4`.',
  ],
  [
    'a region below itself',
    (d) => (d.regions[2].parent = 'GD'),
    '/regions/2/parent',
    'CYCLE',
    '`GD` would lie below itself. Name another parent, or none.',
  ],
  [
    'two requirements at once',
    (d) => (d.requirements[1].period = { from: '2026-12-31' }),
    '/requirements/1/period',
    'OVERLAP',
    '`R2` and `R` overlap: both are the requirement of `designer` in `HK` on some days. Let one end where the other begins.',
  ],
  [
    'a unit that the certificate does not have',
    (d) => (d.equivalences[0].creditedUnits = ['u1', 'u3']),
    '/equivalences/0/creditedUnits/1',
    'NOT_A_UNIT_OF',
    '`A` does not have the unit `u3`. Credit units that it has, or add the unit to it.',
  ],
  [
    'a mutual equivalence of units',
    (d) => (d.equivalences[0].mutual = true),
    '/equivalences/0/mutual',
    'PARTIAL_MUTUAL',
    'An equivalence that credits units cannot be mutual. Write one for each direction.',
  ],
  [
    'equal ends',
    (d) => (d.equivalences[1].to = 'C'),
    '/equivalences/1/to',
    'EQUAL_ENDS',
    'Both ends are `C`. An equivalence leads from one certificate to another.',
  ],
  [
    'a level reference within a framework',
    (d) => (d.levelReferences[0].b = { framework: 'HKQF', level: '4' }),
    '/levelReferences/0/b/framework',
    'SAME_FRAMEWORK',
    'Both ends lie in `HKQF`. A level reference ties levels of two different frameworks.',
  ],
  [
    'two levels of one code',
    (d) => (d.frameworks[0].levels = [level('4'), level('4')]),
    '/frameworks/0/levels/1/code',
    'DUPLICATE',
    'The framework has a level `4` already. Give each level a code of its own.',
  ],
  [
    'two routes of one code',
    (d) => ((d.requirements[0].routes as Anything[])[2].code = 'r1'),
    '/requirements/0/routes/2/code',
    'DUPLICATE',
    'The requirement has a route `r1` already. Give each route a code of its own.',
  ],
  [
    'a condition with another content',
    (d) => (d.equivalences[1].conditions = [{ ...conditionOf(d), years: 4 }]),
    '/requirements/0/routes/0/conditions/0',
    'CONDITION_DIFFERS',
    'The condition `EXP` stands in `e2` with another content. Write it alike everywhere, or give it a code of its own.',
  ],
  [
    'practice without years',
    (d) => delete conditionOf(d).years,
    '/requirements/0/routes/0/conditions/0',
    'MISSING',
    'A condition of kind `EXPERIENCE` must say how many `years`.',
  ],
  [
    'a language condition without a language',
    (d) => (conditionOf(d).kind = 'LANGUAGE'),
    '/requirements/0/routes/0/conditions/0',
    'MISSING',
    'A condition of kind `LANGUAGE` must say which `language`.',
  ],
  [
    'a condition of the register itself',
    (d) => (conditionOf(d).kind = 'AWARD_WINDOW'),
    '/requirements/0/routes/0/conditions/0/kind',
    'NOT_ALLOWED',
    '`"AWARD_WINDOW"` is not one of `EXPERIENCE`, `LANGUAGE`, `EXAMINATION`, `COURSE`, `REGISTRATION`, `OTHER`',
  ],
  [
    'a reserved code',
    (d) => (conditionOf(d).code = 'AWARDED_WITHIN:e1'),
    '/requirements/0/routes/0/conditions/0',
    'RESERVED',
    'Codes that begin with `AWARDED_WITHIN:` are made by the register itself. Choose another code.',
  ],
  [
    'a condition twice in a list',
    (d) => (routesOf(d)[0].conditions = [conditionOf(d), conditionOf(d)]),
    '/requirements/0/routes/0/conditions/1/code',
    'DUPLICATE',
    'The condition `EXP` stands in this list already. Name it once.',
  ],
  [
    'a placement twice, its fields the other way round',
    (d) =>
      (d.certificates[0].placements = [
        { framework: 'HKQF', level: '4' },
        { level: '4', framework: 'HKQF' },
      ]),
    '/certificates/0/placements/1',
    'REPEATED',
    '`{"level":"4","framework":"HKQF"}` stands in this list already. Name each once.',
  ],
  [
    'a required field under a misspelt name',
    (d) =>
      Object.assign(d.certificates[2], { bodi: d.certificates[2].body, body: undefined }) &&
      delete d.certificates[2].body,
    '/certificates/2/bodi',
    'UNKNOWN_FIELD',
    'There is no field `bodi` here; did you mean `body`?',
  ],
  ...SUSPENSIONS,
  ...TEXTS,
  ...TRAINING,
  ...KEYS,
  ...BODIES,
];

export const level = (code: string): Anything => ({ code, order: 4, name: { en: code } });
const routesOf = (document: Document): Anything[] => document.requirements[0].routes as Anything[];
const conditionOf = (document: Document): Anything => (routesOf(document)[0].conditions as Anything[])[0];
const needsOf = (document: Document): Anything[] => routesOf(document)[1].needs as Anything[];
export const damaged = (damage: (document: Document) => void): Document => {
  const document = structuredClone(goodDocument()) as unknown as Document;
  damage(document);
  return document;
};
