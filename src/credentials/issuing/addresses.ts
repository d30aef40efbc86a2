/** Where on the web the registry answers for what bodies issue by it. All of it hangs on the public address, which is in every credential for good. */
import type { Code } from '../../recognition';
import type { StatusPlace } from '../issued/issued-certificate';

/** What a bit of a status list says, where it is set. */
export const PURPOSES = ['revocation', 'suspension'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** The decentralised identifier (`did:web`) of a body: in it a colon parts, so that those of a port or a code are written otherwise. */
export const didOf = (publicUrl: string, body: Code): string =>
  `did:web:${encodeURIComponent(new URL(publicUrl).host)}:bodies:${encodeURIComponent(body)}`;

/** The page of a certificate of the register. */
export const certificateAddress = (publicUrl: string, certificate: Code): string =>
  `${publicUrl}/registry/certificates/${encodeURIComponent(certificate)}`;

/** What a credential is called: its place is its own for good. */
export const credentialId = (publicUrl: string, { body, list, index }: StatusPlace): string =>
  `${publicUrl}/credentials/${encodeURIComponent(body)}/${String(list)}/${String(index)}`;

export const statusListAddress = (
  publicUrl: string,
  { body, list }: Pick<StatusPlace, 'body' | 'list'>,
  purpose: Purpose,
): string => `${publicUrl}/credentials/status/${encodeURIComponent(body)}/${String(list)}/${purpose}`;

/** A body, a list and a purpose, below where lists are; of the signs in a code, the colon alone is written otherwise in an address. */
const LIST = /^((?:[\w.-]|%3A)+)\/([1-9]\d{0,5})\/(\w+)$/;

/** Which list an address is of; undefined: none. */
export function listAt(
  publicUrl: string,
  address: string,
): (Pick<StatusPlace, 'body' | 'list'> & { readonly purpose: Purpose }) | undefined {
  const start = `${publicUrl}/credentials/status/`;
  const [, body, list, written] = (address.startsWith(start) && LIST.exec(address.slice(start.length))) || [];
  const purpose = PURPOSES.find((each) => each === written);
  return purpose && { body: body.replaceAll('%3A', ':'), list: Number(list), purpose };
}
