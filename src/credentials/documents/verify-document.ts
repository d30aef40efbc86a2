/**
 * Verifies a file that carries a credential (Open Badges 3.0, W3C Verifiable Credentials 2.0 and 1.1) step by step, by the keys that issuers
 * have published in the register. Pure: nothing is fetched, and no clock is looked at. Each step ends with what it found; what could not be
 * checked is said, and is neither "valid" nor "not valid".
 */
import type { Code } from '../../recognition';
import { CONTEXTS, type Contexts } from '../contexts';
import { credentialInPng, credentialInSvg, isPng, isXml } from './badge-image';
import { daysOf, readCredential, type ReadCredential } from './claims';
import { checkProofs } from './data-integrity';
import { failed, findingOf, Found, notChecked, passed, type Finding } from './finding';
import { FILE_KINDS } from './finding-messages';
import { checkForm } from './form';
import { graphOf, type Graph } from './graph';
import { publicKeys, type IssuerKey, type PublicKey } from './issuer-key';
import { isObject, listOf, MAX_BYTES, parseObject, textOf, tooLarge, type JsonObject } from './json';
import { NOT_REACHED, type Signatures } from './signatures';
import { checkStatuses, type StatusListFile } from './status-list';
import { UNBOUNDED } from './times';
import { checkToken, credentialIn, isToken, momentsOf, readToken, type Token } from './token';
import type { DocumentVerdict, Step, StepName, VerifiedDocument } from './verified-document';

export interface VerificationContext {
  /** The point in time that it is judged at. */
  readonly at: Date;
  readonly issuers: readonly IssuerKey[];
  /** Lists that the issuer has registered, or that the caller hands over; verified as credentials are. */
  readonly statusLists?: readonly StatusListFile[];
  /** Contexts beside those that ship, for whoever answers for what they say. */
  readonly contexts?: Contexts;
}

/** @throws IssuerKeyError where a key of the context is none: that is the caller's mistake, and says nothing of the file */
export async function verifyDocument(file: Uint8Array, context: VerificationContext): Promise<VerifiedDocument> {
  const keys = publicKeys(context.issuers);
  const contexts = new Map([...(context.contexts ?? []), ...CONTEXTS]);
  return new Verification(keys, contexts, context).of(file);
}

/** What a file holds: a credential by itself, or a token with one. */
interface Held {
  readonly credential?: JsonObject;
  readonly token?: Token;
}

/** What it says, and its graph where it is of a data model. */
interface Said {
  readonly read: ReadCredential;
  readonly graph?: Graph;
}

class Verification {
  private readonly steps: Step[] = [];

  constructor(
    private readonly keys: readonly PublicKey[],
    private readonly contexts: Contexts,
    private readonly context: VerificationContext,
  ) {}

  async of(file: Uint8Array): Promise<VerifiedDocument> {
    const held = await this.attempt('FILE', () => readFile(Buffer.from(file)));
    const said = held && (await this.attempt('FORM', () => this.read(held)));
    if (held === undefined || said === undefined) {
      for (const step of held === undefined ? (['FORM', ...AFTER_FORM] as const) : AFTER_FORM)
        this.add(step, NOT_REACHED);
      return this.result(undefined, undefined);
    }
    const { read } = said;
    const { issuer, proof, others, body } = await this.signaturesOf(held, said);
    this.add('ISSUER', issuer);
    this.add('PROOF', proof);
    for (const other of others) this.add('OTHER_PROOF', other);
    this.add('PERIOD', periodOf(read, this.at));
    for (const status of await this.statusesOf(read, body)) this.add('STATUS', status);
    if (held.token?.isHolderBound) this.add('HOLDER', notChecked('HOLDER_NOT_CHECKED'));
    return this.result(read, body);
  }

  private get at(): number {
    return this.context.at.getTime();
  }

  private add(step: StepName, finding: Finding): void {
    this.steps.push({ step, ...finding });
  }

  /** What a step gives; undefined where it ends with a finding that is no good. */
  private async attempt<T>(step: StepName, work: () => Promise<readonly [T, Finding]>): Promise<T | undefined> {
    let result: T | undefined;
    const finding = await findingOf(async () => {
      const [given, found] = await work();
      result = given;
      return found;
    });
    this.add(step, finding);
    return result;
  }

  private async read({ credential, token }: Held): Promise<readonly [Said, Finding]> {
    if (credential === undefined) return [{ read: readClaims((token as Token).claims) }, passed('FORM_OF_SD_JWT_VC')];
    if (isOfType(credential, 'VerifiablePresentation')) throw new Found(notChecked('PRESENTATION'));
    if (isOfType(credential, 'EnvelopedVerifiableCredential')) throw new Found(notChecked('ENVELOPED'));
    const model = checkForm(credential);
    const graph = await graphOf({ ...credential, proof: undefined }, this.contexts);
    const read = readCredential(graph.credential);
    const [from, until] = [momentsIn(token, 'nbf'), momentsIn(token, 'exp')];
    const both = { ...read, validFrom: [...read.validFrom, ...from], validUntil: [...read.validUntil, ...until] };
    return [{ read: { ...both, ...daysOf(both) }, graph }, passed('FORM_OF_MODEL', { model })];
  }

