/** Every conformance case through GraphQL: the surface says of a decision what the law says. */
import { compile, type Claim, type Code } from '../../src/recognition';
import { conformanceWorlds, type ExpectedAnswer } from '../support/worlds';
import { Service } from './service';

const QUERY = /* GraphQL */ `
  query ($claims: [ClaimInput!]!) {
    decideMany(claims: $claims) {
      __typename
      ... on RecognitionDecision {
        verdict
        revision
        onDate
        purpose
        post {
          code
        }
        region {
          code
        }
        requirement {
          code
        }
        route {
          code
        }
        outstanding {
          code
        }
        holdings {
          certificate {
            code
          }
          stands
          problem
        }
        needs {
          outcome
          credited {
            code
          }
          missing {
            code
          }
          paths {
            holding
            certificate {
              code
            }
            full
            steps {
              equivalence {
                code
              }
            }
          }
        }
      }
      ... on ClaimRefused {
        message
        problems {
          path
          code
          value
        }
      }
    }
  }
`;

interface Coded {
  readonly code: Code;
}

interface Answer {
  readonly __typename: 'RecognitionDecision';
  readonly verdict: ExpectedAnswer['verdict'];
  readonly revision: number;
  readonly onDate: string;
  readonly purpose: string;
  readonly post: Coded;
  readonly region: Coded;
  readonly requirement: Coded | null;
  readonly route: Coded | null;
  readonly outstanding: readonly Coded[];
  readonly holdings: readonly {
    certificate: Coded;
    stands: boolean;
    problem: ExpectedAnswer['holdingProblems'][number];
  }[];
  readonly needs: readonly {
    outcome: ExpectedAnswer['needs'][number]['outcome'];
    credited: readonly Coded[];
    missing: readonly Coded[];
    paths: readonly { holding: number; certificate: Coded; full: boolean; steps: readonly { equivalence: Coded }[] }[];
  }[];
}

const codes = (records: readonly Coded[]): readonly Code[] => records.map(({ code }) => code);

const fixed = (told: Answer): ExpectedAnswer => ({
  verdict: told.verdict,
  requirement: told.requirement?.code ?? null,
  route: told.route?.code ?? null,
  outstanding: codes(told.outstanding),
  needs: told.needs.map(({ outcome, paths, credited, missing }) => ({
    outcome,
    paths: paths.map(({ holding, certificate, full, steps }) => ({
      holding,
      certificate: certificate.code,
      rules: steps.map(({ equivalence }) => equivalence.code),
      full,
    })),
    credited: codes(credited),
    missing: codes(missing),
  })),
  holdingProblems: told.holdings.map(({ problem }) => problem),
});

const question = (claim: Claim) => ({
  holdings: claim.holdings.map(({ certificate }) => certificate),
  post: claim.post,
  region: claim.region,
  onDate: claim.onDate,
  purpose: claim.purpose,
});

describe('the conformance worlds', () => {
  const worlds = conformanceWorlds();
  let service: Service;

  beforeAll(async () => {
    service = await Service.over(compile(worlds[0].register, 1));
  });
  afterAll(() => service.stop());

  it.each(worlds.map((world, position) => ({ ...world, revision: position + 2 })))(
    '$name is answered over GraphQL as its cases say',
    async ({ register, cases, revision }) => {
      service.history.record(compile(register, revision));
      const { decideMany } = await service.data<{ decideMany: readonly Answer[] }>(QUERY, {
        claims: cases.map(({ claim }) => claim),
      });
      expect(decideMany).toHaveLength(cases.length);
      decideMany.forEach((told, position) => {
        const { claim, expect: expected } = cases[position];
        expect({ claim, answer: fixed(told) }).toEqual({ claim, answer: expected });
        expect(told.revision).toBe(revision);
        expect({
          holdings: told.holdings.map(({ certificate }) => certificate.code),
          post: told.post.code,
          region: told.region.code,
          onDate: told.onDate,
          purpose: told.purpose,
        }).toEqual(question(claim));
        for (const { stands, problem } of told.holdings) expect(stands).toBe(problem === null);
      });
    },
  );
});
