/** Accepted certificates by the region where they are awarded, then by body. */
import type { AcceptedQuery } from '../graphql/graphql';

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

export function byRegionAndBody(all: readonly Accepted[]): readonly RegionGroup[] {
  return grouped(all, ({ certificate }) => certificate.region?.code ?? '').map((here) => ({
    region: here[0].certificate.region,
    bodies: grouped(here, ({ certificate }) => certificate.body.code).map((accepted) => ({
      body: accepted[0].certificate.body,
      accepted,
    })),
  }));
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
}
