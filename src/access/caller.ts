/** Who asks, and what for: the roles that a token grants. */

export const ROLES = ['REGISTRAR', 'BODY', 'AUTHORITY', 'EMPLOYER'] as const;
export type Role = (typeof ROLES)[number];

/** A role, and for all but the registrar the code of the body that it is held in. */
export interface Grant {
  readonly role: Role;
  readonly body?: string;
}

const CODE = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/;

/** A role as tokens write it: `registrar`, `body:GIC`, `authority:CN-GD-HRSS`, `employer:ACME`; undefined where it is none. */
export function grantOf(word: string): Grant | undefined {
  const [name, ...rest] = word.split(':');
  const role = ROLES.find((known) => known.toLowerCase() === name);
  if (role === undefined) return undefined;
  const body = rest.join(':');
  if (role === 'REGISTRAR') return rest.length === 0 ? { role } : undefined;
  return CODE.test(body) ? { role, body } : undefined;
}

const wordOf = ({ role, body }: Grant): string => role.toLowerCase() + (body === undefined ? '' : `:${body}`);

export class Caller {
  /** The bodies that the caller acts for, as a member of an awarding body or of an authority; each once, in order. */
  readonly bodies: readonly string[];

  constructor(
    /** The account, as its issuer names it. */
    readonly subject: string,
    private readonly grants: readonly Grant[],
  ) {
    const acting = grants.filter(({ role }) => role === 'BODY' || role === 'AUTHORITY');
    this.bodies = [...new Set(acting.map(({ body }) => body as string))].sort();
  }

  /** The roles as tokens write them. */
  get words(): readonly string[] {
    return this.grants.map(wordOf);
  }

  has(role: Role): boolean {
    return this.grants.some((grant) => grant.role === role);
  }

  actsFor(body: string): boolean {
    return this.bodies.includes(body);
  }
}
