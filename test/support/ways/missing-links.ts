/** The enumerator's reading of missing links: each thing that might make a way is put into the world, and the ways are looked for again. */
import type { Code, Condition, Facts, Holding, Programme, Register } from '../../../src/recognition';
import type { MissingLink, WaysQuestion } from '../../../src/pathways';
import { Law, type WorldOfWays } from './law';
import { compare, compareLists, Plans } from './plans';
import { isLeftOut } from './preferences';

const LISTED = 5;

/** A world, and a question to it, in which something is so that is not. */
export interface Supposed {
  readonly world: WorldOfWays;
  readonly question: WaysQuestion;
}

export type Link =
  | { kind: 'EQUIVALENCE'; from: Code; to: Code }
  | { kind: 'PROGRAMME'; certificate: Code }
  | { kind: 'CONDITION'; code: Code };

/** The same world and question with a link in it. */
export function suppose({ world, question }: Supposed, link: Link): Supposed {
  const { register, programmes } = world;
  const { preferences = {}, region, purpose, facts = {} } = question;
  const { mostMonths, mostCost } = preferences;
  const left = programmes.filter((programme) => !isLeftOut(register, programme, preferences));
  const asked: WaysQuestion = {
    ...question,
    preferences: { ...(mostMonths !== undefined && { mostMonths }), ...(mostCost && { mostCost }) },
  };
  if (link.kind === 'CONDITION')
    return {
      world: { register, programmes: left },
      question: { ...asked, facts: { ...facts, satisfied: [...(facts.satisfied ?? []), link.code] } },
    };
  if (link.kind === 'PROGRAMME') {
    const gift: Programme = {
      code: '~link',
      name: {},
      providers: [],
      region,
      mode: 'EXAMINATION',
      months: 0,
      cost: { amount: 0, currency: 'CNY' },
      gives: { certificates: [link.certificate] },
    };
    return { world: { register, programmes: [...left, gift] }, question: asked };
  }
  const { from, to } = link;
  const agreement = { code: '~link', name: {}, parties: [], regions: [region], purposes: [purpose] };
  const linked: Register = {
    ...register,
    agreements: [...register.agreements, agreement],
    equivalences: [...register.equivalences, { code: '~link', agreement: '~link', from, to }],
  };
  return { world: { register: linked, programmes: left }, question: asked };
}

export function candidates({ world, question }: Supposed): Link[] {
  const { register, programmes } = world;
  const { holdings, facts, preferences = {} } = question;
  const left = programmes.filter((programme) => !isLeftOut(register, programme, preferences));
  const certificates = register.certificates.map(({ code }) => code);
  const starts = new Set([
    ...holdings.map(({ certificate }) => certificate),
    ...left.flatMap(({ gives }) => gives.certificates ?? []),
  ]);
  const given = new Set(programmes.flatMap(({ gives }) => gives.conditions ?? []));
  return [
    ...[...starts].flatMap((from) =>
      certificates.filter((to) => to !== from).map((to): Link => ({ kind: 'EQUIVALENCE', from, to })),
    ),
    ...certificates.map((certificate): Link => ({ kind: 'PROGRAMME', certificate })),
    ...conditionsOf(world)
      .filter(
        ({ code, kind }) => kind !== 'EXPERIENCE' && !given.has(code) && facts?.satisfied?.includes(code) !== true,
      )
      .map(({ code }): Link => ({ kind: 'CONDITION', code })),
  ];
}

function conditionsOf({ register, programmes }: WorldOfWays): Condition[] {
  const listed = [
    ...register.equivalences,
    ...register.requirements.flatMap(({ routes }) => routes),
    ...programmes.flatMap(({ entry }) => entry ?? []),
  ].flatMap(({ conditions }) => conditions ?? []);
  return [...new Map(listed.map((condition) => [condition.code, condition])).values()];
}

export const makesAWay = (asked: Supposed, link: Link): boolean => {
  const { world, question } = suppose(asked, link);
  return new Plans(world, question, false, true).arriving.length > 0;
};

function turnsOf(asked: Supposed, link: Link): number {
  const { holdings, facts = {}, from } = asked.question;
  const fresh = (certificate: Code): Holding => ({ certificate, awardedOn: from });
  const isHeld = link.kind === 'EQUIVALENCE' && holdings.some(({ certificate }) => certificate === link.from);
  const before = link.kind === 'EQUIVALENCE' && !isHeld ? [...holdings, fresh(link.from)] : holdings;
  const after = link.kind === 'PROGRAMME' ? [...holdings, fresh(link.certificate)] : before;
  const recognised = (where: Supposed, held: readonly Holding[], known: Facts): Set<Code> => {
    const law = new Law(where.world);
    const { region, purpose } = asked.question;
    const posts = where.world.register.posts.map(({ code }) => code);
    const says = (post: Code) => law.decide({ holdings: held, facts: known }, { post, region, purpose }, from).verdict;
    return new Set(posts.filter((post) => says(post) === 'RECOGNISED'));
  };
  const without = recognised(asked, before, facts);
  const supposed = suppose(asked, link);
  const withIt = recognised(supposed, after, supposed.question.facts ?? {});
  return [...withIt].filter((post) => !without.has(post)).length;
}

export function missingLinksSlowly(world: WorldOfWays, question: WaysQuestion): MissingLink[] {
  const asked = { world, question };
  const held = new Set(question.holdings.map(({ certificate }) => certificate));
  const place = (link: Link): number => {
    if (link.kind === 'EQUIVALENCE') return held.has(link.from) ? 0 : 3;
    return link.kind === 'PROGRAMME' ? 1 : 2;
  };
  const codes = (link: Link): Code[] =>
    link.kind === 'EQUIVALENCE' ? [link.from, link.to] : [link.kind === 'PROGRAMME' ? link.certificate : link.code];
  return candidates(asked)
    .filter((link) => makesAWay(asked, link))
    .map((link) => ({ ...link, turns: turnsOf(asked, link) }))
    .sort((a, b) => b.turns - a.turns || place(a) - place(b) || compareLists(codes(a), codes(b), compare))
    .slice(0, LISTED);
}
