/** A candidate's papers: what is claimed beside what stands. */
import { startService, type RunningService } from '../support/service';

const PERSON = { name: 'CHAN Tai-man', checkItem: '1999' };
const HAND = { certificate: 'GIC-JD-HAND', number: 'H-1', ...PERSON };
const CAD = { certificate: 'GIC-JD-CAD', number: 'C-1', ...PERSON };
const DECISION = '{ __typename ... on RecognitionDecision { verdict holdings { certificate { code } problem } } }';
const QUERY = `query ($papers: [CandidatePaperInput!]!) {
  verifyCandidate(papers: $papers, post: "jewellery-designer", region: "HK", onDate: "2026-11-23") {
    papers { status awardedOn } asClaimed ${DECISION} asVerified ${DECISION} } }`;

let service: RunningService;
let body: string;
beforeAll(async () => {
  service = await startService({ catalogue: 'gba' });
  body = await service.tokenFor('ann', 'body:GIC');
  const issued = [HAND, CAD].map((paper) => ({ ...paper, awardedOn: '2024-06-30' }));
  const act = { reason: 'board' };
  const query = `mutation ($issued: [IssuedCertificateInput!]!, $act: ActInput!) { registerIssued(issued: $issued, act: $act) { __typename } }`;
  const { data } = await service.graphql(query, { issued, act }, body);
  expect(data).toEqual({ registerIssued: { __typename: 'ActRecorded' } });
}, 120_000);
afterAll(() => service.stop());

interface Candidate {
  readonly papers: readonly { readonly status: string; readonly awardedOn: string | null }[];
  readonly asClaimed: object;
  readonly asVerified: object | null;
}

async function candidate(papers: readonly object[]): Promise<Candidate> {
  const { data, errors } = await service.graphql(QUERY, { papers });
  expect(errors).toBeUndefined();
  return data!.verifyCandidate as Candidate;
}

const held = (code: string, problem: string | null = null): object => ({ certificate: { code }, problem });
const decided = (...holdings: readonly object[]): object => ({
  __typename: 'RecognitionDecision',
  verdict: 'CONDITIONAL',
  holdings,
});

it('is decided on the papers that stand', async () => {
  const { papers, asClaimed, asVerified } = await candidate([HAND]);
  expect(papers).toEqual([{ status: 'IN_FORCE', awardedOn: '2024-06-30' }]);
  expect(asClaimed).toEqual(decided(held('GIC-JD-HAND')));
  expect(asVerified).toEqual(asClaimed);
});

it('has nothing to be decided on where no paper stands', async () => {
  const { papers, asClaimed, asVerified } = await candidate([{ ...HAND, number: 'H-2' }]);
  expect(papers).toEqual([{ status: 'NOT_KNOWN', awardedOn: null }]);
  expect(asClaimed).toEqual(decided(held('GIC-JD-HAND')));
  expect(asVerified).toBeNull();
});

it('is decided by the days of the register, whatever the paper says', async () => {
  const { asClaimed, asVerified } = await candidate([{ ...HAND, awardedOn: '2026-12-01' }, CAD]);
  expect(asClaimed).toEqual(decided(held('GIC-JD-HAND', 'NOT_YET_AWARDED'), held('GIC-JD-CAD')));
  expect(asVerified).toEqual(decided(held('GIC-JD-HAND'), held('GIC-JD-CAD')));
});

it('is decided without what was revoked', async () => {
  const revoke = `mutation ($certificate: IssuedKeyInput!) { revokeIssued(certificate: $certificate, from: "2024-06-30", act: { reason: "fraud" }) { __typename } }`;
  await service.graphql(revoke, { certificate: CAD }, body);
  const { papers, asClaimed, asVerified } = await candidate([CAD, HAND]);
  expect(papers.map(({ status }) => status)).toEqual(['REVOKED', 'IN_FORCE']);
  expect(asClaimed).toEqual(decided(held('GIC-JD-CAD'), held('GIC-JD-HAND')));
  expect(asVerified).toEqual(decided(held('GIC-JD-HAND')));
});

test.each([[[]], [Array.from({ length: 21 }, () => HAND)]])(
  'is refused with too few papers, or too many',
  async (papers) => {
    const { errors } = await service.graphql(QUERY, { papers });
    expect(errors?.[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', problem: 'NUMBER_OF_PAPERS' });
  },
);
