/**
 * Strict JSON (RFC 8259), read slowly: says where a text stops being JSON and what should stand there, and finds the keys that stand twice in
 * one object, of which `JSON.parse` silently keeps the last. Recursive: the caller bounds the depth.
 */
import type { Place } from './problem';

export interface Proof {
  /** Where the text stops being JSON. */
  readonly misprint?: { readonly offset: number; readonly expected: string };
  readonly repeatedKeys: readonly { readonly place: Place; readonly offset: number }[];
}

export function proofread(text: string): Proof {
  const proof = new Proofreader(text);
  try {
    proof.document();
    return { repeatedKeys: proof.repeatedKeys };
  } catch (error) {
    if (!(error instanceof Misprint)) throw error;
    return { misprint: error, repeatedKeys: proof.repeatedKeys };
  }
}

class Misprint extends Error {
  constructor(
    readonly offset: number,
    readonly expected: string,
  ) {
    super();
  }
}

const SPACE = /[ \t\n\r]/;
const DIGIT = /[0-9]/;
const ESCAPED = /["\\/bfnrt]/;
const HEX = /^[0-9A-Fa-f]{4}$/;

class Proofreader {
  readonly repeatedKeys: { place: Place; offset: number }[] = [];
  private readonly place: (string | number)[] = [];
  private at = 0;

  constructor(private readonly text: string) {}

  document(): void {
    this.value();
    if (this.at < this.text.length) this.fail('the end of the file');
  }

  private value(): void {
    this.space();
    const first = this.text.charAt(this.at);
    if (first === '{') this.object();
    else if (first === '[') this.array();
    else if (first === '"') this.string();
    else if (first === '-' || DIGIT.test(first)) this.number();
    else this.literal();
    this.space();
  }

  private object(): void {
    const keys = new Set<string>();
    this.at++;
    this.space();
    if (this.took('}')) return;
    do {
      this.space();
      if (this.text[this.at] !== '"') this.fail('a key in double quotes');
      const offset = this.at;
      const key = this.string();
      this.place.push(key);
      if (keys.has(key)) this.repeatedKeys.push({ place: [...this.place], offset });
      keys.add(key);
      this.space();
      if (!this.took(':')) this.fail('a colon');
      this.value();
      this.place.pop();
    } while (this.took(','));
    if (!this.took('}')) this.fail('a comma or `}`');
  }

  private array(): void {
    this.at++;
    this.space();
    if (this.took(']')) return;
    let position = 0;
    do {
      this.place.push(position++);
      this.value();
      this.place.pop();
    } while (this.took(','));
    if (!this.took(']')) this.fail('a comma or `]`');
  }

  private string(): string {
    const start = this.at++;
    for (;;) {
      const character = this.text.charAt(this.at);
      if (character === '') this.fail('a closing double quote');
      if (character < ' ') this.fail('an escape such as `\\n`, as control characters cannot stand in a string,');
      this.at++;
      if (character === '"') return JSON.parse(this.text.slice(start, this.at)) as string;
      if (character === '\\') this.escape();
    }
  }

  private escape(): void {
    const character = this.text.charAt(this.at);
    if (character === 'u') {
      if (!HEX.test(this.text.slice(this.at + 1, this.at + 5))) this.fail('`u` and four hexadecimal digits');
      this.at += 5;
    } else if (ESCAPED.test(character)) this.at++;
    else this.fail('an escape that JSON knows');
  }

  private number(): void {
    this.took('-');
    if (!this.took('0')) this.digits();
    if (this.took('.')) this.digits();
    if (this.took('e') || this.took('E')) {
      if (!this.took('+')) this.took('-');
      this.digits();
    }
  }

  private digits(): void {
    const start = this.at;
    while (DIGIT.test(this.text.charAt(this.at))) this.at++;
    if (this.at === start) this.fail('a digit');
  }

  private literal(): void {
    const word = ['true', 'false', 'null'].find((each) => this.text.startsWith(each, this.at));
    if (word === undefined) this.fail('a value');
    this.at += word.length;
  }

  private space(): void {
    while (SPACE.test(this.text.charAt(this.at))) this.at++;
  }

  private took(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  private fail(expected: string): never {
    throw new Misprint(this.at, expected);
  }
}
