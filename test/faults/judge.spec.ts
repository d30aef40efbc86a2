/** Those who judge the service in the run of faults notice what is wrong: answers that are forged, cut short or of another revision, and acts that are gone. */
import { Agent } from 'node:http';
import { join } from 'node:path';
import { Registry, temporaryFolder } from '../support/registry';
import { startService, type RunningService } from '../support/service';
import { flawsOf, strangeLines } from './audit';
import { exchange, type Reply } from './exchange';
import { Judge } from './judge';
import { LedgerCopy, type Entry } from './ledger-copy';
import { drawQuestion, findingOf, type Question } from './questions';
import { Random } from './random';
import { faultWorld } from './world';

const folder = temporaryFolder();
const database = join(folder, 'registry.sqlite');
const agent = new Agent();
const { document, claims } = faultWorld(1);
const random = new Random(1);
let service: RunningService;
let ledger: LedgerCopy;
let judge: Judge;

beforeAll(async () => {
  const registry = await Registry.at(database, folder);
  await registry.import(document);
  // So that hardly a claim is answered as before.
  await registry.import({
    requirements: document.requirements!.map((one) => ({
      ...one,
      standing: one.standing === 'REPORTED' ? 'OFFICIAL' : 'REPORTED',
    })),
    equivalences: document.equivalences!.map(({ suspensions: _, ...one }) => ({ ...one, state: 'REVOKED' })),
  });
  await registry.close();
  service = await startService({ database });
  ledger = new LedgerCopy(database);
  await ledger.readOn();
  judge = new Judge(ledger, claims);
});
afterAll(() => service.stop());

const ask = (question: Question): Promise<Reply> => exchange(service.url, agent, question);
const flaws = async (question: Question, reply: Reply): Promise<readonly string[]> =>
  (await findingOf(question, reply, judge, ledger.head)).flaws;
/** A question of some form about many claims of which most can be decided. */
function question(is: (drawn: Question) => boolean): Question {
  for (;;) {
    const drawn = drawQuestion(random, claims, ledger.head);
    if (drawn.claims.length >= 20 && is(drawn)) return drawn;
  }
}
const FORMS: [string, (drawn: Question) => boolean][] = [
  ['decideMany', ({ field, asOf }) => field === 'decideMany' && asOf === undefined],
  ['decideMany as of an earlier revision', ({ asOf }) => asOf === 1],
  ['lines', ({ field }) => field === null],
];

test('every form of question is asked, and what the service answers is found right', async () => {
  const fields = new Set<string | null>();
  for (let asked = 0; asked < 100; asked++) {
    const drawn = drawQuestion(random, claims, ledger.head);
    fields.add(drawn.field);
    const reply = await ask(drawn);
    expect(await findingOf(drawn, reply, judge, ledger.head)).toEqual({ answered: drawn.claims.length, flaws: [] });
  }
  expect(fields).toEqual(new Set(['recognition', 'decide', 'decideMany', null]));
});

describe.each(FORMS)('of %s', (_, is) => {
  let asked: Question;
  let reply: Reply;
  const forged = (text: string, headers: object = {}): Reply => ({
    ...reply,
    headers: { ...reply.headers, ...headers },
    text,
  });
  beforeAll(async () => {
    asked = question(is);
    reply = await ask(asked);
  });

  test('an answer that is of another revision than it says is noticed', async () => {
    const [said, other] = reply.text.includes('"revision":2') ? [2, 1] : [1, 2];
    const moved = forged(reply.text.replaceAll(`"revision":${String(said)}`, `"revision":${String(other)}`), {
      'registry-revision': String(other),
    });
    expect(await flaws(asked, moved)).not.toEqual([]);
  });

  test('so is one of two revisions, and one of a revision that the ledger does not have', async () => {
    expect(await flaws(asked, forged(reply.text.replace(/"revision":\d/, '"revision":7')))).not.toEqual([]);
    const invented = forged(reply.text.replaceAll(/"revision":\d/g, '"revision":7'), { 'registry-revision': '7' });
    expect((await flaws(asked, invented)).join()).toMatch(/revision 7/);
  });

  test.each([
    ['another verdict', /"verdict":"(?!PARTIAL)[A-Z_]+"/, '"verdict":"PARTIAL"'],
    ['another requirement', /"requirement":(\{"code":)?"/, '$&x'],
    ['another standing', /"standing":"(?!OFFICIAL)[A-Z_]+"/, '"standing":"OFFICIAL"'],
  ])('so is %s in one of its claims', async (__, pattern, instead) => {
    expect(reply.text).toMatch(pattern);
    expect(await flaws(asked, forged(reply.text.replace(pattern, instead)))).toHaveLength(1);
  });
});

test('lines that end too soon are noticed where they say that they are all', async () => {
  const asked = question(({ field }) => field === null);
  const reply = await ask(asked);
  const short = { ...reply, text: reply.text.split('\n').slice(0, -2).join('\n') + '\n' };
  expect((await flaws(asked, short)).join()).toMatch(/as if that were all/);
  expect(await findingOf(asked, { ...short, isWhole: false }, judge, ledger.head)).toEqual({
    answered: asked.claims.length - 1,
    unanswered: 'cut',
    flaws: [],
  });
});

test('an answer that a service gives that is at fault is one', async () => {
  const asked = question(({ field }) => field !== null);
  const reply = { ...(await ask(asked)), text: '{"errors":[{"extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}' };
  expect(await flaws(asked, reply)).toHaveLength(1);
});

test('a stack in the log is noticed, and what tells of a fault of the disk is none', () => {
  const line = (msg: string): string => JSON.stringify({ level: 'error', msg });
  expect(strangeLines(`${line('The disk is full.')}\n`)).toEqual([]);
  expect(strangeLines(`${line('x: Error: y\n    at z (a.js:1:2)')}\nUnexpected error\n    at here\n`)).toHaveLength(3);
});

describe('of the ledger', () => {
  const entries: Entry[] = ['a', 'b', 'c'].map((key, place) => ({
    number: place + 1,
    hash: `h${key}`,
    actor: 'ann',
    key,
  }));
  const acknowledged: [string, number][] = [
    ['a', 1],
    ['c', 3],
  ];
  test('nothing is found where all fits', () =>
    expect(flawsOf(entries, acknowledged, new Set(['d']), entries)).toEqual([]));

  test.each<[string, readonly Entry[], ReadonlySet<string>]>([
    ['an act that is gone', entries.slice(0, 2), new Set()],
    ['an act in another place', [entries[0], entries[2], entries[1]], new Set()],
    ['an act that stands twice', [...entries, { ...entries[0], number: 4 }], new Set()],
    ['an act that was refused', entries, new Set(['b'])],
    ['an entry that is another than before', [entries[0], { ...entries[1], hash: 'other' }, entries[2]], new Set()],
  ])('%s is noticed', (_, found, refused) => {
    expect(flawsOf(found, acknowledged, refused, entries)).not.toEqual([]);
  });
});
