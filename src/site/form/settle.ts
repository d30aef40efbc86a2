/** What somebody has typed into a form, as the page would write it: codes for names, and days in one way. */
import { PURPOSES, type Catalogue } from '../../recognition';
import { readDay } from '../../sheets/days';
import { readYears } from '../../sheets/numbers';
import { questionAddress } from '../../decisions/question-address';
import { meaningOf, type AskedType, type Meaning } from './meaning';
import type { Room } from './rooms';

/** What a field has to be mended in. */
export type FieldProblem = Exclude<Meaning, { is: 'TAKEN' }> | { readonly is: 'MISSING' | 'DAY' | 'YEARS' };

export interface Settled {
  /** The question in codes, as far as it is known. */
  readonly search: URLSearchParams;
  /** By the name of the field; that of one of several certificates ends in its position, from 0. */
  readonly problems: ReadonlyMap<string, FieldProblem>;
  readonly isComplete: boolean;
  /** Whether it was written in another way, as a form does, and is better known by the address of `search`. */
  readonly isRewritten: boolean;
}

export interface TypedHolding {
  readonly text: string;
  readonly awarded: string;
  readonly expires: string;
}

/** The fields of a form that belong to each certificate, in order. */
const DAYS_HELD = ['awarded', 'expires'] as const;
const RECORDS = [['post', 'posts'] as const, ['region', 'regions'] as const];
const SINGLE = ['post', 'region', 'day', 'purpose', 'years', 'revision'];

/** Certificates, with the days out of their own fields where the address has none: `CODE~AWARDED~EXPIRES`. */
export function typedHoldings(typed: URLSearchParams): readonly TypedHolding[] {
  const [awardedAt, expiresAt] = DAYS_HELD.map((part) => typed.getAll(part));
  return typed.getAll('c').map((written, position) => {
    const [text, awarded = '', expires = ''] = written.split('~').map((part) => part.trim());
    return { text, awarded: awarded || (awardedAt[position] ?? ''), expires: expires || (expiresAt[position] ?? '') };
  });
}

export async function settle(catalogue: Catalogue, room: Room, typed: URLSearchParams): Promise<Settled> {
  const settling = new Settling(catalogue, typed);
  if (room.asks.includes('c')) await settling.holdings();
  else settling.keep('c');
  for (const [part, type] of RECORDS)
    if (room.asks.includes(part)) await settling.record(part, type);
    else settling.keep(part);
  settling.circumstances();
  settling.rest();
  const { search, problems } = settling;
  // Whoever sends a form sends all of its fields, be they empty.
  if (room.asks.every((part) => typed.has(part)))
    for (const part of room.asks) {
      const field = part === 'c' ? 'c0' : part;
      if (!search.has(part) && !problems.has(field)) problems.set(field, { is: 'MISSING' });
    }
  const isTwice = SINGLE.some((part) => typed.getAll(part).length > 1);
  return {
    search,
    problems,
    isComplete: problems.size === 0 && room.asks.every((part) => search.has(part)),
    isRewritten: !isTwice && (hasEmpty(typed) || questionAddress(typed) !== questionAddress(search)),
  };
}

const SETTLED = ['c', 'post', 'region', 'day', 'purpose', 'years', 'lang', ...DAYS_HELD];

const hasEmpty = (typed: URLSearchParams): boolean => [...typed].some(([, value]) => value === '');

class Settling {
  readonly search = new URLSearchParams();
  readonly problems = new Map<string, FieldProblem>();
  /** An earlier revision may have other names: there codes are codes. */
  private readonly isEarlier: boolean;
  private readonly known = new Map<string, Meaning>();

  constructor(
    private readonly catalogue: Catalogue,
    private readonly typed: URLSearchParams,
  ) {
    this.isEarlier = (typed.get('revision') ?? '') !== '';
  }

  async holdings(): Promise<void> {
    for (const [position, { text, awarded, expires }] of typedHoldings(this.typed).entries()) {
      const days = [this.day(`awarded${String(position)}`, awarded), this.day(`expires${String(position)}`, expires)];
      const field = `c${String(position)}`;
      if (text === '') {
        if (days.some((day) => day !== '')) this.problems.set(field, { is: 'MISSING' });
        continue;
      }
      const meaning = await this.meaning('certificates', text);
      if (meaning.is === 'TAKEN') this.search.append('c', [meaning.code, ...days].join('~').replace(/~+$/, ''));
      else this.problems.set(field, meaning);
    }
  }

  async record(part: 'post' | 'region', type: AskedType): Promise<void> {
    const text = this.text(part);
    if (text === '') return;
    const meaning = await this.meaning(type, text);
    if (meaning.is === 'TAKEN') this.search.set(part, meaning.code);
    else this.problems.set(part, meaning);
  }

  circumstances(): void {
    const day = this.day('day', this.text('day'));
    if (day !== '') this.search.set('day', day);
    const purpose = this.text('purpose');
    if (!['', 'PRACTICE'].includes(purpose)) this.search.set('purpose', purpose);
    if (purpose !== '' && !PURPOSES.some((one) => one === purpose)) this.problems.set('purpose', { is: 'MISSING' });
    const written = this.text('years');
    if (written === '') return;
    const years = readYears(written);
    if (Number.isNaN(years)) this.problems.set('years', { is: 'YEARS' });
    else this.search.set('years', String(years));
  }

  /** What another room asks for stays as it is. */
  keep(part: string): void {
    for (const value of this.typed.getAll(part)) if (value !== '') this.search.append(part, value);
  }

  /** Whatever else the address says, of the question or not. */
  rest(): void {
    for (const part of new Set(this.typed.keys())) if (!SETTLED.includes(part)) this.keep(part);
  }

  private async meaning(type: AskedType, text: string): Promise<Meaning> {
    if (this.isEarlier) return { is: 'TAKEN', code: text };
    const key = `${type} ${text}`;
    const meaning = this.known.get(key) ?? (await meaningOf(this.catalogue, type, text));
    this.known.set(key, meaning);
    return meaning;
  }

  private text(part: string): string {
    return (this.typed.get(part) ?? '').trim();
  }

  /** As it is written where it can be read in no one way. */
  private day(field: string, written: string): string {
    if (written === '') return '';
    // Spreadsheets count days; people do not.
    const read = /^\d+$/.test(written) ? undefined : readDay(written, 0);
    if (read !== undefined && 'day' in read) return read.day;
    this.problems.set(field, { is: 'DAY' });
    return '';
  }
}
