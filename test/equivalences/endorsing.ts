/** A register with four bodies and three agreements, and who acts on it: what the tests of endorsement share. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CatalogueService } from '../../src/catalogue/catalogue.service';
import { ImportService } from '../../src/import/import.service';
import { startService, type RunningService } from '../support/service';

const named = (code: string) => ({ code, name: { en: code } });
const DOCUMENT = {
  regions: [named('GBA'), { ...named('HK'), parent: 'GBA' }, { ...named('GD'), parent: 'GBA' }],
  bodies: [
    { ...named('GIC'), kinds: ['AWARDING_BODY'], region: 'GD' },
    { ...named('HRD'), kinds: ['AWARDING_BODY'], region: 'HK' },
    { ...named('HKA'), kinds: ['COMPETENT_AUTHORITY'], region: 'HK' },
    { ...named('GDA'), kinds: ['COMPETENT_AUTHORITY'], region: 'GD' },
  ],
  certificates: [
    { ...named('C1'), body: 'GIC' },
    { ...named('C2'), body: 'HRD' },
    { ...named('C3'), body: 'HRD' },
  ],
  posts: [named('setter')],
  requirements: [{ code: 'R', post: 'setter', region: 'GBA', routes: [{ code: 'r', needs: [{ certificate: 'C2' }] }] }],
  agreements: [
    { ...named('TWO'), parties: ['GIC', 'HRD'], regions: ['GBA'], purposes: ['PRACTICE'] },
    { ...named('FOUR'), parties: ['GIC', 'HRD', 'HKA', 'GDA'], regions: ['GBA'], purposes: ['PRACTICE'] },
    { ...named('OLD'), parties: ['GIC', 'HRD'], regions: ['GBA'], purposes: ['PRACTICE'], state: 'REVOKED' },
  ],
};

const RESULT = `__typename
  ... on ActRecorded { revision repeated entry { act actor body subject reason evidence key } record { code ... on Equivalence { state } ... on Agreement { state } } }
  ... on ActRefused { problems { code path value message } }`;

export interface Result {
  readonly __typename: 'ActRecorded' | 'ActRefused';
  readonly revision: number;
  readonly repeated: boolean;
  readonly entry: Record<string, unknown>;
  readonly record: { readonly state: string };
  readonly problems: readonly { readonly code: string; readonly path: string; readonly message: string }[];
}

export let service: RunningService;
let folder: string;
export let tokens: Record<'ann' | 'bob' | 'cat' | 'dan' | 'eve' | 'fay' | 'reg', string>;

/** Each test has a service with that register alone. */
export function onARegister(): void {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'endorsement-'));
    writeFileSync(join(folder, 'catalogue.json'), JSON.stringify(DOCUMENT));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  beforeEach(async () => {
    service = await startService({
      catalogue: join(folder, 'catalogue.json'),
      database: join(folder, `${String(Math.random()).slice(2)}.sqlite`),
    });
    tokens = {
      ann: await service.tokenFor('ann', 'body:GIC'),
      bob: await service.tokenFor('bob', 'body:HRD'),
      cat: await service.tokenFor('cat', 'body:GIC', 'body:HRD'),
      dan: await service.tokenFor('dan', 'authority:HKA'),
      eve: await service.tokenFor('eve', 'authority:GDA'),
      fay: await service.tokenFor('fay', 'body:GIC'),
      reg: await service.tokenFor('reg', 'registrar'),
    };
  });
  afterEach(() => service.stop());
}

export type Who = keyof typeof tokens;

export async function mutate(who: Who, field: string, variables: Record<string, unknown> = {}): Promise<Result> {
  const { data, errors } = await service.graphql(
    `mutation ${variables.act === undefined ? '' : '($act: ActInput!)'} { act: ${field} { ${RESULT} } }`,
    variables,
    tokens[who],
  );
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data!.act as Result;
}

export const act = (rest = ''): string => `act: { reason: "agreed at the meeting" ${rest} }`;
export const E1 = (agreement = 'TWO', rest = ''): string =>
  `equivalence: { code: "E1", agreement: "${agreement}", from: "C1", to: "C2" ${rest} }`;
export const propose = (who: Who, given = E1(), rest = ''): Promise<Result> =>
  mutate(who, `proposeEquivalence(${given}, ${act(rest)})`);
export const on = (who: Who, name: string, more = '', rest = '', seen?: number): Promise<Result> =>
  revision().then((now) =>
    mutate(who, `${name}(type: EQUIVALENCE, code: "E1", ${more} seenRevision: ${String(seen ?? now)}, ${act(rest)})`),
  );
export const codes = ({ problems = [] }: Result): readonly string[] => problems.map(({ code }) => code);

export async function revision(): Promise<number> {
  const { data } = await service.graphql('{ register { revision } }');
  return (data!.register as { revision: number }).revision;
}

/** When E1 is set aside. */
export async function suspensions(): Promise<unknown> {
  const { data } = await service.graphql('{ equivalence(code: "E1") { suspensions { from until } } }');
  return (data as { equivalence: { suspensions: unknown } }).equivalence.suspensions;
}

export async function verdict(onDate = '"2130-01-01"'): Promise<string> {
  const { data } = await service.graphql(
    `{ recognition(certificate: "C1", post: "setter", region: "HK", onDate: ${onDate}) { ... on RecognitionDecision { verdict } } }`,
  );
  return (data!.recognition as { verdict: string }).verdict;
}

export async function awaited(): Promise<unknown> {
  const { data } = await service.graphql(
    '{ proposals { totalCount edges { node { code amends content proposedBy { account body { code } } endorsedBy { account } awaitsAll { code } awaitsAny { code } draft { ... on Equivalence { from { code } state } ... on Agreement { code } } } } } }',
  );
  return (data!.proposals as { edges: { node: unknown }[] }).edges.map(({ node }) => node);
}

/** An act on an agreement. */
export const onAgreement = async (who: Who, name: string, code: string, more = ''): Promise<Result> =>
  mutate(who, `${name}(type: AGREEMENT, code: "${code}", ${more} seenRevision: ${String(await revision())}, ${act()})`);

export const agreement = (code: string, parties: readonly string[], rest = ''): string =>
  `agreement: { code: "${code}", name: { en: "${code}" }, parties: ${JSON.stringify(parties)}, regions: ["GBA"], purposes: [PRACTICE] ${rest} }`;

export const amend = async (who: Who, given: string, rest = ''): Promise<Result> =>
  mutate(
    who,
    `${given.startsWith('agreement') ? 'amendAgreement' : 'amendEquivalence'}(${given}, seenRevision: ${String(await revision())}, ${act(rest)})`,
  );

/** Imports a catalogue document into the running service. */
export async function importing(document: object): Promise<void> {
  const path = join(folder, 'more.json');
  writeFileSync(path, JSON.stringify(document));
  expect(await service.app.get(ImportService).import(path, { actor: 'operator' })).toMatchObject({ changed: true });
  await service.app.get(CatalogueService).refresh();
}
