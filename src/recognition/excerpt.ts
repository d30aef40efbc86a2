/**
 * A small part of a register that answers like the whole (law 7 of semantics.md, locality): the records that some certificates lead to.
 * What drafts of equivalences would change is asked of it, as the whole register need not be compiled for that.
 */
import { Catalogue } from './catalogue';
import type { Certificate, Code, Equivalence, Exclusion, Requirement } from './records';
import { Table } from './tables';

/** @param equivalences those that may be usable; `requirements`: those that are asked about */
export function excerptOf(
  { revision, tables }: Catalogue,
  holdings: Iterable<Code>,
  equivalences: readonly Equivalence[],
  requirements: readonly Requirement[],
): Catalogue {
  const certificates = new Set(holdings);
  for (const { from, to } of equivalences) certificates.add(from).add(to);
  for (const { routes } of requirements)
    for (const { needs } of routes)
      for (const need of needs) if ('certificate' in need) certificates.add(need.certificate);
  return new Catalogue(revision, {
    ...tables,
    certificates: new Table<Certificate>(
      Array.from(certificates, (code) => tables.certificates.list[tables.certificates.position(code)]),
    ),
    requirements: new Table<Requirement>(requirements),
    equivalences: new Table<Equivalence>(equivalences),
    exclusions: new Table<Exclusion>(tables.exclusions.list.filter(({ certificate }) => certificates.has(certificate))),
  });
}
