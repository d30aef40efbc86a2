/** Findings about where equivalences lead, one after the other. */
import type { RecordKey } from '../catalogue/document';
import type { Code, Equivalence, Framework } from '../recognition';
import { MOST_OF_A_KIND, type Finding } from './finding';
import { groupedBy, intersection, type Edge, type Ground } from './ground';

const equivalenceKeys = (codes: readonly Code[]): readonly RecordKey[] =>
  codes.map((code) => ({ type: 'equivalences', code }));
const certificateKey = (code: Code): RecordKey => ({ type: 'certificates', code });

/** A walk: where it is, over which equivalences, and where all of them serve. */
interface Walk {
  readonly at: Code;
  readonly codes: readonly Code[];
  readonly regions: ReadonlySet<Code>;
}

/** Paths under one agreement, in force, that end two or more levels of a framework above where they began. */
export function* chainsThatRaise(ground: Ground): Generator<Finding | undefined> {
  const { certificates } = ground.catalogue.tables;
  const full = ground.edges(ground.isInForce).filter(({ record }) => record.creditedUnits === undefined);
  for (const [agreement, edges] of groupedBy(full, ({ record }) => record.agreement)) {
    const out = groupedBy(edges, ({ from }) => from);
    for (const from of out.keys()) {
      yield undefined;
      if (certificates.find(from)?.placements === undefined) continue;
      for (const { at: to, codes } of walksFrom(ground, out, from, ground.mostSteps(agreement))) {
        const raised = raisedBy(ground, from, to);
        if (raised === undefined) continue;
        yield {
          kind: 'CHAIN_RAISES_LEVEL',
          records: [...equivalenceKeys(codes), certificateKey(from), certificateKey(to)],
          told: { from, to, codes, levels: raised.levels, framework: raised.framework },
        };
      }
    }
  }
}

/** The shortest walks to each certificate, and longer ones where they serve in other regions. */
function walksFrom(ground: Ground, out: ReadonlyMap<Code, readonly Edge[]>, from: Code, most: number): readonly Walk[] {
  const found: Walk[] = [];
  const known = new Map<Code, Set<Code>>([[from, new Set(ground.catalogue.tables.regions.codes)]]);
  let layer: readonly Walk[] = [{ at: from, codes: [], regions: known.get(from)! }];
  for (let steps = 1; steps <= most && layer.length > 0; steps++) {
    const next: Walk[] = [];
    for (const { at, codes, regions } of layer)
      for (const { record, to } of out.get(at) ?? []) {
        if (steps > 1 && record.awarded !== undefined) continue;
        const served = intersection(regions, ground.servedBy(record));
        const before = known.get(to) ?? new Set<Code>();
        if ([...served].every((region) => before.has(region))) continue;
        served.forEach((region) => before.add(region));
        known.set(to, before);
        next.push({ at: to, codes: [...codes, record.code], regions: served });
      }
    found.push(...next);
    layer = next;
  }
  return found;
}

function raisedBy(ground: Ground, from: Code, to: Code): { levels: number; framework: Code } | undefined {
  const { certificates, frameworks } = ground.catalogue.tables;
  const [low, high] = [certificates.find(from)?.placements ?? [], certificates.find(to)?.placements ?? []];
  for (const begin of low)
    for (const end of high) {
      const framework = frameworks.find(begin.framework);
      if (framework === undefined || begin.framework !== end.framework) continue;
      const levels = rungOf(framework, end.level) - rungOf(framework, begin.level);
      if (levels >= 2) return { levels, framework: framework.code };
    }
  return undefined;
}

/** Which step of its ladder a level is: levels of one order stand on the same. */
function rungOf({ levels }: Framework, code: Code): number {
  const orders = [...new Set(levels.map(({ order }) => order))].sort((a, b) => a - b);
  return orders.indexOf(levels.find((level) => level.code === code)?.order ?? NaN);
}

