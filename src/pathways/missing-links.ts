/**
 * Missing links (WAYS.md section 7): the one thing which, if it were so, would make a way where there is none. What may serve the post at all is found
 * once, backward from it; those that turn most posts are then tried first, each in a register that has it, until enough make a way.
 */
import {
  compiling,
  isRefusal,
  recognisingPosts,
  type Catalogue,
  type Claim,
  type Code,
  type Facts,
  type Holding,
  type Programme,
  type Refusal,
  type TimeSlices,
} from '../recognition';
import { compilePathways, type Pathways } from './compile/pathways';
import { closureOf, startsOf, type Closure } from './links/closure';
import { linked, partOf, switchOf, type Pair } from './links/part';
import { postsThatMayAsk } from './links/posts';
import type { MissingLink, WaysQuestion } from './model/ways';
import { Asker } from './search/asker';
import { Search } from './search/search';
import { refusalOf } from './ways';

/** The most missing links that are listed. */
const LISTED = 5;

type Unturned<L> = L extends MissingLink ? Omit<L, 'turns'> : never;
type Link = Unturned<MissingLink>;

/** Lists the missing links, or refuses the question as `waysTo` does. It is asked where there is no way. */
export function* missingLinks(
  pathways: Pathways,
  question: WaysQuestion,
): TimeSlices<readonly MissingLink[] | Refusal> {
  const refusal = refusalOf(pathways, question);
  if (refusal !== undefined) return refusal;
  const found = new LinkSearch(pathways, question);
  return yield* found.run();
}

class LinkSearch {
  private readonly held: ReadonlySet<Code>;

  constructor(
    private readonly pathways: Pathways,
    private readonly question: WaysQuestion,
  ) {
    this.held = new Set(question.holdings.map(({ certificate }) => certificate));
  }

  *run(): TimeSlices<readonly MissingLink[]> {
    const closure = yield* closureOf(new Asker(this.pathways, this.question));
    const candidates = yield* this.candidates(closure);
    candidates.sort(
      (a, b) => b.turns - a.turns || this.place(a) - this.place(b) || compareCodes(codesOf(a), codesOf(b)),
    );
    const found: MissingLink[] = [];
    for (const link of candidates) {
      if (yield* this.makesAWay(link)) found.push(link);
      if (found.length === LISTED) break;
    }
    return found;
  }

  /** On a tie equivalences from what is held come first, then programmes, conditions, equivalences from what would have to be had. */
  private place(link: Link): number {
    if (link.kind === 'EQUIVALENCE') return this.held.has(link.from) ? 0 : 3;
    return link.kind === 'PROGRAMME' ? 1 : 2;
  }

  /** All links that may make a way, with how many posts they turn. */
  private *candidates(closure: Closure): TimeSlices<MissingLink[]> {
    const { catalogue, giversOfCondition } = this.pathways;
    const { certificates } = catalogue.tables;
    const { facts, from } = this.question;
    const recognised = yield* this.posts(catalogue, this.question.holdings, facts);
    const links: MissingLink[] = [];
    for (const code of closure.conditions) {
      if (giversOfCondition.has(code) || facts?.satisfied?.includes(code) === true) continue;
      const after = yield* this.posts(catalogue, this.question.holdings, withCondition(facts, code));
      links.push({ kind: 'CONDITION', code, turns: turned(after, recognised) });
      yield;
    }
    for (const position of closure.certificates) {
      const certificate = certificates.codeAt(position);
      const after = yield* this.posts(catalogue, [...this.question.holdings, { certificate, awardedOn: from }], facts);
      links.push({ kind: 'PROGRAMME', certificate, turns: turned(after, recognised) });
      yield;
    }
    links.push(
      ...(yield* this.equivalences(closure.targets, yield* startsOf(new Asker(this.pathways, this.question)))),
    );
    return links;
  }

  /** Equivalences from what is held, or may be had, to what meets some of what is asked, if to have that as well makes a way. */
  private *equivalences(targets: Iterable<number>, starts: ReadonlySet<Code>): TimeSlices<MissingLink[]> {
    const { certificates } = this.pathways.catalogue.tables;
    const pairs: Pair[] = [];
    for (const target of targets) {
      const to = certificates.codeAt(target);
      const having = { ...this.question, holdings: [...this.question.holdings, { certificate: to }] };
      if (!(yield* arrives(new Asker(this.pathways, having)))) continue;
      for (const from of starts) if (from !== to) pairs.push({ from, to });
    }
    return yield* this.turnedByPairs(pairs);
  }

