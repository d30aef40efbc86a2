/** Findings about where equivalences lead, one after the other. */
import type { RecordKey } from '../document';
import { groupedBy, type Code, type Equivalence, type Framework, type Placement } from '../recognition';
import { Asked } from './asked';
import { MOST_OF_A_KIND, type Finding } from './finding';
import { intersection, type Edge, type Ground, type Place } from './ground';

const equivalenceKeys = (codes: readonly Code[]): readonly RecordKey[] =>
  codes.map((code) => ({ type: 'equivalences', code }));
const certificateKey = (code: Code): RecordKey => ({ type: 'certificates', code });

/** A walk: where it is, over which equivalences, and where and what for all of them serve (undefined: everywhere). */
interface Walk {
  readonly at: Code;
  readonly over: readonly Equivalence[];
  readonly places?: ReadonlySet<Place>;
}

const codesOf = (records: readonly Equivalence[]): readonly Code[] => records.map(({ code }) => code);

/** Paths under one agreement, in force, that end two or more levels of a framework above where they began. */
export function* chainsThatRaise(ground: Ground): Generator<Finding | undefined> {
  const ladders = new Ladders(ground);
  const full = ground.edges(ground.isInForce).filter(({ record }) => record.creditedUnits === undefined);
  for (const [agreement, edges] of groupedBy(full, ({ record }) => record.agreement)) {
    const out = groupedBy(edges, ({ from }) => from);
    for (const from of out.keys()) {
      yield undefined;
      if (ladders.of(from).size === 0) continue;
      for (const { at: to, over } of walksOn(ground, out, { at: from, over: [] }, ground.mostSteps(agreement))) {
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
 * places. Credit for units ends a walk, and an award window lets a step be the first alone.
 */
function* walksOn(ground: Ground, out: ReadonlyMap<Code, readonly Edge[]>, begun: Walk, most: number): Generator<Walk> {
  const known = new Map<Code, Set<Place>>();
  const walks = [begun];
  // The list is walked through while it grows.
  for (const { at, over, places } of walks)
    for (const { record, to } of over.length < most ? (out.get(at) ?? []) : []) {
      if (over.length > 0 && record.awarded !== undefined) continue;
      const own = ground.servedPlaces(record);
      const served = places === undefined ? own : intersection(places, own);
      const before = known.get(to) ?? new Set<string>();
      if ([...served].every((place) => before.has(place))) continue;
      const walk = { at: to, over: [...over, record], places: served };
      yield walk;
      if (record.creditedUnits !== undefined) continue;
      served.forEach((place) => before.add(place));
      known.set(to, before);
      walks.push(walk);
    }
}

/** A range of steps of a ladder. */
interface Rungs {
  readonly low: number;
  readonly high: number;
}

/** Where certificates stand on the ladders of frameworks: as they are placed there, otherwise by the level references in force. */
class Ladders {
  private readonly known = new Map<Code, ReadonlyMap<Code, Rungs>>();

  constructor(private readonly ground: Ground) {}

  of(certificate: Code): ReadonlyMap<Code, Rungs> {
    const known = this.known.get(certificate);
    if (known !== undefined) return known;
    const placements = this.ground.catalogue.tables.certificates.find(certificate)?.placements ?? [];
    const tied = placements.flatMap((placed) => this.ground.tiedTo(placed, this.ground.isInForce));
    const found = new Map([...this.rungsOf(tied), ...this.rungsOf(placements)]);
    this.known.set(certificate, found);
    return found;
  }

  private rungsOf(placements: readonly Placement[]): ReadonlyMap<Code, Rungs> {
    const found = new Map<Code, Rungs>();
    for (const { framework: code, level } of placements) {
      const framework = this.ground.catalogue.tables.frameworks.find(code);
      if (framework === undefined) continue;
      const rung = rungOf(framework, level);
      const { low, high } = found.get(code) ?? { low: rung, high: rung };
      found.set(code, { low: Math.min(low, rung), high: Math.max(high, rung) });
    }
    return found;
  }

  /** By how many levels of a framework one certificate certainly stands above another: two or more, or undefined. */
  raised(from: Code, to: Code): { readonly levels: number; readonly framework: Code } | undefined {
    for (const [framework, { low }] of this.of(to)) {
      const levels = low - (this.of(from).get(framework)?.high ?? Infinity);
      if (levels >= 2) return { levels, framework };
    }
    return undefined;
  }
}

/** Which step of its ladder a level is: levels of one order stand on the same. */
function rungOf({ levels }: Framework, code: Code): number {
  const orders = [...new Set(levels.map(({ order }) => order))].sort((a, b) => a - b);
  return orders.indexOf(levels.find((level) => level.code === code)?.order ?? NaN);
}

/** Endorsed equivalences that lead to nothing that any requirement asks for where they serve, by themselves or further on. */
export function* leadNowhere(ground: Ground): Generator<Finding | undefined> {
  const asked = new Asked(ground);
  const isAsked = ({ at, over, places = new Set() }: Walk): boolean => {
    const wanted = asked.placesFor(at, over[over.length - 1].creditedUnits);
    return [...places].some((place) => wanted.has(place));
  };
  const edges = ground.edges(ground.stands);
  for (const [agreement, own] of groupedBy(edges, ({ record }) => record.agreement)) {
    const most = ground.mostSteps(agreement);
    const out = groupedBy(own, ({ from }) => from);
    const leads = ({ record, to }: Edge): boolean => {
      const walk = { at: to, over: [record], places: ground.servedPlaces(record) };
      if (isAsked(walk) || record.creditedUnits !== undefined) return isAsked(walk);
      for (const further of walksOn(ground, out, walk, most)) if (isAsked(further)) return true;
      return false;
    };
    for (const [code, directions] of groupedBy(own, ({ record }) => record.code)) {
      const { to } = directions[0];
      yield directions.some(leads)
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
export function* creditCycles(ground: Ground): Generator<Finding | undefined> {
  const edges = ground.edges(ground.stands);
  const out = groupedBy(edges, ({ from }) => from);
  const told = new Set<string>();
  for (const { record, from, to } of edges.filter((edge) => edge.record.creditedUnits !== undefined)) {
    yield undefined;
    const back = shortest(out, to, from);
    if (back === undefined) continue;
    const codes = [record.code, ...back];
    const key = [...codes].sort().join(' ');
    if (told.has(key)) continue;
    told.add(key);
    yield { kind: 'PARTIAL_CREDIT_CYCLE', records: equivalenceKeys(codes), parameters: { codes } };
    if (told.size > MOST_OF_A_KIND) return;
  }
}

/** The codes of the shortest way from one certificate to another. */
function shortest(out: ReadonlyMap<Code, readonly Edge[]>, from: Code, to: Code): readonly Code[] | undefined {
  const came = new Map<Code, { readonly before: Code; readonly code: Code } | null>([[from, null]]);
  for (const at of came.keys()) {
    if (at === to) break;
    for (const edge of out.get(at) ?? [])
      if (!came.has(edge.to)) came.set(edge.to, { before: at, code: edge.record.code });
  }
  const codes: Code[] = [];
  let step = came.get(to);
  if (step === undefined) return undefined;
  for (; step !== null && step !== undefined; step = came.get(step.before)) codes.unshift(step.code);
  return codes;
}
