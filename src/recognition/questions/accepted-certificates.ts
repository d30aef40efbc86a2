/**
 * The certificates that a post accepts in a region: those that a single holding, its award day unknown, is `RECOGNISED` or `CONDITIONAL` with.
 * One search backward from what the routes ask for finds what may be accepted; each of these is then decided.
 */
import type { Catalogue } from '../catalogue/catalogue';
import type { Claim } from '../model/claim';
import { decisionOf } from '../decide/decide';
import { runToEnd, type TimeSlices } from '../memory/time-slices';
import type { Decision } from '../model/decision';
import { needTargetsOf, type NeedTargets } from './need-targets';
import { Obstacles } from './obstacles';
import { findingOf, isRefusal, resolveOpen, type Question, type Refusal } from '../decide/question';
import type { Need } from '../model/records';
import { otherEnd } from '../catalogue/incidence';
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
  const { tables, incidence, steps } = catalogue;
  const size = tables.certificates.size;
  // A certificate under an agreement, from which more steps of that agreement may lead backward; and those of the layer before.
  const seen = new Set<number>();
  let layer: { readonly certificate: number; readonly agreement: number }[] = [];
  const take = (id: number, certificate: number, count: number): void => {
    if (obstacles.at(id).length > 0) return;
    const before = otherEnd(incidence, id, certificate);
    candidates.add(before);
    const agreement = steps.agreementOf.integers[id];
    const key = agreement * size + before;
    if (
      (tables.agreements.at(agreement).onward?.maxSteps ?? 1) <= count ||
      tables.equivalences.numbered(id).awarded !== undefined ||
      seen.has(key)
    )
      return;
    seen.add(key);
    layer.push({ certificate: before, agreement });
  };
  for (let certificate = 0; certificate < size; certificate++) {
    const isTarget = targets.full(certificate);
    if (isTarget) candidates.add(certificate);
    for (let row = incidence.inRows[certificate * 2]; row < incidence.inRows[certificate * 2 + 1]; row++) {
      const id = incidence.in.integers[row];
      if (tables.equivalences.numbered(id).creditedUnits === undefined ? isTarget : targets.partial(id))
        take(id, certificate, 1);
    }
    if (certificate % CERTIFICATES_PER_SLICE === 0) yield;
  }
  for (let count = 2; layer.length > 0; count++) {
    const reached = layer;
    layer = [];
    for (const [at, { certificate, agreement }] of reached.entries()) {
      if (at % CERTIFICATES_PER_SLICE === 0) yield;
      for (let row = incidence.inRows[certificate * 2]; row < incidence.inRows[certificate * 2 + 1]; row++) {
        const id = incidence.in.integers[row];
        if (
          steps.agreementOf.integers[id] === agreement &&
          tables.equivalences.numbered(id).creditedUnits === undefined
        )
          take(id, certificate, count);
      }
    }
  }
}
