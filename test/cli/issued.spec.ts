/** A body registers what it has issued from a sheet: checked first, whatever the sheet looks like, and nothing of the holders is told. */
import { csv, HEADINGS, Issuing, rowsOf } from '../support/issuing';

const issuing = new Issuing();
beforeAll(() => issuing.start(), 120_000);
afterAll(() => issuing.service.stop());

async function verified(number: string, name: string, checkItem: string): Promise<unknown> {
  const asked = { certificate: 'GIC-JD-HAND', number, name, checkItem };
  const { data } = await issuing.service.graphql(
    'query ($asked: IssuedKeyInput!) { verifyCredential(certificate: $asked) { status } }',
    { asked },
  );
  return (data!.verifyCredential as { status: string }).status;
}

test('a sheet is checked, registered, and passed over when it is given again; another like it is another', async () => {
  const path = issuing.sheet(csv(...rowsOf('first', 3)));
  expect(await issuing.run(path, ['--dry-run'])).toEqual({
    status: 0,
    out: 'Nothing is wrong with 3 certificates. Nothing was registered.\n',
    err: '',
  });
  expect(await issuing.acts()).toEqual([]);
  expect(await issuing.run(path)).toEqual({ status: 0, out: '3 certificates are registered as issued.\n', err: '' });
  expect(await verified('ZQ-first-1', 'wibble zquark 1', 'ZQ1')).toBe('IN_FORCE');
  expect((await issuing.run(path)).out).toBe('3 certificates are registered as issued, 3 of them by an earlier run.\n');
  // The same days and the same number of rows: the ledger's key, which tells of nobody, is taken.
  expect((await issuing.run(issuing.sheet(csv(...rowsOf('second', 3))))).out).toBe(
    '3 certificates are registered as issued.\n',
  );
  expect(await issuing.acts()).toEqual([3, 3]);
  const { data } = await issuing.service.graphql('{ ledger(first: 2) { edges { node { key } } } }');
  expect(data).toMatchObject({
    ledger: {
      edges: [{ node: { key: 'GIC-JD-HAND:2024-06-30:1-3:2' } }, { node: { key: 'GIC-JD-HAND:2024-06-30:1-3:1' } }],
    },
  });
}, 60_000);

test('what another act has registered is a problem, told by its rows', async () => {
  const before = await issuing.acts();
  const path = issuing.sheet(csv(...rowsOf('third', 2), ...rowsOf('first', 2)));
  const { status, err } = await issuing.run(path);
  expect(status).toBe(1);
  expect(err).toMatch(
    /^Rows 4–5, column B \(number\): A certificate with this number, .* is registered already[^\n]*\n\nNothing was registered\.\n$/,
  );
  expect(await issuing.acts()).toEqual(before);
});

