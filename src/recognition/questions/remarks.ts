/** Remarks (LAW.md section 10): what a claim leaves open or says in vain. They change no verdict. */
import { conditionOf, type Catalogue } from '../catalogue/catalogue';
import { awardWindowOf } from '../catalogue/conditions';
import { monthsAfter } from '../model/calendar';
import type { Claim } from '../model/claim';
import type { Decision, Remark } from '../model/decision';

/** First facts that the register does not know, then expiry days and award days that are not stated, holding by holding. */
export const remarksOn = (catalogue: Catalogue, claim: Claim, decision: Decision): readonly Remark[] => [
  ...unknownConditions(catalogue, claim),
  ...expiryNotStated(catalogue, claim, decision),
  ...awardDayNotStated(decision),
];

const NOTHING: readonly never[] = [];

const unknownConditions = (catalogue: Catalogue, { facts }: Claim): readonly Remark[] =>
  facts?.satisfied === undefined
    ? NOTHING
    : [...new Set(facts.satisfied)]
        .filter((code) => conditionOf(catalogue, code) === undefined)
        .map((condition) => ({ kind: 'UNKNOWN_CONDITION', condition }));

function expiryNotStated({ tables }: Catalogue, { holdings, onDate }: Claim, decision: Decision): readonly Remark[] {
  const remarks: Remark[] = [];
  for (const [holding, { certificate, awardedOn, expiresOn }] of holdings.entries()) {
    if (awardedOn === undefined || expiresOn !== undefined || !decision.holdings[holding].stands) continue;
    const months = tables.certificates.find(certificate)?.validMonths;
    const expectedOn = months === undefined ? undefined : monthsAfter(awardedOn, months);
    if (expectedOn !== undefined)
      remarks.push({ kind: 'EXPIRY_NOT_STATED', holding, certificate, expectedOn, isPast: expectedOn <= onDate });
  }
  return remarks;
}

function awardDayNotStated({ needs, outstanding }: Decision): readonly Remark[] {
  const windows = outstanding.filter((code) => awardWindowOf(code) !== undefined);
  if (windows.length === 0) return [];
  const first = needs.flatMap(({ paths }) =>
    paths.flatMap(({ holding, steps }) => steps.slice(0, 1).map((step) => ({ holding, step }))),
  );
  return windows.flatMap((condition) => {
    const asked = first.filter(({ step }) => step.conditions.includes(condition));
    const byHolding = new Map(asked.map(({ holding, step }) => [holding, step.from]));
    return [...byHolding].map(([holding, certificate]): Remark => ({
      kind: 'AWARD_DAY_NOT_STATED',
      holding,
      certificate,
      condition,
    }));
  });
}
