/** The security headers of every response: all that OWASP's list of secure headers names, put together once. */
import type { FastifyInstance } from 'fastify';

const YEAR_IN_SECONDS = 31_536_000;

/** What the page does without; it copies and prints. */
const UNUSED_FEATURES = [
  ...['accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'fullscreen', 'geolocation'],
  ...['gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture', 'screen-wake-lock', 'usb'],
  ...['publickey-credentials-get', 'sync-xhr', 'xr-spatial-tracking'],
];

/** @param issuer the OpenID Connect issuer where people sign in, which the page has to reach */
export function sendSecurityHeaders(server: FastifyInstance, issuer: string | null): void {
  const headers = {
    'content-security-policy': policy(issuer),
    'cross-origin-embedder-policy': 'require-corp',
    // The page signs in by going to the issuer and coming back.
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'permissions-policy': UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
    'referrer-policy': 'no-referrer',
    'strict-transport-security': `max-age=${String(YEAR_IN_SECONDS)}; includeSubDomains`,
    'x-content-type-options': 'nosniff',
    'x-dns-prefetch-control': 'off',
    'x-download-options': 'noopen',
    'x-frame-options': 'DENY',
    'x-permitted-cross-domain-policies': 'none',
    'x-xss-protection': '0',
    // Whatever may be kept says so itself.
    'cache-control': 'no-store',
  };
  server.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
}

/** The content security policy: nothing is loaded from elsewhere, and neither script nor style inside the document counts. */
const policy = (issuer: string | null): string =>
  Object.entries({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'worker-src': "'self'",
    'manifest-src': "'self'",
    'connect-src': issuer === null ? "'self'" : `'self' ${new URL(issuer).origin}`,
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
  })
    .map((directive) => directive.join(' '))
    .join(';');
