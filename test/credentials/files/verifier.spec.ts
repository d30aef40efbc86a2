/** Files are verified beside everything else: one that takes too long is ended, and too many are refused. */
import { join } from 'node:path';
import { FileVerificationService } from '../../../src/credentials/files/file-verification.service';
import { Verifier } from '../../../src/credentials/files/verifier';
import { KnownLists } from '../../../src/credentials/status-lists/known-lists';
import { Database } from '../../../src/persistence/database';
import { compile } from '../../../src/recognition';
import { Task } from '../../../src/scheduling/task';
import { registerOf } from '../../support/builders';
import { temporaryFolder } from '../../support/registry';
import { AT, badge, secure, signerOf } from '../documents/support';
import { slow } from './slow';

const ED = signerOf('ed25519');
const { issuer, verificationMethod, publicKeyJwk } = ED.key;
const REGISTER = compile(
  registerOf({
    issuerKeys: [{ code: 'k', body: 'B', issuer, verificationMethod, publicKeyJwk: publicKeyJwk as never }],
  }),
  1,
);
const ON = '2026-11-28';
const folder = temporaryFolder();

let database: Database;
beforeAll(async () => {
  database = await Database.open(`sqlite:${join(folder, 'registry.sqlite')}`);
});
afterAll(() => database.close());

const base64 = (content: object): string => Buffer.from(JSON.stringify(content)).toString('base64');

test('a file that takes too long is given up, and the next one is verified all the same', async () => {
  const verifier = new Verifier(0.1);
  const context = { at: AT, issuers: [ED.key] };
  expect(await verifier.verify({ file: Buffer.from(JSON.stringify(await slow(ED))), context })).toBeUndefined();
  let next;
  do next = await verifier.verify({ file: Buffer.from('{'), context });
  while (next === undefined);
  expect(next).toMatchObject({
    verdict: 'UNDETERMINED',
    steps: [{ step: 'FILE', code: 'NOT_JSON' }, {}, {}, {}, {}, {}],
  });
  await verifier.stop();
});

test('what was given up is told to be so', async () => {
  const service = new FileVerificationService(new KnownLists(database), 0.1);
  const { verified, certificate, steps } = await service.verify(REGISTER, base64(await slow(ED)), [], ON);
  expect([verified.verdict, certificate]).toEqual(['UNDETERMINED', undefined]);
  expect(steps).toMatchObject([
    { step: 'FILE', outcome: 'NOT_CHECKED', code: 'NOT_FINISHED', parameters: { seconds: 0.1 } },
    { step: 'CERTIFICATE', code: 'NOT_REACHED' },
  ]);
  await service.onApplicationShutdown();
});

test('a few of each caller wait, and not many in all; the others are told when to come again', async () => {
  const service = new FileVerificationService(new KnownLists(database));
  const file = base64(await secure(badge(), ED));
  const asked = ['a', 'b', 'c', 'd', 'e'].flatMap((caller) =>
    Array.from({ length: 5 }, () =>
      new Task(caller)
        .run(() => service.verify(REGISTER, file, [], ON))
        .then(
          ({ verified }) => verified.verdict,
          ({
            extensions,
          }: {
            extensions: { code: string; http: { status: number; headers: Map<string, string> } };
          }) => [extensions.code, extensions.http.status, extensions.http.headers.get('retry-after')],
        ),
    ),
  );
  const refused = ['OVERLOADED', 503, '5'];
  const four = [...Array<string>(4).fill('VALID'), refused];
  // One is being verified while sixteen wait.
  const last = ['VALID', refused, refused, refused, refused];
  expect(await Promise.all(asked)).toEqual([...four, ...four, ...four, ...four, ...last]);
  expect((await service.verify(REGISTER, file, [], ON)).verified.verdict).toBe('VALID');
  await service.onApplicationShutdown();
});

test('a fault tells where it happened, and nothing of the file', async () => {
  const verifier = new Verifier(10);
  const context = { at: AT, issuers: [{ ...ED.key, publicKeyJwk: undefined }] };
  const failing = verifier.verify({ file: Buffer.from('{}'), context });
  await expect(failing).rejects.toThrow(/^A file could not be verified: IssuerKeyError\n {4}at /);
  await verifier.stop();
});
