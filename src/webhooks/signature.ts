/** Signs notifications, so that a receiver can verify who sent them (Standard Webhooks, `v1`). */
import { createHmac } from 'node:crypto';

const PREFIX = 'whsec_';

/** As it is shown to people, in the form that the libraries of receivers read. */
export const shownSecret = (secret: Buffer): string => PREFIX + secret.toString('base64');

/** @param at when it is sent, in milliseconds: receivers refuse what is old */
export function signedHeaders(secret: Buffer, id: string, at: number, body: string): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(at / 1000));
  const signature = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}
