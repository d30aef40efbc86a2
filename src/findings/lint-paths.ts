/** Findings about where equivalences lead, one after the other. */
import type { RecordKey } from '../document';
import { type Code, type Equivalence, type Framework, type PlacedAt, type TimeSlices } from '../recognition';
import { RequirementLookup } from './requirement-lookup';
import { MAX_PER_KIND, type Finding } from './finding';
import { grouping, inSlices, intersection, type Edge, type RegisterOnDay, type Scope } from './register-on-day';

const equivalenceKeys = (codes: readonly Code[]): readonly RecordKey[] =>
  codes.map((code) => ({ type: 'equivalences', code }));
const certificateKey = (code: Code): RecordKey => ({ type: 'certificates', code });

/** A walk: where it is, over which equivalences, and where and what for all of them serve (undefined: everywhere). */
interface Walk {
  readonly at: Code;
  readonly over: readonly Equivalence[];
  readonly scopes?: ReadonlySet<Scope>;
}

const codesOf = (records: readonly Equivalence[]): readonly Code[] => records.map(({ code }) => code);

/** Paths under one agreement, in force, that end two or more levels of a framework above where they began. */
export function* chainsThatRaise(register: RegisterOnDay): Generator<Finding | undefined> {
  const ladders = new Ladders(register);
  const inForce = yield* register.edges(register.isInForce);
  const full = inForce.filter(({ record }) => record.creditedUnits === undefined);
  for (const [agreement, edges] of yield* grouping(full, ({ record }) => record.agreement)) {
    const out = yield* grouping(edges, ({ from }) => from);
    for (const from of out.keys()) {
      yield undefined;
      if (ladders.of(from).size === 0) continue;
      for (const { at: to, over } of walksOn(register, out, { at: from, over: [] }, register.maxSteps(agreement))) {
        yield undefined;
        const raised = to === from ? undefined : ladders.raised(from, to);
        if (raised === undefined) continue;
        const codes = codesOf(over);
        yield {
          kind: 'CHAIN_RAISES_LEVEL',
          records: [...equivalenceKeys(codes), certificateKey(from), certificateKey(to)],
          parameters: { from, to, codes, levels: raised.levels, framework: raised.framework },
        };
      }
    }
  }
}

/**
 * The walks on from another, of no more than so many steps in all: the shortest to each certificate, longer ones where they serve at other
 * scopes. Credit for units ends a walk, and an award window lets a step be the first alone.
 */
function* walksOn(
  register: RegisterOnDay,
  out: ReadonlyMap<Code, readonly Edge[]>,
  begun: Walk,
  most: number,
): Generator<Walk> {
  const known = new Map<Code, Set<Scope>>();
  const walks = [begun];
  // The list is walked through while it grows.
  for (const { at, over, scopes } of walks)
    for (const { record, to } of over.length < most ? (out.get(at) ?? []) : []) {
      if (over.length > 0 && record.awarded !== undefined) continue;
      const own = register.servedScopes(record);
      const served = scopes === undefined ? own : intersection(scopes, own);
      const before = known.get(to) ?? new Set<Scope>();
      if ([...served].every((scope) => before.has(scope))) continue;
      const walk = { at: to, over: [...over, record], scopes: served };
      yield walk;
      if (record.creditedUnits !== undefined) continue;
      served.forEach((scope) => before.add(scope));
      known.set(to, before);
      walks.push(walk);
    }
}

/** A range of rungs of a ladder. */
interface Rungs {
  readonly low: number;
  readonly high: number;
}

/** Where certificates stand on the ladders of frameworks: as they are placed there, otherwise by the level references in force. */
class Ladders {
  /** By certificate, then by position of the framework. */
  private readonly rungs = new Map<Code, ReadonlyMap<number, Rungs>>();

  constructor(private readonly register: RegisterOnDay) {}

  of(certificate: Code): ReadonlyMap<number, Rungs> {
    const known = this.rungs.get(certificate);
    if (known !== undefined) return known;
    const placements = this.register.placementsOf(certificate);
    const tied = placements.flatMap((placed) => this.register.tiesOf(placed, this.register.isInForce));
    const found = new Map([...this.rungsOf(tied), ...this.rungsOf(placements)]);
    this.rungs.set(certificate, found);
    return found;
  }

