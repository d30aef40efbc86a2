/**
 * What drafts of equivalences would change: the verdicts of single certificates, and the chains that come about.
 *
 * A verdict can only change where a path leads over an equivalence that is new, amended or gone: so from there it is walked back to the
 * certificates that lead to it and on to what they then reach, in each region where it serves, and only for the posts that ask for that.
 * Whether a verdict does change is for the law: each is judged as the register is, and in one subregister with the drafts in it.
 */
import type { Catalogue } from '../catalogue/catalogue';
import type { Verdict } from '../model/decision';
import { isExcluded } from '../catalogue/exclusions';
import { subregisterOf } from './subregister';
import { resolveOpen, type Question } from '../decide/question';
import type { Agreement, Code, Day, Equivalence, Purpose, Requirement } from '../model/records';
import { holds } from '../catalogue/region-sets';
import { RequirementRow, requirementRowAt } from '../catalogue/requirement-rows';
import { judge } from '../decide/judge';
import type { TimeSlices } from '../memory/time-slices';
import { DraftGraph, type DirectedStep } from './draft-graph';

/** A verdict on one certificate, its award day unknown, that the drafts would change. */
export interface VerdictChange {
  readonly certificate: Code;
  readonly post: Code;
  readonly region: Code;
  readonly before: Verdict;
  readonly after: Verdict;
}

/**
 * A full path of two or more steps, over a draft, between certificates that no full path under its agreement joined before,
 * and that no draft joins in one step.
 */
export interface NewChain {
  readonly from: Code;
  readonly to: Code;
  /** The shortest path, and of those the one of the least codes. */
  readonly equivalences: readonly Code[];
  /** The regions in which there is a path, in order of the tree. */
  readonly regions: readonly Code[];
}

export interface Impact {
  /** In order of certificate, post and region. */
  readonly changes: readonly VerdictChange[];
  /** In order of their ends. */
  readonly chains: readonly NewChain[];
}

/** Pairs of certificates that are looked at before it is given up: more is not one act that somebody can take in. */
const MAX_CERTIFICATE_PAIRS = 1_000_000;

/** Equivalences under an agreement that are looked at together; of more it is given up as well. */
const MAX_UNDER_AGREEMENT = 5_000;

/** A chain as it is built up, region by region. */
type Chain = Omit<NewChain, 'regions'> & { readonly regions: Code[] };

/** In one region: the certificates whose verdicts may change, each with the requirements by which it may be judged otherwise. */
interface Candidates {
  readonly question: Question;
  readonly region: Code;
  readonly requirements: Map<Code, Set<Requirement>>;
}

/**
 * The impact of drafts that are in force as their own state says (`ENDORSED` if none is given), on a day for a purpose.
 * Drafts, day and purpose have been checked. Yields after each region, so that who asks may let others work in between.
 * @returns null where the drafts touch too much to be looked at: fewer of them, or in fewer regions, can be
 */
export function* impactOf(
  catalogue: Catalogue,
  drafts: readonly Equivalence[],
  onDate: Day,
  purpose: Purpose,
): TimeSlices<Impact | null> {
  return yield* analysed(new ImpactAnalysis(catalogue, drafts, openQuestion(catalogue, onDate, purpose)));
}

/**
 * The same of an agreement as it would be: of all equivalences that the register has under it.
 * @returns null also where it has too many
 */
export function* agreementImpactOf(
  catalogue: Catalogue,
  agreement: Agreement,
  onDate: Day,
  purpose: Purpose,
): TimeSlices<Impact | null> {
  const under = catalogue.tables.equivalences.list.filter((record) => record.agreement === agreement.code);
  if (under.length > MAX_UNDER_AGREEMENT) return null;
  const open = openQuestion(catalogue, onDate, purpose);
  return yield* analysed(new ImpactAnalysis(catalogue, under, open, agreement));
}

const openQuestion = (catalogue: Catalogue, onDate: Day, purpose: Purpose): Question =>
  resolveOpen(catalogue, { onDate, purpose }) as Question;

function* analysed(analysis: ImpactAnalysis): TimeSlices<Impact | null> {
  for (const region of analysis.regions()) {
    if (!analysis.look(region)) return null;
    yield;
  }
  yield* analysis.judge();
  return analysis.impact();
}

