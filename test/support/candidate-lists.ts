/** Lists of candidates as people send them, and the papers among them as their body has issued them. */
import fc from 'fast-check';
import papa from 'papaparse';
import type { RunningService } from './service';

const DAYS = ['2012-03-01', '2019-07-15', '2024-06-30'] as const;
const CERTIFICATES = ['GIC-JD-HAND', 'GIC-JD-CAD', 'HRD-JCD-HAND'] as const;
const POSTS = ['jewellery-designer', 'gem-setter', 'jewellery-maker'] as const;

export interface GivenPaper {
  readonly certificate: string;
  readonly awardedOn: string;
  readonly number: string;
  readonly checkItem: string;
  /** As its body has registered it; PLAIN: nothing but a claim. */
  readonly is: 'ISSUED' | 'NEVER_ISSUED' | 'PLAIN';
}

export interface GivenCandidate {
  readonly name: string;
  readonly post: string;
  readonly region: string;
  readonly years: number;
  readonly papers: readonly GivenPaper[];
}

const paper = fc.record({
  certificate: fc.constantFrom(...CERTIFICATES),
  awardedOn: fc.constantFrom(...DAYS),
  is: fc.constantFrom('ISSUED', 'ISSUED', 'NEVER_ISSUED', 'PLAIN'),
});

const candidate = fc.record({
  family: fc.constantFrom('陳', 'CHAN', 'Conceição', 'O’Neill'),
  post: fc.constantFrom(...POSTS),
  region: fc.constantFrom('HK', 'MO'),
  years: fc.constantFrom(0, 2, 5),
  papers: fc.array(paper, { minLength: 1, maxLength: 3 }),
});

/** As many candidates, the same for the same seed. */
export const drawn = (count: number): readonly GivenCandidate[] =>
  fc
    .sample(candidate, { numRuns: count, seed: fc.readConfigureGlobal().seed })
    .map(({ family, papers, ...one }, person) => ({
      ...one,
      name: `${family} ${person}`,
      papers: papers.map((each, at) => ({
        ...(each as Omit<GivenPaper, 'number' | 'checkItem'>),
        number: `N-${person}-${at}-SECRET`,
        checkItem: `${1950 + person}C`,
      })),
    }));

export const HEADINGS = [
  ...['Candidate', 'Candidate number', 'Certificate', 'Awarded on', 'Job', 'Region', 'Years of practice'],
  ...['Number on the certificate', 'Check item'],
];

export const listOf = (candidates: readonly GivenCandidate[]): string =>
  papa.unparse([
    HEADINGS,
    ...candidates.flatMap(({ name, post, region, years, papers }, person) =>
      papers.map(({ certificate, awardedOn, number, checkItem, is }) => [
        ...[name, `P${person}`, certificate, awardedOn, post, region, String(years)],
        ...(is === 'PLAIN' ? ['', ''] : [number, checkItem]),
      ]),
    ),
  ]);

/** Registers those that were issued, each body its own. */
export async function issue(service: RunningService, candidates: readonly GivenCandidate[]): Promise<void> {
  const mutation = `mutation ($issued: [IssuedCertificateInput!]!) { registerIssued(issued: $issued, act: { reason: "board" }) { __typename ... on ActRefused { problems { message } } } }`;
  for (const body of ['GIC', 'HRD']) {
    const token = await service.tokenFor('ann', `body:${body}`);
    const issued = candidates.flatMap(({ name, papers }) =>
      papers
        .filter(({ is, certificate }) => is === 'ISSUED' && certificate.startsWith(body))
        .map(({ certificate, awardedOn, number, checkItem }) => ({ certificate, awardedOn, number, checkItem, name })),
    );
    const { data, errors } = await service.graphql(mutation, { issued }, token);
    expect([errors, data]).toEqual([undefined, { registerIssued: { __typename: 'ActRecorded' } }]);
  }
}