  private *turnedByPairs(pairs: readonly Pair[]): TimeSlices<MissingLink[]> {
    if (pairs.length === 0) return [];
    const { facts, from, holdings, region, purpose } = this.question;
    const posts = yield* postsThatMayAsk(this.pathways, this.question, new Set(pairs.map(({ to }) => to)));
    const certificates = [...this.held, ...pairs.flatMap((pair) => [pair.from, pair.to])];
    const register = yield* partOf(this.pathways, { posts, regions: [region], purpose, programmes: [], certificates });
    const catalogue = yield* compiling(linked(register, { regions: [region], purpose }, pairs, true), 0);
    const links: MissingLink[] = [];
    const before = new Map<Code, ReadonlySet<Code>>();
    for (const [at, pair] of pairs.entries()) {
      const has = this.held.has(pair.from) ? holdings : [...holdings, { certificate: pair.from, awardedOn: from }];
      let recognised = before.get(pair.from);
      if (recognised === undefined) before.set(pair.from, (recognised = yield* this.posts(catalogue, has, facts)));
      const after = yield* this.posts(catalogue, has, withCondition(facts, switchOf(at)));
      links.push({ kind: 'EQUIVALENCE', ...pair, turns: turned(after, recognised) });
      yield;
    }
    return links;
  }

  private *posts(
    catalogue: Catalogue,
    holdings: readonly Holding[],
    facts: Facts | undefined,
  ): TimeSlices<ReadonlySet<Code>> {
    const { region, purpose, from } = this.question;
    const claim: Omit<Claim, 'post'> = { holdings, region, purpose, onDate: from, ...(facts && { facts }) };
    const posts = yield* recognisingPosts(catalogue, claim);
    if (isRefusal(posts)) throw new Error('a question that was accepted is refused');
    return posts;
  }

  private *makesAWay(link: Link): TimeSlices<boolean> {
    const { pathways, question } = this;
    if (link.kind === 'CONDITION')
      return yield* arrives(new Asker(pathways, { ...question, facts: withCondition(question.facts, link.code) }));
    if (link.kind === 'PROGRAMME')
      return yield* arrives(new Asker(pathways, question, giftOf(link.certificate, question)));
    const { post, region, purpose } = question;
    const asker = new Asker(pathways, question);
    const givers = pathways.giversOfCertificate.get(pathways.catalogue.tables.certificates.position(link.from)) ?? [];
    const { programmes } = yield* closureOf(asker, givers);
    const certificates = [...this.held, link.from, link.to];
    const part = yield* partOf(pathways, { posts: [post], regions: [region], purpose, programmes, certificates });
    const catalogue = yield* compiling(linked(part, { regions: [region], purpose }, [link], false), 0);
    return yield* arrives(new Asker(yield* compilePathways(catalogue), question));
  }
}

function* arrives(asker: Asker): TimeSlices<boolean> {
  const search = new Search(asker, true);
  yield* search.run();
  return !search.front.isEmpty;
}

/** A programme of no months, free and open to all, that gives one certificate. */
const giftOf = (certificate: Code, { region }: WaysQuestion): Programme => ({
  code: '',
  name: {},
  providers: [],
  region,
  mode: 'EXAMINATION',
  months: 0,
  cost: { amount: 0, currency: '' },
  gives: { certificates: [certificate] },
});

const withCondition = (facts: Facts | undefined, code: Code): Facts => ({
  ...facts,
  satisfied: [...(facts?.satisfied ?? []), code],
});

const turned = (after: ReadonlySet<Code>, before: ReadonlySet<Code>): number =>
  [...after].filter((post) => !before.has(post)).length;

function codesOf(link: Link): readonly Code[] {
  if (link.kind === 'EQUIVALENCE') return [link.from, link.to];
  return [link.kind === 'PROGRAMME' ? link.certificate : link.code];
}

function compareCodes(a: readonly Code[], b: readonly Code[]): number {
  const at = a.findIndex((code, position) => code !== b[position]);
  return at < 0 ? 0 : a[at] < b[at] ? -1 : 1;
}
