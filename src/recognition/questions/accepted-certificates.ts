/**
 * The certificates that a post accepts in a region: those that a single holding, its award day unknown, is `RECOGNISED` or `CONDITIONAL` with.
 * One search backward from what the routes ask for finds what may be accepted; each of these is then decided.
 */
import type { Catalogue } from '../catalogue/catalogue';
import type { Claim } from '../model/claim';
import { decisionOf } from '../decide/decide';
import { inTimeSlices, runToEnd, type TimeSlices } from '../memory/time-slices';
import type { Decision } from '../model/decision';
import { needTargetsOf, type NeedTargets } from './need-targets';
import { leadBack, partialInto } from './lead-back';
import { Obstacles } from './obstacles';
import { findingOf, isRefusal, resolveOpen, type Question, type Refusal } from '../decide/question';
import type { Need } from '../model/records';
import { requirementAt } from '../catalogue/requirement-rows';
import { judge } from '../decide/judge';

/** One decision for each accepted certificate, in order of its code. */
export const acceptedCertificates = (
  catalogue: Catalogue,
  claim: Omit<Claim, 'holdings'>,
): readonly Decision[] | Refusal => runToEnd(findingAcceptedCertificates(catalogue, claim));

/** The same in slices. */
export function* findingAcceptedCertificates(
  catalogue: Catalogue,
  claim: Omit<Claim, 'holdings'>,
): TimeSlices<readonly Decision[] | Refusal> {
  const question = resolveOpen(catalogue, claim);
  if (isRefusal(question)) return question;
  const requirement = requirementAt(catalogue, question.post, question.region, question.rank);
  if (requirement === undefined) return [];
  const obstacles = new Obstacles(catalogue, question);
  const candidates = new Set<number>();
  for (const { needs } of requirement.routes)
    yield* leadTo(
      catalogue,
      needs.length === 0 ? ANYTHING : contributionTo(catalogue, question, needs[0]),
      obstacles,
      candidates,
    );
  const accepted: Decision[] = [];
  for (const certificate of [...candidates].sort((a, b) => a - b)) {
    const single = withOnly(catalogue, question, certificate);
    const judgement = judge(catalogue, single);
    if (judgement?.verdict === 'RECOGNISED' || judgement?.verdict === 'CONDITIONAL')
      accepted.push(decisionOf(catalogue, single, judgement));
    yield;
  }
  return accepted;
}

/** The question with one holding, its award day unknown. */
const withOnly = (catalogue: Catalogue, question: Question, certificate: number): Question => ({
  ...question,
  holdings: [{ certificate, awardedOn: undefined, expiresOn: undefined, problem: null }],
  findings: [findingOf(catalogue.tables.certificates.codes[certificate], null)],
});

const ANYTHING: NeedTargets = { full: () => true, partial: () => false };

/** Where a path has to end so as to contribute to a need at all: who contributes nothing to it cannot meet it. */
function contributionTo(catalogue: Catalogue, question: Question, need: Need): NeedTargets {
  if ('units' in need) return needTargetsOf(catalogue, question, { units: [need.units[0]] });
  const targets = needTargetsOf(catalogue, question, need);
  if (!('certificate' in need)) return targets;
  return {
    full: targets.full,
    partial: (equivalence) => catalogue.tables.equivalences.numbered(equivalence).to === need.certificate,
  };
}

/** Certificates that are looked at in one slice. */
const CERTIFICATES_PER_SLICE = 64;

/** Adds every certificate from which a usable path leads to a target. */
function* leadTo(
  catalogue: Catalogue,
  targets: NeedTargets,
  obstacles: Obstacles,
  candidates: Set<number>,
): TimeSlices {
  const full: number[] = [];
  const partial: number[] = [];
  yield* inTimeSlices(
    catalogue.tables.certificates.size,
    (start, end) => {
      for (let certificate = start; certificate < end; certificate++) {
        if (targets.full(certificate)) full.push(certificate);
        for (const id of partialInto(catalogue, certificate)) if (targets.partial(id)) partial.push(id);
      }
    },
    CERTIFICATES_PER_SLICE,
  );
  const isUsable = (id: number): boolean => obstacles.at(id).length === 0;
  yield* leadBack(catalogue, { full, partial }, isUsable, (certificate) => candidates.add(certificate));
}
