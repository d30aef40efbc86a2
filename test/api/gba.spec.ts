/** The catalogue that ships, asked through the whole service. */
import { startService, type RunningService } from '../support/service';

const JEWELLERY = ['珠宝', '珠寶', 'jewellery', 'joalharia'];

describe('the service with the catalogue that ships', () => {
  let service: RunningService;
  const data = async (query: string): Promise<unknown> => {
    const { data: answer, errors } = await service.graphql(query);
    expect(errors).toBeUndefined();
    return answer;
  };

  beforeAll(async () => {
    service = await startService({ catalogue: 'gba' });
  });
  afterAll(() => service.stop());

  it('recognises a jewellery designer (hand drawn) in Hong Kong on condition of three years of practice', async () => {
    const answer = await data(
      `{ recognition(certificate: "GIC-JD-HAND", post: "jewellery-designer", region: "HK", onDate: "2026-11-23") {
           ... on RecognitionDecision { verdict outstanding { code kind years } } } }`,
    );
    expect(answer).toEqual({
      recognition: { verdict: 'CONDITIONAL', outstanding: [{ code: 'EXP-3', kind: 'EXPERIENCE', years: 3 }] },
    });
  });

  it('recognises the three certificates together, by accumulation', async () => {
    const holdings = ['GIC-JD-HAND', 'GIC-JD-CAD', 'HRD-JCD-HAND']
      .map((code) => `{ certificate: "${code}" }`)
      .join(' ');
    const answer = await data(
      `{ decide(claim: { holdings: [${holdings}], post: "jewellery-designer", region: "HK", onDate: "2026-11-23" }) {
           ... on RecognitionDecision { verdict outstanding { code } needs { outcome missing { code } } } } }`,
    );
    expect(answer).toEqual({
      decide: { verdict: 'RECOGNISED', outstanding: [], needs: [{ outcome: 'MET', missing: [] }] },
    });
  });

  it.each(['EN', 'ZH_HANT', 'ZH_HANS', 'PT'])('explains it in %s', async (language) => {
    const answer = (await data(
      `{ recognition(certificate: "GIC-JD-HAND", post: "jewellery-designer", region: "HK", onDate: "2026-11-23") {
           ... on RecognitionDecision { summary(language: ${language}) } } }`,
    )) as { recognition: { summary: string } };
    expect(answer.recognition.summary.length).toBeGreaterThan(20);
  });

  it('finds the same things by Simplified and Traditional characters, English, Portuguese and the beginning of a code', async () => {
    const found = async (text: string): Promise<readonly string[]> => {
      const { search } = (await data(
        `{ search(text: "${text}", types: [POST, CERTIFICATE, FIELD], first: 500) { edges { node { code } } } }`,
      )) as { search: { edges: readonly { node: { code: string } }[] } };
      return search.edges.map(({ node }) => node.code);
    };
    const [simplified, ...others] = await Promise.all(JEWELLERY.map(found));
    for (const codes of [simplified, ...others])
      expect(codes).toEqual(expect.arrayContaining(['jewellery', 'jewellery-designer', 'GIC-JD-HAND']));
    expect(others[0]).toEqual(simplified);
    expect(await found('jewellery-des')).toContain('jewellery-designer');
    expect((await found('gic-jd'))[0]).toMatch(/^GIC-JD/);
  });
});
