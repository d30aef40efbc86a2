/** AuthZEN: every evaluation is the decision of the law, every search all of those that say yes, and faults are never a "no". */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { compile, decide, isRefusal, PURPOSES, type Catalogue, type Claim } from '../../src/recognition';
import { Service } from '../api/service';
import { claimTo, scene } from '../support/arbitraries';
import { shippedRegister } from '../support/gba';
import { conformanceWorlds } from '../support/worlds';
import { Asker, PATHS, type Evaluation } from './asker';
import { Fixture, type Asked, type Entity } from './authzen-fixture';

const OUTSIDE = join(__dirname, 'outside/authzen');
const read = (name: string): unknown => JSON.parse(readFileSync(join(OUTSIDE, name), 'utf8'));

let service: Service;
let asker: Asker;
beforeAll(async () => {
  service = await Service.within({ pointsPerMinute: 0, requestPoints: 1e9 }, compile(shippedRegister(), 1));
  asker = new Asker(service.url);
});
afterAll(() => service.stop());

/** Makes another register the current one. */
function over(catalogue: Catalogue): Catalogue {
  service.history.record(catalogue);
  return catalogue;
}

const evaluationOf = ({ holdings, post, region, onDate, purpose, facts }: Claim): object => ({
  subject:
    holdings.length === 1
      ? { type: 'certificate', id: holdings[0].certificate, properties: { ...holdings[0], certificate: undefined } }
      : { type: 'holder', id: 'somebody', properties: { holdings } },
  action: { name: 'recognise', properties: { purpose } },
  resource: { type: 'post', id: `${post}@${region}` },
  context: { onDate, facts },
});

/** What an evaluation has to say, by the law. */
function right(catalogue: Catalogue, claim: Claim): unknown {
  const decision = decide(catalogue, claim);
  if (isRefusal(decision)) return { decision: false, verdict: undefined };
  const { verdict, outstanding } = decision;
  return { decision: verdict === 'RECOGNISED', verdict, outstanding };
}

const told = ({ decision, context: { verdict, outstanding } }: Evaluation): unknown =>
  verdict === undefined
    ? { decision, verdict }
    : { decision, verdict, outstanding: outstanding?.map(({ code }) => code) };

describe('is the law, in other words', () => {
  it.each(conformanceWorlds())('$name', async ({ register, cases }) => {
    const catalogue = over(compile(register, 3));
    const claims = cases.map(({ claim }) => claim);
    const answers = await asker.each(claims.map(evaluationOf));
    expect(answers.map(told)).toEqual(claims.map((claim) => right(catalogue, claim)));
    const [one] = claims;
    const alone = await asker.send(PATHS.evaluation, evaluationOf(one));
    if (alone.status === 200) expect(await alone.json()).toEqual(answers[0]);
  });

  it('on random registers, and says so of every search', async () => {
    const worlds = fc.sample(scene, { numRuns: 12, seed: 20 });
    for (const { register } of worlds) {
      const catalogue = over(compile(register, 1));
      const claims = fc.sample(claimTo(register), { numRuns: 60, seed: 21 });
      const answers = await asker.each(claims.map(evaluationOf));
      expect(answers.map(told)).toEqual(claims.map((claim) => right(catalogue, claim)));
      for (const claim of claims.slice(0, 8)) await expectListsToBeChecks(catalogue, claim);
    }
  });

  it('of certificates for every job in every region of the catalogue that ships', async () => {
    const catalogue = over(compile(shippedRegister(), 1));
    const { certificates, posts, regions } = catalogue.tables;
    for (const { code: region } of regions.list) {
      const claims = certificates.list.flatMap(({ code: certificate }) =>
        posts.list.map(({ code: post }): Claim => {
          const holdings = [{ certificate }];
          return { holdings, post, region, onDate: '2026-11-23', purpose: 'PRACTICE' };
        }),
      );
      for (let from = 0; from < claims.length; from += 10_000) {
        const some = claims.slice(from, from + 10_000);
        const answers = await asker.each(some.map(evaluationOf));
        expect(answers.map(told)).toEqual(some.map((claim) => right(catalogue, claim)));
      }
    }
  });
});

