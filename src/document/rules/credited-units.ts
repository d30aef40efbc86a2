/**
 * A partial equivalence credits units of the certificate that it leads to, and no others (LAW.md section 5). What the document makes wrong is
 * reported at the equivalence if the document gives it, else at the certificate that lacks a unit.
 */
import type { Certificate, Code } from '../../recognition';
import type { Rule } from './rule';

export const creditedUnits: Rule = (register, report) => {
  const known = new Map<Certificate, ReadonlySet<Code>>();
  const unitsOf = (certificate: Certificate): ReadonlySet<Code> => {
    const units = known.get(certificate) ?? new Set(certificate.units);
    known.set(certificate, units);
    return units;
  };
  // What the register has is in order, unless the document amends certificates.
  const equivalences = register.gives('certificates') ? register.all('equivalences') : register.given('equivalences');
  for (const { record, given } of equivalences) {
    if (record.creditedUnits === undefined) continue;
    const to = register.find('certificates', record.to);
    if (to === undefined || (given === undefined && to.given === undefined)) continue;
    const units = unitsOf(to.record);
    record.creditedUnits.forEach((unit, position) => {
      if (units.has(unit)) return;
      if (given !== undefined)
        report(given, ['creditedUnits', position], 'NOT_A_UNIT_OF', unit, { to: record.to, value: unit });
      else if (to.given !== undefined)
        report(to.given, ['units'], 'UNIT_IN_USE', unit, { value: unit, by: record.code });
    });
  }
};
