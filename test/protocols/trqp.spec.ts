/** TRQP: answers by its schemas that say yes where the law does; what is malformed or unknown is a problem and never a "no". */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import fc from 'fast-check';
import { compile, decide, isRefusal, type Catalogue, type Claim } from '../../src/recognition';
import { Service } from '../api/service';
import { scene } from '../support/arbitraries';
import { shippedRegister } from '../support/gba';

const OUTSIDE = join(__dirname, 'outside/trqp-v2');
const schemaOf = (kind: string): object =>
  JSON.parse(readFileSync(join(OUTSIDE, `schemas/trqp_${kind}.schema.json`), 'utf8')) as object;
const ajv = new Ajv({ formats: { 'date-time': (text: string) => !Number.isNaN(Date.parse(text)) } });
const KINDS = ['authorization_request', 'authorization_response', 'recognition_request', 'recognition_response'];
const valid = Object.fromEntries(KINDS.map((kind) => [kind, ajv.compile(schemaOf(kind))]));

interface Answer {
  readonly authorized?: boolean;
  readonly recognized?: boolean;
  readonly message: string;
  readonly revision: number;
  readonly verdict?: string;
  readonly details?: string;
}

interface Problem {
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly problems?: readonly { readonly path: string }[];
}

let service: Service;
let origin: string;
beforeAll(async () => {
  service = await Service.within({ pointsPerMinute: 0 }, compile(shippedRegister(), 1));
  ({ origin } = new URL(service.url));
});
afterAll(() => service.stop());

function over(catalogue: Catalogue): Catalogue {
  service.history.record(catalogue);
  return catalogue;
}

