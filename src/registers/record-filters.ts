/** The filter of each list of records, made from its input. */
import {
  covers,
  type Agreement,
  type Body,
  type Catalogue,
  type Certificate,
  type Code,
  type Day,
  type Equivalence,
  type Exclusion,
  type Field,
  type Framework,
  type IssuerKey,
  type LevelReference,
  type Period,
  type Post,
  type Recorded,
  type Region,
  type Requirement,
  type Unit,
} from '../recognition';
import { standingOf } from '../recognition';
import { dayAsked } from '../api/day';
import { badRequest } from '../api/errors';
import { MAX_TEXT_LENGTH } from '../api/limits';
import type * as inputs from './filters.input';
import { findingCodes, type NamedType } from './search/search-index';
import { requireCode } from '../api/require-code';
import { atOrBelow, Filter, servesIn } from './filter';

const common = <R extends Recorded>({ codePrefix, standing }: inputs.RecordFilter): Filter<R> =>
  new Filter<R>()
    .when(codePrefix, (prefix) => {
      const begins = prefix.toLowerCase();
      return ({ code }) => code.toLowerCase().startsWith(begins);
    })
    .when(standing, (wanted) => (record) => standingOf(record) === wanted);

export function named<R extends Recorded>(
  catalogue: Catalogue,
  type: NamedType,
  filter: inputs.RecordFilter & { readonly text: string | null | undefined },
): Filter<R> {
  const { text } = filter;
  if (text && text.length > MAX_TEXT_LENGTH)
    throw badRequest('TEXT_TOO_LONG.filter', { count: text.length, most: MAX_TEXT_LENGTH });
  return common<R>(filter).whenFound(text, function* (wanted) {
    yield;
    const found = yield* findingCodes(catalogue.tables, type, wanted);
    return ({ code }) => found.has(code);
  });
}

const inForce = (day: Day): ((record: { readonly period?: Period }) => boolean) => {
  const asked = dayAsked(day, 'inForceOn');
  return ({ period }) => covers(period, asked);
};

export const regions = (catalogue: Catalogue, filter: inputs.RegionFilter): Filter<Region> =>
  named<Region>(catalogue, 'regions', filter)
    .when(filter.parent, (code) => same(requireCode(catalogue, 'regions', code), ({ parent }) => parent))
    .when(filter.within, (code) => on(({ code: own }) => own, atOrBelow(catalogue, 'regions', code)));

export const fields = (catalogue: Catalogue, filter: inputs.FieldFilter): Filter<Field> =>
  named<Field>(catalogue, 'fields', filter)
    .when(filter.parent, (code) => same(requireCode(catalogue, 'fields', code), ({ parent }) => parent))
    .when(filter.within, (code) => on(({ code: own }) => own, atOrBelow(catalogue, 'fields', code)));

export const units = (catalogue: Catalogue, filter: inputs.UnitFilter): Filter<Unit> =>
  named<Unit>(catalogue, 'units', filter).when(filter.field, (code) =>
    on(({ field }) => field, atOrBelow(catalogue, 'fields', code)),
  );

export const frameworks = (catalogue: Catalogue, filter: inputs.FrameworkFilter): Filter<Framework> =>
  named<Framework>(catalogue, 'frameworks', filter).when(filter.region, (code) =>
    on(({ region }) => region, atOrBelow(catalogue, 'regions', code)),
  );

export const levelReferences = (catalogue: Catalogue, filter: inputs.LevelReferenceFilter): Filter<LevelReference> =>
  common<LevelReference>(filter)
    .when(filter.inForceOn, inForce)
    .when(filter.framework, (code) => {
      requireCode(catalogue, 'frameworks', code);
      return ({ a, b }) => a.framework === code || b.framework === code;
    });

export const bodies = (catalogue: Catalogue, filter: inputs.BodyFilter): Filter<Body> =>
  named<Body>(catalogue, 'bodies', filter)
    .when(
      filter.kind,
      (kind) =>
        ({ kinds }) =>
          kinds.includes(kind),
    )
    .when(filter.region, (code) => on(({ region }) => region, atOrBelow(catalogue, 'regions', code)));

export const certificates = (catalogue: Catalogue, filter: inputs.CertificateFilter): Filter<Certificate> =>
  named<Certificate>(catalogue, 'certificates', filter)
    .when(filter.body, (code) => same(requireCode(catalogue, 'bodies', code), ({ body }) => body))
    .when(filter.region, (code) => on(({ region }) => region, atOrBelow(catalogue, 'regions', code)))
    .when(filter.field, (code) => on(({ field }) => field, atOrBelow(catalogue, 'fields', code)))
    .when(filter.unit, (code) => {
      requireCode(catalogue, 'units', code);
      return (certificate) => certificate.units?.includes(code) === true;
    })
    .when(filter.framework, (code) =>
      placedIn(catalogue, requireCode(catalogue, 'frameworks', code), filter.minimumOrder),
    )
    .when(filter.awardedOn, (day) => {
      const asked = dayAsked(day, 'awardedOn');
      return ({ awarded }) => covers(awarded, asked);
    });

