/** What a mutation or query needs is asked of whoever sends it: the service itself, with a few fields of the test's own. */
import { DEFAULT_LIMITS } from '../../src/api/limit-settings';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost, Mutation, Query, Resolver } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Caller } from '../../src/access/caller';
import { Keys } from '../../src/access/keys';
import { Act, CallerOf, RequiresRole } from '../../src/access/required-roles';
import { issueToken } from '../../src/access/own-tokens';
import { AppModule } from '../../src/app.module';
import { QUIET } from '../support/service';
import { temporaryFolder } from '../support/registry';
import { CONNECTIONS } from '../support/service';

let stamped = 0;

@Resolver()
class Desk {
  @Query(() => String)
  open(@CallerOf() caller: Caller | null): string {
    return caller?.account ?? 'somebody';
  }

  @RequiresRole('EMPLOYER')
  @Query(() => String)
  files(@CallerOf() caller: Caller): string {
    return caller.account;
  }

  @Act(() => String, { roles: ['REGISTRAR', 'BODY', 'AUTHORITY'], description: 'Stamps it.' })
  stamp(@CallerOf() { account, bodies }: Caller): string {
    stamped++;
    return `${account} for ${bodies.join(' and ')}`;
  }

  @Act(() => String, { roles: ['EMPLOYER'], name: 'fileAway', description: 'Files it.' })
  file(): string {
    return 'filed';
  }

  @Mutation(() => String)
  forgotten(): string {
    stamped++;
    return 'done';
  }
}

const folder = temporaryFolder();
let app: NestFastifyApplication;

beforeAll(async () => {
  const service = AppModule.with({
    ...QUIET,
    port: 0,
    host: '127.0.0.1',
    database: join(folder, 'registry.sqlite'),
    catalogue: null,
    signingKeys: null,
    keyFile: join(folder, 'keys.json'),
    issuer: null,
    webhooksAnywhere: false,
    securityContact: null,
    publicUrl: null,
    earlierKeys: null,
    connections: CONNECTIONS,
    limits: DEFAULT_LIMITS,
  });
  class WithDesk {}
  app = await NestFactory.create<NestFastifyApplication>(
    { module: WithDesk, imports: [service], providers: [Desk] },
    new FastifyAdapter(),
    { logger: false },
  );
  await app.listen(0, '127.0.0.1');
});
afterAll(() => app.close());

async function ask(query: string, ...roles: readonly string[]) {
  const { token } = await issueToken(app.get(Keys), { subject: 'anna', roles, hours: 1 });
  return send(query, { authorization: `Bearer ${token}` });
}

async function send(query: string, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(`${await app.getUrl()}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as {
    data?: object | null;
    errors?: { message: string; extensions: { code: string } }[];
  };
  return { status: response.status, data, code: errors?.[0].extensions.code, message: errors?.[0].message };
}

test('a query needs no account, and knows who asks where there is one', async () => {
  expect(await send('{ open }')).toMatchObject({ data: { open: 'somebody' } });
  expect(await ask('{ open }')).toMatchObject({ data: { open: 'anna' } });
});

test('a query that needs a role is for those who have it', async () => {
  expect(await send('{ files }')).toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(await ask('{ files }', 'body:GIC')).toMatchObject({ code: 'FORBIDDEN' });
  expect(await ask('{ files }', 'employer:ACME')).toMatchObject({ data: { files: 'anna' } });
});

test('a mutation is for those who have any of the roles; the bodies they act for are each named once', async () => {
  expect(await ask('mutation { stamp }', 'authority:B', 'body:A', 'body:B', 'employer:C')).toMatchObject({
    data: { stamp: 'anna for A and B' },
  });
  expect(await ask('mutation { stamp }', 'registrar')).toMatchObject({ data: { stamp: 'anna for ' } });
  expect(await ask('mutation { fileAway }', 'employer:ACME')).toMatchObject({ data: { fileAway: 'filed' } });
});

test('who has none of them is told what is needed, what they have, and what to do; nothing is done', async () => {
  const before = stamped;
  expect(await send('mutation { stamp }')).toEqual({
    status: 200,
    data: null,
    code: 'UNAUTHENTICATED',
    message:
      '`stamp` needs an account. Send `Authorization: Bearer TOKEN`; for a token, ask whoever runs this registry. Reading and asking need none.',
  });
  expect(await ask('mutation { stamp }', 'employer:ACME', 'king')).toEqual({
    status: 200,
    data: null,
    code: 'FORBIDDEN',
    message:
      '`stamp`: For the registrar, members of a body or members of a competent authority. It needs the role `registrar` or `body:CODE` or `authority:CODE`; your token has `employer:ACME`. Ask whoever gave you the token for one with the role, or somebody who has it.',
  });
  expect((await ask('mutation { stamp }')).message).toContain('; your token has none. ');
  expect((await ask('mutation { no: stamp  fileAway }', 'employer:ACME')).code).toBe('FORBIDDEN');
  expect(stamped).toBe(before);
});

test('a mutation that does not say whom it is for is for nobody', async () => {
  const before = stamped;
  expect(await send('mutation { forgotten }')).toMatchObject({ data: null, code: 'UNAUTHENTICATED' });
  expect(await ask('mutation { forgotten }', 'registrar', 'body:GIC', 'authority:A', 'employer:B')).toMatchObject({
    data: null,
    code: 'FORBIDDEN',
    message: '`forgotten` does not say who may use it, so nobody may. Report it to whoever runs this registry.',
  });
  expect(stamped).toBe(before);
});

test('the schema says of a mutation whom it is for', () => {
  const { stamp, fileAway } = app.get(GraphQLSchemaHost).schema.getMutationType()?.getFields() ?? {};
  expect(stamp.description).toBe(
    'Stamps it. For the registrar, members of a body or members of a competent authority.',
  );
  expect(fileAway.description).toBe('Files it. For employers.');
});
