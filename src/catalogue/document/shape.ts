/** Whether a value has the shape that the table of fields gives it. */
import { isDay } from '../../recognition';
import { needKind, type Kind, type ObjectKind } from './fields';
import { hintOf, type Nearest } from './nearest';
import { excerpt, type Problems } from './problem';

export const CODE = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/;
export const LINK = /^https?:\/\/[^\s]+$/;
/** A null character, which no database keeps, or half of a character, which UTF-8 cannot say. */
export const UNWRITABLE = /[\0\p{Surrogate}]/u;
const RESERVED = 'AWARDED_WITHIN:';

/** The same for the same word or object, whatever the order of its fields. */
const keyOf = (item: unknown): unknown =>
  typeof item === 'object' && item !== null ? JSON.stringify(Object.entries(item).sort()) : item;

/** Checks the shape of records; one walk for each, a problem for each thing that is wrong. */
export class Shape {
  private file = '';
  private readonly place: (string | number)[] = [];

  constructor(
    private readonly problems: Problems,
    private readonly nearest: Nearest,
  ) {}

  /** Whether the record is as it should be. */
  check(value: unknown, kind: ObjectKind, file: string, array: string, position: number): boolean {
    const before = this.problems.list.length;
    this.file = file;
    this.place.length = 0;
    this.place.push(array, position);
    this.value(value, kind);
    return this.problems.list.length === before;
  }

  private complain(code: string, value: unknown, message: string): void {
    this.problems.add(this.file, this.place, code, value, message);
  }

  private wrongType(value: unknown, expected: string): void {
    this.complain('WRONG_TYPE', value, `\`${excerpt(value)}\` is not ${expected}. Write ${expected}.`);
  }

  private at(key: string | number, check: () => void): void {
    this.place.push(key);
    check();
    this.place.pop();
  }

  private value(value: unknown, kind: Kind): void {
    switch (kind.is) {
      case 'object':
        return this.object(value, kind);
      case 'need':
        return this.need(value);
      case 'list':
        return this.list(value, kind);
      case 'boolean':
        return typeof value === 'boolean' ? undefined : this.wrongType(value, '`true` or `false`');
      case 'true':
        return value === true ? undefined : this.wrongType(value, '`true`; leave the field out otherwise');
      case 'number':
        return this.number(value, kind);
      case 'code':
      case 'reference':
      case 'string':
      case 'link':
      case 'day':
      case 'one':
        return this.word(value, kind);
    }
  }

