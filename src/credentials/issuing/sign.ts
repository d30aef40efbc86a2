/** Signs credentials by the key of a body: as a document with a proof, and as a token, which is shorter. */
import { sign } from 'node:crypto';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { CompactSign } from 'jose';
import { CONTEXTS } from '../contexts';
import { loaderOf } from '../documents/graph';
import type { JsonObject } from '../documents/json';
import type { BodyKey } from './issuers';

/** A credential with a proof of Data Integrity (`eddsa-rdfc-2022`). @throws where a term of it is not defined by its contexts */
export async function withProof(credential: JsonObject, key: BodyKey, created: Date): Promise<JsonObject> {
  const signer = {
    id: key.verificationMethod,
    algorithm: 'Ed25519',
    sign: ({ data }: { readonly data: Uint8Array }) => Promise.resolve(sign(null, data, key.privateKey)),
  };
  const proof = await new DataIntegrityProof({ cryptosuite, signer, date: inSeconds(created) }).createProof({
    document: credential,
    documentLoader: loaderOf(CONTEXTS),
    purpose: { update: (made) => ({ ...made, proofPurpose: 'assertionMethod' }) },
  });
  return { ...credential, proof: proof as JsonObject };
}

/** A credential as a JWT (W3C VC-JOSE-COSE). `iat` says by which day the key is judged: the award may be much older. */
export const asToken = (credential: JsonObject, key: BodyKey, issued: Date): Promise<string> =>
  new CompactSign(Buffer.from(JSON.stringify({ ...credential, iat: Math.floor(issued.getTime() / 1000) })))
    .setProtectedHeader({ alg: 'EdDSA', typ: 'vc+jwt', kid: key.verificationMethod })
    .sign(key.privateKey);

/** A moment as an XML Schema `dateTimeStamp`, without parts of a second. */
export const inSeconds = (moment: Date): string => `${moment.toISOString().slice(0, 19)}Z`;
