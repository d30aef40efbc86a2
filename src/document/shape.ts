/** Whether a value has the shape that the table of fields gives it. */
import { localized, type LocalizedText, type MessageParameters } from '../language/message';
import { AWARDED_WITHIN, awardWindowOf, isDay } from '../recognition';
import { CURRENCIES } from './currencies';
import { needShape, type Shape, type ObjectShape } from './fields';
import type { Nearest } from './nearest';
import { EXPECTED, EXPECTED_NUMBER } from './expected';
import { excerpt, type Path, type Problems } from './problem';
import type { ProblemKey } from './problem-messages';
import { PRIVATE_MEMBERS } from './key-parts';
import { emailFlaws, linkFlaws, telephoneFlaws, textFlaws, uriFlaws, type TextFlaw } from './text';

export const CODE = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/;
/** In base64url; base58 is a part of it. */
export const KEY_PART = /^[A-Za-z0-9_-]+$/;
/** A language of ISO 639 with whatever narrows it down. */
export const TAG = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/;

/** What a contact is reached by: it has one of these at least. */
export const MEANS_OF_CONTACT = ['address', 'telephone', 'email', 'website'] as const;

/** The same for the same word or object, whatever the order of its fields. */
const keyOf = (item: unknown): unknown =>
  typeof item === 'object' && item !== null ? JSON.stringify(Object.entries(item).sort()) : item;

/** Checks the shape of records; one walk for each, a problem for each thing that is wrong. */
export class ShapeCheck {
  private file = '';
  /** The record as the register has it. */
  private before: unknown;
  private readonly path: (string | number)[] = [];

  constructor(
    private readonly problems: Problems,
    private readonly nearest: Nearest,
  ) {}

  /**
   * Whether the record is as it should be.
   * @param present the record of its code in the register; undefined: there is none
   */
  check(
    value: unknown,
    shape: ObjectShape,
    file: string,
    [array, position]: [string, number],
    present: unknown,
  ): boolean {
    const before = this.problems.list.length;
    this.file = file;
    this.before = present;
    this.path.length = 0;
    this.path.push(array, position);
    this.value(value, shape);
    return this.problems.list.length === before;
  }

  private report(key: ProblemKey, value: unknown, parameters: MessageParameters = { value: excerpt(value) }): void {
    this.problems.report(this.file, this.path, key, value, parameters);
  }

  private wrongType(value: unknown, expected: LocalizedText): void {
    this.report('WRONG_TYPE', value, { value: excerpt(value), expected });
  }

  private at(key: string | number, check: () => void): void {
    this.path.push(key);
    check();
    this.path.pop();
  }

  private value(value: unknown, shape: Shape): void {
    switch (shape.is) {
      case 'object':
        return this.object(value, shape);
      case 'need':
        return this.need(value);
      case 'list':
        return this.list(value, shape);
      case 'boolean':
        return typeof value === 'boolean' ? undefined : this.wrongType(value, EXPECTED.boolean);
      case 'true':
        return value === true ? undefined : this.wrongType(value, EXPECTED.true);
      case 'number':
        return this.number(value, shape);
      case 'stringOrText':
        return typeof value === 'string'
          ? this.flaws(value, textFlaws(value, shape.most))
          : this.object(value, shape.text);
      case 'code':
      case 'reference':
      case 'condition':
      case 'currency':
      case 'tag':
      case 'string':
      case 'link':
      case 'telephone':
      case 'email':
      case 'uri':
      case 'keyPart':
      case 'day':
      case 'enum':
        return this.word(value, shape);
    }
  }

  private word(
    value: unknown,
    shape: Exclude<Shape, { is: 'object' | 'need' | 'list' | 'boolean' | 'true' | 'number' | 'stringOrText' }>,
  ): void {
    if (typeof value !== 'string') return this.wrongType(value, EXPECTED.string);
    switch (shape.is) {
      case 'code':
      case 'reference':
      case 'condition':
        if (!CODE.test(value)) this.report('MALFORMED_CODE', value);
        return;
      case 'currency':
        if (!CURRENCIES.has(value)) this.report('UNKNOWN_CURRENCY', value);
        return;
      case 'tag':
        if (!TAG.test(value)) this.report('MALFORMED_TAG', value);
        return;
      case 'string':
        return this.flaws(value, textFlaws(value, shape.most));
      case 'link':
        return this.flaws(value, linkFlaws(value));
      case 'telephone':
        return this.flaws(value, telephoneFlaws(value));
      case 'email':
        return this.flaws(value, emailFlaws(value));
      case 'uri':
        return this.flaws(value, uriFlaws(value));
      case 'keyPart':
        if (value.length > shape.most || !KEY_PART.test(value))
          this.report('MALFORMED_KEY', value, { value: excerpt(value), most: shape.most });
        return;
      case 'day':
        if (!isDay(value)) this.report('MALFORMED_DAY', value);
        return;
      case 'enum':
        if (!shape.values.includes(value)) this.notAllowed(value, shape.values);
    }
  }

