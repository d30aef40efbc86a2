/** Who asks, and what they may do: the roles that a token grants, each a word, as `registrar` or `body:GIC`. */
import { CODE } from '../document';
import type { Code } from '../recognition';

export type Role = 'REGISTRAR' | 'BODY' | 'AUTHORITY' | 'EMPLOYER';

/** What roles are called, and how they are written in tokens. All but the registrar act for a body. */
export const ROLES = {
  REGISTRAR: { plural: 'the registrar', word: 'registrar', pattern: 'registrar' },
  BODY: { plural: 'members of a body', word: 'body', pattern: 'body:CODE' },
  AUTHORITY: { plural: 'members of a competent authority', word: 'authority', pattern: 'authority:CODE' },
  EMPLOYER: { plural: 'employers', word: 'employer', pattern: 'employer:CODE' },
} as const satisfies Record<Role, object>;

/** One role; `body` is whom it is held for, and is missing of the registrar alone. */
export interface Grant {
  readonly role: Role;
  readonly body?: Code;
}

const BY_WORD = new Map<string, Role>((Object.keys(ROLES) as Role[]).map((role) => [ROLES[role].word, role]));
/** What stands in the ledger for good has to be legible, and no two accounts may look the same but for spaces at the ends. */
const SUBJECT = /^(?! )[^\p{C}\p{Zl}\p{Zp}]{1,255}(?<! )$/u;

export const isSubject = (value: unknown): value is string => typeof value === 'string' && SUBJECT.test(value);

/** The grant that a word stands for; undefined: none. */
export function grantOf(word: string): Grant | undefined {
  const colon = word.indexOf(':');
  const role = BY_WORD.get(colon < 0 ? word : word.slice(0, colon));
  if (role === undefined || (role === 'REGISTRAR') !== colon < 0) return undefined;
  if (role === 'REGISTRAR') return { role };
  const body = word.slice(colon + 1);
  return CODE.test(body) ? { role, body } : undefined;
}

/** What a token says of roles, if it is a list of words. */
export const wordList = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) && value.every((word) => typeof word === 'string') ? value : undefined;

export class Caller {
  /** The bodies that they are a member of, competent authorities among them: each once, sorted. */
  readonly bodies: readonly Code[];
  /** Whom they belong to: those bodies and their employers, each once, sorted. */
  readonly houses: readonly Code[];
  private readonly grants: readonly Grant[];

  /**
   * @param subject the account, by the name that the issuer of the token has for it
   * @param words the roles; words that stand for none grant nothing
   */
  constructor(
    readonly subject: string,
    words: readonly string[],
  ) {
    this.grants = words.flatMap((word) => grantOf(word) ?? []);
    const bodies = this.grants.flatMap(({ role, body }) =>
      role === 'BODY' || role === 'AUTHORITY' ? (body ?? []) : [],
    );
    this.bodies = [...new Set(bodies)].sort();
    this.houses = [...new Set(this.grants.flatMap(({ body }) => body ?? []))].sort();
  }

  has(role: Role): boolean {
    return this.grants.some((grant) => grant.role === role);
  }

  actsFor(body: Code): boolean {
    return this.bodies.includes(body);
  }

  /** The roles as words, each once, sorted. */
  get words(): readonly string[] {
    const words = this.grants.map(({ role, body }) =>
      body === undefined ? ROLES[role].word : `${ROLES[role].word}:${body}`,
    );
    return [...new Set(words)].sort();
  }
}
