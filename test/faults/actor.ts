/** Does acts until it is known what became of them, and remembers what was acknowledged. */
import type { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { requestOf, type DrawnAct, type Person } from './acts';
import { exchange, type Reply } from './exchange';
import type { LedgerCopy } from './ledger-copy';
import { codeIn } from './questions';
import type { Random } from './random';
import { count, type Report } from './report';

/** How long an act is asked again. */
const PATIENCE_MS = 180_000;
const PAUSE_MS = 100;
/** How often whoever acts leaves before the answer, and after how many milliseconds at most. */
const LEAVES = 0.05;
const LEAVES_WITHIN_MS = 30;

interface Done {
  readonly __typename: 'ActRecorded' | 'ActRefused';
  readonly revision: number;
  readonly repeated: boolean;
}

interface ActAnswer {
  readonly data?: { readonly done?: Done | null } | null;
  readonly errors?: readonly { readonly extensions?: { readonly recorded?: number; readonly inDoubt?: boolean } }[];
}

export class Actor {
  /** The entry of each act that was acknowledged, by its key. */
  readonly acknowledged = new Map<string, number>();
  /** The keys of acts of which it was said that nothing was done. */
  readonly refused = new Set<string>();

  constructor(
    private readonly ledger: LedgerCopy,
    private readonly tokens: Readonly<Record<Person, string>>,
    private readonly report: Report,
  ) {}

  /** @param urlOf where to ask, each time */
  async pursue(act: DrawnAct, key: string, urlOf: () => string, agent: Agent, random: Random): Promise<void> {
    const asked = {
      path: '/graphql',
      type: 'application/json',
      body: requestOf(act, key),
      token: this.tokens[act.who],
    };
    // Whether nobody has told what became of an attempt.
    let mayStand = false;
    for (const end = performance.now() + PATIENCE_MS; ; await sleep(PAUSE_MS)) {
      const leaves = !mayStand && random.chance(LEAVES);
      const after = random.between(0, LEAVES_WITHIN_MS);
      const reply = await exchange(urlOf(), agent, asked, leaves ? 'LEAVING' : 'QUICK', after);
      const outcome = this.outcomeOf(reply);
      if (outcome === 'IN_DOUBT' || outcome === 'NOT_DONE') {
        if (outcome === 'NOT_DONE' && !mayStand) await this.checkAbsent(key, reply.text);
        mayStand ||= outcome === 'IN_DOUBT';
        if (performance.now() < end) continue;
        this.report.wrong.push(
          `the act ${key} had no answer for ${String(PATIENCE_MS)} ms; the last was ${reply.text}`,
        );
      } else if (outcome !== undefined) await this.conclude(key, outcome, mayStand);
      return;
    }
  }

  private outcomeOf({ status, text, isWhole }: Reply): Done | 'IN_DOUBT' | 'NOT_DONE' | undefined {
    const { askedAgain, wrong } = this.report;
    if (status === undefined || !isWhole) {
      count(askedAgain, 'cut');
      return 'IN_DOUBT';
    }
    const code = codeIn(text);
    if (code === 'UNAVAILABLE' || code === 'OVERLOADED') {
      const { recorded, inDoubt } = (JSON.parse(text) as ActAnswer).errors![0].extensions!;
      if (recorded !== undefined) return { __typename: 'ActRecorded', revision: recorded, repeated: false };
      count(askedAgain, inDoubt === true ? 'in doubt' : code);
      return inDoubt === true ? 'IN_DOUBT' : 'NOT_DONE';
    }
    const done = status === 200 ? (JSON.parse(text) as ActAnswer).data?.done : undefined;
    if (done) return done;
    wrong.push(`an act was answered ${String(status)} ${text.slice(0, 500)}`);
    return undefined;
  }

  private async checkAbsent(key: string, said: string): Promise<void> {
    await this.ledger.readOn();
    if (this.ledger.entries.some((entry) => entry.key === key))
      this.report.wrong.push(`the act ${key} stands, and it was said ${said}`);
  }

  private async conclude(key: string, done: Done, mayStand: boolean): Promise<void> {
    const { acts, lost, wrong } = this.report;
    if (done.__typename === 'ActRefused') {
      acts.refused++;
      this.refused.add(key);
      return;
    }
    if (done.repeated && !mayStand) wrong.push(`the act ${key} was told to have been done before, and was not`);
    acts[done.repeated ? 'repeated' : 'recorded']++;
    this.acknowledged.set(key, done.revision);
    await this.ledger.at(done.revision);
    if (this.ledger.entries[done.revision - 1]?.key !== key)
      lost.push(`the act ${key} was acknowledged as entry ${String(done.revision)}, which has another`);
  }
}
