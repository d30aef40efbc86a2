/** What is told before an act is what is so after it: on random registers, claim by claim, with a draft that two bodies really endorse. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import type { Claim, Equivalence, Register } from '../../src/recognition';
import { scene } from '../support/arbitraries';
import { temporaryFolder } from '../support/registry';
import { startService, type RunningService } from '../support/service';

const folder = temporaryFolder();
const DAY = '2026-03-03';
const DECISION = `... on RecognitionDecision { verdict standing requirement { code } route { code } outstanding { code }
  needs { outcome credited { code } missing { code } levelReference { code } paths { holding full certificate { code } steps { equivalence { code } } } }
  nearMisses { obstacles { kind } steps { equivalence { code } } } }`;
/** So many questions what if are asked at once: what one request may cost. */
const AT_ONCE = 20;

interface Foreseen {
  readonly register: Register;
  readonly draft: Equivalence;
  readonly amends: boolean;
}

/** A register whose agreements have two parties, and one of its equivalences: taken out of it, or with other terms. */
const foreseen: fc.Arbitrary<Foreseen> = fc
  .tuple(scene, fc.nat(), fc.boolean(), fc.constantFrom({}, { conditions: undefined }, { awarded: { from: DAY } }))
  .filter(([{ register }]) => register.equivalences.length > 0)
  .map(([{ register }, number, amends, terms]) => {
    const picked = register.equivalences[number % register.equivalences.length];
    const renewed = amends ? { period: undefined, regions: undefined, ...terms } : {};
    const draft = { ...picked, ...renewed, state: undefined, suspensions: undefined };
    const isOpen = picked.suspensions?.some(({ until }) => until === undefined) === true;
    const state = isOpen ? ('SUSPENDED' as const) : ('ENDORSED' as const);
    const standing = { ...picked, state, period: { until: DAY } };
    return {
      draft,
      amends,
      register: {
        ...register,
        bodies: [...register.bodies, { ...register.bodies[0], code: 'B2' }],
        agreements: register.agreements.map((agreement) => ({ ...agreement, parties: ['B', 'B2'] })),
        equivalences: register.equivalences.flatMap((own) => (own !== picked ? [own] : amends ? [standing] : [])),
      },
    };
  });

const claimsTo = ({ certificates, posts, regions }: Register): readonly Claim[] =>
  certificates.flatMap(({ code }) =>
    posts.flatMap((post) =>
      regions.map((region) => ({
        holdings: [{ certificate: code }],
        post: post.code,
        region: region.code,
        onDate: DAY,
        purpose: 'PRACTICE' as const,
      })),
    ),
  );

async function ask<T>(service: RunningService, query: string, variables: object, token?: string): Promise<T> {
  const { data, errors } = await service.graphql(query, { ...variables }, token);
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data as T;
}

const decided = async (service: RunningService, claims: readonly Claim[]): Promise<readonly Verdict[]> =>
  (
    await ask<{ decideMany: readonly Verdict[] }>(
      service,
      `query ($claims: [ClaimInput!]!) { decideMany(claims: $claims) { ${DECISION} } }`,
      { claims },
    )
  ).decideMany;

interface Verdict {
  readonly verdict: string;
}

async function whatIf(
  service: RunningService,
  claims: readonly Claim[],
  draft: Equivalence,
): Promise<readonly Verdict[]> {
  const found: Verdict[] = [];
  for (let first = 0; first < claims.length; first += AT_ONCE) {
    const some = claims.slice(first, first + AT_ONCE);
    const named = Object.fromEntries(some.map((claim, number) => [`c${String(number)}`, claim]));
    const names = Object.keys(named);
    const query = `query ($draft: EquivalenceInput!, ${names.map((name) => `$${name}: ClaimInput!`).join()}) {
      ${names.map((name) => `${name}: whatIf(claim: $${name}, drafts: [$draft]) { ${DECISION} }`).join('\n')} }`;
    const answers = await ask<Record<string, Verdict>>(service, query, { draft, ...named });
    found.push(...names.map((name) => answers[name]));
  }
  return found;
}

interface Changes {
  readonly edges: readonly { readonly node: { readonly before: string; readonly after: string } }[];
}

/** The verdicts that would change, as `equivalenceImpact` tells them. */
async function impact(service: RunningService, draft: Equivalence): Promise<readonly object[]> {
  const { equivalenceImpact } = await ask<{ equivalenceImpact: { readonly changes: Changes } }>(
    service,
    `query ($draft: EquivalenceInput!) { equivalenceImpact(draft: $draft, onDate: "${DAY}") { ... on EquivalenceImpact {
       changes(first: 500) { edges { node { certificate { code } post { code } region { code } before after } } } } } }`,
    { draft },
  );
  return equivalenceImpact.changes.edges.map(({ node }) => node);
}

/** Whether two bodies could put the draft on record as endorsed. */
async function endorsed(service: RunningService, { draft, amends }: Foreseen): Promise<boolean> {
  const result = '{ __typename ... on ActRecorded { revision } ... on ActRefused { problems { code message } } }';
  const act = 'act: { reason: "agreed" }';
  const name = amends ? 'amendEquivalence' : 'proposeEquivalence';
  const seen = amends ? 'seenRevision: 1,' : '';
  const { proposed } = await ask<{ proposed: { readonly __typename: string; readonly revision: number } }>(
    service,
    `mutation ($draft: EquivalenceInput!) { proposed: ${name}(equivalence: $draft, ${seen} ${act}) ${result} }`,
    { draft },
    await service.tokenFor('ann', 'body:B'),
  );
  if (proposed.__typename !== 'ActRecorded') return false;
  const { done } = await ask<{ done: unknown }>(
    service,
    `mutation { done: endorse(type: EQUIVALENCE, code: "${draft.code}", seenRevision: ${String(proposed.revision)}, ${act}) ${result} }`,
    {},
    await service.tokenFor('bob', 'body:B2'),
  );
  expect(done).toMatchObject({ __typename: 'ActRecorded' });
  return true;
}

it('agrees with really endorsing the draft', async () => {
  // What would be refused, as there is such an equivalence already, is passed over.
  const seen = { endorsed: 0, changes: 0, amended: 0 };
  for (const [number, given] of fc.sample(foreseen, 16).entries()) {
    const path = join(folder, `${String(number)}.json`);
    writeFileSync(path, JSON.stringify(given.register));
    const service = await startService({ catalogue: path });
    try {
      const claims = claimsTo(given.register);
      const before = await decided(service, claims);
      const [told, would] = [await impact(service, given.draft), await whatIf(service, claims, given.draft)];
      if (!(await endorsed(service, given))) continue;
      const after = await decided(service, claims);
      expect(would).toEqual(after);
      const changes = claims.flatMap(({ holdings: [{ certificate }], post, region }, claim) => {
        const [was, is] = [before[claim].verdict, after[claim].verdict];
        const [held, asking, there] = [certificate, post, region].map((code) => ({ code }));
        return was === is ? [] : [{ certificate: held, post: asking, region: there, before: was, after: is }];
      });
      expect(told).toHaveLength(changes.length);
      expect(told).toEqual(expect.arrayContaining(changes));
      seen.endorsed++;
      seen.amended += given.amends ? 1 : 0;
      seen.changes += changes.length;
    } finally {
      await service.stop();
    }
  }
  expect(seen.endorsed).toBeGreaterThan(seen.amended);
  expect(seen.amended).toBeGreaterThan(0);
  expect(seen.changes).toBeGreaterThan(0);
});
