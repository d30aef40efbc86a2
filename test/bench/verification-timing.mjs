/** Whether the time that it takes to verify what a paper says tells what of it is wrong: samples in turns, and tests that would find a difference. */
import { createRequire } from 'node:module';
import { figure, median } from './measure.mjs';
import { shippedRegister } from './shipped.mjs';
import { rankSum, welch } from './statistics.mjs';

const require = createRequire(import.meta.url);
const { DEFAULT_LIMITS } = require('../../dist/src/api/limit-settings.js');
const { AttemptsTable } = require('../../dist/src/credentials/issued/attempts.table.js');
const { Digests } = require('../../dist/src/credentials/issued/digests.js');
const { rowsOf } = require('../../dist/src/credentials/issued/issued-certificate.js');
const { VerificationService } = require('../../dist/src/credentials/issued/verification.service.js');
const { ISSUED } = require('../../dist/src/persistence/entities/dated-record.entity.js');

const CERTIFICATE = 'GIC-JD-HAND';
const BODY = 'GIC';
const DAY = '2026-11-28';
/** Papers of a kind, which are asked for one after the other; how often each kind is asked, and how often before that counts. */
const PAPERS = 500;
const SAMPLES = 3_000;
const WARMING = 500;
/** In standard deviations: what chance exceeds seven times in a million. */
const MOST = 4.5;

const paper = (kind, number) => ({
  certificate: CERTIFICATE,
  number: `GIC-${kind}/${String(number).padStart(6, '0')}`,
  name: 'Chan Tai-man',
  checkItem: '1999',
});

/** What is asked of the paper with a number: all of the same lengths, and no number is tried oftener than another. */
const KINDS = {
  right: (number) => paper('R', number),
  'wrong name': (number) => ({ ...paper('N', number), name: 'Chan Tai-wan' }),
  'wrong check item': (number) => ({ ...paper('C', number), checkItem: '1998' }),
  'unknown number': (number) => paper('U', number),
  'unknown number, once more': (number) => paper('V', number),
};
const ISSUED_KINDS = ['R', 'N', 'C'];
const [RIGHT, NAME, ITEM, UNKNOWN, AGAIN] = Object.keys(KINDS);
/** None of these may be told apart; the last cannot be, and shows what chance does. */
const PAIRS = [
  [NAME, UNKNOWN],
  [ITEM, UNKNOWN],
  [NAME, ITEM],
  [AGAIN, UNKNOWN],
];

/** @returns lines to print. */
export async function* timingOfVerification(folder) {
  const register = await shippedRegister(folder, 'timing');
  try {
    const service = await verifierOf(register);
    const times = await sampled(service, await register.catalogue());
    const [clock, processor] = [0, 1].map((which) => median(times.get(UNKNOWN)[which]));
    yield `what a paper says: ${figure(clock)} ms in the middle, ${figure(processor)} ms of processor time; ${figure(SAMPLES)} samples of each kind`;
    for (const [one, other] of PAIRS) {
      const { said, most } = comparison(one, other, times);
      yield `${said}; target at most ${MOST}: ${most <= MOST ? 'reached' : 'MISSED'}`;
    }
    // That a paper is genuine, its answer says: this shows that the tests find a difference where there is one.
    yield `${comparison(RIGHT, UNKNOWN, times).said}; no target, as the answer tells these apart`;
  } finally {
    await register.database.close();
  }
}

/** By the clock, which a caller sees, and by processor time, which is what a caller would see who asks without end. */
function comparison(one, other, times) {
  const each = [0, 1].map((which) => [times.get(one)[which], times.get(other)[which]]);
  const [byClock, byProcessor] = each.map(([a, b]) => ({
    apart: Math.abs(median(a) - median(b)) * 1000,
    t: welch(a, b),
    z: rankSum(a, b),
  }));
  const said = ({ apart, t, z }) => `${figure(apart)} µs, t ${t.toFixed(1)}, ranks ${z.toFixed(1)}`;
  const most = Math.max(byClock.t, byClock.z, byProcessor.t, byProcessor.z);
  return { most, said: `${one} / ${other}: medians apart by ${said(byClock)}; processor time by ${said(byProcessor)}` };
}

async function verifierOf({ database, ledger, keys }) {
  const digests = new Digests(keys);
  const issued = ISSUED_KINDS.flatMap((kind) =>
    Array.from({ length: PAPERS }, (_, number) => ({
      certificate: CERTIFICATE,
      awardedOn: '2024-06-30',
      changes: [],
      digests: digests.kept(BODY, paper(kind, number)),
    })),
  );
  await ledger.record({ actor: 'bench', act: 'ISSUE' }, async (transaction) => {
    await transaction.add(issued.flatMap(rowsOf).map((row) => ({ type: ISSUED, ...row })));
    return { issued: issued.length };
  });
  const unlimited = { ...DEFAULT_LIMITS, verificationsPerHour: Infinity, verificationsPerNumber: Infinity };
  return new VerificationService(unlimited, new AttemptsTable(database), database, digests, ledger);
}

/** Milliseconds of each kind, by the clock and of processor time: one of each kind in a turn, in an order that chance draws. */
async function sampled(service, catalogue) {
  const times = new Map(Object.keys(KINDS).map((kind) => [kind, [[], []]]));
  for (let turn = -WARMING; turn < SAMPLES; turn++)
    for (const [kind, asked] of shuffled(Object.entries(KINDS))) {
      const input = asked((turn + WARMING) % PAPERS);
      const [start, usage] = [performance.now(), process.cpuUsage()];
      const { status } = await service.verify(catalogue, input, DAY);
      const { user, system } = process.cpuUsage(usage);
      const taken = [performance.now() - start, (user + system) / 1000];
      if ((status === 'IN_FORCE') !== (kind === RIGHT)) throw new Error(`${kind} is ${status}.`);
      if (turn >= 0) for (const which of [0, 1]) times.get(kind)[which].push(taken[which]);
    }
  return times;
}

function shuffled(list) {
  for (let last = list.length - 1; last > 0; last--) {
    const other = Math.floor(Math.random() * (last + 1));
    [list[last], list[other]] = [list[other], list[last]];
  }
  return list;
}
