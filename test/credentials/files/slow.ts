/** A file that is made so that it takes long to verify. */
import { badge, secure, type Signer } from '../documents/support';

/** As large as one may be, with as many proofs: each takes the whole of it. */
export async function slow(signer: Signer): Promise<object> {
  const { proof } = await secure(badge(), signer);
  const otherIdentifier = Array.from({ length: 280 }, (_, at) => ({
    type: 'IdentifierEntry',
    identifier: `n${String(at)}`,
    identifierType: 'identifier',
  }));
  const { credentialSubject } = badge() as { credentialSubject: { achievement: object } };
  const achievement = { ...credentialSubject.achievement, otherIdentifier };
  return {
    ...badge({ credentialSubject: { ...credentialSubject, achievement } }),
    proof: [proof, proof, proof, proof],
  };
}
