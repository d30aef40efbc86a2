/** The least that a server of this kind does: Fastify, the same JSON for everybody. */
import fastify from 'fastify';

const ANSWER = { data: { decide: { verdict: 'CONDITIONAL', revision: 1, onDate: '2026-11-23', purpose: 'PRACTICE' } } };

const server = fastify();
server.post('/graphql', (_, reply) => void reply.send(ANSWER));
server.get('/health/ready', (_, reply) => void reply.send({ status: 'ready' }));
await server.listen({ port: Number(process.env.PORT), host: process.env.HOST });
