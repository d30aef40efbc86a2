/** The security headers of every response, and the static files of the page. */
import helmet from '@fastify/helmet';
import files from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PAGE_FOLDER } from './page';

/** @param issuer the OpenID Connect issuer where people sign in, which the page has to reach */
export async function servePage(app: NestFastifyApplication, issuer: string | null): Promise<void> {
  await app.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: { useDefaults: false, directives: policy(issuer) },
    // The page signs in by going to the issuer and coming back.
    crossOriginOpenerPolicy: { policy: 'same-origin' },
  });
  const root = join(PAGE_FOLDER, 'assets');
  // Their names change with their contents.
  if (existsSync(root))
    await app.register(files, { root, prefix: '/assets/', preCompressed: true, immutable: true, maxAge: '1y' });
}

/** The content security policy: nothing is loaded from elsewhere, and no script inside the document runs. */
const policy = (issuer: string | null) => ({
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  workerSrc: ["'self'"],
  connectSrc: ["'self'", ...(issuer === null ? [] : [new URL(issuer).origin])],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
});
