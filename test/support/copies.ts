/** Copies of the service on one database, as several machines have them: with the same keys, so that what one signs counts at all. */
import { setTimeout as sleep } from 'node:timers/promises';
import { exportJWK, generateKeyPair } from 'jose';
import { startService, type GraphqlAnswer, type RunningService } from './service';

/** A JSON Web Key Set with one private key. */
export async function signingKeys(): Promise<string> {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  return JSON.stringify({ keys: [await exportJWK(privateKey)] });
}

export async function startCopies(count: number, database: string): Promise<readonly RunningService[]> {
  const keys = await signingKeys();
  return Promise.all(Array.from({ length: count }, () => startService({ database, signingKeys: keys })));
}

/** Waits until it is so; a generous bound keeps a test that fails from hanging. */
export async function until(what: () => Promise<boolean> | boolean, patience = 30_000): Promise<void> {
  for (const end = Date.now() + patience; !(await what()); await sleep(50))
    if (Date.now() > end) throw new Error(`This has not come to be: ${what.toString()}`);
}

/** Registers a region; the answer has `revision`, or errors. */
export const register = (
  { graphql }: Pick<RunningService, 'graphql'>,
  code: string,
  token: string,
): Promise<GraphqlAnswer> =>
  graphql(
    `mutation { register(record: { region: { code: "${code}", name: { en: "${code}" } } }, act: { reason: "as decided", key: "${code}" }) {
       ... on ActRecorded { revision repeated } ... on ActRefused { problems { code } } } }`,
    {},
    token,
  );

/** The revision that an act made; throws where it was not recorded. */
export function recorded({ data, errors }: GraphqlAnswer): number {
  const revision = (data?.register as { revision?: number } | undefined)?.revision;
  if (revision === undefined) throw new Error(JSON.stringify(errors ?? data));
  return revision;
}

export async function revisionOf({ graphql }: Pick<RunningService, 'graphql'>): Promise<number> {
  return ((await graphql('{ register { revision } }')).data!.register as { revision: number }).revision;
}
