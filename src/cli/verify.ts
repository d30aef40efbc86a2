/** `registry verify`: recomputes the ledger, and holds it against what somebody remembers of it. */
import { Command } from 'commander';
import { verifyLedger, type Misfit, type Pin, type Verification } from '../ledger/verify';
import { Failure } from './failure';
import { readingRegister } from './register';

const REASONS: Readonly<Record<Misfit, string>> = {
  MISSING: 'is not there',
  CHANGED: 'is not what was recorded: its hash does not fit',
  UNCHAINED: 'does not follow the entry before it',
  ADDED: 'recorded other records than those that are there now',
  ENDED: 'ended other records than those that are ended now',
  HEAD: 'is not the last: the head of the ledger, or what stands behind it, does not fit',
  PINNED: 'is not the entry that you remember: the history was written anew or cut short',
};

/** An entry that does not fit, and why, in a sentence. */
export const misfitSaid = ({ number, kind }: NonNullable<Verification['misfit']>): string =>
  `Entry ${String(number)} of the ledger ${REASONS[kind]} (${kind}).`;

/** What is to be known of entries that are dated before the one before them, in a sentence. */
const backdatedSaid = (numbers: readonly number[]): string =>
  `Dated before the entry before them: ${numbers.join(', ')}. A clock had been set back, or those of two machines differed; the order of the entries is that of their numbers.`;

export const verifyCommand = (): Command =>
  new Command('verify')
    .description('Recomputes the ledger from the records, and names the first entry that does not fit.')
    .option('--from <number>', 'the first entry to verify (default: the first there is)', entryNumber)
    .option('--to <number>', 'the last entry to verify (default: the last there is)', entryNumber)
    .option('--head <number:hash>', 'an entry as you remember it (repeatable)', remembered, [])
    .addHelpText(
      'after',
      '\nWrite the head down that it prints, or keep it where the operator cannot reach it: with --head it proves later that\nnothing up to there was changed, not even by somebody who could write to the database.\n\nExamples:\n  registry verify\n  registry verify --head 12:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    )
    .action(({ from, to, head }: { from?: number; to?: number; head: readonly Pin[] }) =>
      readingRegister(async (database) => {
        const { misfit, ...verified } = await verifyLedger(database, { from, to, pins: head });
        if (misfit !== null)
          throw new Failure(`${misfitSaid(misfit)} Keep the database as it is, and compare it with a copy.`);
        const [first, last] = [from ?? 1, to ?? verified.to];
        if ((from !== undefined || to !== undefined) && (first > last || last > verified.to))
          throw new Failure(
            `The entries ${String(first)} to ${String(last)} are not in order, or not in the ledger. Leave --from and --to out to verify all that there are.`,
          );
        if (verified.to < verified.from) return console.log('The ledger has no entries yet.');
        console.log(`Entries ${String(verified.from)} to ${String(verified.to)} fit.`);
        console.log(`Head: ${String(verified.to)}:${verified.hash}`);
        if (verified.backdated.length > 0) console.error(backdatedSaid(verified.backdated));
      }),
    );

function entryNumber(word: string): number {
  const number = Number(word);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new Failure(`\`${word}\` is not the number of a ledger entry. Expected a whole number from 1 on.`);
  return number;
}

function remembered(word: string, others: readonly Pin[]): readonly Pin[] {
  const parts = /^([1-9]\d{0,15}):([0-9a-f]{64})$/.exec(word);
  if (parts === null)
    throw new Failure(
      `\`${word}\` is not a head of the ledger. Expected NUMBER:HASH as \`registry verify\` prints it, as 12:9f86…`,
    );
  return [...others, { number: Number(parts[1]), hash: parts[2] }];
}
