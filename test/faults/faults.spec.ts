/**
 * Questions and acts go on while copies of the service are killed, stopped, paused and cut off, disks are full and clocks turned: no answer is another
 * than the twin's for the revision that it names, and no act that was acknowledged is lost. In short; `npm run test:faults` goes on for longer.
 */
import { ENGINES } from '../support/databases';
import { runFaults } from './run';
import { summaryOf } from './report';

const ASKED = Number(process.env.FAULT_QUESTIONS ?? 0);
const QUESTIONS = ASKED || 4_000;
const engines = ASKED > 0 ? ENGINES.filter((name) => name === process.env.FAULT_ENGINE) : ENGINES;
const MINUTES = Number(process.env.FAULT_MINUTES ?? 60 * 24);
const MINUTE_MS = 60_000;
const say = ASKED > 0 ? (line: string) => void process.stderr.write(`${line}\n`) : undefined;

test.each(engines)(
  'whatever happens on %s, questions are answered rightly, and no act is lost',
  async (engine) => {
    const seed = Number(process.env.SEED ?? 1);
    const report = await runFaults({ engine, seed, questions: QUESTIONS, withinMs: MINUTES * MINUTE_MS, tell: say });
    say?.(summaryOf(report));
    expect(report).toMatchObject({ wrong: [], lost: [] });
    expect(report.acts.recorded + report.acts.repeated).toBeGreaterThan(5);
  },
  MINUTES * MINUTE_MS * 2,
);
