/**
 * A small part of a register that answers like the whole (law 7 of LAW.md section 11, locality): the records that some certificates lead to.
 * What drafts of equivalences would change is asked of it, as the whole register need not be compiled for that.
 */
import type { Catalogue } from '../catalogue/catalogue';
import { compileTables } from '../compile/compile';
import type { Agreement, Certificate, Code, Equivalence, Exclusion, Programme, Requirement } from '../model/records';
import { Table } from '../catalogue/tables';
import type { TimeSlices } from '../memory/time-slices';

/**
 * @param equivalences those that may be usable
 * @param requirements those that are asked about
 * @param agreement stands in place of the one of its code
 */
export function* subregisterOf(
  catalogue: Catalogue,
  holdings: Iterable<Code>,
  equivalences: readonly Equivalence[],
  requirements: readonly Requirement[],
  agreement?: Agreement,
): TimeSlices<Catalogue> {
  const { revision, tables } = catalogue;
  const certificates = new Set(holdings);
  for (const { from, to } of equivalences) certificates.add(from).add(to);
  for (const { routes } of requirements)
    for (const { needs } of routes)
      for (const need of needs) if ('certificate' in need) certificates.add(need.certificate);
  const part = {
    ...tables,
    certificates: Table.of<Certificate>(
      Array.from(certificates, (code) => tables.certificates.at(tables.certificates.position(code))),
    ),
    requirements: Table.of<Requirement>(requirements),
    equivalences: Table.of<Equivalence>(equivalences),
    ...(agreement !== undefined && {
      agreements: Table.of(tables.agreements.list.map((one) => (one.code === agreement.code ? agreement : one))),
    }),
    programmes: Table.of<Programme>([]),
    exclusions: Table.of<Exclusion>(tables.exclusions.list.filter(({ certificate }) => certificates.has(certificate))),
  };
  return yield* compileTables(part, revision, catalogue);
}