  private rungsOf(placements: readonly PlacedAt[]): ReadonlyMap<number, Rungs> {
    const found = new Map<number, Rungs>();
    for (const { framework, order } of placements) {
      const rung = rungOf(this.register.catalogue.tables.frameworks.at(framework), order);
      const { low, high } = found.get(framework) ?? { low: rung, high: rung };
      found.set(framework, { low: Math.min(low, rung), high: Math.max(high, rung) });
    }
    return found;
  }

  /** By how many levels of a framework one certificate certainly stands above another: two or more, or undefined. */
  raised(from: Code, to: Code): { readonly levels: number; readonly framework: Code } | undefined {
    for (const [framework, { low }] of this.of(to)) {
      const levels = low - (this.of(from).get(framework)?.high ?? Infinity);
      if (levels >= 2) return { levels, framework: this.register.catalogue.tables.frameworks.at(framework).code };
    }
    return undefined;
  }
}

/** Which rung of its ladder a level is: levels of one order stand on the same. */
const rungOf = ({ levels }: Framework, order: number): number =>
  [...new Set(levels.map((level) => level.order))].sort((a, b) => a - b).indexOf(order);

/** Endorsed equivalences that lead to nothing that any requirement asks for where they serve, by themselves or further on. */
export function* leadNowhere(register: RegisterOnDay): Generator<Finding | undefined> {
  const lookup = new RequirementLookup(register);
  const isRequired = ({ at, over, scopes = new Set() }: Walk): boolean => {
    const wanted = lookup.scopesFor(at, over[over.length - 1].creditedUnits);
    return [...scopes].some((scope) => wanted.has(scope));
  };
  const edges = yield* register.edges(register.isStanding);
  for (const [agreement, own] of yield* grouping(edges, ({ record }) => record.agreement)) {
    const most = register.maxSteps(agreement);
    const out = yield* grouping(own, ({ from }) => from);
    const leads = function* ({ record, to }: Edge): TimeSlices<boolean> {
      const walk = { at: to, over: [record], scopes: register.servedScopes(record) };
      if (isRequired(walk) || record.creditedUnits !== undefined) return isRequired(walk);
      for (const further of walksOn(register, out, walk, most)) {
        if (isRequired(further)) return true;
        yield;
      }
      return false;
    };
    for (const [code, directions] of yield* grouping(own, ({ record }) => record.code)) {
      const { to } = directions[0];
      let isLeading = false;
      for (const direction of directions) isLeading ||= yield* leads(direction);
      yield isLeading
        ? undefined
        : {
            kind: 'LEADS_NOWHERE',
            records: [...equivalenceKeys([code]), certificateKey(to)],
            parameters: { code, to },
          };
    }
  }
}

/** Cycles with credit for units in them: the shortest through each equivalence that credits units, each cycle once. */
export function* creditCycles(register: RegisterOnDay): Generator<Finding | undefined> {
  const edges = yield* register.edges(register.isStanding);
  const out = yield* grouping(edges, ({ from }) => from);
  const told = new Set<string>();
  for (const { record, from, to } of edges.filter((edge) => edge.record.creditedUnits !== undefined)) {
    yield undefined;
    const back = yield* shortest(out, to, from);
    if (back === undefined) continue;
    const codes = [record.code, ...back];
    const key = [...codes].sort().join(' ');
    if (told.has(key)) continue;
    told.add(key);
    yield { kind: 'PARTIAL_CREDIT_CYCLE', records: equivalenceKeys(codes), parameters: { codes } };
    if (told.size > MAX_PER_KIND) return;
  }
}

/** The codes of the shortest way from one certificate to another. */
function* shortest(
  out: ReadonlyMap<Code, readonly Edge[]>,
  from: Code,
  to: Code,
): TimeSlices<readonly Code[] | undefined> {
  const came = new Map<Code, { readonly before: Code; readonly code: Code } | null>([[from, null]]);
  for (const at of inSlices(came.keys())) {
    if (at === to) break;
    if (at === undefined) {
      yield;
      continue;
    }
    for (const edge of out.get(at) ?? [])
      if (!came.has(edge.to)) came.set(edge.to, { before: at, code: edge.record.code });
  }
  const codes: Code[] = [];
  let step = came.get(to);
  if (step === undefined) return undefined;
  for (; step !== null && step !== undefined; step = came.get(step.before)) codes.unshift(step.code);
  return codes;
}
