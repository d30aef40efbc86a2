/** The two faces as an OpenAPI document: what may be sent, and what comes back. */
import { PURPOSES, VERDICTS } from '../../recognition';
import { MEMBERS } from './authzen/vocabulary';

const text = { type: 'string' };
const day = { type: 'string', format: 'date' };
const time = { type: 'string', format: 'date-time' };
const object = (properties: object, ...required: readonly string[]) => ({
  type: 'object',
  properties,
  ...(required.length > 0 && { required }),
});
const list = (items: object) => ({ type: 'array', items });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const holding = { certificate: text, awardedOn: day, expiresOn: day };
const facts = object({ experienceYears: { type: 'number', minimum: 0 }, languages: list(text), satisfied: list(text) });

const AUTHZEN = {
  Subject: {
    ...object(
      {
        type: { enum: ['certificate', 'holder'] },
        id: text,
        properties: object({ awardedOn: day, expiresOn: day, holdings: list(object(holding, 'certificate')) }),
      },
      'type',
    ),
    description:
      'A certificate by its code; or a holder of several, by whatever name: it is given back to nobody and kept nowhere.',
  },
  Action: object({ name: { enum: ['recognise'] }, properties: object({ purpose: { enum: PURPOSES } }) }, 'name'),
  Resource: {
    ...object({ type: { enum: ['post'] }, id: { ...text, examples: ['jewellery-designer@HK'] } }, 'type'),
    description: 'A job in a region: the code of the post, `@`, the code of the region.',
  },
  Context: {
    ...object({ onDate: day, facts }),
    description: 'The day, today in UTC+8 if left out, and what is known.',
  },
  Evaluation: object(
    { subject: ref('Subject'), action: ref('Action'), resource: ref('Resource'), context: ref('Context') },
    ...MEMBERS,
  ),
  Evaluations: {
    ...object({
      subject: ref('Subject'),
      action: ref('Action'),
      resource: ref('Resource'),
      context: ref('Context'),
      evaluations: list({ type: 'object' }),
      options: object({
        evaluations_semantic: { enum: ['execute_all', 'deny_on_first_deny', 'permit_on_first_permit'] },
      }),
    }),
    description: 'Evaluations in order; what is left out of one is taken from here.',
  },
  Decision: object(
    {
      decision: { type: 'boolean', description: 'True where the verdict is `RECOGNISED`, and in no other case.' },
      context: object({
        verdict: { enum: VERDICTS },
        revision: { type: 'integer' },
        onDate: day,
        purpose: { enum: PURPOSES },
        standing: { type: ['string', 'null'] },
        requirement: { type: ['string', 'null'] },
        outstanding: list(object({ code: text, text }, 'code')),
        reason_user: { type: 'object', additionalProperties: text },
        details: { ...text, format: 'uri', description: 'Where the page gives the whole answer, from this revision.' },
        error: object({ status: { type: 'integer' }, message: text, problems: list({ type: 'object' }) }),
      }),
    },
    'decision',
  ),
  Decisions: object({ evaluations: list(ref('Decision')) }, 'evaluations'),
  Search: object({
    subject: ref('Subject'),
    action: ref('Action'),
    resource: ref('Resource'),
    context: ref('Context'),
    page: object({ limit: { type: 'integer', minimum: 1 }, token: text }),
  }),
  Found: object(
    {
      results: list({ type: 'object' }),
      page: object({ next_token: text, count: { type: 'integer' }, total: { type: 'integer' } }, 'next_token'),
      context: { type: 'object' },
    },
    'results',
    'page',
  ),
};

const identifier = { ...text, format: 'uri-reference', examples: ['https://registry.example/id/bodies/GIC'] };
const query = { entity_id: identifier, authority_id: identifier, action: text, resource: identifier };
const trqpContext = { type: 'object', properties: { time }, additionalProperties: text };
const trqpAnswer = (key: string) =>
  object(
    {
      ...query,
      [key]: { type: 'boolean' },
      time_requested: time,
      time_evaluated: time,
      message: text,
      context: trqpContext,
      revision: { type: 'integer' },
    },
    ...Object.keys(query),
    key,
    'time_evaluated',
  );

const TRQP = {
  Query: object({ ...query, context: trqpContext }, ...Object.keys(query)),
  Authorization: trqpAnswer('authorized'),
  Recognition: trqpAnswer('recognized'),
  Problem: object(
    { title: text, status: { type: 'integer' }, detail: text, code: text, problems: list({ type: 'object' }) },
    'title',
    'status',
    'detail',
  ),
};

const content = (type: string, schema: object) => ({ content: { [type]: { schema } } });

function posted(summary: string, asked: string, told: string, problem: object) {
  return {
    post: {
      summary,
      requestBody: { required: true, ...content('application/json', ref(asked)) },
      responses: {
        200: { description: 'The answer.', ...content('application/json', ref(told)) },
        400: { description: 'Something is wrong with the request: every problem is named.', ...problem },
        429: { description: 'Too much was asked for a minute.', ...problem },
        503: { description: 'There is too much to do.', ...problem },
      },
    },
  };
}

const message = content('text/plain', text);
const problem = content('application/problem+json', ref('Problem'));

/** @param origin `https://registry.example` */
export const openApi = (origin: string, version: string): object => ({
  openapi: '3.1.0',
  info: {
    title: 'Skill recognition registry: AuthZEN and TRQP',
    version,
    summary: 'The same decisions as over GraphQL, for systems that speak these protocols.',
  },
  servers: [{ url: origin }],
  paths: {
    '/access/v1/evaluation': posted('AuthZEN: one decision', 'Evaluation', 'Decision', message),
    '/access/v1/evaluations': posted('AuthZEN: many decisions', 'Evaluations', 'Decisions', message),
    ...Object.fromEntries(
      MEMBERS.map((open) => [
        `/access/v1/search/${open}`,
        posted(`AuthZEN: every ${open} that is recognised`, 'Search', 'Found', message),
      ]),
    ),
    '/trqp/authorization': posted('TRQP: may a holder, may a body', 'Query', 'Authorization', problem),
    '/trqp/recognition': posted('TRQP: does a body recognise another', 'Query', 'Recognition', problem),
  },
  components: { schemas: { ...AUTHZEN, ...TRQP } },
});
