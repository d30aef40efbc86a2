/** Identification: from what people write to the records that they mean. */
import { compile } from '../../src/recognition';
import { certificate, registerOf, requirement } from '../support/builders';
import { Service } from './service';

const register = registerOf({
  posts: [
    {
      code: 'jewellery-designer',
      name: { en: 'Jewellery designer', 'zh-Hant': '首飾設計師', pt: 'Designer de joalharia' },
      otherNames: [{ language: 'zh-Hant', text: '珠寶設計師' }, { text: 'JD' }],
    },
    {
      code: 'goldsmith',
      name: { en: 'Goldsmith', pt: 'Ourives' },
      otherNames: [{ language: 'zh-Hant', text: '打金師傅' }],
    },
  ],
  certificates: [
    certificate('GIA-GG', { name: { en: 'Graduate Gemologist' } }),
    certificate('GIA-GG-OLD', { name: { en: 'Graduate gemologist' }, otherNames: [{ text: 'GIA GG' }] }),
  ],
  requirements: [requirement('goldsmith:HK', [{ code: 'r', needs: [] }], { post: 'goldsmith', region: 'HK' })],
});

interface Identified {
  readonly match: string;
  readonly records: readonly { readonly code: string }[];
  readonly candidates: readonly { readonly by: string; readonly code: string; readonly matched: string }[];
}

describe('identify', () => {
  let service: Service;
  const identify = async (texts: readonly string[], type: string): Promise<readonly Identified[]> => {
    const { identify: found } = await service.data<{ identify: readonly Identified[] }>(
      `query ($texts: [String!]!, $type: RecordType!) {
        identify(texts: $texts, type: $type) { text match records { code } candidates { by code matched } }
      }`,
      { texts, type },
    );
    return found;
  };

  beforeAll(async () => {
    service = await Service.over(compile(register, 1));
  });
  afterAll(() => service.stop());

  it.each([
    ['POST', 'JEWELLERY_DESIGNER', 'CODE', 'jewellery-designer', 'jewellery-designer'],
    ['POST', 'jewellery  designer', 'CODE', 'jewellery-designer', 'jewellery-designer'],
    ['POST', '首饰设计师', 'NAME', 'jewellery-designer', '首飾設計師'],
    ['POST', '「首飾 設計師」', 'NAME', 'jewellery-designer', '首飾設計師'],
    ['POST', '\ufeff首\u200b飾設計師\ufe0f', 'NAME', 'jewellery-designer', '首飾設計師'],
    ['POST', 'ＤＥＳＩＧＮＥＲ de Joalharia', 'NAME', 'jewellery-designer', 'Designer de joalharia'],
    ['POST', '珠宝设计师', 'OTHER_NAME', 'jewellery-designer', '珠寶設計師'],
    ['POST', '珠寳設計師', 'OTHER_NAME', 'jewellery-designer', '珠寶設計師'],
    ['POST', 'j.d.', 'OTHER_NAME', 'jewellery-designer', 'JD'],
    ['POST', 'OURIVES', 'NAME', 'goldsmith', 'Ourives'],
    ['POST', 'goldsmiths', 'NEAR', 'goldsmith', 'Goldsmith'],
    ['POST', 'Goldsmtih', 'NEAR', 'goldsmith', 'Goldsmith'],
    ['POST', '珠寶設計員', 'NEAR', 'jewellery-designer', '珠寶設計師'],
    ['REQUIREMENT', 'Goldsmith HK', 'CODE', 'goldsmith:HK', 'goldsmith:HK'],
    ['REGION', 'hk', 'CODE', 'HK', 'HK'],
  ])('of type %s, %j means by %s %s', async (type, text, by, code, matched) => {
    const [{ candidates }] = await identify([text], type);
    expect(candidates).toEqual([{ by, code, matched }]);
  });

  it('gives all that are written alike, the best first', async () => {
    const [byName, byBoth] = await identify(['graduate gemologist', 'gia-gg'], 'CERTIFICATE');
    expect(byName).toMatchObject({
      match: 'EXACT',
      candidates: [
        { by: 'NAME', code: 'GIA-GG' },
        { by: 'NAME', code: 'GIA-GG-OLD' },
      ],
    });
    expect(byBoth).toMatchObject({
      match: 'EXACT',
      records: [{ code: 'GIA-GG' }, { code: 'GIA-GG-OLD' }],
      candidates: [
        { by: 'CODE', code: 'GIA-GG' },
        { by: 'OTHER_NAME', code: 'GIA-GG-OLD', matched: 'GIA GG' },
      ],
    });
  });

  it('answers each text in its place, also with nothing', async () => {
    const answers = await identify(
      ['plumber', 'Goldsmith', '', '?!', 'goldsmiths', '打金师傅', 'x'.repeat(1_001)],
      'POST',
    );
    expect(answers.map(({ match, records }) => [match, records.map(({ code }) => code)])).toEqual([
      ['NONE', []],
      ['EXACT', ['goldsmith']],
      ['NONE', []],
      ['NONE', []],
      ['NEAR', ['goldsmith']],
      ['OTHER_NAME', ['goldsmith']],
      ['NONE', []],
    ]);
    expect(await identify([], 'POST')).toEqual([]);
  });

  it('gives the record with its names', async () => {
    expect(
      await service.data(
        '{ identify(texts: ["珠寶設計師"], type: POST) { candidates { type name(language: PT) record { ... on Post { otherNames { language text } } } } } }',
      ),
    ).toEqual({
      identify: [
        {
          candidates: [
            {
              type: 'POST',
              name: 'Designer de joalharia',
              record: {
                otherNames: [
                  { language: 'ZH_HANT', text: '珠寶設計師' },
                  { language: null, text: 'JD' },
                ],
              },
            },
          ],
        },
      ],
    });
  });

  it('takes 500 texts at once, and tells who asks more', async () => {
    expect(
      await identify(
        Array.from({ length: 500 }, () => 'Ourives'),
        'POST',
      ),
    ).toHaveLength(500);
    const { errors } = await service.ask(
      'query ($texts: [String!]!) { identify(texts: $texts, type: POST) { match } }',
      {
        texts: Array.from({ length: 501 }, () => 'Ourives'),
      },
    );
    expect(errors?.[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', problem: 'TOO_MANY_TEXTS' });
  });

  it('is refused where a request asks it too often', async () => {
    const fields = Array.from(
      { length: 25 },
      (_, at) => `a${String(at)}: identify(texts: $texts, type: POST) { match }`,
    );
    const { errors } = await service.ask(`query ($texts: [String!]!) { ${fields.join(' ')} }`, {
      texts: Array.from({ length: 500 }, () => 'Ourives'),
    });
    expect(errors?.[0].extensions).toMatchObject({ code: 'QUERY_TOO_LARGE' });
  });
});
