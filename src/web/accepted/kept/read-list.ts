/** Reads what was kept, or comes from a file: anybody may have changed it. */
import { PAGE_LANGUAGES } from '../../language/languages';
import { STANDING_CODES, VERDICT_CODES } from '../../parts/words';
import { claimOf, readQuestion } from '../../question/address';
import {
  FORMAT,
  LONGEST_NAME,
  MOST_ITEMS,
  type Check,
  type KeptAnswer,
  type KeptItem,
  type KeptList,
} from './kept-list';

/** Why a list cannot be read: a later version of the page has written it, or it is none. */
export type Unread = 'LATER' | 'DAMAGED';

export function readList(value: unknown): KeptList | Unread {
  if (!isObject(value)) return 'DAMAGED';
  if (typeof value['format'] === 'number' && value['format'] > FORMAT) return 'LATER';
  return isList(value) ? value : 'DAMAGED';
}

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isName = (value: unknown): boolean => isText(value) && value.trim() !== '' && value.length <= LONGEST_NAME;
const isDay = (value: unknown): boolean => isText(value) && /^\d{4}-\d\d-\d\d$/.test(value);
const isWhole = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const isListOf = (value: unknown, isOne: (item: unknown) => boolean): value is readonly unknown[] =>
  Array.isArray(value) && value.every(isOne);

function isList(value: Fields): value is Fields & KeptList {
  const { format, id, name, asked, last, before, items } = value;
  if (format !== FORMAT || !isText(id) || id === '' || !isName(name) || !isCheck(last)) return false;
  if (!(asked === null || isQuestion(asked)) || !(before === null || isCheck(before))) return false;
  if (!isListOf(items, isItem) || items.length > MOST_ITEMS) return false;
  const own = items as readonly KeptItem[];
  return (
    new Set(own.map(({ key }) => key)).size === own.length &&
    own.every(({ question, answer }) => isClaim(question) && (asked !== null || answer !== null))
  );
}

function isCheck(value: unknown): value is Check {
  if (!isObject(value)) return false;
  const { at, revision, language } = value;
  return (
    isText(at) &&
    !Number.isNaN(Date.parse(at)) &&
    (revision === null || isWhole(revision)) &&
    PAGE_LANGUAGES.some(({ tag }) => tag === language)
  );
}

function isItem(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { key, name, rows, question, answer, was } = value;
  return (
    [key, name, question].every(isText) &&
    isListOf(rows, isWhole) &&
    [answer, was].every((one) => one === null || isAnswer(one)) &&
    (answer !== null || was !== null)
  );
}

function isAnswer(value: unknown): value is KeptAnswer {
  if (!isObject(value)) return false;
  const { verdict, standing, outstanding, holdsUntil, message } = value;
  return (
    (verdict === null || VERDICT_CODES.some((code) => code === verdict)) &&
    (standing === null || STANDING_CODES.some((code) => code === standing)) &&
    isListOf(outstanding, (one) => isObject(one) && isText(one['code']) && isText(one['text'])) &&
    (holdsUntil === null || isDay(holdsUntil)) &&
    isText(message)
  );
}

/** Of a post in a region. */
function isQuestion(value: unknown): boolean {
  if (!isText(value)) return false;
  const { post, region } = readQuestion(new URLSearchParams(value));
  return post !== null && region !== null;
}

const isClaim = (question: string): boolean => claimOf(readQuestion(new URLSearchParams(question))) !== null;
