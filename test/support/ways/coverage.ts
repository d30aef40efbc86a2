/** The enumerator's reading of coverage: claim by claim, each asked of the twin. */
import { PURPOSES, type Code, type Day, type Purpose, type Region } from '../../../src/recognition';
import { Law, type WorldOfWays } from './law';

export interface CoverageQuestion {
  readonly on: Day;
  readonly regions?: readonly Code[];
  readonly purposes?: readonly Purpose[];
}

export interface ExpectedCell {
  readonly certificateRegion: Code | null;
  readonly region: Code;
  readonly field: Code | null;
  readonly purpose: Purpose;
  readonly counts: Record<string, number>;
  readonly sum: number;
}

export const isMain = (region: Region, regions: readonly Region[]): boolean => {
  const parent = regions.find(({ code }) => code === region.parent);
  return parent === undefined ? !regions.some((other) => other.parent === region.code) : parent.parent === undefined;
};

export function coverageSlowly(world: WorldOfWays, question: CoverageQuestion): ExpectedCell[] {
  const { register } = world;
  const { on, purposes = PURPOSES } = question;
  const law = new Law(world);
  const asked =
    question.regions ?? register.regions.filter((each) => isMain(each, register.regions)).map(({ code }) => code);
  const nearest = (code: Code | undefined): Code | null => {
    if (code === undefined) return null;
    return asked.includes(code) ? code : nearest(register.regions.find((each) => each.code === code)?.parent);
  };
  const awarded = register.certificates.filter(
    ({ awarded: period }) => (period?.from ?? on) <= on && on < (period?.until ?? '9999-12-32'),
  );
  const cells = new Map<string, ExpectedCell>();
  for (const region of asked)
    for (const purpose of purposes)
      for (const post of register.posts)
        for (const certificate of awarded) {
          const learner = { holdings: [{ certificate: certificate.code, awardedOn: on }], facts: {} };
          const { verdict, standing } = law.decide(learner, { post: post.code, region, purpose }, on);
          const place = { certificateRegion: nearest(certificate.region), region, field: post.field ?? null, purpose };
          const key = JSON.stringify(place);
          const known = cells.get(key);
          const [counts, sum] = [known?.counts ?? ({} as Record<string, number>), known?.sum ?? 0];
          const name = standing === null ? verdict : `${verdict} ${standing}`;
          cells.set(key, { ...place, counts: { ...counts, [name]: (counts[name] ?? 0) + 1 }, sum: sum + 1 });
        }
  return [...cells.values()];
}
