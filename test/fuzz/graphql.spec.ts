/** Random questions and acts, right and damaged: each has an answer of the protocol; none is a fault of the service, and none is logged. */
import { Logger } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import fc from 'fast-check';
import { startService, type RunningService } from '../support/service';
import { damaged, junk, operations, type Operation } from './operations';
import { PATIENCE_MS, runs } from './runs';

let service: RunningService;
let token: string;
const logged: unknown[][] = [];

beforeAll(async () => {
  service = await startService({ catalogue: 'gba' });
  token = await service.tokenFor('fuzz', 'body:GIC');
  for (const method of ['error', 'warn'] as const)
    jest.spyOn(Logger.prototype, method).mockImplementation((...line: unknown[]) => void logged.push(line));
});
afterAll(async () => {
  jest.restoreAllMocks();
  await service.stop();
});

const INTERNALS = /node_modules|\bat \w+.*:\d+:\d+|SELECT |SQLITE|INSERT INTO/;

/** Sends a body, and sees that the answer is one. */
async function send(body: string, headers: Readonly<Record<string, string>> = {}): Promise<void> {
  const response = await fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const told = await response.text();
  const { data, errors = [] } = JSON.parse(told) as {
    data?: unknown;
    errors?: readonly { message: string; extensions?: { code?: string } }[];
  };
  expect([200, 400, 401]).toContain(response.status);
  expect(data === undefined ? errors.length : 1).toBeGreaterThan(0);
  for (const { message, extensions } of errors) {
    expect(extensions?.code).not.toBe('INTERNAL_SERVER_ERROR');
    expect(message).not.toMatch(INTERNALS);
  }
  expect(logged).toEqual([]);
}

const ask = (operation: Operation): Promise<void> => send(JSON.stringify(operation));
const schema = () => service.app.get(GraphQLSchemaHost).schema;

test('questions', () => fc.assert(fc.asyncProperty(operations(schema(), 'query'), ask), runs(150)), PATIENCE_MS);

test(
  'acts, with a token and without',
  () =>
    fc.assert(
      fc.asyncProperty(operations(schema(), 'mutation'), fc.boolean(), (operation, signedIn) =>
        send(JSON.stringify(operation), signedIn ? { authorization: `Bearer ${token}` } : {}),
      ),
      runs(60),
    ),
  PATIENCE_MS,
);

test(
  'questions with damage to their text',
  () => {
    const broken = operations(schema(), 'query').chain(({ query, variables }) =>
      damaged(query).map((text) => ({ query: text, variables })),
    );
    return fc.assert(fc.asyncProperty(broken, ask), runs(120));
  },
  PATIENCE_MS,
);

test(
  'bodies that are no question',
  () => {
    const parts = fc.record(
      { query: junk, variables: junk, operationName: junk, extensions: junk, id: junk },
      { requiredKeys: [] },
    );
    const bodies = fc.oneof(
      fc.oneof(parts, junk).map((value) => JSON.stringify(value)),
      fc.tuple(parts, fc.nat(60)).map(([value, at]) => JSON.stringify(value).slice(0, at)),
    );
    return fc.assert(
      fc.asyncProperty(bodies, (body) => send(body)),
      runs(200),
    );
  },
  PATIENCE_MS,
);
