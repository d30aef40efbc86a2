/** `registry ask`, as a person and as a program use it. */
import { CommanderError } from 'commander';
import { today } from '../../src/api/clock';
import { askCommand } from '../../src/cli/ask';
import { Failure } from '../../src/cli/failure';
import { compile, LANGUAGES, type Decision, type NearMiss } from '../../src/recognition';
import { shippedRegister } from '../support/gba';

const CATALOGUE = compile(shippedRegister(), 7);
const HAND_IN_HONG_KONG = ['--certificate', 'GIC-JD-HAND', '--post', 'jewellery-designer', '--region', 'HK'];

interface Run {
  readonly output: string;
  readonly failure: unknown;
  readonly asOf: number | undefined;
}

async function ask(...words: readonly string[]): Promise<Run> {
  const lines: string[] = [];
  let asOf: number | undefined;
  const command = askCommand(
    (revision) => {
      asOf = revision;
      return Promise.resolve(CATALOGUE);
    },
    (line) => lines.push(line),
  )
    .exitOverride()
    .configureOutput({ writeErr: () => undefined, writeOut: (text) => lines.push(text) });
  const failure: unknown = await command.parseAsync(words, { from: 'user' }).then(
    () => undefined,
    (error: unknown) => error,
  );
  return { output: lines.join('\n'), failure, asOf };
}

async function answered(...words: readonly string[]): Promise<string> {
  const { output, failure } = await ask(...words);
  expect(failure).toBeUndefined();
  return output;
}

const decisionOf = async (...words: readonly string[]): Promise<Decision & { nearMisses: readonly NearMiss[] }> =>
  JSON.parse(await answered(...words, '--json')) as Decision & { nearMisses: readonly NearMiss[] };

async function failureOf(...words: readonly string[]): Promise<string> {
  const { failure } = await ask(...words);
  if (!(failure instanceof Failure || failure instanceof CommanderError)) throw new Error('the question was answered');
  return failure.message;
}

describe('registry ask', () => {
  it('answers that a jewellery designer (hand drawn) counts in Hong Kong on condition of three years of practice', async () => {
    const output = await answered(...HAND_IN_HONG_KONG);
    expect(output).toContain('Conditionally recognised');
    expect(output).toContain('Three years of practice in the trade [EXP-3]');
    expect(output).toContain('Verdict: CONDITIONAL.');
  });

  it('answers that three certificates together are recognised by accumulation', async () => {
    const others = ['--certificate', 'GIC-JD-CAD', '--certificate', 'HRD-JCD-HAND', '--on', '2026-11-23'];
    const decision = await decisionOf(...HAND_IN_HONG_KONG, ...others);
    expect(decision).toMatchObject({ verdict: 'RECOGNISED', route: 'route-1', outstanding: [] });
    expect(decision.needs[0].paths.map(({ certificate, full }) => [certificate, full])).toEqual([
      ['HKDI-HD-JEWELLERY', false],
      ['HKDI-HD-JEWELLERY', false],
      ['HKDI-HD-JEWELLERY', false],
    ]);
    expect(await answered(...HAND_IN_HONG_KONG, ...others)).toContain('Together this covers every unit of');
  });

  it('says first that an answer is an example', async () => {
    const [first] = (await answered(...HAND_IN_HONG_KONG)).split('\n');
    expect(first).toContain('not to be relied upon');
  });

  it('discharges conditions by years of practice, and by codes', async () => {
    expect(await decisionOf(...HAND_IN_HONG_KONG, '--experience', '3')).toMatchObject({ verdict: 'RECOGNISED' });
    expect(await decisionOf(...HAND_IN_HONG_KONG, '--experience', '2.5')).toMatchObject({ verdict: 'CONDITIONAL' });
    expect(await decisionOf(...HAND_IN_HONG_KONG, '--satisfied', 'EXP-3')).toMatchObject({ verdict: 'RECOGNISED' });
  });

  it('discharges conditions by languages', async () => {
    const sales = ['--certificate', 'HKRPL-SALES-3', '--post', 'jewellery-salesperson', '--region', 'HK'];
    expect(await decisionOf(...sales)).toMatchObject({ verdict: 'CONDITIONAL', outstanding: ['LANG-YUE'] });
    expect(await decisionOf(...sales, '--language-known', 'cmn', '--language-known', 'yue')).toMatchObject({
      verdict: 'RECOGNISED',
    });
  });

  it('reads the days of award and expiry behind a certificate', async () => {
    const at = async (days: string): Promise<Decision> =>
      decisionOf('--certificate', `GIC-JD-HAND@${days}`, ...HAND_IN_HONG_KONG.slice(2), '--on', '2026-03-04');
    expect((await at('2024-07-01')).holdings[0].problem).toBeNull();
    expect((await at('2026-07-01')).holdings[0].problem).toBe('NOT_YET_AWARDED');
    expect((await at('2024-07-01/2026-01-01')).holdings[0].problem).toBe('EXPIRED');
    expect((await at('/2026-01-01')).holdings[0].problem).toBe('EXPIRED');
  });

  it('says how long an answer holds and what to note, to people and to programs', async () => {
    const holding = ['--certificate', 'GIC-JD-HAND@2024-07-01/2026-12-31', ...HAND_IN_HONG_KONG.slice(2)];
    const question = [...holding, '--on', '2026-11-23', '--satisfied', 'EXP-33'];
    expect(await decisionOf(...question)).toMatchObject({
      heldSince: '2024-07-01',
      holdsUntil: '2026-12-31',
      nextVerdict: 'NOT_RECOGNISED',
      remarks: [{ kind: 'UNKNOWN_CONDITION', condition: 'EXP-33' }],
    });
    const output = await answered(...question);
    expect(output).toContain('This holds until 30 December 2026. From 31 December 2026 the answer is “not recognised”');
    expect(output).toContain('No condition of the register has the code `EXP-33`');
    expect(output).toContain('`EXP-3`');
  });

  it('answers for today, for practice, from the latest register, where nothing else is said', async () => {
    expect(await decisionOf(...HAND_IN_HONG_KONG)).toMatchObject({ onDate: today(), purpose: 'PRACTICE', revision: 7 });
    expect((await ask(...HAND_IN_HONG_KONG)).asOf).toBeUndefined();
  });

  it('asks the register of an earlier revision', async () => {
    expect((await ask(...HAND_IN_HONG_KONG, '--as-of', '3')).asOf).toBe(3);
  });

  it('answers in four languages', async () => {
    const answers = await Promise.all(LANGUAGES.map((tag) => answered(...HAND_IN_HONG_KONG, '--language', tag)));
    expect(new Set(answers).size).toBe(LANGUAGES.length);
    expect(answers[LANGUAGES.indexOf('zh-Hant')]).toContain('三年行業實踐經驗');
    expect(answers[LANGUAGES.indexOf('pt')]).toContain('Três anos de prática na profissão');
  });

  it('shows near misses to people and to programs', async () => {
    const question = ['--certificate', 'GIC-CRAFT', '--post', 'jewellery-maker', '--region', 'HK'];
    const decision = await decisionOf(...question);
    expect(decision.verdict).toBe('NOT_RECOGNISED');
    expect(decision.nearMisses[0].obstacles).toMatchObject([{ kind: 'NO_LONGER_IN_FORCE', records: ['AG-OLD-2015'] }]);
    expect(await answered(...question)).toContain('has not been in force since 1 January 2020.');
  });

  it('prints the same keys for every decision', async () => {
    const keys = async (...words: string[]): Promise<readonly string[]> => Object.keys(await decisionOf(...words));
    const recognised = await keys(...HAND_IN_HONG_KONG, '--experience', '3');
    expect(recognised).toEqual(await keys('--certificate', 'CN-ROOM-4', '--post', 'room-attendant', '--region', 'HK'));
    expect(recognised).toEqual(expect.arrayContaining(['verdict', 'needs', 'outstanding', 'nearMisses']));
  });

  it('ends well whatever the verdict is', async () => {
    const undetermined = await answered('--certificate', 'CN-ROOM-4', '--post', 'room-attendant', '--region', 'HK');
    expect(undetermined).toContain('This is not a refusal');
  });
});

