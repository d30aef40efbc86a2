/** The faces of other protocols at the service as it runs: what stands around an answer, and the document that describes them. */
import Ajv from 'ajv/dist/2020';
import { startService, type RunningService } from '../support/service';

let service: RunningService;
beforeAll(async () => {
  service = await startService({ catalogue: 'gba' });
});
afterAll(() => service.stop());

const EVALUATION = {
  subject: { type: 'certificate', id: 'GIC-JD-HAND' },
  action: { name: 'recognise' },
  resource: { type: 'post', id: 'jewellery-designer@HK' },
};

const post = (path: string, body: unknown, headers: object = {}): Promise<Response> =>
  fetch(service.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

const queryOf = () => ({
  entity_id: `${service.url}/id/bodies/GIC`,
  authority_id: `${service.url}/id/bodies/GIC`,
  action: 'award',
  resource: `${service.url}/id/certificates/GIC-JD-HAND`,
});

it('tells the revision, what is left to the caller, and the id of the request', async () => {
  for (const [path, body] of [
    ['/access/v1/evaluation', EVALUATION],
    ['/trqp/authorization', queryOf()],
  ] as const) {
    const { status, headers } = await post(path, body, { 'x-request-id': 'request-7' });
    expect(status).toBe(200);
    expect(headers.get('x-request-id')).toBe('request-7');
    expect(headers.get('registry-revision')).toBe('1');
    expect(headers.get('ratelimit')).toMatch(/;r=\d+;/);
    expect(headers.get('content-type')).toMatch(/^application\/json/);
  }
});

it('refuses other types of bodies in the form of each protocol', async () => {
  const authzen = await post('/access/v1/evaluation', 'x', { 'content-type': 'text/plain' });
  expect([authzen.status, authzen.headers.get('content-type')]).toEqual([400, 'text/plain; charset=utf-8']);
  const trqp = await post('/trqp/recognition', 'x', { 'content-type': 'text/plain' });
  expect([trqp.status, trqp.headers.get('content-type')]).toEqual([
    415,
    expect.stringMatching(/^application\/problem\+json/),
  ]);
  expect(await trqp.json()).toMatchObject({ title: 'Unsupported Media Type', status: 415 });
});

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, { readonly post: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

interface Operation {
  readonly requestBody: Body;
  readonly responses: { readonly 200: Body };
}

interface Body {
  readonly content: { readonly 'application/json': { readonly schema: { readonly $ref: string } } };
}

it('is described by an OpenAPI document that its answers fit', async () => {
  const document = (await (await fetch(`${service.url}/openapi.json`)).json()) as Document;
  expect(document.openapi).toBe('3.1.0');
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addSchema(document, 'openapi');
  const fits = (body: Body, value: unknown): void => {
    const validate = ajv.compile({ $ref: `openapi${body.content['application/json'].schema.$ref}` });
    expect([validate(value), validate.errors]).toEqual([true, null]);
  };
  const { subject, action, resource } = EVALUATION;
  const bodies: Readonly<Record<string, object>> = {
    '/access/v1/evaluation': EVALUATION,
    '/access/v1/evaluations': { subject, action, evaluations: [{ resource }] },
    '/access/v1/search/subject': { ...EVALUATION, subject: { type: 'certificate' } },
    '/access/v1/search/action': { subject, resource },
    '/access/v1/search/resource': { subject, action, resource: { type: 'post' } },
    '/trqp/authorization': queryOf(),
    '/trqp/recognition': { ...queryOf(), action: 'recognise' },
  };
  expect(Object.keys(document.paths).sort()).toEqual(Object.keys(bodies).sort());
  for (const [path, { post: operation }] of Object.entries(document.paths)) {
    fits(operation.requestBody, bodies[path]);
    const answer = await post(path, bodies[path]);
    expect(answer.status).toBe(200);
    fits(operation.responses[200], await answer.json());
  }
});
