/** Who asks, and what they may do: the roles that a token grants, written as `registrar` or `body:GIC`. */
import { CODE } from '../document';
import type { Code } from '../recognition';

export type Role = 'REGISTRAR' | 'BODY' | 'AUTHORITY' | 'EMPLOYER';

/** What roles are called in sentences, and how they are written in tokens. All but the registrar are held for a body. */
export const ROLES = {
  REGISTRAR: { plural: 'the registrar', prefix: 'registrar', pattern: 'registrar' },
  BODY: { plural: 'members of a body', prefix: 'body', pattern: 'body:CODE' },
  AUTHORITY: { plural: 'members of a competent authority', prefix: 'authority', pattern: 'authority:CODE' },
  EMPLOYER: { plural: 'employers', prefix: 'employer', pattern: 'employer:CODE' },
} as const satisfies Record<Role, object>;

/** A role that somebody holds, and the body for which it is held: none for the registrar. */
export interface Grant {
  readonly role: Role;
  readonly body?: Code;
}

const ROLE_OF_PREFIX = new Map<string, Role>((Object.keys(ROLES) as Role[]).map((role) => [ROLES[role].prefix, role]));
/** What stands in the ledger for good has to be legible, and no two accounts may look the same but for spaces at the ends. */
const SUBJECT = /^(?! )[^\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]{1,255}(?<! )$/u;

export const isSubject = (value: unknown): value is string => typeof value === 'string' && SUBJECT.test(value);

/** As it is written in tokens. */
export const roleOf = (role: Exclude<Role, 'REGISTRAR'>, body: Code): string => `${ROLES[role].prefix}:${body}`;

/** The grant that is written so; undefined: none is. */
export function grantOf(written: string): Grant | undefined {
  const colon = written.indexOf(':');
  const role = ROLE_OF_PREFIX.get(colon < 0 ? written : written.slice(0, colon));
  if (role === undefined || (role === 'REGISTRAR') !== colon < 0) return undefined;
  if (role === 'REGISTRAR') return { role };
  const body = written.slice(colon + 1);
  return CODE.test(body) ? { role, body } : undefined;
}

/** The value of a claim, if it is a list of strings. */
export const stringList = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;

export class Caller {
  /** The bodies that they are a member of, competent authorities among them: each once, sorted. */
  readonly bodies: readonly Code[];
  /** Those of them for which they may say what a competent authority alone can say. */
  readonly authorities: readonly Code[];
  /** The bodies and employers that they belong to: each once, sorted. */
  readonly affiliations: readonly Code[];
  private readonly grants: readonly Grant[];

  /**
   * @param account the account, by the name that the issuer of the token has for it
   * @param roles the roles, as they are written in tokens; what stands for none grants nothing
   */
  constructor(
    readonly account: string,
    roles: readonly string[],
  ) {
    this.grants = roles.flatMap((role) => grantOf(role) ?? []);
    this.bodies = this.heldFor('BODY', 'AUTHORITY');
    this.authorities = this.heldFor('AUTHORITY');
    this.affiliations = this.heldFor('BODY', 'AUTHORITY', 'EMPLOYER');
  }

  private heldFor(...roles: readonly Role[]): readonly Code[] {
    const bodies = this.grants.flatMap(({ role, body }) => (roles.includes(role) ? (body ?? []) : []));
    return [...new Set(bodies)].sort();
  }

  has(role: Role): boolean {
    return this.grants.some((grant) => grant.role === role);
  }

  actsFor(body: Code): boolean {
    return this.bodies.includes(body);
  }

  /** The roles as they are written in tokens, each once, sorted. */
  get roles(): readonly string[] {
    const roles = this.grants.map(({ role, body }) =>
      body === undefined ? ROLES[role].prefix : `${ROLES[role].prefix}:${body}`,
    );
    return [...new Set(roles)].sort();
  }
}
