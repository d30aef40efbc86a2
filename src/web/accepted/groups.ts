/** Accepted certificates by the region where they are awarded, then by body. */
import type { AcceptedQuery } from '../graphql/graphql';
import type { PageLanguage } from '../language/languages';

type Answer = Extract<AcceptedQuery['acceptedCertificates'], { __typename: 'AcceptedCertificates' }>;
export type Accepted = Answer['certificates']['edges'][number]['node'];

export interface BodyGroup {
  readonly body: Accepted['certificate']['body'];
  readonly accepted: readonly Accepted[];
}

export interface RegionGroup {
  /** null: awarded in no region in particular. */
  readonly region: Accepted['certificate']['region'];
  readonly bodies: readonly BodyGroup[];
}

/** Each by name in the language; what is awarded in no region in particular comes last. */
export function byRegionAndBody(all: readonly Accepted[], { region: locale }: PageLanguage): readonly RegionGroup[] {
  const { compare } = new Intl.Collator(locale);
  return grouped(all, ({ certificate }) => certificate.region?.code ?? '')
    .map((here) => ({
      region: here[0].certificate.region,
      bodies: grouped(here, ({ certificate }) => certificate.body.code)
        .map((accepted) => ({ body: accepted[0].certificate.body, accepted }))
        .sort((one, other) => compare(one.body.name, other.body.name)),
    }))
    .sort(({ region: one }, { region: other }) =>
      one === null || other === null ? Number(one === null) - Number(other === null) : compare(one.name, other.name),
    );
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
