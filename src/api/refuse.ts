/** Errors of the client where GraphQL is not asked: each way of asking has its own form for them. */
import { STATUS_CODES } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { LocalizedError } from '../language/localized-error';
import { negotiatedLanguage } from '../language/negotiation';

/** What an error says of the answer that carries it. */
interface Told {
  readonly status?: number;
  readonly headers?: Iterable<readonly [string, string]>;
}

/** How an error is sent: with what status, as what, and in which words. */
interface Sent {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

type Form = (status: number, message: string, extensions: Readonly<Record<string, unknown>>) => Sent;

const asGraphQL: Form = (status, message, extensions) => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify({ errors: [{ message, extensions }] }),
});

/** RFC 9457: no type of its own tells more than the status, so it is left out, and the members beside it say the rest. */
const asProblem: Form = (status, detail, extensions) => ({
  status,
  type: 'application/problem+json',
  body: JSON.stringify({ title: STATUS_CODES[status], status, detail, ...extensions }),
});

/** Authorization API 1.0, "Error Responses": a message, and of what is wrong with a request always 400. */
const asMessage: Form = (status, message) => ({
  status: status === 415 || status === 404 ? 400 : status,
  type: 'text/plain; charset=utf-8',
  body: `${message}\n`,
});

const FORMS: readonly (readonly [start: string, form: Form])[] = [
  ['/access/v1/', asMessage],
  ['/trqp/', asProblem],
];

const formAt = (url: string): Form => FORMS.find(([start]) => url.startsWith(start))?.[1] ?? asGraphQL;

/** Answers with an error of the client, in the form and the language that whoever asked expects. */
export function refuse({ headers, url }: FastifyRequest, reply: FastifyReply, error: LocalizedError): void {
  const { http, ...extensions } = error.extensions as { readonly http?: Told };
  const message = error.text[negotiatedLanguage(headers['accept-language'])];
  const { status, type, body } = formAt(url)(http?.status ?? 400, message, extensions);
  void reply
    .status(status)
    .headers(Object.fromEntries(http?.headers ?? []))
    .type(type)
    .send(body);
}