/** Whatever is found is said yes to by itself, and whatever is said yes to is found. */
async function expectListsToBeChecks(catalogue: Catalogue, claim: Claim): Promise<void> {
  const { action, resource, context, subject } = evaluationOf(claim) as Required<Asked> & { context: object };
  const { certificates, posts, regions } = catalogue.tables;
  const yes = (changed: Partial<Claim>): boolean => {
    const decision = decide(catalogue, { ...claim, ...changed });
    return !isRefusal(decision) && decision.verdict === 'RECOGNISED';
  };
  if (isRefusal(decide(catalogue, claim))) return;
  const subjects = await asker.all('subject', { subject: { type: 'certificate' }, action, resource, context }, 3);
  expect(subjects.map(({ id }) => id)).toEqual(
    certificates.list.map(({ code }) => code).filter((certificate) => yes({ holdings: [{ certificate }] })),
  );
  const resources = await asker.all('resource', { subject, action, resource: { type: 'post' }, context }, 2);
  const cells = posts.list.flatMap(({ code: post }) => regions.list.map(({ code: region }) => ({ post, region })));
  expect(resources.map(({ id }) => id)).toEqual(
    cells
      .filter(yes)
      .map(({ post, region }) => `${post}@${region}`)
      .sort(),
  );
  const actions = await asker.all('action', { subject, resource, context });
  expect(actions).toEqual(
    PURPOSES.filter((purpose) => yes({ purpose })).map((purpose) => ({ name: 'recognise', properties: { purpose } })),
  );
}

describe("the suites of AuthZEN's own", () => {
  interface Case extends Asked {
    readonly status: number;
    readonly decision?: boolean;
    readonly request: Asked & Readonly<Record<string, unknown>>;
  }
  const { cases } = read('certification-restated.json') as { readonly cases: readonly Case[] };

  it('the certification scenario', async () => {
    const rules = cases.flatMap(({ request, decision }) =>
      decision === undefined ? [] : [{ ...request, permitted: decision }],
    );
    const fixture = new Fixture(rules);
    over(fixture.catalogue);
    for (const { request, status, decision } of cases)
      for (const path of [PATHS.evaluation, PATHS.evaluations]) {
        const response = await asker.send(path, fixture.translated(request));
        expect(response.status).toBe(status);
        const text = await response.text();
        if (status === 200) expect((JSON.parse(text) as Evaluation).decision).toBe(decision);
        else expect(text).toMatch(/\S/);
      }
  });

  interface Interop {
    readonly request: Asked & { readonly evaluations?: readonly Asked[] };
    readonly expected: boolean | readonly { readonly decision: boolean }[] | { readonly results: readonly Entity[] };
  }
  const DECISIONS = [
    'decisions-authorization-api-1_0-00.json',
    'decisions-authorization-api-1_0-02.json',
    'api-gateway-decisions.json',
  ];

  it.each(DECISIONS)('the decisions of %s, one by one and all at once', async (name) => {
    const { evaluation } = read(name) as { readonly evaluation: readonly Interop[] };
    const fixture = new Fixture(
      evaluation.map(({ request, expected }) => ({ ...request, permitted: expected === true })),
    );
    over(fixture.catalogue);
    const asked = evaluation.map(({ request }) => fixture.translated(request));
    const expected = evaluation.map(({ expected }) => expected);
    expect((await asker.each(asked)).map(({ decision }) => decision)).toEqual(expected);
    for (const [number, each] of asked.entries())
      expect((await asker.ask<Evaluation>(PATHS.evaluation, each)).decision).toBe(expected[number]);
  });

  it('its batches, whose members stand once for all', async () => {
    const { evaluations } = read(DECISIONS[1]) as { readonly evaluations: readonly Interop[] };
    for (const { request, expected } of evaluations) {
      const { evaluations: parts = [], ...common } = request;
      const rights = (expected as readonly { readonly decision: boolean }[]).map(({ decision }) => decision);
      const fixture = new Fixture(parts.map((part, at) => ({ ...common, ...part, permitted: rights[at] })));
      over(fixture.catalogue);
      // The action and the resource of ours are one member, so that what all have in common is the subject.
      const { subject, action, resource } = common;
      const asked = parts.map((part) => {
        const { subject: own, ...rest } = fixture.translated({ subject, action, resource, ...part }) as Asked;
        return part.subject === undefined ? rest : { subject: own, ...rest };
      });
      const whole = fixture.translated({ subject });
      expect((await asker.each(asked, whole)).map(({ decision }) => decision)).toEqual(rights);
    }
  });

  const SEARCHES = [
    ['search-subject-results.json', 'subject'],
    ['search-resource-results.json', 'resource'],
    ['search-action-results.json', 'action'],
  ] as const;

  it.each(SEARCHES)('the searches of %s', async (name, open) => {
    const { evaluation } = read(name) as { readonly evaluation: readonly Interop[] };
    const foundIn = ({ expected }: Interop) => (expected as { readonly results: readonly Entity[] }).results;
    const rules = evaluation.flatMap((each) =>
      foundIn(each).map((found) => ({ ...each.request, [open]: found, permitted: true })),
    );
    const fixture = new Fixture(rules);
    const inOrder = (list: readonly unknown[]) => list.map((each) => JSON.stringify(each)).sort();
    over(fixture.catalogue);
    for (const each of evaluation) {
      const { subject, action, resource } = each.request;
      const found = await asker.all(open === 'subject' ? 'subject' : 'resource', {
        ...fixture.translated({ subject, action, resource }),
        ...(open === 'subject' ? { subject: { type: 'certificate' } } : { resource: { type: 'post' } }),
        action: { name: 'recognise' },
      });
      const back =
        open === 'subject'
          ? fixture.subjectsOf(found)
          : open === 'resource'
            ? fixture.resourcesOf(found, action!)
            : fixture.actionsOf(found, resource!);
      expect(inOrder(back)).toEqual(inOrder(foundIn(each)));
    }
  });
});