  /** A text that the register has at the same place of the same record may stay: whatever else is to be changed of the record can be. */
  private flaws(value: string, flaws: readonly TextFlaw[]): void {
    if (flaws.length === 0 || valueAt(this.before, this.path.slice(2)) === value) return;
    for (const { key, parameters } of flaws) this.report(key, value, { value: excerpt(value), ...parameters });
  }

  private notAllowed(value: string, expected: readonly string[]): void {
    const near = this.nearest.to(value, expected);
    if (near === undefined) this.report('NOT_ALLOWED', value, { value: excerpt(value), expected });
    else this.report('NOT_ALLOWED.near', value, { value: excerpt(value), expected, near });
  }

  private number(value: unknown, { min, max, decimals }: Extract<Shape, { is: 'number' }>): void {
    const expected = localized(EXPECTED_NUMBER[decimals === 0 ? 'whole' : 'number'], { least: min, most: max });
    if (typeof value !== 'number') return this.wrongType(value, expected);
    const isPrecise = decimals !== undefined && Number(value.toFixed(decimals)) !== value;
    if (value < min || value > max || (decimals === 0 && isPrecise))
      this.report('OUT_OF_RANGE', value, { value: excerpt(value), expected });
    else if (isPrecise) this.report('TOO_PRECISE', value, { value: excerpt(value), most: decimals });
  }

  private list(value: unknown, { of, mayBeEmpty, unique }: Extract<Shape, { is: 'list' }>): void {
    if (!Array.isArray(value)) return this.wrongType(value, EXPECTED.list);
    if (value.length === 0 && mayBeEmpty !== true) this.report('EMPTY.list', value);
    const seen = unique === true && value.length > 1 ? new Set<unknown>() : undefined;
    value.forEach((item: unknown, position) =>
      this.at(position, () => {
        this.value(item, of);
        if (seen === undefined) return;
        const key = keyOf(item);
        if (seen.has(key)) this.report('REPEATED', item);
        seen.add(key);
      }),
    );
  }

  private need(value: unknown): void {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return this.wrongType(value, EXPECTED.need);
    const shape = needShape(value);
    if (shape !== undefined) return this.object(value, shape);
    this.report('NO_NEED', value);
  }

  private object(value: unknown, shape: ObjectShape): void {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return this.wrongType(value, EXPECTED[shape.expected]);
    const given = value as Readonly<Record<string, unknown>>;
    const suggested = new Set<string | undefined>();
    for (const key in given) {
      const field = Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
      this.path.push(key);
      if (field !== undefined) this.value(given[key], field);
      else if (shape.role === 'publicKey' && PRIVATE_MEMBERS.includes(key)) this.privateMember(key);
      else suggested.add(this.unknownField(key, given[key], shape));
      this.path.pop();
    }
    for (const key in shape.fields)
      // What stands there under a misspelt name is reported once.
      if (shape.fields[key].required === true && !Object.hasOwn(given, key) && !suggested.has(key))
        this.report('MISSING', value, { field: key });
    if (shape.nonEmpty === true && Object.keys(given).length === 0)
      this.report('EMPTY.object', value, { expected: EXPECTED[shape.expected] });
    if (shape.role === 'period') this.period(given);
    if (shape.role === 'condition') this.condition(given);
    if (shape.role === 'contact' && !MEANS_OF_CONTACT.some((field) => field in given))
      this.report('MISSING.contact', value);
  }

  /** Returns the field that it suggested. */
  private unknownField(field: string, value: unknown, shape: ObjectShape): string | undefined {
    const near = this.nearest.to(field, Object.keys(shape.fields));
    if (near === undefined) this.report('UNKNOWN_FIELD', value, { field });
    else this.report('UNKNOWN_FIELD.near', value, { field, near });
    return near;
  }

  /** What is secret is not said again. */
  private privateMember(field: string): void {
    this.report('PRIVATE_KEY', undefined, { field });
  }

  private period({ from, until }: Readonly<Record<string, unknown>>): void {
    if (typeof from === 'string' && typeof until === 'string' && isDay(from) && isDay(until) && from >= until)
      this.report('EMPTY_PERIOD', { from, until }, { from, until });
  }

  private condition({ code, kind, years, language }: Readonly<Record<string, unknown>>): void {
    if (typeof code === 'string' && awardWindowOf(code) !== undefined)
      this.report('RESERVED', code, { prefix: AWARDED_WITHIN });
    if (kind === 'EXPERIENCE' && years === undefined) this.report('MISSING.years', kind);
    if (kind === 'LANGUAGE' && language === undefined) this.report('MISSING.language', kind);
  }
}

/** What stands at a path within a value; undefined: nothing does. */
const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (within, key) =>
      typeof within === 'object' && within !== null ? (within as Record<string | number, unknown>)[key] : undefined,
    value,
  );
