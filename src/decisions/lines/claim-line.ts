/** A line that states a claim, in the words of `ClaimInput`, and its `id`. Null and left out are the same. */
import { MAX_HOLDINGS } from '../../api/limits';
import { REQUEST_MESSAGES } from '../../api/request-messages';
import type { Suggestions } from '../../api/suggestions';
import { shortened } from '../../language/characters';
import { localized, type LocalizedText } from '../../language/message';
import {
  PURPOSES,
  type Catalogue,
  type Claim,
  type ClaimProblem,
  type Day,
  type Facts,
  type Holding,
  type LanguageTag,
  type Purpose,
} from '../../recognition';
import { refusalMessage } from '../sentences';
import { LINE_MESSAGES } from './line-messages';
import { LONGEST_LINE, type Line } from './line-reader';

/** What is wrong with a line. */
export interface LineProblem {
  readonly code: string;
  /** Where in the claim; empty: all of it. */
  readonly path: string;
  readonly value: string;
  readonly suggestions: readonly string[];
  readonly message: (language: LanguageTag) => string;
}

/** What came with a claim to tell its answer by: a text or a number. */
export type Id = string | number;

export type ClaimLine = { readonly id: Id | undefined } & (
  { readonly claim: Claim } | { readonly problems: readonly LineProblem[] }
);

/** How deep a claim is nested: itself, its holdings, each of them. */
const DEEPEST = 3;
/** A line of so few characters is read before anybody looks how deep it is. */
const SHORT = 4096;
/** Characters of a value that are repeated. */
const LONGEST_VALUE = 100;

const CLAIM_FIELDS = ['id', 'holdings', 'post', 'region', 'onDate', 'purpose', 'facts'] as const;
const HOLDING_FIELDS = ['certificate', 'awardedOn', 'expiresOn'] as const;
const FACTS_FIELDS = ['experienceYears', 'languages', 'satisfied'] as const;

/** @param day where the claim names none */
export function readClaim(line: Line, day: Day): ClaimLine {
  if (typeof line !== 'string') return unreadable(line.problem);
  if (line.length > LONGEST_LINE) return unreadable('LINE_TOO_LONG');
  if (line.length > SHORT && isDeep(line)) return unreadable('TOO_DEEP');
  let given: unknown;
  try {
    given = JSON.parse(line);
  } catch {
    return unreadable('NOT_JSON', line);
  }
  return isObject(given) ? claimIn(given, day) : unreadable('NOT_JSON', line);
}

/** The same of what has been read already. */
export const claimIn = (given: Fields, day: Day): ClaimLine => new ClaimReader(day).read(given);

/** What the law finds wrong with a claim, as it is told. */
export function toldProblem(problem: ClaimProblem, catalogue: Catalogue, known: Suggestions): LineProblem {
  const suggestions = problem.code === 'UNKNOWN_PURPOSE' ? PURPOSES : known.for(catalogue, problem);
  return { ...problem, suggestions, message: (language) => refusalMessage([problem], [suggestions], language) };
}

function unreadable(code: 'LINE_TOO_LONG' | 'NOT_UTF8' | 'TOO_DEEP' | 'NOT_JSON', value = ''): ClaimLine {
  const most = code === 'TOO_DEEP' ? DEEPEST : LONGEST_LINE;
  const message = saying(() => localized(LINE_MESSAGES[code], { most }));
  return { id: undefined, problems: [{ code, path: '', value: excerptOf(value), suggestions: NONE, message }] };
}

function isDeep(line: string): boolean {
  let [depth, quoted] = [0, false];
  for (let place = 0; place < line.length; place++) {
    const character = line[place];
    if (quoted) {
      if (character === '\\') place++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '{' || character === '[') {
      if (++depth > DEEPEST) return true;
    } else if (character === '}' || character === ']') depth--;
  }
  return false;
}

/** An object of JSON. */
export type Fields = Readonly<Record<string, unknown>>;

class ClaimReader {
  private problems: LineProblem[] | undefined;

  constructor(private readonly day: Day) {}

  read(given: Fields): ClaimLine {
    const id = this.idOf(given.id);
    const { purpose, facts } = given;
    const claim: Claim = {
      holdings: this.holdingsOf(given.holdings),
      post: this.textOf(given.post, 'post') ?? this.missing('post', given.post),
      region: this.textOf(given.region, 'region') ?? this.missing('region', given.region),
      onDate: this.textOf(given.onDate, 'onDate') ?? this.day,
      purpose: (this.textOf(purpose, 'purpose') ?? 'PRACTICE') as Purpose,
      facts: isGiven(facts) ? this.factsOf(facts) : undefined,
    };
    this.known(given, CLAIM_FIELDS, '');
    return this.problems === undefined ? { id, claim } : { id, problems: this.problems };
  }