/** Endorsed equivalences that lead to nothing that any requirement asks for, by themselves or further on. */
export function* leadNowhere(ground: Ground): Generator<Finding | undefined> {
  const asked = new Asked(ground);
  const edges = ground.edges(ground.stands);
  const useful = new Set<Code>();
  for (const [agreement, own] of groupedBy(edges, ({ record }) => record.agreement)) {
    yield undefined;
    const into = groupedBy(
      own.filter(({ record }) => record.creditedUnits === undefined && record.awarded === undefined),
      ({ to }) => to,
    );
    // How many steps further on something is that is asked for.
    const steps = new Map<Code, number>();
    for (const { from, to, record } of own) {
      if (asked.byCertificate(to)) steps.set(to, 0);
      if (record.creditedUnits !== undefined && asked.byCredit(record) && !steps.has(from)) steps.set(from, 1);
    }
    const most = ground.mostSteps(agreement);
    const queue = [...steps.entries()].sort(([, a], [, b]) => a - b);
    for (let next = 0; next < queue.length; next++) {
      const [at, far] = queue[next];
      for (const { from } of into.get(at) ?? [])
        if (!steps.has(from)) {
          steps.set(from, far + 1);
          queue.push([from, far + 1]);
        }
    }
    for (const { record, to } of own)
      if (record.creditedUnits === undefined ? (steps.get(to) ?? Infinity) <= most - 1 : asked.byCredit(record))
        useful.add(record.code);
  }
  for (const { code, to } of new Set(edges.map(({ record }) => record)))
    if (!useful.has(code))
      yield { kind: 'LEADS_NOWHERE', records: [...equivalenceKeys([code]), certificateKey(to)], told: { code, to } };
}

/** What the requirements that stand ask for. */
class Asked {
  private readonly certificates = new Set<Code>();
  private readonly units = new Set<Code>();
  /** The least order that is asked for in a framework, in a field (empty: any), `true` where references count. */
  private readonly levels = new Map<string, { framework: Code; order: number; field?: Code; referenced: boolean }>();

  constructor(private readonly ground: Ground) {
    const { tables } = ground.catalogue;
    for (const { routes } of tables.requirements.list.filter(ground.stands))
      for (const { needs } of routes)
        for (const need of needs)
          if ('certificate' in need) this.certificates.add(need.certificate);
          else if ('units' in need) need.units.forEach((unit) => this.units.add(unit));
          else {
            const { framework, field, referenced = false } = need;
            const order = this.orderOf(framework, need.level);
            const key = `${framework} ${field ?? ''} ${String(referenced)}`;
            const known = this.levels.get(key);
            if (known === undefined || order < known.order)
              this.levels.set(key, { framework, order, field, referenced });
          }
  }

  private orderOf(framework: Code, level: Code): number {
    return this.ground.catalogue.level(framework, level)?.order ?? NaN;
  }

  byCredit({ to, creditedUnits = [] }: Equivalence): boolean {
    return this.certificates.has(to) || creditedUnits.some((unit) => this.units.has(unit));
  }

  byCertificate(code: Code): boolean {
    const certificate = this.ground.catalogue.tables.certificates.find(code);
    if (this.certificates.has(code) || certificate?.units?.some((unit) => this.units.has(unit)) === true) return true;
    const placements = certificate?.placements ?? [];
    return [...this.levels.values()].some(
      ({ framework, order, field, referenced }) =>
        this.isIn(certificate?.field, field) &&
        placements.some(
          (placed) =>
            (placed.framework === framework && this.orderOf(framework, placed.level) >= order) ||
            (referenced && this.isTied(placed.framework, placed.level, framework, order)),
        ),
    );
  }

  private isIn(own: Code | undefined, wanted: Code | undefined): boolean {
    const { fields } = this.ground.catalogue.tables;
    let at = own;
    while (wanted !== undefined && at !== undefined && at !== wanted) at = fields.find(at)?.parent;
    return wanted === undefined || at === wanted;
  }

  private isTied(framework: Code, level: Code, wanted: Code, order: number): boolean {
    return this.ground.catalogue.tables.levelReferences.list.some(
      ({ a, b, period }) =>
        this.ground.stands({ period }) &&
        [
          [a, b],
          [b, a],
        ].some(
          ([here, there]) =>
            here.framework === framework &&
            here.level === level &&
            there.framework === wanted &&
            this.orderOf(wanted, there.level) >= order,
        ),
    );
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
    yield { kind: 'PARTIAL_CREDIT_CYCLE', records: equivalenceKeys(codes), told: { codes } };
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