const send = (path: string, body: unknown, language = 'en'): Promise<Response> =>
  fetch(`${origin}/trqp/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

async function ask(kind: 'authorization' | 'recognition', body: object): Promise<Answer> {
  const response = await send(kind, body);
  const answer = (await response.json()) as Answer;
  expect([response.status, response.status === 200 ? '' : answer]).toEqual([200, '']);
  expect([valid[`${kind}_response`](answer), valid[`${kind}_response`].errors]).toEqual([true, null]);
  return answer;
}

const id = (type: string, code: string): string => `${origin}/id/${type}/${code}`;

const holderMay = ({ holdings: [{ certificate }], post, region, onDate, purpose }: Claim): object => ({
  entity_id: id('certificates', certificate),
  authority_id: id('regions', region),
  action: 'recognise',
  resource: id('posts', post),
  // Noon in UTC+8.
  context: { time: `${onDate}T04:00:00Z`, purpose },
});

const QUESTION = { onDate: '2026-11-23', purpose: 'PRACTICE' } as const;

describe('authorization', () => {
  it('of holders is the law: of the certificates, jobs and regions that ship', async () => {
    const catalogue = over(compile(shippedRegister(), 1));
    const { certificates, posts, regions } = catalogue.tables;
    const claims = regions.list.flatMap(({ code: region }, number) =>
      posts.list.map(({ code: post }, place): Claim => {
        const certificate = certificates.list[(number * 31 + place * 7) % certificates.size].code;
        return { holdings: [{ certificate }], post, region, ...QUESTION };
      }),
    );
    await expectTheLaw(catalogue, claims);
  });

  it('of holders on random registers', async () => {
    for (const { register, claims } of fc.sample(scene, { numRuns: 25, seed: 22 })) {
      const catalogue = over(compile(register, 1));
      await expectTheLaw(
        catalogue,
        claims.map(({ holdings: [{ certificate }], ...rest }) => ({
          ...rest,
          holdings: [{ certificate }],
          facts: undefined,
        })),
      );
    }
  });

  async function expectTheLaw(catalogue: Catalogue, claims: readonly Claim[]): Promise<void> {
    for (const claim of claims) {
      const decision = decide(catalogue, claim);
      if (isRefusal(decision)) {
        expect((await send('authorization', holderMay(claim))).status).not.toBe(200);
        continue;
      }
      const { authorized, verdict } = await ask('authorization', holderMay(claim));
      expect({ authorized, verdict }).toEqual({
        authorized: decision.verdict === 'RECOGNISED',
        verdict: decision.verdict,
      });
    }
  }

  it('asks a body for the rules that are its own', async () => {
    const catalogue = over(compile(shippedRegister(), 1));
    const { requirements, bodies } = catalogue.tables;
    const rule = requirements.list.find(({ authority }) => authority !== undefined)!;
    const claim = { holdings: [{ certificate: 'GIC-JD-HAND' }], post: rule.post, region: rule.region, ...QUESTION };
    const decision = decide(catalogue, claim);
    if (isRefusal(decision)) throw new Error('a claim that cannot be made');
    const by = (body: string) => ({
      ...holderMay(claim),
      authority_id: id('bodies', body),
      context: { time: '2026-11-23T04:00:00Z', region: rule.region },
    });
    expect((await ask('authorization', by(rule.authority!))).authorized).toBe(decision.verdict === 'RECOGNISED');
    const other = bodies.list.find(({ code }) => code !== rule.authority)!;
    expect(await ask('authorization', by(other.code))).toMatchObject({
      authorized: false,
      message: expect.stringContaining(other.name.en!) as string,
    });
    const withoutRegion = { ...by(rule.authority!), context: {} };
    expect(await problemOf(await send('authorization', withoutRegion))).toMatchObject({
      problems: [{ path: 'context.region' }],
    });
  });

  it('of bodies: each awards its own certificates, while they are awarded', async () => {
    const catalogue = over(compile(shippedRegister(), 1));
    const { certificates, bodies } = catalogue.tables;
    for (const [number, { code, body, awarded }] of certificates.list.entries()) {
      const other = bodies.list[number % bodies.size].code;
      const may = async (who: string) =>
        (
          await ask('authorization', {
            entity_id: id('bodies', who),
            authority_id: id('bodies', body),
            action: 'award',
            resource: id('certificates', code),
            context: { time: '2026-11-23T04:00:00Z' },
          })
        ).authorized;
      const isAwarded = (awarded?.from ?? '') <= '2026-11-23' && (awarded?.until ?? '9999') > '2026-11-23';
      expect(await may(body)).toBe(isAwarded);
      if (other !== body) expect(await may(other)).toBe(false);
    }
  });
});

describe('recognition', () => {
  it('is what agreements and equivalences in force say, told by somebody who goes through all of them', async () => {
    const registers = [
      shippedRegister(),
      ...fc.sample(scene, { numRuns: 12, seed: 23 }).map(({ register }) => register),
    ];
    let yes = 0;
    for (const register of registers) {
      over(compile(register, 1));
      for (const equivalence of register.equivalences.slice(0, 40)) {
        const agreement = register.agreements.find(({ code }) => code === equivalence.agreement)!;
        const bodyOf = (certificate: string) => register.certificates.find(({ code }) => code === certificate)!.body;
        const [from, to] = [bodyOf(equivalence.from), bodyOf(equivalence.to)];
        for (const [entity, authority] of [
          [id('agreements', agreement.code), to],
          [id('bodies', from), to],
          [id('bodies', to), from],
        ]) {
          const { recognized } = await ask('recognition', {
            entity_id: entity,
            authority_id: id('bodies', authority),
            action: 'recognise',
            resource: id('certificates', equivalence.from),
            context: { time: '2026-11-23T04:00:00Z' },
          });
          const right = register.equivalences.some((each) => {
            const under = register.agreements.find(({ code }) => code === each.agreement)!;
            const target =
              each.from === equivalence.from ? each.to : each.mutual && each.to === equivalence.from ? each.from : null;
            const isEntity = entity.includes('/agreements/')
              ? entity.endsWith(`/${under.code}`)
              : under.parties.some((party) => entity.endsWith(`/${party}`)) && entity.endsWith(`/${from}`);
            return (
              target !== null &&
              bodyOf(target) === authority &&
              isEntity &&
              under.parties.includes(authority) &&
              [each, under].every(serves) &&
              [each.purposes, under.purposes].every((purposes) => purposes?.includes('PRACTICE') ?? true)
            );
          });
          expect([entity, authority, equivalence.from, recognized]).toEqual([
            entity,
            authority,
            equivalence.from,
            right,
          ]);
          if (right) yes++;
        }
      }
    }
    expect(yes).toBeGreaterThan(10);
  });

  interface Serving {
    readonly state?: string;
    readonly period?: { readonly from?: string; readonly until?: string };
    readonly suspensions?: readonly { readonly from: string; readonly until?: string }[];
  }

  /** By the words of the law: endorsed, or suspended on other days than this one. */
  function serves({ state = 'ENDORSED', period = {}, suspensions }: Serving): boolean {
    const day = '2026-11-23';
    const lies = ({ from = '', until = '9999' }: { readonly from?: string; readonly until?: string }) =>
      from <= day && day < until;
    if (state !== 'ENDORSED' && !(state === 'SUSPENDED' && suspensions !== undefined)) return false;
    return lies(period) && !(suspensions ?? []).some(lies);
  }

  it('of an agreement in a region that it covers, and in no other', async () => {
    const { tables } = over(compile(shippedRegister(), 1));
    const agreement = tables.agreements.list.find((each) => serves(each) && each.purposes.includes('PRACTICE'))!;
    const asked = async (region: string) =>
      (
        await ask('recognition', {
          entity_id: id('agreements', agreement.code),
          authority_id: id('bodies', agreement.parties[0]),
          action: 'recognise',
          resource: id('regions', region),
          context: { time: '2026-11-23T04:00:00Z' },
        })
      ).recognized;
    expect(await asked(agreement.regions[0])).toBe(true);
    const parents = new Set(tables.regions.list.map(({ parent }) => parent));
    const outside = tables.regions.list.find(
      ({ code, parent }) => parent === undefined && !agreement.regions.includes(code) && parents.has(code),
    );
    if (outside !== undefined) expect(await asked(outside.code)).toBe(false);
  });
});

async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem = (await response.json()) as Problem;
  expect(problem.status).toBe(response.status);
  expect(problem.title).toMatch(/\w/);
  return problem;
}

describe('problems', () => {
  interface Example {
    readonly kind: string;
    readonly body: object;
    readonly valid: boolean;
    readonly why?: string;
  }
  const examples = JSON.parse(readFileSync(join(OUTSIDE, 'examples.json'), 'utf8')) as readonly Example[];

  it.each(examples.filter(({ kind }) => kind.endsWith('request')))(
    '$kind, $valid: $why',
    async ({ kind, body, valid: isRight }) => {
      // Nothing of theirs is in the register: what is right is answered with what is not known, what is wrong with what is wrong.
      const { status, detail } = await problemOf(await send(kind.replace('_request', ''), body));
      expect([status, detail]).toEqual([isRight ? 404 : 400, expect.stringMatching(/\S/)]);
    },
  );

  const RIGHT = () => ({
    entity_id: id('certificates', 'GIC-JD-HAND'),
    authority_id: id('regions', 'HK'),
    action: 'recognise',
    resource: id('posts', 'jewellery-designer'),
  });

  it.each<[string, () => object | string, number, string]>([
    ['a job as entity', () => ({ ...RIGHT(), entity_id: RIGHT().resource }), 400, 'entity_id'],
    ['an unknown action', () => ({ ...RIGHT(), action: 'fly' }), 404, 'recognise'],
    [
      'a record of another registry',
      () => ({ ...RIGHT(), entity_id: 'https://other.example/id/certificates/GIC-JD-HAND' }),
      404,
      'other.example',
    ],
    ['an unknown purpose', () => ({ ...RIGHT(), context: { purpose: 'FUN' } }), 400, 'FUN'],
    [
      'practice that is no number',
      () => ({ ...RIGHT(), context: { experienceYears: 'many' } }),
      400,
      'experienceYears',
    ],
    ['no JSON', () => '{', 400, 'JSON'],
    ['a list', () => '[]', 400, 'entity_id'],
  ])('%s', async (_, body, status, named) => {
    const problem = await problemOf(await send('authorization', body()));
    expect(problem.status).toBe(status);
    expect(problem.detail).toContain(named);
  });

  it('in the language of whoever asks', async () => {
    const { detail } = await problemOf(await send('authorization', { ...RIGHT(), action: '' }, 'zh-HK'));
    expect(detail).toBe('欠缺 `action`。請提供。');
  });
});

it('takes identifiers from the path on, and of bodies by DID, and leads to the whole answer', async () => {
  over(compile(shippedRegister(), 9));
  const answer = await ask('authorization', {
    entity_id: '/id/certificates/GIC-JD-HAND',
    authority_id: '/id/regions/HK',
    action: 'recognise',
    resource: '/id/posts/jewellery-designer',
    context: { time: '2026-11-22T17:00:00Z', languages: 'yue, en', experienceYears: '3' },
  });
  expect(answer.details).toBe(
    `${origin}/?c=GIC-JD-HAND&post=jewellery-designer&region=HK&day=2026-11-23&years=3&speaks=yue&speaks=en&revision=9`,
  );
  const did = `did:web:${encodeURIComponent(new URL(origin).host)}:bodies:GIC`;
  const award = { entity_id: did, authority_id: did, action: 'award', resource: '/id/certificates/GIC-JD-HAND' };
  expect((await ask('authorization', award)).authorized).toBe(true);
});

it('says where it is asked', async () => {
  expect(await (await fetch(`${origin}/trqp/metadata`)).json()).toMatchObject({
    authorization_endpoint: `${origin}/trqp/authorization`,
    recognition_endpoint: `${origin}/trqp/recognition`,
  });
});
