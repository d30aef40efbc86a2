/** What a service is asked by who registers issued certificates. */
import type { ActOutcome, IssuingService, ServiceProblem } from '../sheets/issued/register';
import type { CellProblem } from '../sheets/issued/rows';
import { ask, type ServiceAt } from './service-at';

const PROBLEMS = 'problems { code path message(language: EN) }';

export interface IssuingAct {
  readonly reason: string;
  readonly as: string | null;
}

export const issuingAt = (service: ServiceAt, { reason, as }: IssuingAct): IssuingService => ({
  problemsOf: async (issued) => {
    const query = `query ($issued: [IssuedCertificateInput!]!, $as: Code) { problems: issuedProblems(issued: $issued, as: $as) { code path message(language: EN) } }`;
    return (await ask<{ problems: readonly ServiceProblem[] }>(service, query, { issued, as })).problems;
  },
  register: async (issued, key) => {
    const query = `mutation ($issued: [IssuedCertificateInput!]!, $act: ActInput!) { outcome: registerIssued(issued: $issued, act: $act) { ... on ActRecorded { repeated } ... on ActRefused { ${PROBLEMS} } } }`;
    const { outcome } = await ask<{ outcome: { repeated?: boolean; problems?: readonly ServiceProblem[] } }>(
      service,
      query,
      { issued, act: { reason, as, key } },
    );
    const { repeated = false, problems } = outcome;
    return (problems === undefined ? { is: 'RECORDED', repeated } : { is: 'REFUSED', problems }) satisfies ActOutcome;
  },
});

export interface NamedCertificate {
  readonly is: { readonly code: string } | { readonly problem: CellProblem };
  /** The codes of those that are called nearly or exactly so. */
  readonly near: readonly string[];
}

/** Texts that are looked up at a time, and the most characters of one: no name is longer. */
const TEXTS = 500;
const LONGEST_TEXT = 1_000;

/** The certificates that texts name by code or exact name. */
export async function namedCertificates(
  service: ServiceAt,
  texts: readonly string[],
): Promise<ReadonlyMap<string, NamedCertificate>> {
  const found = new Map<string, NamedCertificate>();
  for (let from = 0; from < texts.length; from += TEXTS) {
    const some = texts.slice(from, from + TEXTS);
    const { identify } = await ask<{
      identify: readonly { candidates: readonly { code: string; by: 'CODE' | 'NAME' | 'OTHER_NAME' | 'NEAR' }[] }[];
    }>(
      service,
      `query ($texts: [String!]!) { identify(texts: $texts, type: CERTIFICATE) { candidates { code by } } }`,
      {
        texts: some.map((text) => text.slice(0, LONGEST_TEXT + 1)),
      },
    );
    identify.forEach(({ candidates }, at) => {
      const byCode = candidates.filter(({ by }) => by === 'CODE');
      const exact = byCode.length > 0 ? byCode : candidates.filter(({ by }) => by !== 'NEAR');
      const is = exact.length === 1 ? { code: exact[0].code } : { problem: 'NAME_ASKED' as const };
      const near = (exact.length > 0 ? exact : candidates).map(({ code }) => code);
      found.set(some[at], { is, near });
    });
  }
  return found;
}
