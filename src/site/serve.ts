/** What every response has: its security headers, and compression where that pays; and the static files of the page. */
import compress from '@fastify/compress';
import files from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sendPageElsewhere } from './elsewhere';
import { sendSecurityHeaders } from './headers';
import { PAGE_FOLDER, pageBuild } from './page';

/** Bytes of an answer from which on it is compressed: a smaller one fits into a packet as it is. */
const LEAST_COMPRESSED = 1400;
/** What is made anew for each request; files are compressed when the page is built. */
const MADE_ANEW = /^application\/((graphql-response\+)?json|(atom\+)?xml)(;|$)/;

/** @param issuer the OpenID Connect issuer where people sign in, which the page has to reach */
export async function servePage(app: NestFastifyApplication, issuer: string | null): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  sendSecurityHeaders(server, issuer);
  sendPageElsewhere(server);
  const build = pageBuild();
  server.addHook('onRequest', (request, reply, done) => {
    // An open page sees by it that there is a newer one.
    if (build !== null && request.url.startsWith('/graphql')) void reply.header('registry-build', build);
    // How long an answer is when compressed tells of a secret in it, to whoever chose what stands beside that: only who has a token gets secrets.
    if (request.headers.authorization !== undefined) request.headers['x-no-compression'] = '1';
    done();
  });
  await app.register(compress, {
    encodings: ['gzip'],
    threshold: LEAST_COMPRESSED,
    customTypes: MADE_ANEW,
    globalDecompression: false,
  });
  const root = join(PAGE_FOLDER, 'assets');
  // Their names change with their contents.
  if (existsSync(root))
    await app.register(files, { root, prefix: '/assets/', preCompressed: true, immutable: true, maxAge: '1y' });
}