function placedIn(
  catalogue: Catalogue,
  framework: Code,
  minimum: number | null | undefined,
): (record: Certificate) => boolean {
  const levels = catalogue.tables.frameworks.find(framework)?.levels ?? [];
  const enough = new Set(levels.filter(({ order }) => order >= (minimum ?? -Infinity)).map(({ code }) => code));
  return ({ placements }) =>
    placements?.some((placement) => placement.framework === framework && enough.has(placement.level)) === true;
}

export const posts = (catalogue: Catalogue, filter: inputs.PostFilter): Filter<Post> =>
  named<Post>(catalogue, 'posts', filter)
    .when(filter.field, (code) => on(({ field }) => field, atOrBelow(catalogue, 'fields', code)))
    .when(
      filter.isco,
      (prefix) =>
        ({ isco }) =>
          isco?.startsWith(prefix) === true,
    );

export const requirements = (catalogue: Catalogue, filter: inputs.RequirementFilter): Filter<Requirement> =>
  common<Requirement>(filter)
    .when(filter.inForceOn, inForce)
    .when(filter.post, (code) => same(requireCode(catalogue, 'posts', code), ({ post }) => post))
    .when(filter.region, (code) => on(({ region }) => region, atOrBelow(catalogue, 'regions', code)))
    .when(filter.authority, (code) => same(requireCode(catalogue, 'bodies', code), ({ authority }) => authority))
    .when(
      filter.regulated,
      (wanted) =>
        ({ regulated }) =>
          (regulated === true) === wanted,
    )
    .when(filter.certificate, (code) => {
      requireCode(catalogue, 'certificates', code);
      return ({ routes }) =>
        routes.some(({ needs }) => needs.some((need) => 'certificate' in need && need.certificate === code));
    });

export const agreements = (catalogue: Catalogue, filter: inputs.AgreementFilter): Filter<Agreement> =>
  named<Agreement>(catalogue, 'agreements', filter)
    .when(filter.inForceOn, inForce)
    .when(filter.party, (code) => {
      requireCode(catalogue, 'bodies', code);
      return ({ parties }) => parties.includes(code);
    })
    .when(filter.region, (code) => on((agreement) => agreement.regions, servesIn(catalogue, code)))
    .when(
      filter.purpose,
      (purpose) =>
        ({ purposes }) =>
          purposes.includes(purpose),
    )
    .when(
      filter.state,
      (wanted) =>
        ({ state }) =>
          (state ?? 'ENDORSED') === wanted,
    );

export const equivalences = (catalogue: Catalogue, filter: inputs.EquivalenceFilter): Filter<Equivalence> => {
  const regionsOf = ({ regions: own, agreement }: Equivalence): readonly Code[] =>
    own ?? catalogue.tables.agreements.find(agreement)?.regions ?? [];
  return common<Equivalence>(filter)
    .when(filter.inForceOn, inForce)
    .when(filter.agreement, (code) => same(requireCode(catalogue, 'agreements', code), ({ agreement }) => agreement))
    .when(filter.from, (code) => same(requireCode(catalogue, 'certificates', code), ({ from }) => from))
    .when(filter.to, (code) => same(requireCode(catalogue, 'certificates', code), ({ to }) => to))
    .when(filter.certificate, (code) => {
      requireCode(catalogue, 'certificates', code);
      return ({ from, to }) => from === code || to === code;
    })
    .when(filter.region, (code) => on(regionsOf, servesIn(catalogue, code)))
    .when(
      filter.partial,
      (wanted) =>
        ({ creditedUnits }) =>
          (creditedUnits !== undefined) === wanted,
    )
    .when(
      filter.state,
      (wanted) =>
        ({ state }) =>
          (state ?? 'ENDORSED') === wanted,
    );
};

export const exclusions = (catalogue: Catalogue, filter: inputs.ExclusionFilter): Filter<Exclusion> =>
  common<Exclusion>(filter)
    .when(filter.inForceOn, inForce)
    .when(filter.certificate, (code) =>
      same(requireCode(catalogue, 'certificates', code), ({ certificate }) => certificate),
    )
    .when(filter.post, (code) => {
      requireCode(catalogue, 'posts', code);
      return (exclusion) => exclusion.posts?.includes(code) !== false;
    })
    .when(filter.region, (code) => on((exclusion) => exclusion.regions, servesIn(catalogue, code)))
    .when(
      filter.purpose,
      (purpose) =>
        ({ purposes }) =>
          purposes.includes(purpose),
    );

export const issuerKeys = (catalogue: Catalogue, filter: inputs.IssuerKeyFilter): Filter<IssuerKey> =>
  common<IssuerKey>(filter)
    .when(filter.inForceOn, inForce)
    .when(filter.body, (code) => same(requireCode(catalogue, 'bodies', code), ({ body }) => body))
    .when(
      filter.issuer,
      (wanted) =>
        ({ issuer }) =>
          issuer === wanted,
    );

export const on =
  <R, V>(part: (record: R) => V, test: (value: V) => boolean) =>
  (record: R): boolean =>
    test(part(record));

export const same = <R>(code: Code, part: (record: R) => Code | undefined): ((record: R) => boolean) =>
  on(part, (own) => own === code);
