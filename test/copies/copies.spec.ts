/** Several copies of the service on one database: a write in one is answered by all, and no answer mixes two revisions. */
import { join } from 'node:path';
import { verifyLedger } from '../../src/ledger/verify';
import { recorded, register, revisionOf, signingKeys, startCopies, until } from '../support/copies';
import { describeOnEach, sameOnEach, type EngineName } from '../support/databases';
import { registry, startedService } from '../support/programs';
import { Registry, temporaryFolder } from '../support/registry';
import { startService, type RunningService } from '../support/service';
import { conformanceWorlds, type ExpectedAnswer } from '../support/worlds';

const folder = temporaryFolder();
const urlOf = (address: string, engine: EngineName): string => (engine === 'SQLite' ? `sqlite:${address}` : address);
const answers = new Map<EngineName, unknown>();

describeOnEach('copies', (fresh, engine) => {
  describe('that run at the same time', () => {
    let address: string;
    let copies: readonly RunningService[];
    let token: string;
    beforeAll(async () => {
      address = await fresh();
      copies = await startCopies(3, address);
      token = await copies[0].tokenFor('reg', 'registrar');
    });
    afterAll(() => Promise.all(copies.map((copy) => copy.stop())));

    test('all answer what is written in one, and at once to whoever asks for it', async () => {
      for (const [position, writing] of copies.entries()) {
        const revision = recorded(await register(writing, `R${String(position)}`, token));
        for (const asked of copies) {
          const { data } = await asked.graphql(
            `{ decide(claim: { holdings: [{ certificate: "X" }], post: "Y", region: "R${String(position)}" }, atLeastRevision: ${String(revision)}) { ... on ClaimRefused { problems { code path } } } }`,
          );
          // The region is known to all of them by now.
          expect(JSON.stringify(data)).not.toContain('UNKNOWN_REGION');
          expect(JSON.stringify(data)).not.toContain('REVISION_NOT_REACHED');
        }
        await until(async () => (await Promise.all(copies.map(revisionOf))).every((seen) => seen >= revision));
      }
    });

    test('refuse in words a revision that does not come', async () => {
      const { data } = await copies[1].graphql(
        '{ decide(claim: { holdings: [{ certificate: "X" }], post: "Y", region: "R0" }, atLeastRevision: 999) { ... on ClaimRefused { problems { code value } } } }',
      );
      expect(data).toEqual({ decide: { problems: [{ code: 'REVISION_NOT_REACHED', value: '999' }] } });
    });

    test('hear of an act that was sent to another of them under its key', async () => {
      const first = recorded(await register(copies[0], 'ONCE', token));
      const again = await register(copies[2], 'ONCE', token);
      expect(again.data).toEqual({ register: { revision: first, repeated: true } });
      const { data } = await copies[1].graphql('{ myAct(key: "ONCE") { number subject } }', {}, token);
      expect(data).toEqual({ myAct: { number: first, subject: 'regions/ONCE' } });
    });

    test('give the acts that are sent to all of them at once an order without a gap', async () => {
      const before = await revisionOf(copies[0]);
      const made = await Promise.all(
        Array.from({ length: 30 }, async (_, act) =>
          recorded(await register(copies[act % 3], `G${String(act)}`, token)),
        ),
      );
      expect(made.sort((a, b) => a - b)).toEqual(made.map((_, act) => before + act + 1));
      const { database } = await Registry.at(address, folder);
      expect(await verifyLedger(database)).toMatchObject({ to: before + 30, misfit: null });
      await database.close();
    });

    test('never mix two revisions in one answer', async () => {
      const writer = await Registry.at(address, folder);
      const pair = (name: string) => ({ regions: ['P1', 'P2'].map((code) => ({ code, name: { en: name } })) });
      await writer.import(pair('0'));
      let writing = true;
      const writes = (async () => {
        for (let name = 1; name <= 40; name++) await writer.import(pair(String(name)));
      })().finally(() => (writing = false));
      const seen = new Set<string>();
      const ask = async (copy: RunningService): Promise<void> => {
        while (writing) {
          const { data } = await copy.graphql(
            '{ before: register { revision } one: region(code: "P1") { name(language: EN) } other: region(code: "P2") { name(language: EN) } after: register { revision } }',
          );
          const { before, one, other, after } = data as {
            before: { revision: number };
            one: { name: string } | null;
            other: { name: string } | null;
            after: { revision: number };
          };
          expect([other, after]).toEqual([one, before]);
          if (one !== null) seen.add(one.name);
        }
      };
      await Promise.all([writes, ...copies.map(ask)]);
      expect(seen.size).toBeGreaterThan(1);
      await writer.close();
    });
  });

  test('one of which is killed leave the other to answer the same, and to write, with the tokens that there are', async () => {
    const environment = { DATABASE_URL: urlOf(await fresh(), engine), SIGNING_KEYS: await signingKeys() };
    const [one, other] = await Promise.all([1, 2].map(() => startedService(environment)));
    const token = (await registry(environment, 'token', '--subject', 'reg', '--role', 'registrar')).out.trim();
    const question = `{ recognition(certificate: "GIC-JD-HAND", post: "jewellery-designer", region: "HK", onDate: "2026-11-23") { ... on RecognitionDecision { verdict revision summary(language: ZH_HANT) } } }`;
    const asked = (url: string) => ({
      graphql: async (query: string, _?: object, bearer?: string) => {
        const headers = {
          'content-type': 'application/json',
          ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
        };
        const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
        return (await answer.json()) as Awaited<ReturnType<RunningService['graphql']>>;
      },
    });
    const before = await asked(one.url).graphql(question);
    expect(await asked(other.url).graphql(question)).toEqual(before);
    const under = register(asked(one.url), 'LOST', token).catch(() => undefined);
    one.child.kill('SIGKILL');
    await under;
    expect((await asked(other.url).graphql(question.replace(' revision', ''))).data).toEqual({
      recognition: { ...(before.data!.recognition as object), revision: undefined },
    });
    // Whoever lost the answer asks the other: it stands once, whatever had become of it.
    const revision = recorded(await register(asked(other.url), 'LOST', token));
    expect(recorded(await register(asked(other.url), 'LOST', token))).toBe(revision);
    expect(recorded(await register(asked(other.url), 'NEXT', token))).toBe(revision + 1);
    const third = await startedService(environment);
    expect(await revisionOf(asked(third.url))).toBe(revision + 1);
    await Promise.all([other.stop(), third.stop()]);
  });

  test('list records, and tell what an act did, by code point', async () => {
    const codes = ['b', 'A', 'a', 'B', 'a-b', 'a_b', 'A1', 'A.1', 'Z', '10', '9'];
    const address = await fresh();
    const writer = await Registry.at(address, folder);
    await writer.import({ regions: codes.map((code) => ({ code, name: { en: code } })) });
    await writer.import({ regions: ['a', 'B', 'A'].map((code) => ({ code, name: { en: 'x' } })) });
    await writer.close();
    const service = await startService({ database: address });
    const { data, errors } = await service.graphql(
      `{ regions { edges { cursor node { code } } } byName: regions(orderBy: { by: NAME }) { edges { node { code } } } search(text: "a") { edges { node { code } } }
         ledgerChanges(number: 2) { edges { cursor node { type code before after } } } }`,
    );
    expect(errors).toBeUndefined();
    expect((data!.regions as { edges: { node: { code: string } }[] }).edges.map(({ node }) => node.code)).toEqual(
      [...codes].sort(),
    );
    answers.set(engine, data);
    await service.stop();
  });

  test.each(conformanceWorlds().slice(0, 3))('answer the cases of $name as they are to be', async ({ name, cases }) => {
    const catalogue = join(__dirname, '../cases', name, 'world.json');
    const service = await startService({ database: await fresh(), catalogue });
    const { data } = await service.graphql(
      `query ($claims: [ClaimInput!]!) { decideMany(claims: $claims) { ... on RecognitionDecision {
         verdict requirement { code } route { code } outstanding { code } } } }`,
      { claims: cases.map(({ claim }) => claim) },
    );
    const codeOf = (record: { code: string } | null): string | null => record?.code ?? null;
    type Answer = Record<'requirement' | 'route', { code: string } | null> & {
      verdict: ExpectedAnswer['verdict'];
      outstanding: { code: string }[];
    };
    expect(
      (data!.decideMany as Answer[]).map(({ verdict, requirement, route, outstanding }) => ({
        verdict,
        requirement: codeOf(requirement),
        route: codeOf(route),
        outstanding: outstanding.map(({ code }) => code),
      })),
    ).toEqual(
      cases.map(({ expect: { verdict, requirement, route, outstanding } }) => ({
        verdict,
        requirement,
        route,
        outstanding,
      })),
    );
    await service.stop();
  });
});

sameOnEach('what is listed and told is the same on each', answers);
