/** A decision in plain paragraphs: what it is worth, the answer, why, what is outstanding, what stands in the way, how long it holds, what else is to be noted. */
import {
  conditionOf,
  type Code,
  type Decision,
  type Exclusion,
  type HoldingFinding,
  type NearMiss,
  type Requirement,
  type Step,
} from '../../recognition';
import { needLines } from './needs';
import { obstacleText } from './obstacles';
import { outlookLines } from './outlook';
import { remarkText } from './remarks';
import { capitalised, type Wording } from './wording';
import type { Answer } from '../answer';

/** Lines that belong together; those that begin with a hyphen are items of a list, with two blanks before it of a list within it. */
export type Paragraph = readonly string[];

export function decisionText(wording: Wording, answer: Answer): string {
  const { decision } = answer;
  const paragraphs = [
    asIf(wording, answer.drafts),
    worth(wording, decision),
    verdict(wording, decision),
    ...grounds(wording, decision),
    whatWouldCount(wording, answer),
    outlookLines(wording, answer),
    remarks(wording, answer),
  ];
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** A decision as far as the records that it cites tell of it, which is all that a receipt has. */
export interface CitedText {
  /** What it is worth, where that is little. */
  readonly worth: Paragraph;
  readonly verdict: Paragraph;
  readonly grounds: readonly Paragraph[];
}

export function citedText(wording: Wording, answer: Answer): CitedText {
  const { decision } = answer;
  // In this order: what is spoken of first is cited whole.
  return {
    worth: worth(wording, decision),
    verdict: verdict(wording, decision),
    grounds: [...grounds(wording, decision), remarks(wording, answer)].filter((lines) => lines.length > 0),
  };
}

/** Why, and what is outstanding or does not count. */
function grounds(wording: Wording, decision: Decision): readonly Paragraph[] {
  const requirement = wording.catalogue.tables.requirements.find(decision.requirement ?? '');
  return [
    ...(requirement === undefined ? [] : [basis(wording, decision, requirement), why(wording, decision, requirement)]),
    outstanding(wording, decision),
    notCounting(wording, decision),
    exclusions(wording, decision.exclusions),
  ];
}

/** Said before all else, so that nobody files it as an answer of the register. */
const asIf = ({ phrases }: Wording, drafts: readonly Code[]): readonly string[] =>
  drafts.length === 0 ? [] : [phrases.say('asIf', { drafts: phrases.list(drafts.map((code) => `\`${code}\``)) })];

/** Said first of an answer: what the weakest record means for the reader. */
function worth({ phrases }: Wording, { standing }: Decision): readonly string[] {
  if (standing === 'ILLUSTRATIVE') return [phrases.say('illustrative')];
  return standing === 'REPORTED' ? [phrases.say('reported')] : [];
}

const verdict = (wording: Wording, decision: Decision): readonly string[] => [
  wording.phrases.say('answer', {
    verdict: capitalised(wording.phrases.say(`verdictName.${decision.verdict}`)),
    sentence: verdictSentence(wording, decision),
  }),
];

/** What the verdict means for what was asked, without its word; it begins as the rest of a sentence does. */
export function verdictSentence(wording: Wording, decision: Decision): string {
  const { phrases } = wording;
  const held = [...new Set(decision.holdings.map(({ certificate }) => certificate))];
  return phrases.say(`verdict.${decision.verdict}`, {
    certificates: phrases.list(held.map((code) => wording.named('certificates', code))),
    post: wording.named('posts', decision.post),
    region: wording.plain('regions', decision.region),
    day: phrases.day(decision.onDate),
    purpose: phrases.say(`purpose.${decision.purpose}`),
  });
}

/** Whether the answer states a rule or gives advice, and the requirement it rests on. */
function basis(wording: Wording, { region, route }: Decision, requirement: Requirement): readonly string[] {
  const { phrases } = wording;
  const place = wording.plain('regions', region);
  const { regulated = false, authority } = requirement;
  const weight =
    regulated && authority !== undefined
      ? phrases.say('ruleOf', { region: place, authority: wording.named('bodies', authority) })
      : phrases.say(regulated ? 'ruleOfUnnamed' : 'advice', { region: place });
  const ground = {
    region: wording.plain('regions', requirement.region),
    requirement: wording.cited('requirements', requirement.code),
  };
  const taken = requirement.routes.find(({ code }) => code === route);
  const way = taken === undefined ? '' : wording.route(taken);
  const rests = way === '' ? phrases.say('basisAlone', ground) : phrases.say('basis', { ...ground, route: way });
  return [`${weight}${phrases.gap}${rests}`];
}

function why(wording: Wording, decision: Decision, { routes }: Requirement): readonly string[] {
  const needs = routes.find(({ code }) => code === decision.route)?.needs ?? [];
  if (needs.length === 0) return [wording.phrases.say('noNeeds')];
  return [
    wording.phrases.say('why'),
    ...needs.flatMap((need, position) => needLines(wording, need, decision.needs[position])),
  ];
}

function outstanding(wording: Wording, decision: Decision): readonly string[] {
  return listed(
    wording.phrases.say('outstanding'),
    decision.outstanding.map((code) => awardWindow(wording, decision, code) ?? wording.condition(code)),
  );
}

/** An award window in words, or undefined where the condition is another. */
function awardWindow(wording: Wording, { needs }: Decision, code: Code): string | undefined {
  if (conditionOf(wording.catalogue, code)?.kind !== 'AWARD_WINDOW') return undefined;
  const steps = needs.flatMap(({ paths }) => paths.flatMap((path) => path.steps));
  const step = steps.find(({ conditions }) => conditions.includes(code));
  if (step === undefined) return undefined;
  return wording.phrases.say('awardWindow', {
    certificate: wording.named('certificates', step.from),
    window: wording.window(wording.catalogue.tables.equivalences.find(step.equivalence)?.awarded ?? {}),
    equivalence: wording.cited('equivalences', step.equivalence),
  });
}

function notCounting(wording: Wording, { holdings, onDate }: Decision): readonly string[] {
  const { catalogue, phrases } = wording;
  const explain = ({ certificate, problem }: HoldingFinding): readonly string[] => {
    if (problem === null) return [];
    const named = wording.named('certificates', certificate);
    const awarded = catalogue.tables.certificates.find(certificate)?.awarded ?? {};
    return [
      phrases.say(`holding.${problem}`, {
        certificate: named,
        day: phrases.day(onDate),
        window: wording.window(awarded),
      }),
    ];
  };
  return listed(phrases.say('notCounting'), holdings.flatMap(explain));
}

function exclusions(wording: Wording, codes: readonly Code[]): readonly string[] {
  const explain = ({ code, certificate, reason }: Exclusion): string =>
    wording.phrases.say('exclusion', {
      certificate: wording.named('certificates', certificate),
      reason: wording.text(reason),
      exclusion: wording.cited('exclusions', code),
    });
  const applied = codes.flatMap((code) => wording.catalogue.tables.exclusions.find(code) ?? []);
  return listed(wording.phrases.say('exclusions'), applied.map(explain));
}

function whatWouldCount(wording: Wording, { nearMisses, decision }: Answer): readonly string[] {
  const lines = nearMisses.flatMap((nearMiss) => [
    `- ${wouldLead(wording, nearMiss)}`,
    ...nearMiss.obstacles.map((obstacle) => `  - ${obstacleText(wording, obstacle, nearMiss, decision.onDate)}`),
  ]);
  return lines.length === 0 ? [] : [wording.phrases.say('nearMisses'), ...lines];
}

const remarks = (wording: Wording, answer: Answer): readonly string[] =>
  listed(
    wording.phrases.say('remarks'),
    answer.remarks
      // What is outstanding says of award days already.
      .filter(({ kind }) => kind !== 'AWARD_DAY_NOT_STATED')
      .map((remark) => remarkText(wording, answer, remark)),
  );

function wouldLead(wording: Wording, { path: { certificate, steps } }: NearMiss): string {
  const { phrases } = wording;
  const to = wording.named('certificates', certificate);
  if (steps.length === 0) return phrases.say('nearMissHeld', { certificate: to });
  const each = byAgreement(steps).map((group) => wording.stepsUnder(group));
  return phrases.say('nearMiss', {
    from: wording.named('certificates', steps[0].from),
    to,
    steps: phrases.list(each),
  });
}

/** The steps of a path, those under one agreement that follow each other together. */
function byAgreement(steps: readonly Step[]): readonly (readonly [Step, ...Step[]])[] {
  const groups: [Step, ...Step[]][] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (last?.[0].agreement === step.agreement) last.push(step);
    else groups.push([step]);
  }
  return groups;
}

const listed = (heading: string, items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : [heading, ...items.map((item) => `- ${item}`)];
