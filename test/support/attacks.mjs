/**
 * The costliest requests that the limits allow, for whoever wants to see that others are served meanwhile. What is found to be worse is added.
 * @typedef {{ certificates: string[], post: string, region: string, agreement: string, framework: string | null, revision: number }} Facts what there is to ask about
 */
const times = (count, make) => Array.from({ length: count }, (_, number) => make(number));
const aliases = (count, field) => times(count, (number) => `a${number}: ${field(number)}`).join(' ');
const heldBy = ({ certificates }, count) =>
  times(count, (at) => ({ certificate: certificates[at % certificates.length] }));
const claimOf = (facts, holdings, onDate = '2012-01-01') => ({
  holdings: heldBy(facts, holdings),
  post: facts.post,
  region: facts.region,
  onDate,
});
const day = (number) => String((number % 28) + 1).padStart(2, '0');
const SENTENCES = '... on RecognitionDecision { summary(language: EN) }';

/**
 * @param {Facts} facts
 * @param {number} share how much of the most that is allowed
 * @returns {{ name: string, query: string, variables?: object }[]} asked over GraphQL; but for `lineAttack` these are all
 */
export function attacks(facts, share = 1) {
  const most = (count) => Math.ceil(count * share);
  const { post, region, agreement, revision } = facts;
  const holdings = heldBy(facts, most(1_000));
  const many = 'query ($c: [ClaimInput!]!) { decideMany(claims: $c)';
  return [
    {
      name: 'decideMany, 9,400 in sentences',
      query: `${many} { ${SENTENCES} } }`,
      variables: { c: times(most(9_400), () => claimOf(facts, 1)) },
    },
    {
      name: 'decideMany, 15 of 1,000 holdings, near misses',
      query: `${many} { ... on RecognitionDecision { nearMisses { __typename } } } }`,
      variables: { c: times(most(15), () => claimOf(facts, most(1_000))) },
    },
    {
      name: 'portability of 1,000 holdings',
      query:
        'query ($h: [HoldingInput!]!) { portability(holdings: $h) { ... on Portability { cells(first: 1) { totalCount } } } }',
      variables: { h: holdings },
    },
    {
      name: 'acceptedCertificates, 20 times',
      query: `{ ${aliases(20, () => `acceptedCertificates(post: "${post}", region: "${region}") { ... on AcceptedCertificates { certificates(first: 1) { totalCount } } }`)} }`,
    },
    {
      name: 'restsOn, 50 times',
      query: `{ ${aliases(50, () => `restsOn(type: AGREEMENT, code: "${agreement}", first: 1) { totalCount }`)} }`,
    },
    {
      name: 'ledgerChanges, 50 times',
      query: `{ ${aliases(50, () => 'ledgerChanges(number: 1, first: 1) { totalCount }')} }`,
    },
    { name: 'verifyLedger', query: '{ verifyLedger(to: 1) { hash } }' },
    { name: 'ledgerHead, 50 times', query: `{ ${aliases(50, () => 'ledgerHead { root }')} }` },
    {
      name: 'history, 50 times',
      query: `{ ${aliases(50, () => `history(type: POST, code: "${post}") { content }`)} }`,
    },
    {
      name: 'findings of four days',
      query: `{ ${aliases(4, (day) => `findings(onDate: "2026-01-0${day + 1}") { counts { count } }`)} }`,
    },
    {
      name: 'search, 50 times',
      query: `{ ${aliases(50, (at) => `search(text: "certif${'icate'.slice(0, at % 6)} c ${at}", first: 1) { totalCount }`)} }`,
    },
    {
      name: 'lists with a text, 20 times',
      query: `query ($t: String!) { ${aliases(20, () => 'certificates(filter: { text: $t }, first: 1) { totalCount }')} }`,
      variables: { t: 'c '.repeat(100) },
    },
    {
      name: 'lists narrowed down, 20 times',
      query: `{ ${aliases(20, () => `equivalences(filter: { region: "${region}", inForceOn: "2026-01-01" }, orderBy: { direction: DESC }, first: 1) { totalCount }`)} }`,
    },
    {
      name: 'an earlier revision, twice',
      query: `{ ${aliases(2, (at) => `decide(claim: { holdings: [{ certificate: "${facts.certificates[0]}" }], post: "${post}", region: "${region}" }, asOfRevision: ${Math.max(1, revision - 1 - at)}) { __typename }`)} }`,
    },
    {
      name: 'waysTo, as many as allowed',
      query: `{ ${aliases(most(50), (at) => `waysTo(holdings: [{ certificate: "${facts.certificates[0]}" }], post: "${post}", region: "${region}", from: "2026-01-${day(at)}") { ... on Ways { ways { steps { reason(language: EN) } } } }`)} }`,
    },
    {
      name: 'missingLinks, 5 times',
      query: `{ ${aliases(5, (at) => `missingLinks(holdings: [], post: "${post}", region: "${region}", from: "2012-01-${day(at)}") { __typename }`)} }`,
    },
    {
      name: 'coverage, 5 times',
      query: `{ ${aliases(5, (at) => `coverage(onDate: "2026-01-${day(at)}") { cells { count } }`)} }`,
    },
    {
      name: 'a wide page of fields',
      query: `{ ${aliases(most(20), () => 'certificates(first: 500) { edges { node { code name body { code name } } } }')} }`,
    },
    ...(facts.framework === null
      ? []
      : [
          {
            name: 'frameworkLadder, 50 times',
            query: `{ ${aliases(50, () => `frameworkLadder(framework: "${facts.framework}") { rungs { level { code } references { code } } }`)} }`,
          },
        ]),
  ];
}

/**
 * The costliest lines for `POST /decide`, which may be as many as somebody likes: with all holdings that are allowed, and how long each decision holds.
 * @param {Facts} facts
 */
export const lineAttack = (facts, share = 1) => ({
  name: 'POST /decide, lines of 1,000 holdings',
  lines: times(Math.ceil(100 * share), () => `${JSON.stringify(claimOf(facts, 1_000))}\n`).join(''),
});
