/** What a body has issued by the registry is verified by the registry as every other file: by the key that the body has published in the register. */
import { CatalogueService } from '../../../src/catalogue/catalogue.service';
import { startService, type RunningService } from '../../support/service';
import { ACT, Desk, PAPER, PUBLIC_URL } from './support';

const ISSUED = { ...PAPER, awardedOn: '2024-06-30' };

let service: RunningService;
let desk: Desk;
let token: string;
beforeAll(async () => {
  service = await startService({ catalogue: 'gba', publicUrl: PUBLIC_URL });
  desk = await Desk.of(service);
  token = await service.tokenFor('ann', 'body:GIC');
  await desk.register(ISSUED);
}, 120_000);
afterAll(() => service.stop());

async function answer(query: string, variables: object): Promise<Record<string, unknown>> {
  const { data, errors } = await service.graphql(query, variables as Record<string, unknown>, token);
  expect(errors).toBeUndefined();
  return data!;
}

const record = async (field: string, given: object): Promise<void> => {
  const query = `mutation ($record: RecordInput!, $act: ActInput!) { done: ${field} { __typename ... on ActRefused { problems { message } } } }`;
  expect(await answer(query, { record: given, act: ACT })).toEqual({ done: { __typename: 'ActRecorded' } });
};

const file = (text: string): string => Buffer.from(text).toString('base64');

const verified = async (credential: string): Promise<object> =>
  (
    await answer(
      'query ($file: String!) { verifyCredentialFile(file: $file) { verdict body { code } certificate { code } steps { code } } }',
      { file: file(credential) },
    )
  ).verifyCredentialFile as object;

const decided = async (credential: string): Promise<object> =>
  (
    await answer(
      `query ($files: [String!]!) { verifyCandidate(files: $files, post: "jewellery-designer", region: "HK") {
         asVerified { ... on RecognitionDecision { verdict holdings { certificate { code } } } } } }`,
      { files: [file(credential)] },
    )
  ).verifyCandidate as object;

test('it counts once its body has published the key and what it is called, and no longer once it is revoked', async () => {
  const { credential } = await desk.issue(PAPER);
  expect(await verified(credential)).toMatchObject({ verdict: 'UNDETERMINED', body: null, certificate: null });
  expect(await decided(credential)).toEqual({ asVerified: null });

  const { issuer, verificationMethod, publicKeyMultibase } = await desk.key();
  const issuerKey = { code: 'GIC-KEY', body: 'GIC', issuer, verificationMethod, publicKeyMultibase };
  await record('register(record: $record, act: $act)', { issuerKey });
  expect(await verified(credential)).toMatchObject({ verdict: 'VALID', body: { code: 'GIC' }, certificate: null });

  const { tables, revision } = service.app.get(CatalogueService).current();
  const { name, ...present } = tables.certificates.find(PAPER.certificate)!;
  const identifier = `${PUBLIC_URL}/registry/certificates/${PAPER.certificate}`;
  await record(`amend(record: $record, seenRevision: ${String(revision)}, act: $act)`, {
    certificate: {
      ...present,
      name: { en: name.en },
      otherNames: undefined,
      source: undefined,
      identifiers: [{ type: 'ACHIEVEMENT_ID', identifier }],
    },
  });
  expect(await verified(credential)).toMatchObject({ verdict: 'VALID', certificate: { code: PAPER.certificate } });
  expect(await decided(credential)).toMatchObject({ asVerified: { verdict: 'CONDITIONAL' } });

  await desk.change('revokeIssued', PAPER);
  expect(await verified(credential)).toMatchObject({
    verdict: 'INVALID',
    steps: expect.arrayContaining([expect.objectContaining({ code: 'REVOKED' })]) as unknown,
  });
  expect(await decided(credential)).toEqual({ asVerified: null });
});
