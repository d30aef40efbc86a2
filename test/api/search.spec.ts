/** Search: the same things are found in whatever language, script or spelling one asks. */
import { compile, type Code } from '../../src/recognition';
import { agreement, certificate, equivalence, registerOf } from '../support/builders';
import { Service } from './service';

const JEWELLERY = { en: 'Jewellery', 'zh-Hant': '珠寶', 'zh-Hans': '珠宝', pt: 'Joalharia' };

const register = registerOf({
  fields: [
    { code: 'jewellery', name: JEWELLERY },
    {
      code: 'jewellery-design',
      parent: 'jewellery',
      name: { en: 'Jewellery design', 'zh-Hant': '珠寶設計', pt: 'Design de joalharia' },
    },
    { code: 'electrical', name: { en: 'Electrical work', 'zh-Hans': '电工', pt: 'Instalação eléctrica' } },
  ],
  units: [],
  posts: [
    {
      code: 'jewellery-designer',
      field: 'jewellery-design',
      name: { en: 'Jewellery designer', 'zh-Hant': '首飾設計師', 'zh-Hans': '首饰设计师' },
      otherNames: [
        { language: 'zh-Hant', text: '珠寶繪圖師' },
        { language: 'pt', text: 'Desenhador de joias' },
        { text: 'JD' },
      ],
    },
    { code: 'electrician', field: 'electrical', name: { en: 'Electrician', 'zh-Hant': '電工', pt: 'Electricista' } },
  ],
  certificates: [
    certificate('JWL-1', {
      field: 'jewellery',
      name: { en: 'Certificate in Jewellery Making', 'zh-Hans': '珠宝制作证书' },
    }),
    certificate('JWL-2', { field: 'jewellery', name: { en: 'Goldsmith' } }),
    certificate('EL-1', { name: { en: 'Wiring', 'zh-Hant': '電工證書' } }),
  ],
  agreements: [agreement('A')],
  equivalences: [equivalence('JWL-EQ', 'JWL-1', 'JWL-2')],
});

interface Hit {
  readonly code: Code;
  readonly match: string;
}