class ImpactAnalysis {
  private readonly before: DraftGraph;
  private readonly after: DraftGraph;
  private readonly candidates: Candidates[] = [];
  private readonly changes: VerdictChange[] = [];
  private readonly chains = new Map<string, Chain>();
  private pairs = 0;

  constructor(
    private readonly catalogue: Catalogue,
    private readonly drafts: readonly Equivalence[],
    private readonly open: Question,
    private readonly agreement?: Agreement,
  ) {
    this.before = new DraftGraph(catalogue, open.onDate, open.purposeName, []);
    // Under another agreement, equivalences stay what they are: they need not be looked up as drafts.
    const changed = agreement === undefined ? drafts : [];
    this.after = new DraftGraph(catalogue, open.onDate, open.purposeName, changed, agreement);
  }

  /** Positions of the regions in which any version of a draft serves. */
  regions(): readonly number[] {
    const { low } = this.catalogue.regionForest;
    const served = [...this.versions(this.before), ...this.versions(this.after)].map((directed) => directed.regions);
    return [...low.keys()].filter((region) => served.some((regions) => holds(regions, low[region])));
  }

  /** The drafts, or what they would replace, in each direction in which they serve. */
  private versions(graph: DraftGraph): readonly DirectedStep[] {
    const { equivalences } = this.catalogue.tables;
    return this.drafts.flatMap((draft) => {
      const record = graph === this.after ? draft : equivalences.find(draft.code);
      return record === undefined ? [] : graph.directions(record);
    });
  }

  /** Whether what is touched in a region could be looked at. */
  look(position: number): boolean {
    const question = { ...this.open, region: this.catalogue.regionForest.low[position] };
    const region = this.catalogue.tables.regions.codeAt(position);
    const requirements = new Map<Code, Set<Requirement>>();
    for (const graph of [this.before, this.after])
      for (const directed of this.versions(graph)) {
        if (!holds(directed.regions, question.region)) continue;
        const spread = new Spread(graph, directed, question.region, (code) => this.isOut(code, question));
        this.pairs += spread.size;
        if (this.pairs > MAX_CERTIFICATE_PAIRS) return false;
        this.addPosts(requirements, spread, question);
        if (graph === this.after) this.addChains(spread, region, question);
      }
    if (requirements.size > 0) this.candidates.push({ question, region, requirements });
    return true;
  }

  /** Whether an exclusion takes a certificate out of the question for every post. */
  private isOut(code: Code, question: Question): boolean {
    return isExcluded(this.catalogue, this.catalogue.tables.certificates.position(code), { ...question, post: -1 });
  }

  /** The posts whose requirement, as it is in force, may take what is reached into account. */
  private addPosts(requirements: Candidates['requirements'], spread: Spread, question: Question): void {
    const known = new Map<Reached, readonly Requirement[]>();
    for (const [from, reached] of spread.pairs()) {
      const requiring =
        known.get(reached) ?? [...this.requirementsFor(reached)].filter((record) => this.isAsked(record, question));
      known.set(reached, requiring);
      if (requiring.length === 0) continue;
      const own = requirements.get(from) ?? new Set();
      requirements.set(from, own);
      for (const requirement of requiring) own.add(requirement);
    }
  }

  private *requirementsFor({ certificate, credited }: Reached): Iterable<Requirement> {
    const { requirementsByTarget, tables } = this.catalogue;
    const { units = [], placements } = tables.certificates.at(tables.certificates.position(certificate));
    yield* requirementsByTarget.certificates.get(certificate) ?? [];
    for (const unit of credited ?? units) yield* requirementsByTarget.units.get(unit) ?? [];
    if (credited === undefined && placements !== undefined) yield* requirementsByTarget.levels;
  }

  private isAsked({ code, post }: Requirement, { region, rank }: Question): boolean {
    const { requirements, tables } = this.catalogue;
    const row = requirementRowAt(requirements, tables.posts.position(post), region, rank);
    return row >= 0 && tables.requirements.codeAt(requirements.rows[row + RequirementRow.REQUIREMENT]) === code;
  }

  /** Judges what was found to be touched, before and after, region by region. */
  *judge(): TimeSlices {
    if (this.candidates.length === 0) return;
    const subregister = yield* this.subregister();
    const { onDate, purposeName: purpose } = this.open;
    const open = resolveOpen(subregister, { onDate, purpose }) as Question;
    for (const { question, region, requirements } of this.candidates) {
      yield;
      for (const [certificate, requiring] of requirements)
        for (const { post } of requiring) {
          const before = verdictOn(this.catalogue, question, certificate, post);
          const after = verdictOn(subregister, { ...open, region: question.region }, certificate, post);
          if (before !== after) this.changes.push({ certificate, post, region, before, after });
        }
    }
  }