describe('how it is asked', () => {
  const QUESTION = {
    subject: { type: 'certificate', id: 'GIC-JD-HAND' },
    action: { name: 'recognise' },
    resource: { type: 'post', id: 'jewellery-designer@HK' },
    context: { onDate: '2026-11-23' },
  };
  beforeAll(() => over(compile(shippedRegister(), 2)));

  it('says of a conditional recognition that it is no yes, what is needed, and where the whole answer is', async () => {
    const answer = await asker.ask<Evaluation>(PATHS.evaluation, QUESTION);
    expect(answer).toMatchObject({ decision: false, context: { verdict: 'CONDITIONAL', revision: 2 } });
    expect(answer.context.outstanding).not.toEqual([]);
    expect(new URL(answer.context.details!).search).toBe(
      '?c=GIC-JD-HAND&post=jewellery-designer&region=HK&day=2026-11-23&revision=2',
    );
  });

  it.each([
    [{ ...QUESTION, subject: { type: 'certificate', id: 'GIC-JD-HANT' } }, ['GIC-JD-HANT', 'GIC-JD-HAND']],
    [{ ...QUESTION, subject: { type: 'spaceship', id: 'x' } }, ['subject.type', 'spaceship', 'certificate', 'holder']],
    [{ ...QUESTION, subject: { type: 'holder', id: 'x' } }, ['subject.properties.holdings']],
    [{ ...QUESTION, action: { name: 'fly' } }, ['action.name', 'fly', 'recognise']],
    [{ ...QUESTION, action: { name: 'recognise', properties: { purpose: 'FUN' } } }, ['FUN']],
    [{ ...QUESTION, resource: { type: 'post', id: 'jewellery-designer' } }, ['resource.id', '@']],
    [{ ...QUESTION, context: { onDate: '2026-02-30' } }, ['2026-02-30']],
    [{ ...QUESTION, context: { facts: { languages: 'pt' } } }, ['facts.languages']],
    [{ subject: 'alice', action: { name: 123 }, resource: [] }, ['subject', 'alice', 'action.name', '123', 'resource']],
    ['[1]', ['[1]', 'object']],
    ['{"subject":', ['JSON']],
    ['', ['JSON']],
  ])('%j is an error and not a "no"', async (body, named) => {
    const response = await asker.send(PATHS.evaluation, body);
    const text = await response.text();
    expect([response.status, response.headers.get('content-type')]).toEqual([400, 'text/plain; charset=utf-8']);
    for (const word of named) expect(text).toContain(word);
  });

  it('takes nothing but JSON, knows no other search, and says all of it in the language of whoever asks', async () => {
    expect((await asker.send(PATHS.evaluation, 'x', { 'content-type': 'text/plain' })).status).toBe(400);
    expect((await asker.send('search/context', QUESTION)).status).toBe(404);
    const answer = await asker.send(PATHS.evaluation, { ...QUESTION, action: {} }, { 'accept-language': 'pt' });
    expect(await answer.text()).toMatch(/^Falta `action\.name`/);
  });

  it('stops at the first no, or at the first yes, where it is asked to; an error is no yes', async () => {
    const design = 'jewellery-designer@GD';
    const yes = { resource: { type: 'post', id: await firstYes() } };
    const no = { resource: { type: 'post', id: 'jewellery-designer@HK' } };
    const wrong = { resource: { type: 'post', id: design.replace('@', '') } };
    const decisions = async (semantic: string | undefined, ...list: readonly object[]) =>
      (await asker.each(list, { ...QUESTION, resource: undefined, options: { evaluations_semantic: semantic } })).map(
        ({ decision, context: { error } }) => (error === undefined ? decision : error.status),
      );
    expect(await decisions(undefined, yes, no, wrong, yes)).toEqual([true, false, 400, true]);
    expect(await decisions('execute_all', no, yes)).toEqual([false, true]);
    expect(await decisions('deny_on_first_deny', yes, no, yes)).toEqual([true, false]);
    expect(await decisions('deny_on_first_deny', yes, wrong, yes)).toEqual([true, 400]);
    expect(await decisions('permit_on_first_permit', wrong, no, yes, no)).toEqual([400, false, true]);
    const refused = await asker.send(PATHS.evaluations, {
      ...QUESTION,
      evaluations: [no],
      options: { evaluations_semantic: 'x' },
    });
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('permit_on_first_permit')]);

    async function firstYes(): Promise<string> {
      const { results } = await asker.search('resource', { ...QUESTION, resource: { type: 'post' } });
      expect(results).not.toEqual([]);
      return results[0].id!;
    }
  });

  it('has no results for what it does not know, says why, and refuses what is malformed', async () => {
    const unknown = { ...QUESTION, subject: { type: 'certificate' }, resource: { type: 'post', id: 'nobody@HK' } };
    const found = await asker.search('subject', unknown);
    expect([found.results, found.context.problems?.map(({ path }) => path)]).toEqual([[], ['resource.id']]);
    expect((await asker.search('subject', { ...QUESTION, subject: { type: 'spaceship' } })).results).toEqual([]);
    for (const [open, body] of [
      ['subject', { ...QUESTION, action: undefined }],
      ['resource', { ...QUESTION, subject: { type: 'certificate' } }],
      ['action', { ...QUESTION, resource: undefined }],
      ['subject', { ...QUESTION, subject: { type: 'certificate' }, page: { limit: 0 } }],
      ['subject', { ...QUESTION, subject: { type: 'certificate' }, page: { token: 'made-up' } }],
    ] as const)
      expect((await asker.send(`search/${open}`, body)).status).toBe(400);
  });

  it('pages from one revision, whatever is written meanwhile, and by a token that is of this question alone', async () => {
    const body = { ...QUESTION, resource: { type: 'post' }, page: { limit: 1 } };
    const first = await asker.search('resource', body);
    expect(first.page.next_token).not.toBe('');
    service.history.record(compile({ ...shippedRegister(), equivalences: [] }, 3));
    const page = { limit: 1_000, token: first.page.next_token };
    const rest = await asker.search('resource', { ...body, page });
    expect(rest.context.revision).toBe(first.context.revision);
    expect(first.results.length + rest.results.length).toBe(rest.page.total);
    const other = await asker.send('search/resource', {
      ...body,
      action: { name: 'recognise', properties: { purpose: 'TRAINING' } },
      page,
    });
    expect(other.status).toBe(400);
  });

  it('refuses what costs more than a request may, and says so', async () => {
    const small = await Service.within({ requestPoints: 50 }, compile(shippedRegister(), 1));
    try {
      const body = { ...QUESTION, subject: { type: 'certificate' } };
      const response = await new Asker(small.url).send('search/subject', body);
      expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('50')]);
      expect((await new Asker(small.url).send(PATHS.evaluation, QUESTION)).status).toBe(200);
    } finally {
      await small.stop();
    }
  });

  it('says where it is asked', async () => {
    const origin = new URL(service.url).origin;
    const response = await fetch(`${origin}/.well-known/authzen-configuration`);
    expect(await response.json()).toEqual({
      policy_decision_point: origin,
      access_evaluation_endpoint: `${origin}/access/v1/evaluation`,
      access_evaluations_endpoint: `${origin}/access/v1/evaluations`,
      search_subject_endpoint: `${origin}/access/v1/search/subject`,
      search_action_endpoint: `${origin}/access/v1/search/action`,
      search_resource_endpoint: `${origin}/access/v1/search/resource`,
    });
  });
});
