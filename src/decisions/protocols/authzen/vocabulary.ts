/**
 * Our question in the words of AuthZEN: whoever holds certificates (subject) is recognised (action) for a post in a region (resource), on a day and
 * with what else is known (context). Members that the protocol does not have are ignored, as it asks.
 */
import { localized, type LocalizedText } from '../../../language/message';
import type { Claim, Code, Day, LanguageTag } from '../../../recognition';
import { claimIn, isGiven, isObject, type Fields, type LineProblem } from '../../lines/claim-line';
import { LINE_MESSAGES } from '../../lines/line-messages';
import { AUTHZEN_MESSAGES } from './messages';

/** One certificate, `id` its code; or somebody who holds several, whose `id` is the business of whoever asks. */
export const SUBJECTS = ['certificate', 'holder'] as const;
export const ACTION = 'recognise';
/** A post in a region, `id` as `jewellery-designer@HK`. */
export const RESOURCE = 'post';
const RESOURCE_EXAMPLE = 'jewellery-designer@HK';

/** The members of a question; a search leaves one of them open. */
export const MEMBERS = ['subject', 'action', 'resource'] as const;
export type Member = (typeof MEMBERS)[number];

export type Read = { readonly claim: Claim } | { readonly problems: readonly LineProblem[] };

export const resourceId = (post: Code, region: Code): string => `${post}@${region}`;

/**
 * @param open the member that a search is for: of it only the type is given
 * @param day where the question names none
 */
export const readQuestion = (given: Fields, day: Day, open?: Member): Read => new QuestionReader(given, open).read(day);

class QuestionReader {
  private readonly problems: LineProblem[] = [];

  constructor(
    private readonly given: Fields,
    private readonly open: Member | undefined,
  ) {}

  read(day: Day): Read {
    const stated = { ...this.subject(), ...this.action(), ...this.resource(), ...this.context() };
    if (this.problems.length > 0) return { problems: this.problems };
    const read = claimIn(stated, day);
    if ('claim' in read) return read;
    const place = placesOf((this.given.subject as Fields).type === 'certificate');
    return { problems: read.problems.map((problem) => ({ ...problem, path: place(problem.path) })) };
  }

  private subject(): Fields {
    const subject = this.entity('subject');
    if (subject === undefined) return {};
    // A search for certificates asks about each of them by itself.
    if (this.open === 'subject') return { holdings: [] };
    const { awardedOn, expiresOn, holdings } = propertiesOf(subject);
    if (subject.type === 'certificate') return { holdings: [{ certificate: subject.id, awardedOn, expiresOn }] };
    if (Array.isArray(holdings)) return { holdings: holdings.map((held) => picked(held, HOLDING)) };
    if (isGiven(holdings)) this.wrongType('subject.properties.holdings', holdings, 'array');
    else this.missing('subject.properties.holdings');
    return {};
  }

  private action(): Fields {
    if (this.open === 'action') return {};
    const action = this.object('action');
    if (action === undefined || !this.isText(action.name, 'action.name')) return {};
    if (action.name !== ACTION) this.unknown('UNKNOWN_ACTION', 'action.name', action.name, [ACTION]);
    return { purpose: propertiesOf(action).purpose };
  }

  private resource(): Fields {
    const resource = this.entity('resource');
    if (resource === undefined || this.open === 'resource') return { post: '', region: '' };
    const id = String(resource.id);
    const [post, region, ...more] = id.split('@');
    if (post !== '' && region && more.length === 0) return { post, region };
    const told = { path: 'resource.id', value: id, example: RESOURCE_EXAMPLE };
    this.add('MALFORMED_RESOURCE', 'resource.id', id, localized(AUTHZEN_MESSAGES.MALFORMED_RESOURCE, told));
    return {};
  }

  private context(): Fields {
    if (!isGiven(this.given.context)) return {};
    const { onDate, facts } = this.object('context') ?? {};
    return { onDate, facts: picked(facts, FACTS) };
  }

  /** What has a type and, unless it is searched for, an id. */
  private entity(member: 'subject' | 'resource'): Fields | undefined {
    const entity = this.object(member);
    if (entity === undefined) return undefined;
    const hasType = this.isText(entity.type, `${member}.type`);
    const hasId = this.open === member || this.isText(entity.id, `${member}.id`);
    if (!hasType || !hasId) return undefined;
    const known: readonly string[] = member === 'subject' ? SUBJECTS : [RESOURCE];
    if (!known.includes(String(entity.type))) this.unknown('UNKNOWN_TYPE', `${member}.type`, entity.type, known);
    return entity;
  }

  private object(path: Member | 'context'): Fields | undefined {
    const value = this.given[path];
    if (isObject(value)) return value;
    if (isGiven(value)) this.wrongType(path, value, 'object');
    else this.missing(path);
    return undefined;
  }

  private isText(value: unknown, path: string): boolean {
    if (typeof value === 'string' && value !== '') return true;
    if (isGiven(value) && value !== '') this.wrongType(path, value, 'string');
    else this.missing(path);
    return false;
  }

  private missing(path: string): void {
    this.add('MISSING', path, 'null', localized(LINE_MESSAGES.MISSING, { path }));
  }

  private wrongType(path: string, given: unknown, expected: string): void {
    const value = JSON.stringify(given);
    this.add('WRONG_TYPE', path, value, localized(LINE_MESSAGES.WRONG_TYPE, { path, value, expected }));
  }

  private unknown(code: 'UNKNOWN_TYPE' | 'UNKNOWN_ACTION', path: string, given: unknown, known: readonly string[]) {
    const value = String(given);
    this.add(code, path, value, localized(AUTHZEN_MESSAGES[code], { path, value, known }), known);
  }

  private add(code: string, path: string, value: string, text: LocalizedText, suggestions: readonly string[] = []) {
    this.problems.push({ code, path, value, suggestions, message: (language: LanguageTag) => text[language] });
  }
}

const HOLDING = ['certificate', 'awardedOn', 'expiresOn'];
const FACTS = ['experienceYears', 'languages', 'satisfied'];

/** The members of a value that count; what is no object stays as it is, and is told of by whoever reads it. */
const picked = (value: unknown, names: readonly string[]): unknown =>
  isObject(value) ? Object.fromEntries(names.map((name) => [name, value[name]])) : value;

const propertiesOf = ({ properties }: Fields): Fields => (isObject(properties) ? properties : {});

/** Where in the question stands what has this path in the claim. */
export const placesOf =
  (isOne: boolean) =>
  (path: string): string =>
    path
      .replace(/^holdings\[0\]\.certificate$/, isOne ? 'subject.id' : '$&')
      .replace(/^holdings\[0\]\./, isOne ? 'subject.properties.' : '$&')
      .replace(/^holdings/, 'subject.properties.holdings')
      .replace(/^(post|region)$/, 'resource.id')
      .replace(/^purpose$/, 'action.properties.purpose')
      .replace(/^(onDate|facts)/, 'context.$1');
