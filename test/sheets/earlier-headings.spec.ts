/** Sheets that were written by an earlier version, or are its answers given again: they are read with nothing asked. */
import papa from 'papaparse';
import { COLUMNS, type CandidateKey } from '../../src/sheets/candidates/columns';
import { wordsOf } from '../../src/sheets/columns';
import { openSheet, type OpenSheet } from '../../src/sheets/given';
import { readSheet } from '../../src/sheets/read';

/** The headings of the empty sheet as they have ever been, in the order of the columns. */
const HEADINGS = {
  en: 'Candidate,Candidate number,Certificate,Awarded on,No longer valid from,Post,Region,On the day,Years of practice,Languages,Conditions met,Number on the certificate,Name on the certificate,Check item',
  'zh-Hant':
    '應徵者,應徵者編號,證書,頒發日期,由此日起失效,職位,地區,計算日期,從業年資,語言,已符合的條件,證書上的號碼,證書上的姓名,核對項目',
  'zh-Hans':
    '应聘者,应聘者编号,证书,颁发日期,自此日起失效,岗位,地区,计算日期,从业年限,语言,已满足的条件,证书上的号码,证书上的姓名,核对项',
  pt: 'Candidato,Número do candidato,Certificado,Emitido em,Deixa de valer a partir de,Posto de trabalho,Região,No dia,Anos de prática,Línguas,Condições cumpridas,Número do certificado,Nome no certificado,Elemento de verificação',
} as const;

/** What stands before and behind the columns that were given, where those name candidate, certificate, post and region. */
const ANSWERS = {
  en: [
    'Rows',
    'Certificate (code),Certificate (name in the register),Post (code),Post (name in the register),Region (code),Region (name in the register),Answer,Standing of the grounds,Still asked for,Reasons,The answer changes on,Revision,On the day,Address of the answer,As verified,"Still asked for, as verified","Reasons, as verified",Certificates verified',
  ],
  'zh-Hant': [
    '行號',
    '證書 (代碼),證書 (登記名稱),職位 (代碼),職位 (登記名稱),地區 (代碼),地區 (登記名稱),答案,依據的性質,尚欠條件,理由,答案改變日期,登記冊版次,計算日期,答案網址,經核實,尚欠條件（經核實）,理由（經核實）,證書核實結果',
  ],
  'zh-Hans': [
    '行号',
    '证书 (代码),证书 (登记名称),岗位 (代码),岗位 (登记名称),地区 (代码),地区 (登记名称),答案,依据的性质,尚缺条件,理由,答案改变日期,登记册版次,计算日期,答案网址,经核实,尚缺条件（经核实）,理由（经核实）,证书核实结果',
  ],
  pt: [
    'Linhas',
    'Certificado (código),Certificado (nome no registo),Posto de trabalho (código),Posto de trabalho (nome no registo),Região (código),Região (nome no registo),Resposta,Natureza dos fundamentos,Falta ainda,Razões,A resposta muda em,Revisão,No dia,Endereço da resposta,Como verificado,"Falta ainda, como verificado","Razões, como verificado",Certificados verificados',
  ],
} as const;

const languages = Object.keys(HEADINGS) as (keyof typeof HEADINGS)[];

const KNOWN = new Set(COLUMNS.flatMap(wordsOf));

function open(line: string): OpenSheet<CandidateKey> {
  const [headings] = papa.parse<string[]>(line).data;
  const cells = headings.map((_, at) => `cell ${String(at)}`);
  const sheet = readSheet(Buffer.from(papa.unparse([headings, cells])), { headings: KNOWN });
  const given = { name: 'list.csv', sheet, encodings: [], chosen: false, leftOut: [], headingRow: null, mapping: null };
  return openSheet<CandidateKey>(given, COLUMNS, {});
}

describe.each(languages)('in %s', (language) => {
  const all = HEADINGS[language].split(',');

  test('the empty sheet of an earlier version is read as each column was meant', () => {
    const { asks, headings } = open(HEADINGS[language]);
    expect(asks).toBeNull();
    expect(headings.mapping).toEqual(COLUMNS.map(({ key }) => key));
  });

  test.each([
    [['candidate', 'certificate', 'post', 'region']],
    [
      [
        'candidate',
        'number',
        'certificate',
        'awardedOn',
        'expiresOn',
        'post',
        'region',
        'years',
        'languages',
        'satisfied',
      ],
    ],
    [['candidate', 'number', 'certificate', 'post', 'region', 'paperNumber', 'holder', 'checkItem']],
  ])('the answers to a sheet of %j are read by the columns of that sheet', (keys) => {
    const given = COLUMNS.flatMap(({ key }, at) => (keys.includes(key) ? [all[at]] : []));
    const [before, behind] = ANSWERS[language];
    const { asks, headings } = open([before, ...given, behind].join(','));
    expect(asks).toBeNull();
    for (const key of keys)
      expect(headings.row?.cells[headings.mapping.indexOf(key as CandidateKey)]).toBe(
        all[COLUMNS.findIndex((column) => column.key === key)],
      );
  });
});