  private idOf(given: unknown): Id | undefined {
    if (!isGiven(given)) return undefined;
    if (typeof given === 'string' || typeof given === 'number') return given;
    this.wrongType('id', given, 'string');
    return undefined;
  }

  private holdingsOf(given: unknown): readonly Holding[] {
    const list = this.listOf(given, 'holdings') ?? this.missing('holdings', given, NONE);
    if (list.length > MAX_HOLDINGS) {
      const counted = { most: MAX_HOLDINGS, count: list.length };
      const message = () => localized(REQUEST_MESSAGES.TOO_MANY_HOLDINGS, counted);
      this.add('TOO_MANY_HOLDINGS', 'holdings', String(list.length), message);
      return NONE;
    }
    return list.map((holding, place) => {
      const path = `holdings[${String(place)}]`;
      if (!this.isObject(holding, path)) return { certificate: '' };
      const certificate = holding.certificate;
      this.known(holding, HOLDING_FIELDS, path);
      return {
        certificate:
          typeof certificate === 'string'
            ? certificate
            : (this.textOf(certificate, `${path}.certificate`) ?? this.missing(`${path}.certificate`, certificate)),
        awardedOn: isGiven(holding.awardedOn) ? this.textOf(holding.awardedOn, `${path}.awardedOn`) : undefined,
        expiresOn: isGiven(holding.expiresOn) ? this.textOf(holding.expiresOn, `${path}.expiresOn`) : undefined,
      };
    });
  }

  private factsOf(given: unknown): Facts {
    if (!this.isObject(given, 'facts')) return {};
    this.known(given, FACTS_FIELDS, 'facts');
    const { experienceYears } = given;
    if (isGiven(experienceYears) && typeof experienceYears !== 'number')
      this.wrongType('facts.experienceYears', experienceYears, 'number');
    return {
      experienceYears: typeof experienceYears === 'number' ? experienceYears : undefined,
      languages: this.textsOf(given.languages, 'facts.languages'),
      satisfied: this.textsOf(given.satisfied, 'facts.satisfied'),
    };
  }

  private textsOf(given: unknown, path: string): readonly string[] | undefined {
    return this.listOf(given, path)?.map((item, place) => {
      if (typeof item === 'string') return item;
      this.wrongType(`${path}[${String(place)}]`, item, 'string');
      return '';
    });
  }

  private textOf(given: unknown, path: string): string | undefined {
    if (typeof given === 'string') return given;
    if (isGiven(given)) this.wrongType(path, given, 'string');
    return undefined;
  }

  private listOf(given: unknown, path: string): readonly unknown[] | undefined {
    if (Array.isArray(given)) return given as readonly unknown[];
    if (isGiven(given)) this.wrongType(path, given, 'array');
    return undefined;
  }

  private isObject(given: unknown, path: string): given is Fields {
    if (isObject(given)) return true;
    this.wrongType(path, given, 'object');
    return false;
  }

  /** What stands in the place of a value that is not there. */
  private missing(path: string, given: unknown): '';
  private missing<T>(path: string, given: unknown, instead: T): T;
  private missing(path: string, given: unknown, instead: unknown = ''): unknown {
    // What is there and wrong has been told.
    if (!isGiven(given)) this.add('MISSING', path, 'null', () => localized(LINE_MESSAGES.MISSING, { path }));
    return instead;
  }

  private known(given: Fields, names: readonly string[], path: string): void {
    for (const name in given)
      if (!names.includes(name)) {
        const message = () => localized(LINE_MESSAGES.UNKNOWN_FIELD, { value: name, known: names });
        this.add('UNKNOWN_FIELD', path === '' ? name : `${path}.${name}`, name, message, names);
      }
  }

  private wrongType(path: string, given: unknown, expected: string): void {
    const value = excerptOf(JSON.stringify(given));
    this.add('WRONG_TYPE', path, value, () => localized(LINE_MESSAGES.WRONG_TYPE, { path, value, expected }));
  }

  private add(
    code: string,
    path: string,
    value: string,
    message: () => LocalizedText,
    suggestions: readonly string[] = NONE,
  ): void {
    this.problems ??= [];
    if (this.problems.length < MOST_PROBLEMS)
      this.problems.push({ code, path, value: excerptOf(value), suggestions, message: saying(message) });
  }
}

/** Problems of a line that are told; more help nobody. */
const MOST_PROBLEMS = 20;
const NONE: readonly never[] = [];

/** Put into words when it is told. */
const saying =
  (text: () => LocalizedText): LineProblem['message'] =>
  (language) =>
    text()[language];

const excerptOf = (value: string): string => shortened(value, LONGEST_VALUE);

export const isObject = (given: unknown): given is Fields =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

export const isGiven = (value: unknown): boolean => value !== null && value !== undefined;
