/** How the filter of each list is read. */
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
import type * as filters from './filters';
import { codesFound, type NamedType } from './search/search-index';
import { requireCode } from '../api/require-code';
import { atOrBelow, servesIn, Sieve } from './sieve';

const sieve = <R extends Recorded>({ codePrefix, standing }: filters.RecordFilter): Sieve<R> =>
  new Sieve<R>()
    .when(
      codePrefix,
      (prefix) =>
        ({ code }) =>
          code.startsWith(prefix),
    )
    .when(standing, (wanted) => (record) => standingOf(record) === wanted);

function named<R extends Recorded>(
  catalogue: Catalogue,
  type: NamedType,
  filter: filters.RecordFilter & { readonly text: string | null | undefined },
): Sieve<R> {
  return sieve<R>(filter).when(filter.text, (text) => {
    const found = codesFound(catalogue.tables, type, text);
    return ({ code }) => found.has(code);
  });
}

const inForce = (day: Day): ((record: { readonly period?: Period }) => boolean) => {
  const asked = dayAsked(day, 'inForceOn');
  return ({ period }) => covers(period, asked);
};

export const regions = (catalogue: Catalogue, filter: filters.RegionFilter): Sieve<Region> =>
  named<Region>(catalogue, 'regions', filter)
    .when(filter.parent, (code) => same(requireCode(catalogue, 'regions', code), ({ parent }) => parent))
    .when(filter.within, (code) => on(({ code: own }) => own, atOrBelow(catalogue, 'regions', code)));

export const fields = (catalogue: Catalogue, filter: filters.FieldFilter): Sieve<Field> =>
  named<Field>(catalogue, 'fields', filter)
    .when(filter.parent, (code) => same(requireCode(catalogue, 'fields', code), ({ parent }) => parent))
    .when(filter.within, (code) => on(({ code: own }) => own, atOrBelow(catalogue, 'fields', code)));

export const units = (catalogue: Catalogue, filter: filters.UnitFilter): Sieve<Unit> =>
  named<Unit>(catalogue, 'units', filter).when(filter.field, (code) =>
    on(({ field }) => field, atOrBelow(catalogue, 'fields', code)),
  );

export const frameworks = (catalogue: Catalogue, filter: filters.FrameworkFilter): Sieve<Framework> =>
  named<Framework>(catalogue, 'frameworks', filter).when(filter.region, (code) =>
    on(({ region }) => region, atOrBelow(catalogue, 'regions', code)),
  );

export const levelReferences = (catalogue: Catalogue, filter: filters.LevelReferenceFilter): Sieve<LevelReference> =>
  sieve<LevelReference>(filter)
    .when(filter.inForceOn, inForce)
    .when(filter.framework, (code) => {
      requireCode(catalogue, 'frameworks', code);
      return ({ a, b }) => a.framework === code || b.framework === code;
    });

export const bodies = (catalogue: Catalogue, filter: filters.BodyFilter): Sieve<Body> =>
  named<Body>(catalogue, 'bodies', filter)
    .when(
      filter.kind,
      (kind) =>
        ({ kinds }) =>
          kinds.includes(kind),
    )
    .when(filter.region, (code) => on(({ region }) => region, atOrBelow(catalogue, 'regions', code)));

export const certificates = (catalogue: Catalogue, filter: filters.CertificateFilter): Sieve<Certificate> =>
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

export const posts = (catalogue: Catalogue, filter: filters.PostFilter): Sieve<Post> =>
  named<Post>(catalogue, 'posts', filter)
    .when(filter.field, (code) => on(({ field }) => field, atOrBelow(catalogue, 'fields', code)))
    .when(
      filter.isco,
      (prefix) =>
        ({ isco }) =>
          isco?.startsWith(prefix) === true,
    );

export const requirements = (catalogue: Catalogue, filter: filters.RequirementFilter): Sieve<Requirement> =>
  sieve<Requirement>(filter)
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

export const agreements = (catalogue: Catalogue, filter: filters.AgreementFilter): Sieve<Agreement> =>
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

export const equivalences = (catalogue: Catalogue, filter: filters.EquivalenceFilter): Sieve<Equivalence> => {
  const regionsOf = ({ regions: own, agreement }: Equivalence): readonly Code[] =>
    own ?? catalogue.tables.agreements.find(agreement)?.regions ?? [];
  return sieve<Equivalence>(filter)
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

export const exclusions = (catalogue: Catalogue, filter: filters.ExclusionFilter): Sieve<Exclusion> =>
  sieve<Exclusion>(filter)
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

const on =
  <R, V>(part: (record: R) => V, test: (value: V) => boolean) =>
  (record: R): boolean =>
    test(part(record));

const same = <R>(code: Code, part: (record: R) => Code | undefined): ((record: R) => boolean) =>
  on(part, (own) => own === code);
