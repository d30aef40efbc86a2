/**
 * `npm run test:faults -- [--questions 1000000] [--seed N] [--minutes N] [--postgres]`: questions and acts are asked of two copies of the service on one
 * database (SQLite; with `--postgres` PostgreSQL), while processes are killed, stopped and paused, connections cut, disks full and clocks turned. Every
 * answer is compared with that of the twin, and every act that was acknowledged with the ledger; see `test/faults`. Ends with 1 where anything is wrong or lost.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
  options: {
    questions: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '1440' },
    postgres: { type: 'boolean', default: false },
  },
});
for (const name of ['questions', 'seed', 'minutes'])
  if (!/^[1-9]\d*$/.test(options[name])) {
    console.error(`\`--${name}\` is \`${options[name]}\`; expected a whole number, 1 or more.`);
    process.exit(2);
  }
const env = {
  ...process.env,
  FAULT_QUESTIONS: options.questions,
  FAULT_MINUTES: options.minutes,
  FAULT_ENGINE: options.postgres ? 'PostgreSQL' : 'SQLite',
  SEED: options.seed,
};
const jest = ['node_modules/jest/bin/jest.js', 'test/faults/faults'];
process.exitCode = spawnSync(process.execPath, jest, { stdio: 'inherit', env }).status ?? 1;
