/** A register cut down to the records that a decision cites, with those that they and the claim cannot do without. */
import {
  RECORD_TYPES,
  type Claim,
  type Code,
  type Recorded,
  type RecordType,
  type RecordTypes,
  type Register,
} from '../../src/recognition';

interface Reference {
  readonly type: RecordType;
  readonly code: Code;
}

const refer = (type: RecordType, ...codes: (Code | undefined)[]): Reference[] =>
  codes.filter((code) => code !== undefined).map((code) => ({ type, code }));

/** What each type of record refers to. */
const REFERENCES: { readonly [T in RecordType]: (record: RecordTypes[T]) => Reference[] } = {
  regions: ({ parent }) => refer('regions', parent),
  fields: ({ parent }) => refer('fields', parent),
  units: ({ field }) => refer('fields', field),
  frameworks: ({ region }) => refer('regions', region),
  levelReferences: ({ a, b }) => refer('frameworks', a.framework, b.framework),
  bodies: ({ region }) => refer('regions', region),
  certificates: ({ body, region, field, units = [], placements = [] }) => [
    ...refer('bodies', body),
    ...refer('regions', region),
    ...refer('fields', field),
    ...refer('units', ...units),
    ...refer('frameworks', ...placements.map(({ framework }) => framework)),
  ],
  posts: ({ field }) => refer('fields', field),
  requirements: ({ post, region, authority, routes }) => [
    ...refer('posts', post),
    ...refer('regions', region),
    ...refer('bodies', authority),
    ...routes
      .flatMap(({ needs }) => needs)
      .flatMap((need) => {
        if ('certificate' in need) return refer('certificates', need.certificate);
        if ('units' in need) return refer('units', ...need.units);
        return [...refer('frameworks', need.framework), ...refer('fields', need.field)];
      }),
  ],
  agreements: ({ parties, regions }) => [...refer('bodies', ...parties), ...refer('regions', ...regions)],
  equivalences: ({ agreement, from, to, regions = [], creditedUnits = [] }) => [
    ...refer('agreements', agreement),
    ...refer('certificates', from, to),
    ...refer('regions', ...regions),
    ...refer('units', ...creditedUnits),
  ],
  exclusions: ({ certificate, posts = [], regions }) => [
    ...refer('certificates', certificate),
    ...refer('posts', ...posts),
    ...refer('regions', ...regions),
  ],
  // No decision cites any of these.
  postGroups: () => [],
  courses: () => [],
  skills: () => [],
  consortia: () => [],
  programmes: () => [],
  openings: () => [],
};

/** The cited records, the codes of the claim, and all that they refer to, however far; nothing else. */
export function reducedTo(register: Register, cited: readonly Reference[], claim: Claim): Register {
  const kept = new Map<RecordType, Set<Code>>(RECORD_TYPES.map((type) => [type, new Set()]));
  const keep = <T extends RecordType>(type: T, code: Code): void => {
    const codes = kept.get(type);
    if (!codes || codes.has(code)) return;
    codes.add(code);
    const record = (register[type] as readonly (RecordTypes[T] & Recorded)[]).find((other) => other.code === code);
    if (record)
      REFERENCES[type](record).forEach((reference) => {
        keep(reference.type, reference.code);
      });
  };
  const asked = [
    ...refer('certificates', ...claim.holdings.map(({ certificate }) => certificate)),
    ...refer('posts', claim.post),
    ...refer('regions', claim.region),
  ];
  [...cited, ...asked].forEach(({ type, code }) => {
    keep(type, code);
  });
  const entries = RECORD_TYPES.map((type) => [type, register[type].filter(({ code }) => kept.get(type)?.has(code))]);
  return Object.fromEntries(entries) as Register;
}