describe('registry ask, where the question cannot be asked,', () => {
  it('names everything that is left out, with an example', async () => {
    const message = await failureOf('--post', 'jewellery-designer');
    expect(message).toContain('--certificate');
    expect(message).toContain('--region');
    expect(message).not.toContain('--post (');
    expect(message).toContain('registry ask --certificate GIC-JD-HAND --post jewellery-designer --region HK');
  });

  it('names every problem, with the nearest codes', async () => {
    const message = await failureOf(
      ...['--certificate', 'GIC-JD-HAN@2024-13-01', '--post', 'jewelery-designer', '--region', 'hk', '--on', 'monday'],
      ...['--purpose', 'fun'],
    );
    expect(message.split('\n')).toHaveLength(6);
    for (const nearest of ['GIC-JD-HAND', 'jewellery-designer', 'HK']) expect(message).toContain(`\`${nearest}\``);
    for (const wrong of ['2024-13-01', 'monday', 'FUN']) expect(message).toContain(`\`${wrong}\``);
  });

  it('tells programs the same as data', async () => {
    const { output, failure } = await ask('--certificate', 'GIC', ...HAND_IN_HONG_KONG.slice(2), '--json');
    expect(failure).toBeInstanceOf(Failure);
    const { problems } = JSON.parse(output) as { problems: readonly { suggestions: readonly string[] }[] };
    expect(problems).toMatchObject([{ code: 'UNKNOWN_CERTIFICATE', path: 'holdings[0].certificate', value: 'GIC' }]);
    expect(problems[0].suggestions.length).toBeGreaterThan(0);
  });

  it.each([
    ['--experience', 'three', 'zero or more'],
    ['--experience', '-1', 'zero or more'],
    ['--as-of', 'yesterday', 'revision'],
    ['--language', 'fr', 'zh-Hant'],
    ['--colour', 'red', 'unknown option'],
  ])('says what was expected of %s %s', async (option, value, expected) => {
    expect(await failureOf(...HAND_IN_HONG_KONG, option, value)).toContain(expected);
  });
});