test('every problem of every row is told by row and column, and nothing is registered', async () => {
  const before = await issuing.acts();
  const path = issuing.sheet(
    [
      'Certificate,Certificate number,Holder’s name,Other names,Check item,Awarded on,No longer valid from',
      'GIC-JD-HAN,ZQ-1,ZQUARK Wibble,,zq1,2024-02-30,',
      'GIC-JD-HAND,,ZQUARK Wibble,,zq1,2999-01-01,',
      'GIC-JD-HAND,ZQ-2,ZQUARK Wibble,ZQA; ZQB,zq1,2024-06-30,2024-06-30',
      `GIC-JD-HAND,ZQ-3,${'zq'.repeat(101)},,zq1,2024-06-30,`,
      'GIC-JD-HAND,zq-2 ,Wibble ZQUARK,,ZQ1,24-06-30,30.6',
      'GIC-JD-HAND,zq-2 ,Wibble ZQUARK,,ZQ1,2024-06-30,',
      'GIC-JD-HAND,ZQ-4,"ZQUARK,,zq1,2024-06-30,',
      'VTC-SETTING,ZQ-5,ZQUARK Wibble,a;b;c;d;e;f,zq1,2024-06-30,',
    ].join('\n'),
  );
  const { status, out, err } = await issuing.run(path);
  expect([status, out]).toEqual([1, '']);
  const lines = err.trimEnd().split('\n');
  expect(lines.slice(-2)).toEqual(['', 'Nothing was registered.']);
  const told = [
    /^Row 2, column A \(Certificate\): No certificate .* Is it `GIC-JD-HAND`/,
    /^Row 2, column F \(Awarded on\): This is no day that there is\./,
    /^Row 3, column B \(Certificate number\): This is empty/,
    /^Row 3, column F \(Awarded on\): The day of award `2999-01-01` lies after today/,
    /^Row 4, column G \(No longer valid from\): The day of expiry `2024-06-30` is not after the day of award/,
    /^Row 5, column C \(Holder’s name\): This has 202 characters; expected at most 200/,
    /^Row 6, column F \(Awarded on\): .*/,
    /^Row 6, column G \(No longer valid from\): This is no day that there is\./,
    /^Row 7, column B \(Certificate number\): .* stand in the sheet twice.* \(See row 4\.\)/,
    /^Row 8, column C \(Holder’s name\): A quotation mark is not closed/,
    /^Row 9: /,
  ];
  const found = told.map((pattern) => [pattern, lines.filter((line) => pattern.test(line)).length]);
  expect([found.filter(([, count]) => count !== 1), lines]).toEqual([[], lines]);
  expect(lines).toHaveLength(told.length + 2);
  expect(await issuing.acts()).toEqual(before);
});

