/** Credentials that bodies issue: as file, picture, token and code; verified by the keys of the body and the lists that are served. */
import type { JsonObject } from '../../../src/credentials/documents/json';
import { verifyLedger } from '../../../src/ledger/verify';
import { Database } from '../../../src/persistence/database';
import { describeOnEach } from '../../support/databases';
import { startService, type RunningService } from '../../support/service';
import { told } from '../documents/support';
import { ACT, Desk, PAPER, parsed, PUBLIC_URL, readCode } from './support';

const DAY_MS = 86_400_000;
const dayAfter = (days: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + days * DAY_MS).toISOString().slice(0, 10);
const changed = (credential: string, change: (subject: JsonObject) => JsonObject): string => {
  const whole = parsed(credential);
  return JSON.stringify({ ...whole, credentialSubject: change(whole.credentialSubject as JsonObject) });
};

describeOnEach('credentials that bodies issue', (fresh) => {
  let service: RunningService;
  let desk: Desk;
  beforeAll(async () => {
    service = await startService({ catalogue: 'gba', database: await fresh(), publicUrl: PUBLIC_URL });
    desk = await Desk.of(service);
    await desk.register({ ...PAPER, otherNames: ['陳大文'], awardedOn: '2024-06-30', expiresOn: '2999-06-30' });
  }, 120_000);
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => service.stop());

  it('are valid in every form by the key that the body publishes', async () => {
    const issued = await desk.issue(PAPER, {}, 'credential png token qr');
    expect(issued).toMatchObject({
      __typename: 'CredentialIssued',
      repeated: false,
      entry: { act: 'ISSUE_CREDENTIAL', body: 'GIC', subject: null, reason: ACT.reason },
    });
    const { credential, png, token, qr } = issued;
    expect(readCode(qr!)).toBe(token);
    for (const file of [credential, Buffer.from(png, 'base64'), token]) {
      const verified = await desk.verify(file, credential);
      expect(told(verified)).toEqual(['VALID']);
      expect(verified).toMatchObject({
        body: 'GIC',
        credential: {
          issuer: 'did:web:registry.example:bodies:GIC',
          awardedOn: '2024-06-30',
          expiresOn: '2999-06-30',
          subjects: [{ names: [PAPER.name] }],
          achievements: [{ names: ['GIC Jewellery Designer (hand drawn) qualification certificate'] }],
        },
      });
      const [achievement] = verified.credential!.achievements;
      expect(achievement.identifiers).toContainEqual({ identifier: 'GIC-JD-HAND', type: 'humanCode' });
    }
    expect(parsed(credential)).toMatchObject({
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      validFrom: '2024-06-30T00:00:00+08:00',
      credentialSubject: {
        licenseNumber: PAPER.number,
        achievement: {
          id: `${PUBLIC_URL}/registry/certificates/GIC-JD-HAND`,
          description: expect.stringContaining('GIC首飾設計師（手繪）資格證書') as string,
        },
      },
    });
    // What the body checks by is no part of what the holder shows around.
    expect(credential + token).not.toContain(PAPER.checkItem);
  });

  it('read in the language that is asked for, with the name as it is written', async () => {
    const { credential } = await desk.issue({ ...PAPER, name: '陈大文' }, { language: 'ZH_HANT' });
    expect(parsed(credential)).toMatchObject({
      name: 'GIC首飾設計師（手繪）資格證書',
      credentialSubject: { identifier: [{ identityHash: '陈大文', identityType: 'name', hashed: false }] },
    });
  });

  it('show every change', async () => {
    const { credential, token } = await desk.issue(PAPER);
    const other = changed(credential, ({ identifier, ...subject }) => ({
      ...subject,
      identifier: [{ ...(identifier as JsonObject[])[0], identityHash: 'CHAN Tai-woman' }],
    }));
    expect(told(await desk.verify(other, credential))).toEqual(['INVALID', 'PROOF SIGNATURE_WRONG']);
    const number = changed(credential, (subject) => ({ ...subject, licenseNumber: 'GIC-2024/0018' }));
    expect(told(await desk.verify(number, credential))).toEqual(['INVALID', 'PROOF SIGNATURE_WRONG']);
    const [header, payload, signature] = token.split('.');
    const renamed = Buffer.from(payload, 'base64url').toString().replace('Tai-man', 'Tai-men');
    const forged = [header, Buffer.from(renamed).toString('base64url'), signature].join('.');
    expect(told(await desk.verify(forged, credential))[1]).toBe('PROOF SIGNATURE_WRONG');
    // The key of another body signs for that one alone.
    expect(told(await desk.verify(credential, credential, [await desk.key('VTC')]))[0]).toBe('UNDETERMINED');
  });

  it('keep their place when they are issued once more, which is an act of its own unless it has the same key', async () => {
    const statusOf = ({ credential }: { credential: string }): unknown => parsed(credential).credentialStatus;
    const act = { ...ACT, key: 'lost-1' };
    const [first, second] = [await desk.issue(PAPER), await desk.issue(PAPER, { act })];
    expect(second.revision).toBe(first.revision + 1);
    expect(statusOf(second)).toEqual(statusOf(first));
    expect(await desk.issue(PAPER, { act })).toMatchObject({ repeated: true, revision: second.revision });
    expect(await desk.issue({ ...PAPER, name: '陳大文' }, { act })).toMatchObject({
      problems: [{ code: 'KEY_TAKEN' }],
    });
    const other = { ...PAPER, number: 'P-2' };
    await desk.register({ ...other, awardedOn: '2024-06-30' });
    expect(statusOf(await desk.issue(other))).not.toEqual(statusOf(first));
  });

  it('count no more while they are suspended, and once they are revoked, from the very day on', async () => {
    const paper = { ...PAPER, number: 'S-1' };
    await desk.register({ ...paper, awardedOn: '2024-06-30' });
    const { credential, token } = await desk.issue(paper);
    const both = async (): Promise<unknown> => [
      told(await desk.verify(credential, credential)),
      told(await desk.verify(token, credential)),
    ];
    const suspended = ['INVALID', 'STATUS SUSPENDED'];
    expect(await both()).toEqual([['VALID'], ['VALID']]);
    await desk.change('suspendIssued', paper);
    expect(await both()).toEqual([suspended, suspended]);
    expect(await desk.issue(paper)).toMatchObject({ problems: [{ code: 'NOT_IN_FORCE', path: 'certificate' }] });
    await desk.change('reinstateIssued', paper);
    expect(await both()).toEqual([['VALID'], ['VALID']]);
    await desk.change('revokeIssued', paper, dayAfter(2));
    expect(await both()).toEqual([['VALID'], ['VALID']]);
    const later = Date.now() + 2 * DAY_MS;
    jest.spyOn(Date, 'now').mockImplementation(() => later);
    expect(await both()).toEqual([
      ['INVALID', 'STATUS REVOKED'],
      ['INVALID', 'STATUS REVOKED'],
    ]);
  });

  it('leave others alone whose place is near', async () => {
    const papers = Array.from({ length: 12 }, (_, at) => ({ ...PAPER, number: `N-${String(at)}` }));
    await desk.register(...papers.map((paper) => ({ ...paper, awardedOn: '2024-06-30' })));
    const files: string[] = [];
    for (const paper of papers) files.push((await desk.issue(paper)).credential);
    for (const paper of papers.slice(0, 6)) await desk.change('revokeIssued', paper);
    const verdicts: unknown[] = [];
    for (const file of files) verdicts.push((await desk.verify(file, file)).verdict);
    expect(verdicts).toEqual([...Array<string>(6).fill('INVALID'), ...Array<string>(6).fill('VALID')]);
  });

  it.each([
    ['whose number nobody has registered', { ...PAPER, number: 'GIC-0' }, 'NOT_ISSUED', 'certificate'],
    ['whose name is another', { ...PAPER, name: 'WONG Tai-man' }, 'NOT_ISSUED', 'certificate'],
    ['whose check item is another', { ...PAPER, checkItem: '1998' }, 'NOT_ISSUED', 'certificate'],
    ['of another body', { ...PAPER, certificate: 'HKRPL-DESIGN-2' }, 'NOT_A_PARTY', ''],
    ['that the register does not have', { ...PAPER, certificate: 'GIC-XX' }, 'UNKNOWN_RECORD', 'certificate'],
    ['without a number', { ...PAPER, number: ' ' }, 'PART_BLANK', 'certificate.number'],
    ['with a name that turns what follows', { ...PAPER, name: 'CHAN\u202e Tai-man' }, 'PART_UNFIT', 'certificate.name'],
    ['with a line break', { ...PAPER, number: 'GIC-2024/\n0017' }, 'PART_UNFIT', 'certificate.number'],
  ])('are refused for one %s, and nobody is named', async (_, certificate, code, path) => {
    const refused = await desk.issue(certificate);
    expect(refused.problems).toMatchObject([{ code, path }]);
    expect(JSON.stringify(refused)).not.toMatch(/tai-man|GIC-2024|GIC-0|199/i);
  });

  it('are refused for what is an example only', async () => {
    const vtc = new Desk(service, await service.tokenFor('bob', 'body:VTC'));
    const paper = { ...PAPER, certificate: 'VTC-SETTING' };
    await vtc.register({ ...paper, awardedOn: '2024-06-30' });
    expect((await vtc.issue(paper)).problems).toMatchObject([{ code: 'EXAMPLE_ONLY', value: 'VTC-SETTING' }]);
  });

  it('leave a ledger that holds together', async () => {
    expect(await verifyLedger(service.app.get(Database))).toMatchObject({ misfit: null });
  });
});

test('are refused by a service that does not know its address, which serves no keys either', async () => {
  const service = await startService({ catalogue: 'gba' });
  const desk = await Desk.of(service);
  await desk.register({ ...PAPER, awardedOn: '2024-06-30' });
  expect((await desk.issue(PAPER)).problems).toMatchObject([{ code: 'NO_PUBLIC_ADDRESS', path: '' }]);
  expect((await service.graphql('{ issuingKey(body: "GIC") { issuer } }')).data).toEqual({ issuingKey: null });
  for (const path of ['bodies/GIC/did.json', 'credentials/status/GIC/1/revocation'])
    expect((await fetch(`${service.url}/${path}`)).status).toBe(404);
  await service.stop();
}, 120_000);
