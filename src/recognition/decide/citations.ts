/** What a decision rests on, and how much the weakest of it is worth (semantics.md section 10). */
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
  const cited = new Map<string, Citation>();
  cite(
    requirement,
    requirement.routes.findIndex(({ code }) => code === decision.route),
    decision.needs,
    decision.exclusions,
    (type, code) => cited.set(`${type} ${code}`, { type, code }),
  );
  return [...cited.values()];
}

/** The weakest standing of what a judgement rests on; `standing` is the requirement's, as a position in `STANDINGS`. */
export function weakestCited(
  catalogue: Catalogue,
  requirement: number,
  standing: number,
  judgement: { readonly route: number; readonly needs: readonly NeedFinding[] },
  exclusions: readonly Code[],
): Standing {
  let weakest = standing;
  // Most judgements rest on a requirement of the weakest standing: then nothing else can lower it.
  if (weakest < STANDINGS.length - 1)
    cite(catalogue.tables.requirements.at(requirement), judgement.route, judgement.needs, exclusions, (type, code) => {
      const record: Recorded | undefined = catalogue.tables[type].find(code);
      if (record !== undefined) weakest = Math.max(weakest, STANDINGS.indexOf(standingOf(record)));
    });
  return STANDINGS[weakest];
}

function cite(
  requirement: Requirement,
  route: number,
  needs: readonly NeedFinding[],
  exclusions: readonly Code[],
  record: (type: RecordType, code: Code) => void,
): void {
  record('requirements', requirement.code);
  needs.forEach(({ outcome, paths, levelReference }, position) => {
    const need = requirement.routes[route].needs[position];
    if ('framework' in need && outcome === 'MET') record('frameworks', need.framework);
    if (levelReference !== null) record('levelReferences', levelReference);
    for (const { certificate, steps } of paths) {
      record('certificates', steps.length === 0 ? certificate : steps[0].from);
      for (const step of steps) {
        record('equivalences', step.equivalence);
        record('agreements', step.agreement);
        record('certificates', step.to);
      }
    }
  });
  for (const exclusion of exclusions) record('exclusions', exclusion);
}