  private async signaturesOf({ credential, token }: Held, { read, graph }: Said): Promise<Signatures> {
    const asked = { issuer: read.issuer, keys: this.keys, at: this.at, issuedAt: read.validFrom[0] ?? this.at };
    try {
      if (token !== undefined) return await checkToken(token, asked);
      return await checkProofs({ credential: credential!, graph: graph!, contexts: this.contexts }, asked);
    } catch (error) {
      if (error instanceof Found) return { issuer: NOT_REACHED, proof: error.finding, others: [] };
      throw error;
    }
  }

  private async statusesOf({ statuses }: ReadCredential, body: Code | undefined): Promise<readonly Finding[]> {
    if (statuses.length === 0) return [passed('NO_STATUS')];
    // Whose word a list would have to be is not known.
    if (body === undefined) return [NOT_REACHED];
    return checkStatuses(statuses, {
      body,
      at: this.at,
      lists: this.context.statusLists ?? [],
      idOf: async (file) => {
        const held = await readFile(Buffer.from(file)).catch(unlessUnexpected);
        return textOf(held?.[0].credential?.id);
      },
      verify: (file) => new Verification(this.keys, this.contexts, { ...this.context, statusLists: [] }).of(file),
    });
  }

  private result(credential: ReadCredential | undefined, body: Code | undefined): VerifiedDocument {
    const verdict = verdictOf(this.steps);
    return { verdict, steps: this.steps, credential, body };
  }
}

const AFTER_FORM = ['ISSUER', 'PROOF', 'PERIOD', 'STATUS'] as const;

/** Steps that say what else there is; that they could not be checked takes nothing from the issuer's word. */
const BESIDE: readonly StepName[] = ['OTHER_PROOF', 'HOLDER'];

function verdictOf(steps: readonly Step[]): DocumentVerdict {
  if (steps.some(({ outcome }) => outcome === 'FAILED')) return 'INVALID';
  const isWhole = steps.every(({ step, outcome }) => outcome === 'PASSED' || BESIDE.includes(step));
  return isWhole ? 'VALID' : 'UNDETERMINED';
}

async function readFile(file: Buffer): Promise<readonly [Held, Finding]> {
  const [kind, content] = isPng(file)
    ? (['PNG', credentialInPng(file)] as const)
    : isXml(file)
      ? (['SVG', credentialInSvg(file)] as const)
      : (['PLAIN', file] as const);
  if (content.length > MAX_BYTES) throw tooLarge(content.length, MAX_BYTES);
  const text = content.toString('utf8');
  if (isToken(text)) {
    const token = await readToken(text);
    return [{ token, credential: credentialIn(token) }, passed('FILE_READ', { kind: FILE_KINDS[`${kind}_TOKEN`] })];
  }
  if (!/^\s*[{[]/.test(text)) throw new Found(notChecked('FILE_UNKNOWN'));
  return [{ credential: parseObject(content) }, passed('FILE_READ', { kind: FILE_KINDS[`${kind}_JSON`] })];
}

function unlessUnexpected(error: unknown): undefined {
  if (error instanceof Found) return undefined;
  throw error;
}

const isOfType = ({ type }: JsonObject, wanted: string): boolean => listOf(type).includes(wanted);

const momentsIn = (token: Token | undefined, claim: 'nbf' | 'exp'): readonly number[] =>
  token === undefined ? [] : momentsOf(token.claims, claim);

/** An SD-JWT VC, whose type is a URI (`vct`) and takes the place of an achievement. @throws Found */
function readClaims(claims: JsonObject): ReadCredential {
  const [issuer, type, subject] = [textOf(claims.iss), textOf(claims.vct), textOf(claims.sub)];
  if (issuer === undefined || type === undefined) throw new Found(notChecked('NOT_A_CREDENTIAL'));
  const moments = { validFrom: momentsOf(claims, 'nbf'), validUntil: momentsOf(claims, 'exp') };
  const awardedAt = [...moments.validFrom, ...momentsOf(claims, 'iat')][0];
  const name = textOf(claims.name);
  return {
    types: [type],
    issuer,
    subjects: [{ id: subject, names: name === undefined ? [] : [name] }],
    achievements: [{ identifiers: [{ identifier: type, type: 'vct' }], achievementTypes: [], names: [] }],
    ...moments,
    awardedAt,
    ...daysOf({ ...moments, awardedAt }),
    statuses: isObject(claims.status) ? [{ types: Object.keys(claims.status) }] : [],
    statusLists: [],
  };
}

/** It counts from each of its beginnings on, and until the first of its ends. */
function periodOf({ validFrom, validUntil }: ReadCredential, at: number): Finding {
  const from = Math.max(...validFrom);
  const until = Math.min(...validUntil);
  if (at >= until) return failed('EXPIRED', { until: written(until) });
  if (at < from) return failed('NOT_YET_VALID', { from: written(from) });
  return passed('IN_PERIOD', { from: written(from), until: written(until) });
}

const written = (moment: number): string => (Number.isFinite(moment) ? new Date(moment).toISOString() : UNBOUNDED);