  private word(
    value: unknown,
    kind: Exclude<Kind, { is: 'object' | 'need' | 'list' | 'boolean' | 'true' | 'number' }>,
  ): void {
    if (typeof value !== 'string') return this.wrongType(value, 'a string in quotation marks');
    switch (kind.is) {
      case 'code':
      case 'reference':
        if (!CODE.test(value))
          this.complain(
            'MALFORMED_CODE',
            value,
            `\`${excerpt(value)}\` is not a code. A code has 1 to 64 letters, digits and \`._:-\`, and begins with a letter or digit.`,
          );
        return;
      case 'string':
        if (value.trim() === '')
          this.complain('EMPTY', value, 'This is empty. Write something, or leave the field out.');
        else if (UNWRITABLE.test(value))
          this.complain(
            'MALFORMED_TEXT',
            value,
            `\`${excerpt(value)}\` has a null character or half of a character. Write it anew.`,
          );
        return;
      case 'link':
        if (!LINK.test(value) || UNWRITABLE.test(value))
          this.complain(
            'MALFORMED_LINK',
            value,
            `\`${excerpt(value)}\` is not a link. Write one that begins with \`https://\` or \`http://\`.`,
          );
        return;
      case 'day':
        if (!isDay(value))
          this.complain(
            'MALFORMED_DAY',
            value,
            `\`${excerpt(value)}\` is not a day of the calendar. Write it as \`YYYY-MM-DD\`.`,
          );
        return;
      case 'one':
        if (!kind.of.includes(value))
          this.complain(
            'NOT_ALLOWED',
            value,
            `\`${excerpt(value)}\` is not one of ${kind.of.map((word) => `\`${word}\``).join(', ')}${this.nearest.hint(value, kind.of)}`,
          );
    }
  }

  private number(value: unknown, { least, most, whole }: Extract<Kind, { is: 'number' }>): void {
    const expected = `a ${whole ? 'whole ' : ''}number from ${String(least)} to ${String(most)}`;
    if (typeof value !== 'number') return this.wrongType(value, expected);
    if (value < least || value > most || (whole && !Number.isInteger(value)))
      this.complain('OUT_OF_RANGE', value, `\`${excerpt(value)}\` is out of range. Write ${expected}.`);
  }

  private list(value: unknown, { of, mayBeEmpty, unique }: Extract<Kind, { is: 'list' }>): void {
    if (!Array.isArray(value)) return this.wrongType(value, 'a list in square brackets');
    if (value.length === 0 && mayBeEmpty !== true)
      this.complain(
        'EMPTY',
        value,
        'This list is empty. Name at least one, or leave the field out where it may be missing.',
      );
    const seen = unique === true && value.length > 1 ? new Set<unknown>() : undefined;
    value.forEach((item: unknown, position) =>
      this.at(position, () => {
        this.value(item, of);
        if (seen === undefined) return;
        const key = keyOf(item);
        if (seen.has(key))
          this.complain('REPEATED', item, `\`${excerpt(item)}\` stands in this list already. Name each once.`);
        seen.add(key);
      }),
    );
  }

  private need(value: unknown): void {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return this.wrongType(value, 'a need in curly brackets');
    const kind = needKind(value);
    if (kind !== undefined) return this.object(value, kind);
    this.complain(
      'NO_NEED',
      value,
      `\`${excerpt(value)}\` says of nothing that it is needed. Write \`{"certificate"}\`, \`{"framework", "level"}\` or \`{"units"}\`.`,
    );
  }

  private object(value: unknown, kind: ObjectKind): void {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return this.wrongType(value, kind.a);
    const given = value as Readonly<Record<string, unknown>>;
    const hints = new Set<string>();
    for (const key in given) {
      const field = Object.hasOwn(kind.fields, key) ? kind.fields[key] : undefined;
      this.place.push(key);
      if (field !== undefined) this.value(given[key], field);
      else hints.add(this.unknown(key, given[key], kind));
      this.place.pop();
    }
    for (const key in kind.fields)
      // What stands there under a misspelt name is told once.
      if (kind.fields[key].required === true && !Object.hasOwn(given, key) && !hints.has(hintOf(key)))
        this.complain('MISSING', value, `\`${key}\` is missing. It must be given.`);
    if (kind.some === true && Object.keys(given).length === 0)
      this.complain('EMPTY', value, `This is empty. Write ${kind.a}, or leave it out.`);
    if (kind.role === 'period') this.period(given);
    if (kind.role === 'condition') this.condition(given);
  }

  /** Returns the hint that it gave. */
  private unknown(key: string, value: unknown, kind: ObjectKind): string {
    const hint = this.nearest.hint(key, Object.keys(kind.fields));
    this.complain(
      'UNKNOWN_FIELD',
      value,
      `There is no field \`${key}\` here${hint === '' ? '. Remove it, or see the schema for what there is.' : hint}`,
    );
    return hint;
  }

  private period({ from, until }: Readonly<Record<string, unknown>>): void {
    if (typeof from === 'string' && typeof until === 'string' && isDay(from) && isDay(until) && from >= until)
      this.complain(
        'EMPTY_PERIOD',
        { from, until },
        `The period ends on \`${until}\`, before it has begun on \`${from}\`. \`until\` is the first day after it; let it be later than \`from\`.`,
      );
  }

  private condition({ code, kind, years, language }: Readonly<Record<string, unknown>>): void {
    if (typeof code === 'string' && code.startsWith(RESERVED))
      this.complain(
        'RESERVED',
        code,
        `Codes that begin with \`${RESERVED}\` are made by the register itself. Choose another code.`,
      );
    if (kind === 'EXPERIENCE' && years === undefined)
      this.complain('MISSING', kind, 'A condition of kind `EXPERIENCE` must say how many `years`.');
    if (kind === 'LANGUAGE' && language === undefined)
      this.complain('MISSING', kind, 'A condition of kind `LANGUAGE` must say which `language`.');
  }
}
