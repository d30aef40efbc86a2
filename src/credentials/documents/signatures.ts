/** What the signatures of a credential show, whatever they look like. */
import { dayAt } from '../../api/clock';
import { failed, notChecked, passed, type Finding } from './finding';
import { signsOn, type PublicKey } from './issuer-key';

/** What one signature shows: whose key it is by, and whether it fits. */
export interface SignatureFindings {
  readonly issuer: Finding;
  readonly proof: Finding;
}

export interface Signatures extends SignatureFindings {
  /** The body of the register whose key it is, if it is the issuer's and the signature fits. */
  readonly body?: string;
  /** What is said of further proofs. */
  readonly others: readonly Finding[];
}

export interface SignatureContext {
  /** The issuer that the credential names. */
  readonly issuer: string;
  readonly keys: readonly PublicKey[];
  /** The point in time, in milliseconds, that it is judged at. */
  readonly at: number;
  /** When it was issued: a signature that does not say when it was made is taken to be as old. */
  readonly issuedAt: number;
}

export const NOT_REACHED = notChecked('NOT_REACHED');

/** No key is there to verify by. */
export const unregistered = ({ issuer, keys }: SignatureContext, named: string): SignatureFindings => ({
  issuer: keys.some((key) => key.issuer === issuer)
    ? notChecked('KEY_NOT_REGISTERED', { key: named, issuer })
    : notChecked('ISSUER_NOT_REGISTERED', { issuer }),
  proof: NOT_REACHED,
});

/** Which of the keys that go by an id is meant: one of the issuer's, and one that signed on that day, where there are such. */
export function bestOf(keys: readonly PublicKey[], { issuer }: SignatureContext, signedAt: number) {
  const own = keys.filter((key) => key.issuer === issuer);
  return own.find((key) => signsOn(key, dayAt(signedAt))) ?? own[0] ?? keys[0];
}

/** Whether the key is the issuer's, and signs on the day that the signature says it was made on. */
export function issuerFinding(key: PublicKey, { issuer }: SignatureContext, signedAt: number): Finding {
  const { verificationMethod, body } = key;
  if (key.issuer !== issuer)
    return failed('KEY_OF_ANOTHER_ISSUER', { key: verificationMethod, issuer, other: key.issuer });
  const day = dayAt(signedAt);
  if (!signsOn(key, day)) return notChecked('KEY_NOT_IN_FORCE', { key: verificationMethod, day });
  return passed('ISSUER_REGISTERED', { issuer, body, key: verificationMethod });
}
