/** What the tests of issuing share: a service that issues, papers, and what others fetch from it. */
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import type { IssuerKey } from '../../../src/credentials/documents/issuer-key';
import type { JsonObject } from '../../../src/credentials/documents/json';
import type { StatusListFile } from '../../../src/credentials/documents/status-list';
import type { VerifiedDocument } from '../../../src/credentials/documents/verified-document';
import { verifyDocument } from '../../../src/credentials/documents/verify-document';
import type { RunningService } from '../../support/service';

export const PUBLIC_URL = 'https://registry.example';
export const PAPER = { certificate: 'GIC-JD-HAND', number: 'GIC-2024/0017', name: 'CHAN Tai-man', checkItem: '1999' };
export const ACT = { reason: 'Asked for by its holder' };

export interface Issued {
  readonly __typename: string;
  readonly revision: number;
  readonly repeated: boolean;
  readonly entry: object;
  readonly credential: string;
  readonly png: string;
  readonly token: string;
  readonly qr: string | null;
  readonly problems?: readonly { readonly code: string; readonly path: string; readonly value: string }[];
}

const issueAs = (
  forms: string,
): string => `mutation ($certificate: IssuedKeyInput!, $act: ActInput!, $language: Language) {
  issueCredential(certificate: $certificate, act: $act, language: $language) {
    __typename
    ... on CredentialIssued { revision repeated entry { act body subject reason summary } ${forms} }
    ... on ActRefused { problems { code path value message } }
  }
}`;

/** What a body does, and what everybody may fetch. */
export class Desk {
  constructor(
    readonly service: RunningService,
    private readonly token: string,
  ) {}

  static async of(service: RunningService): Promise<Desk> {
    return new Desk(service, await service.tokenFor('ann', 'body:GIC'));
  }

  async issue(certificate: object, more: object = {}, forms = 'credential token'): Promise<Issued> {
    const variables = { certificate, act: ACT, language: 'EN', ...more };
    return (await this.answer(issueAs(forms), variables)).issueCredential as Issued;
  }

  register(...issued: readonly object[]): Promise<string> {
    return this.act('registerIssued', '[IssuedCertificateInput!]!', 'issued', issued);
  }

  change(field: 'suspendIssued' | 'reinstateIssued' | 'revokeIssued', key: object, from?: string): Promise<string> {
    return this.act(field, 'IssuedKeyInput!', 'certificate', key, from);
  }

  private async act(field: string, type: string, name: string, value: unknown, from?: string): Promise<string> {
    const query = `mutation ($value: ${type}, $act: ActInput!) {
      done: ${field}(${name}: $value, act: $act${from === undefined ? '' : `, from: "${from}"`}) {
        __typename ... on ActRefused { problems { code message } } } }`;
    const done = (await this.answer(query, { value, act: ACT })).done as { __typename: string };
    expect(done).toEqual({ __typename: 'ActRecorded' });
    return done.__typename;
  }

  private async answer(query: string, variables: Record<string, unknown>): Promise<Record<string, unknown>> {
    const { data, errors } = await this.service.graphql(query, variables, this.token);
    expect(errors).toBeUndefined();
    return data!;
  }

  /** The key as a body would publish it in the register. */
  async key(body = 'GIC'): Promise<IssuerKey> {
    const query = `{ issuingKey(body: "${body}") { issuer verificationMethod publicKeyMultibase } }`;
    const { issuingKey } = await this.answer(query, {});
    return { ...(issuingKey as Pick<IssuerKey, 'issuer' | 'verificationMethod'>), from: '2020-01-01', body };
  }

  /** What is served under a public address. */
  fetch(address: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(address.replace(PUBLIC_URL, this.service.url), { headers });
  }

  async listsOf(credential: string): Promise<readonly StatusListFile[]> {
    const { credentialStatus } = JSON.parse(credential) as { credentialStatus: { statusListCredential: string }[] };
    return Promise.all(
      credentialStatus.map(async ({ statusListCredential: address }) => ({
        file: Buffer.from(await (await this.fetch(address)).arrayBuffer()),
      })),
    );
  }

  /** A file verified by the body's key and by the lists that the credential names, as they are served now. */
  async verify(file: string | Uint8Array, credential: string, keys?: readonly IssuerKey[]): Promise<VerifiedDocument> {
    const issuers = keys ?? [await this.key()];
    const at = new Date(Date.now());
    return verifyDocument(Buffer.from(file), { at, issuers, statusLists: await this.listsOf(credential) });
  }
}

/** The keys of a body as its DID document has them. */
export async function keysOfDid(desk: Desk, body = 'GIC'): Promise<readonly IssuerKey[]> {
  const did = (await (await desk.fetch(`${PUBLIC_URL}/bodies/${body}/did.json`)).json()) as {
    verificationMethod: { id: string; controller: string; publicKeyMultibase: string }[];
  };
  return did.verificationMethod.map(({ id, controller, publicKeyMultibase }) => ({
    issuer: controller,
    verificationMethod: id,
    publicKeyMultibase,
    from: '2020-01-01',
    body,
  }));
}

/** What a QR code in a picture says. */
export function readCode(png: string): string | undefined {
  const { data, width, height } = PNG.sync.read(Buffer.from(png, 'base64'));
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

export const parsed = (credential: string): JsonObject => JSON.parse(credential) as JsonObject;
