/** A receipt on paper: the service draws it, and keeps nothing of it. */
import type { PageLanguage } from '../language/languages';
import { Rejected, Unreachable } from './request';

/**
 * @throws Unreachable where no answer came
 * @throws Rejected where the receipt is not taken
 */
export async function printed(receipt: string, { tag }: PageLanguage): Promise<Blob> {
  const response = await fetch(`/receipt.pdf?language=${tag}`, {
    method: 'POST',
    body: receipt,
    headers: { 'content-type': 'application/jose', 'accept-language': tag },
  }).catch((cause: unknown) => {
    throw new Unreachable('No answer came.', { cause });
  });
  if (response.ok) return response.blob();
  if ([502, 504].includes(response.status)) throw new Unreachable(`The service answered ${String(response.status)}.`);
  throw new Rejected(await messageOf(response), `HTTP_${String(response.status)}`);
}

async function messageOf(response: Response): Promise<string> {
  try {
    const { errors } = (await response.json()) as { readonly errors: readonly { readonly message: string }[] };
    return errors[0].message;
  } catch {
    return '';
  }
}