describe('search', () => {
  let service: Service;
  const search = async (text: string, rest = ''): Promise<readonly Hit[]> => {
    const { search: found } = await service.data<{ search: { edges: readonly { node: Hit }[] } }>(
      `query ($text: String!) { search(text: $text${rest}) { edges { node { code match } } } }`,
      { text },
    );
    return found.edges.map(({ node }) => node);
  };
  const found = async (text: string, rest?: string): Promise<readonly Code[]> =>
    (await search(text, rest)).map(({ code }) => code);

  beforeAll(async () => {
    service = await Service.over(compile(register, 1));
  });
  afterAll(() => service.stop());

  it.each(['珠宝', '珠寶', 'jewellery', 'JEWELLERY', 'joalharia', 'jewell'])(
    'finds the same things by %s',
    async (text) => {
      expect([...(await found(text))].sort()).toEqual([
        'JWL-1',
        'JWL-2',
        'jewellery',
        'jewellery-design',
        'jewellery-designer',
      ]);
    },
  );

  it('puts the exact code first, then codes that begin with the text, then names, then what belongs to a field', async () => {
    expect(await search('jewellery')).toEqual([
      { code: 'jewellery', match: 'CODE' },
      { code: 'jewellery-design', match: 'CODE_PREFIX' },
      { code: 'jewellery-designer', match: 'CODE_PREFIX' },
      { code: 'JWL-1', match: 'PHRASE' },
      { code: 'JWL-2', match: 'FIELD' },
    ]);
  });

  it.each([
    ['电工', ['electrical', 'electrician', 'EL-1']],
    ['電工', ['electrical', 'electrician', 'EL-1']],
    ['ＥＬＥＣＴＲＩＣＡ eletr', []],
    ['electrica instalacao', ['electrical', 'electrician']],
    ['設計師', ['jewellery-designer']],
    ['师', ['jewellery-designer']],
    ['證', ['EL-1', 'JWL-1']],
    ['jwl', ['JWL-1', 'JWL-2', 'JWL-EQ']],
    ['JWL-EQ', ['JWL-EQ']],
    ['jwl-eq', ['JWL-EQ']],
    ['Jwl_Eq', ['JWL-EQ']],
    ['desenhador joias', ['jewellery-designer']],
    ['jd', ['jewellery-designer']],
    ['電\u200b工\u00ad', ['electrical', 'electrician', 'EL-1']],
    ['\ufeffgold\u2060smith', ['JWL-2']],
    ['Ｇｏｌｄｓｍｉｔｈ', ['JWL-2']],
    ['珠寳绘图', ['jewellery-designer']],
    ['⻑', []],
    ['making certificate', ['JWL-1']],
    ['  ', []],
    ['?!', []],
    ['\u0000', []],
  ])('finds by %j', async (text, expected) => {
    expect([...(await found(text))].sort()).toEqual([...expected].sort());
  });

  it('finds what is near where it finds nothing else, and says so', async () => {
    for (const text of ['goldsmiths', 'golsdmith', 'glodsmith', 'goldsmithh'])
      expect(await search(text)).toEqual([{ code: 'JWL-2', match: 'NEAR' }]);
    expect((await search('electricans'))[0]).toEqual({ code: 'electrician', match: 'NEAR' });
    // A digit that is wrong is another number, and a short word another word.
    expect(await found('JWL-3')).toEqual([]);
    expect(await found('JWX')).toEqual([]);
    expect(await found('goldsmiths', ', language: PT')).toEqual([]);
    expect(await found('goldsmiths', ', types: [POST]')).toEqual([]);
  });

  it.each([
    ['珠寶繪圖師', '', 'NAME', '珠寶繪圖師'],
    ['珠宝绘图', '', 'NAME_PREFIX', '珠寶繪圖師'],
    ['joias', '', 'PHRASE', 'Desenhador de joias'],
    ['joias jewellery', '', 'WORDS', 'Desenhador de joias'],
    ['dezenhador', '', 'NEAR', 'Desenhador de joias'],
    ['jewellery designer', '', 'CODE', null],
    ['首飾設計師', '', 'NAME', null],
    ['designer jewellery', '', 'WORDS', null],
    ['joias', ', language: PT', 'PHRASE', 'Desenhador de joias'],
    ['JD', ', language: PT', 'NAME', 'JD'],
  ])('says by which other name %j found something%s', async (text, rest, match, otherName) => {
    const { search: hits } = await service.data<{ search: { edges: readonly { node: object }[] } }>(
      `query ($text: String!) { search(text: $text, types: [POST], first: 1${rest}) { edges { node { code match otherName } } } }`,
      { text },
    );
    expect(hits.edges.map(({ node }) => node)).toEqual([{ code: 'jewellery-designer', match, otherName }]);
  });

  it('keeps to the language of other names', async () => {
    expect(await found('joias', ', language: EN')).toEqual([]);
    expect(await found('珠寶繪圖師', ', language: PT')).toEqual([]);
  });

  it('keeps to the types and the language that are asked for', async () => {
    expect(await found('jewellery', ', types: [POST]')).toEqual(['jewellery-designer']);
    expect(await found('电工', ', language: ZH_HANS, types: [POST, CERTIFICATE]')).toEqual(['electrician']);
    expect(await found('goldsmith', ', language: PT')).toEqual([]);
  });

  it('gives the record, with its type and its name in the language of the reader', async () => {
    expect(
      await service.data(
        '{ search(text: "jewellery-designer", first: 1) { totalCount edges { node { type name(language: ZH_HANS) record { __typename code standing ... on Post { field { code } } } } } } }',
      ),
    ).toEqual({
      search: {
        totalCount: 1,
        edges: [
          {
            node: {
              type: 'POST',
              name: '首饰设计师',
              record: {
                __typename: 'Post',
                code: 'jewellery-designer',
                standing: 'ILLUSTRATIVE',
                field: { code: 'jewellery-design' },
              },
            },
          },
        ],
      },
    });
  });

  it('is the union of its pages', async () => {
    const whole = await found('jewellery');
    const paged: Code[] = [];
    let after: string | null = null;
    do {
      const {
        search: page,
      }: { search: { edges: { node: Hit }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
        await service.data(
          `query ($after: String) { search(text: "jewellery", first: 2, after: $after) { edges { node { code } } pageInfo { hasNextPage endCursor } } }`,
          { after },
        );
      paged.push(...page.edges.map(({ node }) => node.code));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(paged).toEqual(whole);
  });

  it('refuses a text that is no search', async () => {
    const { errors } = await service.ask(`query ($text: String!) { search(text: $text) { totalCount } }`, {
      text: '珠'.repeat(201),
    });
    expect(errors?.[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', problem: 'TEXT_TOO_LONG' });
  });
});
