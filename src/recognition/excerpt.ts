/**
 * A small part of a register that answers like the whole (law 7 of semantics.md, locality): the records that some certificates lead to.
 * What drafts of equivalences would change is asked of it, as the whole register need not be compiled for that.
 */
import { Catalogue } from './catalogue';
import type { Certificate, Code, Equivalence, Exclusion, Requirement } from './records';
import { Table } from './tables';

/** The equivalences out of a certificate that may be usable, and where each leads. */
export type Outward = (certificate: Code) => Iterable<{ readonly record: Equivalence; readonly to: Code }>;

/** @param requirements those that are asked about; all else is what they and the holdings lead to */
export function excerptOf(
  catalogue: Catalogue,
  holdings: Iterable<Code>,
  requirements: readonly Requirement[],
  outward: Outward,
): Catalogue {
  const { tables } = catalogue;
  const equivalences = new Map<Code, Equivalence>();
  const reached = new Set(holdings);
  // A set is walked through while it grows.
  for (const certificate of reached)
    for (const { record, to } of outward(certificate)) {
      equivalences.set(record.code, record);
      reached.add(to);
    }
  for (const { routes } of requirements)
    for (const { needs } of routes) for (const need of needs) if ('certificate' in need) reached.add(need.certificate);
  return new Catalogue(catalogue.revision, {
    ...tables,
    certificates: new Table<Certificate>(
      [...reached].map((code) => tables.certificates.list[tables.certificates.position(code)]),
    ),
    requirements: new Table<Requirement>(requirements),
    equivalences: new Table<Equivalence>([...equivalences.values()]),
    exclusions: new Table<Exclusion>(tables.exclusions.list.filter(({ certificate }) => reached.has(certificate))),
  });
}
