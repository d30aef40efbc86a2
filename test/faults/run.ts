/** A run that tries to make the service lose an act, or invent an answer: questions and acts go on while things happen to two copies on one database. */
import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Keys } from '../../src/access/keys';
import { issueToken } from '../../src/access/own-tokens';
import type { EngineName } from '../support/databases';
import { drawAct, PEOPLE, type Person } from './acts';
import { Actor } from './actor';
import { audit, strangeLines } from './audit';
import { exchange, type Manner } from './exchange';
import { Judge } from './judge';
import { LedgerCopy } from './ledger-copy';
import { drawQuestion, findingOf } from './questions';
import { Random } from './random';
import { count, emptyReport, type Report } from './report';
import { openStage, type Faults, type Stage } from './stage';
import { faultWorld } from './world';

export interface RunOptions {
  readonly engine: EngineName;
  /** Claims that are to be answered. */
  readonly questions: number;
  readonly seed: number;
  /** After which no world is begun any more, in milliseconds. */
  readonly withinMs?: number;
  readonly tell?: (line: string) => void;
}

const ASKERS = 6;
const ACTORS = 2;
/** Claims that are asked of one register; the next is another. */
const PER_WORLD = 100_000;
/** Milliseconds between two acts of one actor; between two faults, until each has happened once, and from then on: processes need time to get warm. */
const ACTS_APART = [10, 120] as const;
const FAULTS_APART = { first: [100, 500], processes: [8_000, 30_000], others: [500, 4_000] } as const;
/** Milliseconds after which whoever found nobody asks again. */
const NOBODY_MS = 50;
/** How often whoever asks is slow, and leaves; and after how many milliseconds at most. */
const SLOW = 0.02;
const LEAVES = 0.04;
const LEAVES_WITHIN_MS = 40;
/** Flaws after which a run ends. */
const ENOUGH = 20;
const TELL_MS = 30_000;

/** @returns what was seen; the service is right where `wrong` and `lost` are empty */
export async function runFaults(options: RunOptions): Promise<Report> {
  const report = emptyReport();
  const start = performance.now();
  for (let world = 0; report.questions < options.questions && isSound(report); world++) {
    if (performance.now() - start > (options.withinMs ?? Infinity)) break;
    const until = Math.min(options.questions, report.questions + PER_WORLD);
    await new WorldRun(options, options.seed * 1_000 + world, until, report).run();
  }
  return report;
}

const isSound = ({ wrong, lost }: Report): boolean => wrong.length + lost.length < ENOUGH;

class WorldRun {
  private readonly random: Random;
  private readonly agents = new Agent({ keepAlive: true });
  private stage!: Stage;
  private ledger!: LedgerCopy;
  private actor!: Actor;
  private hasHappened = false;

  constructor(
    private readonly options: RunOptions,
    private readonly seed: number,
    /** Claims that are answered when it is over, of all worlds. */
    private readonly until: number,
    private readonly report: Report,
  ) {
    this.random = new Random(seed);
  }

  async run(): Promise<void> {
    const world = faultWorld(this.seed);
    this.stage = await openStage(this.options.engine, world);
    this.report.impossible = this.stage.impossible;
    const telling = setInterval(() => this.tell(), TELL_MS);
    try {
      this.ledger = new LedgerCopy(this.stage.address);
      await this.ledger.readOn();
      this.actor = new Actor(this.ledger, await tokensBy(this.stage.keys), this.report);
      const judge = new Judge(this.ledger, world.claims);
      const happening = [
        this.happen(this.stage.processFaults, 'processes'),
        this.happen(this.stage.otherFaults, 'others'),
      ];
      await Promise.all([
        Promise.all(happening).then(() => (this.hasHappened = true)),
        ...Array.from({ length: ASKERS }, () => this.ask(judge, world.claims)),
        ...Array.from({ length: ACTORS }, (_, number) => this.act(number)),
      ]);
      await this.check();
      this.report.wrong.push(...strangeLines(this.stage.log()));
    } catch (error) {
      this.tell(this.stage.log().slice(-4_000));
      throw error;
    } finally {
      clearInterval(telling);
      this.agents.destroy();
      await this.stage.end();
    }
    this.tell(`world ${String(this.seed)} is over, at revision ${String(this.ledger.head)}`);
  }

