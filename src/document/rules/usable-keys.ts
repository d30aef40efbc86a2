/** A key can verify signatures. What else is checked needs no cryptography, and is checked in browsers as well. */
import { importedKey } from '../public-key';
import type { Rule } from './rule';

export const usableKeys: Rule = (register, report) => {
  for (const { record, given } of register.given('issuerKeys'))
    for (const member of ['publicKeyJwk', 'publicKeyMultibase'] as const)
      if (record[member] !== undefined && importedKey(record[member]) === undefined)
        report(given, [member], 'UNUSABLE_KEY', record[member], { field: member });
};
