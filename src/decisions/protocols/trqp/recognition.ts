/**
 * `recognition`: does one body recognise another, or an agreement, for a purpose? It does by an agreement in force to which it is a party, for a
 * region that the agreement covers, or for a certificate of which an equivalence in force leads to one of its own (LAW.md section 5).
 */
import { localized } from '../../../language/message';
import {
  equivalencesFrom,
  isInForce,
  liesIn,
  PURPOSES,
  standingOf,
  type Agreement,
  type Catalogue,
  type Code,
  type Equivalence,
  type Purpose,
} from '../../../recognition';
import { TRQP_ANSWERS } from './messages';
import { named, saying, type Answered } from './authorization';
import type { Question } from '../questions.service';
import { expectTypes, unknownAction, unknownIn, type Query } from './query';

export const RECOGNITION_ACTIONS = ['recognise'] as const;

/** What an equivalence under an agreement, or the agreement alone, says. */
interface Ground {
  readonly agreement: Agreement;
  readonly equivalence?: Equivalence;
}

export function recognition(query: Query, { snapshot: { catalogue } }: Question): Answered {
  if (query.action !== 'recognise') throw unknownAction(query, RECOGNITION_ACTIONS);
  expectTypes(query, 'entity', ['bodies', 'agreements']);
  expectTypes(query, 'authority', ['bodies']);
  expectTypes(query, 'resource', ['regions', 'certificates']);
  expectKnown(query, catalogue);
  const [ground] = groundsOf(query, catalogue).filter((each) => serves(each, query, catalogue));
  const { entity, authority, day } = query;
  const more = { revision: catalogue.revision, onDate: day };
  const names = {
    authority: named(catalogue, 'bodies', authority.code),
    entity: named(catalogue, entity.type as 'bodies' | 'agreements', entity.code),
  };
  if (ground === undefined)
    return { yes: false, message: saying(localized(TRQP_ANSWERS.DOES_NOT_RECOGNISE, names)), more };
  const { agreement, equivalence } = ground;
  return {
    yes: true,
    message: saying(
      localized(TRQP_ANSWERS.RECOGNISES, {
        ...names,
        agreement: named(catalogue, 'agreements', agreement.code),
      }),
    ),
    more: {
      ...more,
      agreement: agreement.code,
      equivalence: equivalence?.code,
      standing: standingOf(equivalence ?? agreement),
    },
  };
}

/** @throws LocalizedError where the context names a purpose or a region that there is not: that is no "no" */
function expectKnown({ context: { purpose, region } }: Query, { tables }: Catalogue): void {
  if (purpose !== undefined && !PURPOSES.some((known) => known === purpose))
    throw unknownIn('context.purpose', purpose, PURPOSES);
  if (region !== undefined && tables.regions.position(region) < 0) throw unknownIn('context.region', region);
}

function groundsOf({ resource }: Query, catalogue: Catalogue): readonly Ground[] {
  const { agreements } = catalogue.tables;
  if (resource.type === 'regions') return agreements.list.map((agreement) => ({ agreement }));
  return equivalencesFrom(catalogue, resource.code).map((equivalence) => ({
    agreement: agreements.find(equivalence.agreement)!,
    equivalence,
  }));
}

function serves({ agreement, equivalence }: Ground, query: Query, catalogue: Catalogue): boolean {
  const { entity, authority, resource, context, day } = query;
  const { parties } = agreement;
  const isTheirs = entity.type === 'agreements' ? agreement.code === entity.code : parties.includes(entity.code);
  if (!isTheirs || !parties.includes(authority.code) || !isInForce(agreement, day)) return false;
  const purpose = PURPOSES.find((each) => each === context.purpose) ?? ('PRACTICE' satisfies Purpose);
  const region = resource.type === 'regions' ? resource.code : context.region;
  const covering = [agreement, ...(equivalence === undefined ? [] : [equivalence])];
  const isFor = covering.every(
    ({ purposes, regions }) =>
      (purposes?.includes(purpose) ?? true) && (region === undefined || (isWithin(region, regions, catalogue) ?? true)),
  );
  return isFor && (equivalence === undefined || leads(equivalence, query, catalogue));
}

/** Whether an equivalence in force leads from the certificate to one of the authority's, and the entity is who awards it or agreed on it. */
function leads(equivalence: Equivalence, { entity, authority, resource, day }: Query, { tables }: Catalogue): boolean {
  const { from, to } = equivalence;
  const target = tables.certificates.find(from === resource.code ? to : from);
  const isOwn = entity.type === 'agreements' || tables.certificates.find(resource.code)?.body === entity.code;
  return isOwn && target?.body === authority.code && isInForce(equivalence, day);
}

const isWithin = (
  region: Code,
  regions: readonly Code[] | undefined,
  { tables, regionForest }: Catalogue,
): boolean | undefined =>
  regions?.some((outer) => liesIn(regionForest, tables.regions.position(region), tables.regions.position(outer)));
