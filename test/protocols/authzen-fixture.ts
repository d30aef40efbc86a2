/** Policies of others as a register: a subject is a certificate, an action a post, a resource a region, and what is permitted a requirement's route. */
import { compile, RECORD_TYPES, type Catalogue, type Register, type Requirement } from '../../src/recognition';

/** An entity as the suites write it. */
export interface Entity {
  readonly type?: string;
  readonly id?: string;
  readonly name?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}

export interface Asked {
  readonly subject?: Entity;
  readonly action?: Entity;
  readonly resource?: Entity;
}

/** One thing that may be asked, and what is right. */
export interface Rule extends Asked {
  readonly permitted: boolean;
}

const BODY = { code: 'B', name: { en: 'Body' }, kinds: ['AWARDING_BODY' as const] };

export class Fixture {
  private readonly subjects = new Map<string, string>();
  private readonly actions = new Map<string, string>();
  private readonly resources = new Map<string, string>();
  readonly catalogue: Catalogue;

  constructor(rules: readonly Rule[]) {
    const permitted = new Map<string, Set<string>>();
    for (const { subject, action, resource, permitted: isPermitted } of rules) {
      const place = `${codeIn(this.actions, action, 'a')}@${codeIn(this.resources, resource, 'r')}`;
      const certificate = codeIn(this.subjects, subject, 's');
      if (!permitted.has(place)) permitted.set(place, new Set());
      if (isPermitted) permitted.get(place)!.add(certificate);
    }
    const requirements = [...permitted].flatMap(([place, certificates], number): Requirement[] => {
      const [post, region] = place.split('@');
      const routes = [...certificates].map((certificate) => ({ code: certificate, needs: [{ certificate }] }));
      return routes.length === 0 ? [] : [{ code: `q${String(number)}`, post, region, routes }];
    });
    const named = (codes: Iterable<string>) => [...codes].map((code) => ({ code, name: { en: code } }));
    const document: Partial<Register> = {
      bodies: [BODY],
      certificates: named(this.subjects.values()).map((record) => ({ ...record, body: BODY.code })),
      posts: named(this.actions.values()),
      regions: named(this.resources.values()),
      requirements,
    };
    const register = Object.fromEntries(RECORD_TYPES.map((type) => [type, document[type] ?? []]));
    this.catalogue = compile(register as unknown as Register, 1);
  }

  /** A question in our words; what is missing or malformed in it stays so. */
  translated({ subject, action, resource, ...rest }: Asked): object {
    return {
      ...rest,
      ...(subject !== undefined && { subject: this.subject(subject) }),
      ...(action !== undefined && { action: isText(action.name) ? { name: 'recognise' } : action }),
      ...(resource !== undefined && { resource: this.resource(resource, action) }),
    };
  }

  private subject(subject: Entity): unknown {
    if (!isText(subject.type) || !isText(subject.id)) return subject;
    return { type: 'certificate', id: codeOf(this.subjects, subject) };
  }

  resource(resource: Entity, action: Entity | undefined): unknown {
    if (!isText(resource.type) || !isText(resource.id)) return resource;
    return { type: 'post', id: `${codeOf(this.actions, action)}@${codeOf(this.resources, resource)}` };
  }

  /** What our results stand for. */
  subjectsOf(results: readonly Entity[]): readonly unknown[] {
    return results.map(({ id }) => backFrom(this.subjects, id!));
  }

  resourcesOf(results: readonly Entity[], action: Entity): readonly unknown[] {
    const post = codeOf(this.actions, action);
    const pairs = results.map(({ id }) => id!.split('@'));
    return pairs.filter(([each]) => each === post).map(([, region]) => backFrom(this.resources, region));
  }

  actionsOf(results: readonly Entity[], resource: Entity): readonly unknown[] {
    const region = codeOf(this.resources, resource);
    const pairs = results.map(({ id }) => id!.split('@'));
    return pairs.filter(([, each]) => each === region).map(([post]) => backFrom(this.actions, post));
  }
}

const isText = (value: unknown): boolean => typeof value === 'string';

const keyOf = (entity: Entity | undefined): string => JSON.stringify(entity);

function codeIn(codes: Map<string, string>, entity: Entity | undefined, letter: string): string {
  const key = keyOf(entity);
  if (!codes.has(key)) codes.set(key, `${letter}${String(codes.size)}`);
  return codes.get(key)!;
}

const codeOf = (codes: ReadonlyMap<string, string>, entity: Entity | undefined): string =>
  codes.get(keyOf(entity)) ?? 'unknown';

const backFrom = (codes: ReadonlyMap<string, string>, code: string): unknown =>
  JSON.parse([...codes].find(([, each]) => each === code)![0]);
