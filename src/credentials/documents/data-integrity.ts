/** Proofs of Data Integrity (W3C, v1.0) within a credential, each verified by a key of the register. */
import { setImmediate } from 'node:timers/promises';
import { DataIntegrityProof, type Cryptosuite } from '@digitalbazaar/data-integrity';
import { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import { createVerifyCryptosuite } from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import type { Algorithm } from '../../document/public-key';
import type { Contexts } from '../contexts';
import { failed, Found, notChecked, passed, type Finding } from './finding';
import { isUrl, momentOf } from './form';
import { loaderOf, type Graph } from './graph';
import type { PublicKey } from './issuer-key';
import { isObject, listOf, shown, textOf, type JsonObject } from './json';
import {
  bestOf,
  issuerFinding,
  NOT_REACHED,
  unregistered,
  type SignatureContext,
  type SignatureFindings,
  type Signatures,
} from './signatures';

interface Suite {
  readonly algorithms: readonly Algorithm[];
  readonly cryptosuite: () => Cryptosuite;
}

/** All others, those of before Data Integrity among them, cannot be checked here. */
const SUITES: ReadonlyMap<unknown, Suite> = new Map<unknown, Suite>([
  ['eddsa-rdfc-2022', { algorithms: ['EdDSA'], cryptosuite: () => eddsaRdfc }],
  ['ecdsa-rdfc-2019', { algorithms: ['ES256', 'ES384'], cryptosuite: () => ecdsaRdfc }],
  ['ecdsa-sd-2023', { algorithms: ['ES256'], cryptosuite: createVerifyCryptosuite }],
]);

/** Each proof may be over another document, so each can cost as much as the first. */
const MAX_PROOFS = 4;
/** A signature in base58btc, which its first letter tells, that is far longer than any: decoding it takes the square of its length. */
const ENDLESS = /^z.{200}/s;
/** The beginning of a proof of ecdsa-sd-2023 that its issuer made for the holder alone: 0xd95d00 in multibase. */
const BASE_PROOF = 'u2V0A';

interface CheckedProof extends SignatureFindings {
  /** Its verification method, or where that says nothing, its kind. */
  readonly named: string;
  readonly key?: PublicKey;
}

/** What proofs are over. */
export interface Secured {
  /** With its proofs. */
  readonly credential: JsonObject;
  /** Without. */
  readonly graph: Graph;
  readonly contexts: Contexts;
}

/** Anybody can add a proof, so one by the issuer's key is enough; of the others it is said what they are. */
export async function checkProofs(secured: Secured, context: SignatureContext): Promise<Signatures> {
  const proofs = listOf(secured.credential.proof).filter(isObject);
  if (proofs.length === 0) return { issuer: NOT_REACHED, proof: notChecked('NO_PROOF'), others: [] };
  if (proofs.length > MAX_PROOFS)
    return { issuer: NOT_REACHED, proof: notChecked('TOO_MANY_PROOFS', { most: MAX_PROOFS }), others: [] };
  const checked: CheckedProof[] = [];
  for (const proof of proofs) {
    // One proof cannot be cut into slices of time; between two of them others have a turn.
    await setImmediate();
    checked.push(await checkProof(proof, secured, context));
  }
  const issuers = checked.reduce((best, each) => (weightOf(each) > weightOf(best) ? each : best));
  const { issuer, proof, key } = issuers;
  const isIssuers = issuer.outcome === 'PASSED' && proof.outcome === 'PASSED';
  return {
    issuer,
    proof,
    body: isIssuers ? key?.body : undefined,
    others: checked.filter((each) => each !== issuers).map(saidOfOther),
  };
}

const WEIGHTS = { PASSED: 2, FAILED: 1, NOT_CHECKED: 0 } as const;

/** Which proof tells most: one that fits and is the issuer's; else one that is shown to be wrong; else any. */
const weightOf = ({ issuer, proof }: SignatureFindings): number => 3 * WEIGHTS[issuer.outcome] + WEIGHTS[proof.outcome];

function saidOfOther({ proof, key, named }: CheckedProof): Finding {
  if (key === undefined || proof.outcome === 'NOT_CHECKED')
    return notChecked('OTHER_PROOF_NOT_CHECKED', { key: named });
  if (proof.outcome === 'FAILED') return failed('OTHER_PROOF_WRONG', { key: named });
  return passed('OTHER_PROOF_FITS', { key: named, body: key.body });
}

async function checkProof(proof: JsonObject, secured: Secured, context: SignatureContext): Promise<CheckedProof> {
  const kind = shown(proof.cryptosuite ?? proof.type);
  const suite = proof.type === 'DataIntegrityProof' ? SUITES.get(proof.cryptosuite) : undefined;
  if (suite === undefined)
    return { named: kind, issuer: NOT_REACHED, proof: notChecked('SUITE_UNKNOWN', { suite: kind }) };
  const named = textOf(proof.verificationMethod) ?? '–';
  const keys = context.keys.filter(({ verificationMethod }) => verificationMethod === named);
  if (keys.length === 0) return { named, ...unregistered(context, named) };
  const signedAt = momentOf(proof.created) ?? context.issuedAt;
  const key = bestOf(keys, context, signedAt);
  const issuer = issuerFinding(key, context, signedAt);
  const asked = { proof, suite, kind, key, secured };
  return { named, key, issuer, proof: malformedProof(asked, context) ?? (await verify(asked)) };
}

interface AskedProof {
  readonly proof: JsonObject;
  readonly suite: Suite;
  readonly kind: string;
  readonly key: PublicKey;
  readonly secured: Secured;
}

/** What is read of a proof is read from its JSON: so nothing may say the same by another name, or give these another meaning. */
const MEMBERS: readonly string[] = [
  'type',
  'id',
  'cryptosuite',
  'verificationMethod',
  'proofPurpose',
  'proofValue',
  'created',
  'expires',
  'previousProof',
  'domain',
  'challenge',
  'nonce',
];

/** What is wrong with a proof before its signature is looked at. */
function malformedProof({ proof, suite, key, kind }: AskedProof, { at }: SignatureContext): Finding | undefined {
  const [created, expires] = [proof.created, proof.expires].map((value) =>
    value === undefined ? null : momentOf(value),
  );
  const unknown = Object.keys(proof).find((member) => !MEMBERS.includes(member));
  if (unknown !== undefined) return notChecked('PROOF_MEMBER_UNKNOWN', { member: unknown });
  if (proof.proofPurpose !== 'assertionMethod') return failed('PURPOSE_OTHER', { purpose: shown(proof.proofPurpose) });
  if (
    created === undefined ||
    expires === undefined ||
    !isUrl(proof.verificationMethod) ||
    typeof proof.proofValue !== 'string' ||
    ENDLESS.test(proof.proofValue)
  )
    return failed('PROOF_MALFORMED');
  if (created !== null && created > at) return failed('PROOF_IN_FUTURE', { moment: shown(proof.created) });
  if (expires !== null && expires <= at) return failed('PROOF_EXPIRED', { moment: shown(proof.expires) });
  if (!suite.algorithms.includes(key.algorithm))
    return failed('ALGORITHM_OTHER', { key: key.verificationMethod, algorithm: kind });
  if (kind === 'ecdsa-sd-2023' && proof.proofValue.startsWith(BASE_PROOF)) return notChecked('PROOF_FOR_HOLDER');
  return undefined;
}

async function verify({ proof, suite, kind, key, secured }: AskedProof): Promise<Finding> {
  const { verificationMethod: id, multikey, issuer: controller } = key;
  const method = {
    '@context': 'https://w3id.org/security/multikey/v1',
    id,
    type: 'Multikey',
    controller,
    publicKeyMultibase: multikey,
  };
  const verifier = new DataIntegrityProof({ cryptosuite: suite.cryptosuite() });
  const { verified, error } = await verifier.verifyProof({
    proof: { '@context': secured.credential['@context'], ...proof },
    document: securedBy(proof, secured),
    documentLoader: loaderOf(secured.contexts, new Map([[id, method]])),
  });
  if (verified) return passed('SIGNATURE_FITS', { suite: kind });
  if (/iterations/.test(error?.message ?? '')) return notChecked('GRAPH_TOO_COMPLEX');
  if (error?.name.startsWith('jsonld.')) return notChecked('NOT_LINKED_DATA', { fault: error.name });
  return failed('SIGNATURE_WRONG');
}

/**
 * The credential as a proof secures it: without proofs, but for those that it says come before it ("proof chains").
 * @throws Found where one of them is not there
 */
function securedBy(
  { previousProof }: JsonObject,
  { credential: { proof: all, ...credential }, graph }: Secured,
): object {
  const previous = listOf(previousProof).map((id) => {
    const proof = listOf(all).find((each) => isObject(each) && each.id === id);
    if (proof === undefined) throw new Found(failed('PREVIOUS_PROOF_MISSING', { proof: shown(id) }));
    return proof;
  });
  return previous.length === 0 ? graph.expanded : { ...credential, proof: previous };
}
