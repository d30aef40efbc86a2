/** A register with exactly the obstacles of one near miss lifted. */
import type {
  Agreement,
  Claim,
  Code,
  Decision,
  Equivalence,
  NearMiss,
  Obstacle,
  Period,
  Register,
} from '../../src/recognition';

type Instrument = Agreement | Equivalence;

/** The instrument without the obstacle; exclusions and obstacles of the whole path are lifted elsewhere. */
const lifted = <T extends Instrument>(record: T, { kind }: Obstacle, { region, purpose }: Claim): T => {
  switch (kind) {
    case 'NOT_YET_IN_FORCE':
      return { ...record, period: without(record.period, 'from') };
    case 'NO_LONGER_IN_FORCE':
      return { ...record, period: without(record.period, 'until') };
    case 'REGION':
      return { ...record, regions: [...(record.regions ?? []), region] };
    case 'PURPOSE':
      return { ...record, purposes: [...(record.purposes ?? []), purpose] };
    case 'NOT_ENDORSED':
      return { ...record, state: 'ENDORSED' };
    case 'SUSPENDED':
      return { ...record, state: 'ENDORSED', suspensions: undefined };
    case 'AWARDED_OUTSIDE_WINDOW':
      return { ...record, awarded: undefined };
    case 'EXCLUDED':
    case 'NO_ONWARD_RECOGNITION':
    case 'TOO_MANY_STEPS':
    case 'DIFFERENT_AGREEMENTS':
      return record;
  }
};

const without = (period: Period | undefined, end: keyof Period): Period | undefined => {
  const other = end === 'from' ? 'until' : 'from';
  return period?.[other] === undefined ? undefined : { [other]: period[other] };
};

export function repaired(register: Register, claim: Claim, { path, obstacles }: NearMiss): Register {
  const mend = <T extends Instrument>(record: T): T =>
    obstacles
      .filter(({ records }) => records.includes(record.code))
      .reduce((mended, obstacle) => lifted(mended, obstacle, claim), record);
  const excluding = obstacles.filter(({ kind }) => kind === 'EXCLUDED').flatMap(({ records }) => records);
  const mended: Register = {
    ...register,
    agreements: register.agreements.map(mend),
    equivalences: register.equivalences.map(mend),
    exclusions: register.exclusions.filter(({ code }) => !excluding.includes(code)),
  };
  const ofThePath = obstacles.find(({ step }) => step === null)?.kind;
  if (ofThePath === undefined || ofThePath === 'EXCLUDED') return mended;
  return chained(
    mended,
    path.steps.map(({ equivalence }) => equivalence),
    path.steps[0].agreement,
  );
}

/** The equivalences brought under one agreement that passes recognition on far enough. */
const chained = (register: Register, path: readonly Code[], under: Code): Register => ({
  ...register,
  agreements: register.agreements.map((agreement) =>
    agreement.code === under ? { ...agreement, onward: { maxSteps: path.length } } : agreement,
  ),
  equivalences: register.equivalences.map((equivalence) =>
    path.includes(equivalence.code) ? { ...equivalence, agreement: under } : equivalence,
  ),
});

/** The register with no route for the claim but that of the decision, so that its needs can be asked after alone. */
export const onlyRouteOf = (register: Register, { requirement, route }: Decision): Register => ({
  ...register,
  requirements: register.requirements.map((record) =>
    record.code === requirement ? { ...record, routes: record.routes.filter(({ code }) => code === route) } : record,
  ),
});