  /** What the judgements rest on, with the drafts: one for all regions, as they share most of it. */
  private *subregister(): TimeSlices<Catalogue> {
    const held = new Set<Code>();
    const equivalences = new Set<Equivalence>();
    const asked = new Set<Requirement>();
    for (const { question, requirements } of this.candidates) {
      yield;
      this.after.addLeading(equivalences, requirements.keys(), question.region);
      for (const [certificate, own] of requirements) {
        held.add(certificate);
        for (const requirement of own) asked.add(requirement);
      }
    }
    return yield* subregisterOf(this.catalogue, held, [...equivalences], [...asked], this.agreement);
  }

  private addChains(spread: Spread, region: Code, question: Question): void {
    const joined = new Map<Code, ReadonlySet<Code>>();
    for (const { from, to, equivalences } of spread.chains()) {
      const reached = joined.get(from) ?? this.joinedTo(from, spread.directed.record, question);
      joined.set(from, reached);
      if (reached.has(to) || from === to) continue;
      const key = `${from} ${to}`;
      const known = this.chains.get(key);
      const regions = known?.regions ?? [];
      if (regions[regions.length - 1] !== region) regions.push(region);
      if (known === undefined || isLess(equivalences, known.equivalences))
        this.chains.set(key, { from, to, equivalences, regions });
    }
  }

  /** What a certificate is joined to without a chain over a draft: as the register is, or by a draft in one step. */
  private joinedTo(from: Code, record: Equivalence, question: Question): ReadonlySet<Code> {
    const reached = reachedFrom(this.before, record, from, question.region, (code) => this.isOut(code, question));
    for (const { record: step, to } of this.after.outward(from, question.region))
      if (step.agreement === record.agreement && step.creditedUnits === undefined) reached.add(to);
    return reached;
  }

  impact(): Impact {
    return {
      changes: this.changes.sort(
        (a, b) => compare(a.certificate, b.certificate) || compare(a.post, b.post) || compare(a.region, b.region),
      ),
      chains: [...this.chains.values()].sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to)),
    };
  }
}

const compare = (a: Code, b: Code): number => (a < b ? -1 : a > b ? 1 : 0);

const isLess = (a: readonly Code[], b: readonly Code[]): boolean =>
  a.length !== b.length ? a.length < b.length : a.join(' ') < b.join(' ');

function verdictOn(catalogue: Catalogue, question: Question, certificate: Code, post: Code): Verdict {
  const { certificates, posts } = catalogue.tables;
  const held = {
    certificate: certificates.position(certificate),
    awardedOn: undefined,
    expiresOn: undefined,
    problem: null,
  };
  return judge(catalogue, { ...question, holdings: [held], post: posts.position(post) })?.verdict ?? 'UNDETERMINED';
}

/** A certificate that is reached, in full or for so many of its units. */
interface Reached {
  readonly certificate: Code;
  readonly credited?: readonly Code[];
}

/** Where a walk has come: after so many steps, over which codes. */
interface Walked {
  readonly certificate: Code;
  readonly codes: readonly Code[];
}

/** What leads to a directed step, and what it leads on to, under its agreement and in one region. */
class Spread {
  private readonly behind: readonly Walked[];
  private readonly ahead: readonly Walked[];
  private readonly credited: readonly { readonly steps: number; readonly reached: Reached }[];
  private readonly most: number;

  constructor(
    graph: DraftGraph,
    readonly directed: DirectedStep,
    region: number,
    isOut: (certificate: Code) => boolean,
  ) {
    this.most = graph.maxSteps(directed.record);
    this.behind = isOut(directed.from) ? [] : this.walkBack(graph, region, isOut);
    const partial = directed.record.creditedUnits !== undefined;
    this.ahead =
      isOut(directed.to) || partial ? [] : walkOn(graph, directed.record, directed.to, this.most - 1, region, isOut);
    this.credited = partial
      ? [{ steps: 0, reached: { certificate: directed.to, credited: directed.record.creditedUnits } }]
      : this.ahead.flatMap(({ certificate, codes }) =>
          [...graph.outward(certificate, region)]
            .filter(
              ({ record }) => record.agreement === directed.record.agreement && record.creditedUnits !== undefined,
            )
            .map(({ record, to }) => ({
              steps: codes.length + 1,
              reached: { certificate: to, credited: record.creditedUnits },
            })),
        );
  }

