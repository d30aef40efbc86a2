/** Records that have nothing to do with a claim: of another post, another branch of the regions, or certificates out of reach. */
import type { Claim, Code, Equivalence, Register, Requirement } from '../../src/recognition';
import { agreement, certificate, equivalence, exclusion } from './builders';

/** The register with such records added to those that it has. */
export function strangersTo(register: Register, claim: Claim): Register {
  const [known] = register.certificates;
  const own = new Set([claim.region, ...above(register, claim.region)]);
  const elsewhere = register.regions.map(({ code }) => code).filter((code) => !own.has(code));
  const needless: Requirement['routes'] = [{ code: 'r', needs: [] }];
  const posts = [...register.posts, { code: 'p0', name: { en: 'p0' } }];
  const asks = (code: Code, post: Code, region: Code): Requirement => ({ code, post, region, routes: needless });
  const taken = new Set(register.requirements.map(({ post, region }) => `${post} ${region}`));
  const free = elsewhere.filter((region) => !taken.has(`${claim.post} ${region}`));
  const abroad: Equivalence[] = elsewhere.length === 0 ? [] : linksAmong(register, 'abroad', { regions: elsewhere });
  return {
    ...register,
    posts,
    certificates: [...register.certificates, certificate('C0', { ...known, code: 'C0' }), certificate('C9')],
    requirements: [
      ...register.requirements,
      asks('Q-other-post', 'p0', claim.region),
      ...free.map((region, index) => asks(`Q-elsewhere-${String(index)}`, claim.post, region)),
    ],
    agreements: [...register.agreements, agreement('0-onward', { onward: { maxSteps: 8 } })],
    equivalences: [
      ...register.equivalences,
      ...abroad,
      ...register.certificates.map(({ code }, index) =>
        equivalence(`0-unreached-${String(index)}`, 'C0', code, { agreement: '0-onward' }),
      ),
      equivalence('0-among-strangers', 'C0', 'C9', { agreement: '0-onward', mutual: true }),
    ],
    exclusions: [
      ...register.exclusions,
      exclusion('0-stranger', 'C0'),
      ...register.certificates.map(({ code }, index) => exclusion(`0-post-${String(index)}`, code, { posts: ['p0'] })),
      ...(elsewhere.length === 0 ? [] : [exclusion('0-region', known.code, { regions: elsewhere })]),
    ],
  };
}

const above = ({ regions }: Register, code: Code): Code[] => {
  const parent = regions.find((region) => region.code === code)?.parent;
  return parent === undefined ? [] : [parent, ...above({ regions } as Register, parent)];
};

/** Each certificate equivalent to the next, under the agreement that the strangers share. */
const linksAmong = ({ certificates }: Register, name: string, rest: Partial<Equivalence>): Equivalence[] =>
  certificates.slice(1).map(({ code }, index) =>
    equivalence(`0-${name}-${String(index)}`, certificates[index].code, code, {
      agreement: '0-onward',
      mutual: true,
      ...rest,
    }),
  );