test.each<[string, string | Buffer, readonly string[], RegExp]>([
  [
    'headings that are not known for sure',
    'Certificate,Cert. no.,Holder’s name,Check item,Awarded on\nGIC-JD-HAND,ZQ-1,ZQ,zq,2024-06-30',
    [],
    /column B \(Cert\. no\.\) may be `number`\. If so: --map "Cert\. no\.=number"/,
  ],
  [
    'a column that is lacking',
    'Certificate,Certificate number,Check item,Awarded on\nGIC-JD-HAND,ZQ-1,zq,2024-06-30',
    [],
    /No column is read as `name` \(Holder’s name, 持有人姓名, .*--map "HEADING=name"/,
  ],
  [
    'two columns for the same',
    'certificate,number,number,name,checkItem,awardedOn\nGIC-JD-HAND,ZQ-1,ZQ-2,ZQ,zq,2024-06-30',
    [],
    /More than one column is read as `number`: column B \(number\), column C \(number\)/,
  ],
  [
    'rows without headings',
    'GIC-JD-HAND,ZQ-1,ZQUARK Wibble,zq,2024-06-30\nGIC-JD-HAND,ZQ-2,ZQUARK Wibble,zq,2024-06-30',
    [],
    /Row 1 is taken for that of the headings, though hardly any of them is known/,
  ],
  [
    'days in either order',
    `${HEADINGS}\nGIC-JD-HAND,ZQ-1,ZQUARK,zq,5/6/2024`,
    [],
    /Row 2, column E \(awardedOn\): either number may be the day\.\nSay which is: --day-order day-first or --day-order month-first/,
  ],
  [
    'text in either encoding',
    Buffer.from(
      'Certificate,Certificate number,Holder’s name,Check item,Awarded on\nGIC-JD-HAND,ZQ-1,'
        .replace('’', "'")
        .replace("Holder's name", 'name') + 'ZQ \xb3\xaf,zq,2024-06-30',
      'latin1',
    ),
    [],
    /can be read in more than one way\. Say which is right:\n {2}--encoding \S+ --separator comma\n/,
  ],
  ['no rows', HEADINGS, [], /There are no rows below the headings/],
  ['nothing', '', [], /There is nothing in this sheet/],
  ['no sheet', '%PDF-1.7 ZQ', [], /cannot be read as a sheet/],
  ['a workbook that is damaged', Buffer.from('PK\x03\x04 ZQ'), [], /cannot be read as a sheet/],
  ['a heading that is not there', csv(...rowsOf('x', 1)), ['--map', 'Cert=number'], /No column is headed `cert`/],
  [
    'a column that there is not',
    csv(...rowsOf('x', 1)),
    ['--map', 'number=numbers'],
    /`--map number=numbers` says nothing\. .*`number`.*`none`/,
  ],
  [
    'a certificate that there is not',
    csv(...rowsOf('x', 1)),
    ['--certificate', 'GIC-JD-HANT'],
    /`--certificate GIC-JD-HANT` is no certificate of the register\. Is it `GIC-JD-HAND`\?/,
  ],
  ['a body that is not yours', csv(...rowsOf('x', 1)), ['--as', 'VTC'], /VTC/],
])('%s: refused, with what to do next', async (_, content, options, message) => {
  const { status, out, err } = await issuing.run(issuing.sheet(content), options);
  expect([status, out]).toEqual([1, '']);
  expect(err).toMatch(message);
});

test.each<[string, string | Buffer, readonly string[]]>([
  [
    'own headings',
    'Course;Cert. no.;Who;Born;Awarded\nGIC-JD-HAND;ZQ-own-1;ZQ A;zq;2024-06-30',
    [
      '--map',
      'Course=certificate',
      '--map',
      'cert. no.=number',
      '--map',
      'Who=name',
      '--map',
      'Born=checkItem',
      '--map',
      'Awarded=awardedOn',
    ],
  ],
  [
    'one certificate, in traditional Chinese',
    '證書編號\t持有人姓名\t核對項目\t頒發日期\nZQ-own-2\tZQ\tzq\t2024年6月30日',
    ['--certificate', 'GIC-JD-HAND'],
  ],
  [
    'the certificate by its name',
    'certificado,número do certificado,nome do titular,elemento de verificação,emitido em\n"GIC Jewellery Designer (hand drawn) qualification certificate",ZQ-own-3,ZQ,zq,30 de junho de 2024',
    [],
  ],
  ['the order of day and month', `${HEADINGS}\nGIC-JD-HAND,ZQ-own-4,ZQ,zq,6/5/2024`, ['--day-order', 'month-first']],
  [
    'an encoding',
    Buffer.concat([
      Buffer.from(`${HEADINGS}\nGIC-JD-HAND,ZQ-own-5,ZQ `),
      Buffer.from([0xb3, 0xaf]),
      Buffer.from(',zq,2024-06-30'),
    ]),
    ['--encoding', 'big5', '--separator', 'comma'],
  ],
  [
    'titles above the headings',
    `Issued in 2024,,,,\n,,,,\n${HEADINGS}\nGIC-JD-HAND,ZQ-own-6,ZQ,zq,2024-06-30`,
    ['--heading-row', '3'],
  ],
])('a sheet of another kind is read as it is said: %s', async (_, content, options) => {
  const { status, out } = await issuing.run(issuing.sheet(content), options);
  expect([status, out]).toEqual([0, '1 certificate is registered as issued.\n']);
});

test('who has no token, or one that does not count, is told', async () => {
  const path = issuing.sheet(csv(...rowsOf('token', 1)));
  expect(await issuing.run(path, [], { as: '' })).toMatchObject({
    status: 1,
    err: expect.stringContaining('REGISTRY_TOKEN is not set') as string,
  });
  expect(await issuing.run(path, [], { as: 'nonsense' })).toMatchObject({
    status: 1,
    err: expect.stringMatching(/token counts no longer, or not here/) as string,
  });
  const stranger = await issuing.service.tokenFor('joe', 'body:VTC');
  expect(await issuing.run(path, [], { as: stranger })).toMatchObject({
    status: 1,
    err: expect.stringMatching(/^Row 2: .*\n\nNothing was registered\.\n$/) as string,
  });
});
