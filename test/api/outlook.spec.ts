/** How long decisions hold, and remarks, over GraphQL. */
import { compile, type Code } from '../../src/recognition';
import { agreement, certificate, claim, equivalence, experience, registerOf, requirement } from '../support/builders';
import { Service } from './service';

const register = registerOf({
  certificates: [certificate('held', { validMonths: 12 }), certificate('wanted'), certificate('late')],
  agreements: [agreement('A')],
  equivalences: [
    equivalence('e1', 'held', 'wanted', {
      conditions: [experience('EXP-3', 3)],
      awarded: { from: '2020-01-01', until: '2030-01-01' },
    }),
    equivalence('e3', 'late', 'wanted', { period: { from: '2030-01-01' } }),
  ],
  requirements: [requirement('r1', [{ code: 'main', needs: [{ certificate: 'wanted' }] }])],
});

const ASK = `query ($claim: ClaimInput!) { decide(claim: $claim) { ... on RecognitionDecision {
  verdict heldSince holdsUntil nextVerdict outlook
  remarks { kind holding certificate { code } condition suggestions expectedOn isPast detail } } } }`;

describe('over GraphQL', () => {
  let service: Service;
  const decide = async (asked: object): Promise<Record<string, unknown>> =>
    (await service.data<{ decide: Record<string, unknown> }>(ASK, { claim: asked })).decide;

  beforeAll(async () => {
    service = await Service.over(compile(register, 1));
  });
  afterAll(() => service.stop());

  it('tells how long a decision holds, and what to note', async () => {
    const holdings = [{ certificate: 'held', awardedOn: '2025-03-04' }];
    const facts = { experienceYears: 3, satisfied: ['EXP-4'] };
    expect(await decide(claim([], { holdings, facts }))).toMatchObject({
      verdict: 'RECOGNISED',
      heldSince: '2025-03-04',
      holdsUntil: null,
      remarks: [
        {
          kind: 'UNKNOWN_CONDITION',
          holding: null,
          certificate: null,
          condition: 'EXP-4',
          suggestions: ['EXP-3'],
          detail: expect.stringContaining('EXP-3') as string,
        },
        { kind: 'EXPIRY_NOT_STATED', holding: 0, expectedOn: '2026-03-04', isPast: true },
      ],
    });
    expect(await decide(claim(['late']))).toMatchObject({
      heldSince: null,
      holdsUntil: '2030-01-01',
      nextVerdict: 'RECOGNISED',
      outlook: expect.stringContaining('from “late” to “wanted” comes into force') as string,
    });
  });

  it('tells the same of every cell of portability and of every accepted certificate', async () => {
    const cells = await service.data<{
      portability: {
        cells: { edges: { node: { post: { code: Code }; region: { code: Code }; holdsUntil: string | null } }[] };
      };
    }>(
      `{ portability(holdings: [{ certificate: "late" }], onDate: "2026-03-04") { ... on Portability {
           cells(first: 100) { edges { node { post { code } region { code } holdsUntil } } } } } }`,
    );
    expect(cells.portability.cells.edges.length).toBeGreaterThan(1);
    for (const { node } of cells.portability.cells.edges) {
      const { post, region, holdsUntil } = node;
      expect(await decide(claim(['late'], { post: post.code, region: region.code }))).toMatchObject({ holdsUntil });
    }
    const { acceptedCertificates } = await service.data<{
      acceptedCertificates: {
        certificates: { edges: { node: { certificate: { code: Code }; decision: { holdsUntil: string } } }[] };
      };
    }>(
      `{ acceptedCertificates(post: "p1", region: "HK", onDate: "2029-12-31") { ... on AcceptedCertificates {
           certificates { edges { node { certificate { code } decision { holdsUntil } } } } } } }`,
    );
    for (const { node } of acceptedCertificates.certificates.edges)
      expect(await decide(claim([node.certificate.code], { onDate: '2029-12-31' }))).toMatchObject(node.decision);
  });
});
