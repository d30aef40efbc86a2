/** Where a path has to end so as to meet a whole need by itself (LAW.md section 8). */
import type { Catalogue } from '../catalogue/catalogue';
import { neededLevel, inField, reachesLevel } from '../decide/needs';
import type { Question } from '../decide/question';
import type { Code, Need } from '../model/records';

export interface NeedTargets {
  /** A full path to the certificate meets the need. */
  readonly full: (certificate: number) => boolean;
  /** A path that ends with this partial equivalence meets the need. */
  readonly partial: (equivalence: number) => boolean;
}

export function needTargetsOf(catalogue: Catalogue, question: Question, need: Need): NeedTargets {
  const { certificates, equivalences } = catalogue.tables;
  if ('framework' in need) {
    const asked = neededLevel(catalogue, need);
    return {
      full: (certificate) =>
        inField(catalogue, certificate, asked.field) &&
        reachesLevel(catalogue, question, certificate, asked) !== undefined,
      partial: () => false,
    };
  }
  if ('units' in need)
    return {
      full: (certificate) => includesAll(certificates.at(certificate).units, need.units),
      partial: (equivalence) => includesAll(equivalences.numbered(equivalence).creditedUnits, need.units),
    };
  const target = certificates.position(need.certificate);
  const units = certificates.at(target).units ?? [];
  return {
    full: (certificate) => certificate === target,
    partial: (equivalence) =>
      equivalences.numbered(equivalence).to === need.certificate &&
      units.length > 0 &&
      includesAll(equivalences.numbered(equivalence).creditedUnits, units),
  };
}

const includesAll = (given: readonly Code[] | undefined, wanted: readonly Code[]): boolean =>
  wanted.every((unit) => given?.includes(unit) === true);
