/** `registry fit`, `ways` and `coverage`, as a person and as a program use them. */
import { CommanderError, type Command } from 'commander';
import { coverageCommand } from '../../src/cli/coverage';
import { Failure } from '../../src/cli/failure';
import { fitCommand } from '../../src/cli/fit';
import { waysCommand } from '../../src/cli/ways';
import { compile, LANGUAGES, type Catalogue } from '../../src/recognition';
import { shippedRegister } from '../support/gba';

const CATALOGUE = compile(shippedRegister(), 7);
type Make = (open: (asOf?: number) => Promise<Catalogue>, print: (line: string) => void) => Command;

async function run(make: Make, ...words: readonly string[]) {
  const lines: string[] = [];
  const command = make(
    () => Promise.resolve(CATALOGUE),
    (line) => lines.push(line),
  )
    .exitOverride()
    .configureOutput({ writeErr: () => undefined, writeOut: (text) => lines.push(text) });
  const failure: unknown = await command.parseAsync(words, { from: 'user' }).then(
    () => undefined,
    (error: unknown) => error,
  );
  return { output: lines.join('\n'), failure };
}

async function answered(make: Make, ...words: readonly string[]): Promise<string> {
  const { output, failure } = await run(make, ...words);
  expect(failure).toBeUndefined();
  return output;
}

async function refused(make: Make, ...words: readonly string[]): Promise<string> {
  const { failure } = await run(make, ...words);
  if (!(failure instanceof Failure || failure instanceof CommanderError)) throw new Error('the question was answered');
  return failure.message;
}

const SETTING = ['--programme', 'EX-GZ-SETTING', '--on', '2026-12-01'];

describe('registry fit', () => {
  it('says what a programme leads to, beginning with what is an example', async () => {
    const output = await answered(fitCommand, ...SETTING);
    expect(output).toMatch(/^An example, not to be relied upon/);
    expect(output).toContain('completes it on 1 April 2027');
    expect(output).toContain('- “Gem setter” in Guangdong');
    expect(output).toContain('1 unit is lacking, “Quality management (ISO 9000)”');
    expect(output).toContain('“Jcad jewellery computer drawing”: 3 jobs');
  });

  it('says only the parts that are asked for', async () => {
    const output = await answered(fitCommand, ...SETTING, '--show', 'courses');
    expect(output).toContain('What one more course would open');
    expect(output).not.toContain('Recognised for');
    expect(output).not.toContain('What one more certificate would open');
  });

  it.each(LANGUAGES)('speaks %s, of a consortium as well', async (language) => {
    const output = await answered(fitCommand, '--consortium', 'CQ-IDVEG', '--language', language);
    const sheet = { en: 'Evaluation sheet', 'zh-Hant': '評價表', 'zh-Hans': '评价表', pt: 'Ficha de avaliação' };
    expect(output).toContain(sheet[language]);
    expect(output).not.toMatch(/undefined|\{/);
  });

  it('answers as data', async () => {
    const fit = JSON.parse(await answered(fitCommand, ...SETTING, '--json')) as object;
    expect(fit).toMatchObject({ graduate: { programme: 'EX-GZ-SETTING', day: '2027-04-01' } });
    const both = JSON.parse(await answered(fitCommand, '--consortium', 'GD-JEWEL-PILOT', '--json')) as object;
    expect(both).toMatchObject({ programmes: [] });
  });

  it('says what is wrong', async () => {
    expect(await refused(fitCommand)).toContain('one --programme or one --consortium');
    expect(await refused(fitCommand, ...SETTING, '--consortium', 'CQ-IDVEG')).toContain('one --programme');
    expect(await refused(fitCommand, '--programme', 'EX-GZ-SETING')).toContain('Did you mean EX-GZ-SETTING');
    expect(await refused(fitCommand, ...SETTING, '--region', 'ATLANTIS')).toContain('ATLANTIS');
    expect(await refused(fitCommand, '--programme', 'EX-GZ-SETTING', '--on', '2027-02-30')).toContain('2027-02-30');
    expect(await refused(fitCommand, ...SETTING, '--purpose', 'FUN')).toContain('FUN');
    expect(await refused(fitCommand, ...SETTING, '--show', 'all')).toContain('Expected one of reaches');
  });
});

describe('registry ways', () => {
  const QUESTION = ['--certificate', 'GIC-JD-HAND', '--post', 'gem-setter', '--region', 'HK', '--from', '2026-12-01'];

  it('lists ways in sentences and as data', async () => {
    expect(await answered(waysCommand, ...QUESTION)).toContain('“Gem setter” in Hong Kong is open on');
    const { ways } = JSON.parse(await answered(waysCommand, ...QUESTION, '--json')) as { ways: readonly object[] };
    expect(ways).not.toEqual([]);
  });

  it('says what would make one where there is none', async () => {
    const output = await answered(waysCommand, ...QUESTION, '--most-months', '0');
    expect(output).toContain('No way leads to');
  });

  it('says what is wrong', async () => {
    expect(await refused(waysCommand)).toContain('--post (what for), --region (where)');
    expect(await refused(waysCommand, ...QUESTION, '--mode', 'LATER')).toContain('Expected one of FULL_TIME');
    expect(await refused(waysCommand, ...QUESTION, '--most-cost', '5 XXQ')).toContain('ISO 4217');
    expect(await refused(waysCommand, ...QUESTION, '--most-months', 'few')).toContain('whole months');
  });
});

describe('registry coverage', () => {
  it('counts in columns and as data', async () => {
    const question = ['--on', '2026-12-01', '--region', 'HK', '--region', 'MO', '--purpose', 'practice'];
    const [head, ...rows] = (await answered(coverageCommand, ...question)).split('\n');
    expect(head).toMatch(/^certificates of +jobs in +field +purpose +RECOGNISED/);
    expect(rows.some((row) => /^HK +MO +jewellery/.test(row))).toBe(true);
    const { cells } = JSON.parse(await answered(coverageCommand, ...question, '--json')) as {
      cells: readonly { purpose: string }[];
    };
    expect(new Set(cells.map(({ purpose }) => purpose))).toEqual(new Set(['PRACTICE']));
    const [, ...ofField] = (await answered(coverageCommand, ...question, '--field', 'jewellery')).split('\n');
    const told = (lines: readonly string[]) => lines.map((line) => line.replaceAll(/ +/g, ' '));
    expect(told(ofField)).toEqual(told(rows.filter((row) => /^\S+ +\S+ +(jewellery|gem|enamel)/.test(row))));
    expect(ofField.length).toBeGreaterThan(4);
  });

  it('says what is wrong', async () => {
    expect(await refused(coverageCommand, '--purpose', 'FUN')).toContain('Expected one of');
    expect(await refused(coverageCommand, '--region', 'ATLANTIS')).toContain('ATLANTIS');
    expect(await refused(coverageCommand, '--field', 'jewelery')).toContain('no field with the code `jewelery`');
  });
});
