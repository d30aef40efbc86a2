/** What a careless or hostile client sends: it is told so in a moment, without internals, and the service goes on. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { Logger } from '@nestjs/common';
import { getIntrospectionQuery } from 'graphql';
import { compile } from '../../src/recognition';
import { certificate, registerOf, requirement } from '../support/builders';
import { Service, type Answer } from './service';

const register = registerOf({
  certificates: [certificate('c1')],
  requirements: [requirement('r1', [{ code: 'a', needs: [{ certificate: 'c1' }] }])],
});
const claim = { holdings: [{ certificate: 'c1' }], post: 'p1', region: 'HK' };
const MANY =
  'query ($claims: [ClaimInput!]!) { decideMany(claims: $claims) { ... on RecognitionDecision { verdict outstanding { code } } ... on ClaimRefused { problems { value } } } }';

describe('the service', () => {
  let service: Service;
  const problemOf = ({ errors }: Answer<unknown>): unknown =>
    errors?.[0]?.extensions.problem ?? errors?.[0]?.extensions.code;

  beforeAll(async () => {
    service = await Service.over(compile(register, 1));
  });
  afterAll(() => service.stop());
  afterEach(async () => {
    expect(await service.data('{ register { revision } }')).toEqual({ register: { revision: 1 } });
  });

  it('refuses a query that is nested too deep', async () => {
    const deep = `{ region(code: "HK") ${'{ parent '.repeat(30)} { code } ${'}'.repeat(30)} }`;
    expect(problemOf(await service.ask(deep))).toBe('TOO_DEEP');
  });

  it('refuses a flood of root fields, by aliases or by fragments', async () => {
    const flood = (from: number) =>
      Array.from({ length: 40 }, (_, i) => `a${String(from + i)}: region(code: "HK") { code }`).join(' ');
    expect(problemOf(await service.ask(`{ ${flood(0)} ${flood(40)} }`))).toBe('TOO_MANY_FIELDS');
    expect(problemOf(await service.ask(`{ ${flood(0)} ...f } fragment f on Query { ${flood(40)} }`))).toBe(
      'TOO_MANY_FIELDS',
    );
  });

  it('refuses a query that would have too much to tell, before it is executed', async () => {
    const names = Array.from({ length: 25 }, (_, i) => `n${String(i)}: name`).join(' ');
    const pages = Array.from(
      { length: 40 },
      (_, i) => `p${String(i)}: certificates(first: 500) { edges { node { ${names} } } }`,
    ).join(' ');
    expect(problemOf(await service.ask(`{ ${pages} }`))).toBe('TOO_COSTLY');
    const holdings = Array.from({ length: 1_000 }, () => ({ certificate: 'c1' }));
    const claims = Array.from({ length: 300 }, () => ({ ...claim, holdings }));
    const nearMisses =
      'query ($c: [ClaimInput!]!) { decideMany(claims: $c) { ... on RecognitionDecision { nearMisses { need } } } }';
    expect(problemOf(await service.ask(nearMisses, { c: claims }))).toBe('TOO_COSTLY');
    const doubling = Array.from(
      { length: 18 },
      (_, i) =>
        `fragment f${String(i)} on Region { a: parent { ...f${String(i + 1)} } b: parent { ...f${String(i + 1)} } }`,
    ).join(' ');
    expect(
      problemOf(await service.ask(`{ region(code: "HK") { ...f0 } } ${doubling} fragment f18 on Region { code }`)),
    ).toMatch(/TOO_(COSTLY|DEEP)/);
  });

  it('weighs pages by the variables that are given, or by their defaults', async () => {
    const many = Array.from(
      { length: 30 },
      (_, i) =>
        `p${String(i)}: certificates(first: $n) { edges { node { ${'body { region { parent { code name } } } units { field { name parent { name } } } '} } } }`,
    ).join(' ');
    expect(problemOf(await service.ask(`query ($n: Int = 500) { ${many} }`))).toBe(undefined);
    const wide = many.replaceAll(
      '{ node {',
      `{ node { ${Array.from({ length: 25 }, (_, i) => `x${String(i)}: code`).join(' ')} `,
    );
    expect(problemOf(await service.ask(`query ($n: Int = 500) { ${wide} }`))).toBe('TOO_COSTLY');
    expect(problemOf(await service.ask(`query ($n: Int = 500) { ${wide} }`, { n: 1 }))).toBe(undefined);
  });

  it('stops reading a query that is too long', async () => {
    const started = Date.now();
    const { errors } = await service.ask(`{ ${'a '.repeat(3_000_000)} }`);
    expect(errors?.[0].extensions.code).toBe('GRAPHQL_PARSE_FAILED');
    const repeated = await service.ask(`{ ${'register { revision } '.repeat(900)} }`);
    expect(problemOf(repeated)).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(Date.now() - started).toBeLessThan(5_000);
  });

  it('answers introspection', async () => {
    expect((await service.ask(getIntrospectionQuery())).errors).toBeUndefined();
  });

  it('answers ten thousand claims at once, and refuses one more', async () => {
    const claims = Array.from({ length: 10_000 }, (_, i) =>
      i % 100 === 0 ? { ...claim, post: `p-${String(i)}` } : claim,
    );
    const { decideMany } = await service.data<{
      decideMany: readonly { verdict?: string; problems?: { value: string }[] }[];
    }>(MANY, { claims });
    expect(decideMany).toHaveLength(10_000);
    expect(decideMany[9_900].problems).toEqual([{ value: 'p-9900' }]);
    expect(decideMany[9_901].verdict).toBe('RECOGNISED');
    expect(problemOf(await service.ask(MANY, { claims: [...claims, claim] }))).toBe('TOO_MANY_CLAIMS');
  });

  it('refuses more holdings in a claim than anybody has', async () => {
    const holdings = Array.from({ length: 1_001 }, () => ({ certificate: 'c1' }));
    expect(problemOf(await service.ask(MANY, { claims: [{ ...claim, holdings }] }))).toBe('TOO_MANY_HOLDINGS');
  });

  it('refuses a body beyond the limit', async () => {
    expect((await service.post(`{"query":"${'x'.repeat(17 * 1024 * 1024)}"}`)).status).toBe(413);
  });

  it.each([
    { claims: [{ ...claim, post: 7 }] },
    { claims: [{ ...claim, post: null }] },
    { claims: [{ ...claim, onDate: 20260304 }] },
    { claims: [{ ...claim, purpose: 'FUN' }] },
    { claims: [{ ...claim, facts: { experienceYears: '3' } }] },
    { claims: [{ ...claim, more: true }] },
    { claims: [{ ...claim, holdings: { certificate: ['c1'] } }] },
    { claims: 'all' },
    {},
  ])('refuses values of the wrong type as an error of the request: %j', async (variables) => {
    const { errors, data } = await service.ask(MANY, variables);
    expect(data).toBeUndefined();
    expect(errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  it.each([
    '{ certificates(orderBy: { by: COLOUR }) { totalCount } }',
    '{ nothing }',
    '{ region(code: 7) { code } }',
    '{ region { code } }',
  ])('refuses a query that does not fit the schema: %s', async (query) => {
    expect((await service.ask(query)).errors?.[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it.each(['\u0000', 'c1\u0000', 'constructor', '__proto__', '珠'.repeat(1_000_000), "'; DROP TABLE x; --", ''])(
    'takes any string for a code and says that nothing has it',
    async (code) => {
      const { decideMany } = await service.data<{ decideMany: readonly { problems: readonly { value: string }[] }[] }>(
        MANY,
        {
          claims: [{ ...claim, region: code }],
        },
      );
      expect(decideMany[0].problems[0].value).toBe(code);
      expect(await service.data('query ($code: Code!) { region(code: $code) { code } }', { code })).toEqual({
        region: null,
      });
    },
  );

  it('repeats no more than a part of what was sent', async () => {
    const { errors } = await service.ask(MANY, { claims: [{ ...claim, purpose: 'X'.repeat(1_000_000) }] });
    expect(errors?.[0].message.length).toBeLessThan(1_100);
  });

  it.each([
    '{"query": "{ register { revision } }"',
    '[]',
    '"text"',
    'null',
    '',
    '{}',
    '{"query": 7}',
    '[{"query": "{ register { revision } }"}]',
  ])('refuses the body %s', async (body) => {
    const response = await service.post(body);
    expect(response.status).toBe(400);
    expect(await response.text()).not.toMatch(/node_modules|at .*\(|stack/);
  });

  it('refuses requests that a foreign page could make a browser send', async () => {
    expect((await service.post('{"query": "{ register { revision } }"}', 'text/plain')).status).toBeGreaterThanOrEqual(
      400,
    );
    expect((await fetch(`${service.url}?query={register{revision}}`)).status).toBe(400);
  });

  it('shows a browser a page that loads nothing from elsewhere', async () => {
    const response = await fetch(service.url, { headers: { accept: 'text/html' } });
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page).toContain('Skill recognition registry');
    const loads = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
    expect(loads).not.toEqual([]);
    expect(loads.filter((address) => !/^\/(?!\/)/.test(address))).toEqual([]);
  });

  it('takes no fault where somebody leaves before all of the question is there', async () => {
    const log = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const { hostname, port } = new URL(service.url);
    const socket = connect(Number(port), hostname);
    socket.write('POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{');
    await service.data('{ register { revision } }');
    socket.destroy();
    await once(socket, 'close');
    for (let count = 0; count < 5; count++) await service.data('{ register { revision } }');
    expect(log.mock.calls).toEqual([]);
    log.mockRestore();
  });

  it('logs what it did not expect once, under an id, and tells the client the id alone', async () => {
    const log = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const broken = registerOf({ ...register, certificates: [certificate('c1', { body: 'gone' })] });
    const other = await Service.over(compile(broken, 1));
    const { errors, data } = await other.ask('{ certificate(code: "c1") { body { code } } }');
    await other.stop();
    const [{ message, extensions }] = errors ?? [];
    expect(data).toEqual({ certificate: null });
    expect(extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', id: expect.any(String) as string });
    expect(message).not.toContain('gone');
    expect(
      log.mock.calls.map(([line]) => String(line)).filter((line) => line.includes(String(extensions.id))),
    ).toHaveLength(1);
    log.mockRestore();
  });
});