  /** Back from where the step begins, by the least code onward. An award window lets a step be the first alone. */
  private walkBack(graph: DraftGraph, region: number, isOut: (certificate: Code) => boolean): readonly Walked[] {
    const { record, from } = this.directed;
    const walked = new Map<Code, Walked>([[from, { certificate: from, codes: [] }]]);
    if (record.awarded !== undefined) return [...walked.values()];
    const ended = new Map<Code, Walked>();
    for (let layer = [...walked.values()], steps = 1; layer.length > 0 && steps < this.most; steps++) {
      const next = new Map<Code, Walked>();
      for (const { certificate, codes } of layer)
        for (const back of graph.inward(certificate, region)) {
          if (!isStep(back, record) || isOut(back.from) || walked.has(back.from)) continue;
          const found = { certificate: back.from, codes: [back.record.code, ...codes] };
          const into = back.record.awarded === undefined ? next : ended;
          const known = into.get(back.from);
          if (known === undefined || isLess(found.codes, known.codes)) into.set(back.from, found);
        }
      for (const found of next.values()) walked.set(found.certificate, found);
      layer = [...next.values()];
    }
    return [...walked.values(), ...ended.values()];
  }

  /** How many pairs there may be. */
  get size(): number {
    return this.behind.length * (this.ahead.length + this.credited.length);
  }

  /** From whom to what the step may lead, in whole paths. */
  *pairs(): Iterable<readonly [Code, Reached]> {
    for (const { certificate, codes } of this.behind) {
      const left = this.most - 1 - codes.length;
      for (const on of this.ahead)
        if (on.codes.length <= left || on.codes.length + codes.length === 0) yield [certificate, on];
      for (const { steps, reached } of this.credited)
        if (steps <= left || steps + codes.length === 0) yield [certificate, reached];
    }
  }

  /** The full paths of two or more steps. */
  *chains(): Iterable<{ readonly from: Code; readonly to: Code; readonly equivalences: readonly Code[] }> {
    for (const back of this.behind)
      for (const on of this.ahead) {
        const equivalences = [...back.codes, this.directed.record.code, ...on.codes];
        if (equivalences.length >= 2 && equivalences.length <= this.most)
          yield { from: back.certificate, to: on.certificate, equivalences };
      }
  }
}

/** Whether a directed step is a full step under the agreement of an equivalence, and not that equivalence. */
const isStep = ({ record }: DirectedStep, { agreement, code }: Equivalence): boolean =>
  record.agreement === agreement && record.creditedUnits === undefined && record.code !== code;

/** On from a certificate by full steps, the shortest walks and of those the ones of the least codes. */
function walkOn(
  graph: DraftGraph,
  record: Equivalence,
  start: Code,
  most: number,
  region: number,
  isOut: (certificate: Code) => boolean,
): readonly Walked[] {
  const walked = new Map<Code, Walked>([[start, { certificate: start, codes: [] }]]);
  for (const { certificate, codes } of walked.values()) {
    if (codes.length >= most) break;
    for (const on of graph.outward(certificate, region)) {
      if (!isStep(on, record) || on.record.awarded !== undefined || isOut(on.to) || walked.has(on.to)) continue;
      walked.set(on.to, { certificate: on.to, codes: [...codes, on.record.code] });
    }
  }
  return [...walked.values()];
}

/** What full paths under the agreement of an equivalence lead to from a certificate, as the register is. */
function reachedFrom(
  graph: DraftGraph,
  record: Equivalence,
  start: Code,
  region: number,
  isOut: (certificate: Code) => boolean,
): Set<Code> {
  const reached = new Set<Code>();
  const most = graph.maxSteps(record);
  let layer = new Set([start]);
  for (let steps = 1; steps <= most && layer.size > 0; steps++) {
    const next = new Set<Code>();
    for (const certificate of layer)
      for (const { record: step, to } of graph.outward(certificate, region)) {
        if (step.agreement !== record.agreement || step.creditedUnits !== undefined || isOut(to)) continue;
        if ((steps > 1 && step.awarded !== undefined) || reached.has(to)) continue;
        reached.add(to);
        next.add(to);
      }
    layer = next;
  }
  return reached;
}
