/** Addresses that are nobody's: to people the page says so, and how to go on; programs are answered as ever. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { pageDocument } from './page';

/** After the hook that sends the security headers. */
export function sendPageElsewhere(server: FastifyInstance): void {
  const document = pageDocument();
  if (document === null) return;
  server.addHook('onRequest', (request, reply, done) => {
    if (!request.is404 || !isForPeople(request)) return done();
    void reply.status(404).type('text/html; charset=utf-8').send(document);
  });
}

/** Whether a browser asks for a document; what programs and documents ask for has other types. */
const isForPeople = ({ method, headers }: FastifyRequest): boolean =>
  ['GET', 'HEAD'].includes(method) && /(^|[\s,])text\/html\b/i.test(headers.accept ?? '');