  private get isOver(): boolean {
    return !isSound(this.report) || (this.report.questions >= this.until && this.hasHappened);
  }

  private readonly anyUrl = (): string => this.random.oneOf(this.stage.copies).url;

  private async ask(judge: Judge, claims: Parameters<typeof drawQuestion>[1]): Promise<void> {
    while (!this.isOver) {
      const head = this.ledger.head;
      const question = drawQuestion(this.random, claims, head);
      const manner = this.manner();
      if (manner !== 'QUICK') count(this.report.faults, manner === 'SLOW' ? 'slow' : 'left');
      const reply = await exchange(
        this.anyUrl(),
        this.agents,
        question,
        manner,
        this.random.between(1, LEAVES_WITHIN_MS),
      );
      const { answered, unanswered, flaws } = await findingOf(question, reply, judge, head);
      this.report.questions += answered;
      if (unanswered !== undefined) count(this.report.unanswered, unanswered, question.claims.length - answered);
      this.report.wrong.push(...flaws);
      if (reply.status === undefined) await sleep(NOBODY_MS);
    }
  }

  private manner(): Manner {
    const drawn = this.random.next();
    return drawn < SLOW ? 'SLOW' : drawn < SLOW + LEAVES ? 'LEAVING' : 'QUICK';
  }

  private async act(actor: number): Promise<void> {
    for (let turn = 0; !this.isOver; turn++) {
      const number = turn * ACTORS + actor;
      await this.ledger.readOn();
      const act = drawAct(this.random, this.ledger.latest, this.ledger.head, number);
      await this.actor.pursue(act, `${String(this.seed)}-${String(number)}`, this.anyUrl, this.agents, this.random);
      await sleep(this.random.between(...ACTS_APART));
    }
  }

  /** Lets faults happen, each as often as the others, until enough is asked; where processes end, the ledger is looked at when they are up again. */
  private async happen(faults: Faults, whose: 'processes' | 'others'): Promise<void> {
    let apart: readonly [number, number] = FAULTS_APART.first;
    do {
      for (const name of shuffled(Object.keys(faults), this.random)) {
        await sleep(this.random.between(...apart));
        count(this.report.faults, name);
        await faults[name](this.random);
        if (whose === 'processes') await this.check();
      }
      apart = FAULTS_APART[whose];
    } while (this.report.questions < this.until && isSound(this.report));
  }

  private async check(): Promise<void> {
    this.report.lost.push(...(await audit(this.stage.address, this.ledger, this.actor)));
  }

  private tell(line?: string): void {
    const { questions, acts, wrong, lost } = this.report;
    this.options.tell?.(
      line ??
        `${String(questions)} questions, ${String(acts.recorded + acts.repeated)} acts, ${String(wrong.length)} wrong, ${String(lost.length)} lost`,
    );
  }
}

async function tokensBy(signingKeys: string): Promise<Readonly<Record<Person, string>>> {
  const keys = await Keys.open({ signingKeys, keyFile: '' });
  const tokens = Object.entries(PEOPLE).map(async ([subject, roles]) => {
    const { token } = await issueToken(keys, { subject, roles, hours: 24 });
    return [subject, token] as const;
  });
  return Object.fromEntries(await Promise.all(tokens)) as Record<Person, string>;
}

const shuffled = <T>(values: readonly T[], random: Random): readonly T[] =>
  values
    .map((value) => [random.next(), value] as const)
    .sort(([a], [b]) => a - b)
    .map(([, value]) => value);
