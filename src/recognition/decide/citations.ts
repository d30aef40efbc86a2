/** What a decision rests on, and how much the weakest of it is worth (LAW.md section 10). */
import type { Catalogue } from '../catalogue/catalogue';
import type { Decision, NeedFinding } from '../model/decision';
import type { Code, Recorded, RecordType, Requirement, Standing } from '../model/records';
import { STANDINGS } from '../model/records';
import { standingOf } from '../model/validity';

export interface Citation {
  readonly type: RecordType;
  readonly code: Code;
}

/**
 * The records that a decision rests on, each once: the requirement; the certificates, equivalences and agreements of its paths; the level
 * references it names; the frameworks of the level needs that are met; the exclusions that applied. Empty where it is `UNDETERMINED`.
 */
export function citedRecords(catalogue: Catalogue, decision: Decision): readonly Citation[] {
  const requirement =
    decision.requirement === null ? undefined : catalogue.tables.requirements.find(decision.requirement);
  if (requirement === undefined) return [];
  const citations = new Map<string, Citation>();
  forEachCited(
    requirement,
    requirement.routes.findIndex(({ code }) => code === decision.route),
    decision.needs,
    decision.exclusions,
    (type, code) => citations.set(`${type} ${code}`, { type, code }),
  );
  return [...citations.values()];
}

/**
 * The weakest standing of what a judgement rests on.
 * @param standing the requirement's, as a position in `STANDINGS`
 * @param requirement gets its record, which is looked at only where something else may be weaker
 */
export function weakestStanding(
  catalogue: Catalogue,
  standing: number,
  requirement: () => Requirement,
  judgement: { readonly route: number; readonly needs: readonly NeedFinding[] },
  exclusions: readonly Code[],
): Standing {
  let weakest = standing;
  // Most judgements rest on a requirement of the weakest standing: then nothing else can lower it.
  if (weakest < STANDINGS.length - 1)
    forEachCited(requirement(), judgement.route, judgement.needs, exclusions, (type, code) => {
      // The standing of the requirement, which may be none of the register's, is known.
      const record: Recorded | undefined = type === 'requirements' ? undefined : catalogue.tables[type].find(code);
      if (record !== undefined) weakest = Math.max(weakest, STANDINGS.indexOf(standingOf(record)));
    });
  return STANDINGS[weakest];
}

function forEachCited(
  requirement: Requirement,
  route: number,
  needs: readonly NeedFinding[],
  exclusions: readonly Code[],
  take: (type: RecordType, code: Code) => void,
): void {
  take('requirements', requirement.code);
  needs.forEach(({ outcome, paths, levelReference }, position) => {
    const need = requirement.routes[route].needs[position];
    if ('framework' in need && outcome === 'MET') take('frameworks', need.framework);
    if (levelReference !== null) take('levelReferences', levelReference);
    for (const { certificate, steps } of paths) {
      take('certificates', steps.length === 0 ? certificate : steps[0].from);
      for (const step of steps) {
        take('equivalences', step.equivalence);
        take('agreements', step.agreement);
        take('certificates', step.to);
      }
    }
  });
  for (const exclusion of exclusions) take('exclusions', exclusion);
}
