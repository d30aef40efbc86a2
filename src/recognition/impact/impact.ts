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
import { isLess, reachedFrom, Spread, type Reached } from './spread';

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
