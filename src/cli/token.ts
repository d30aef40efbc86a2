/** `registry token`: signs a bearer token with the keys of the registry, for those who write to it. */
import { existsSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { grantOf, isSubject, ROLES } from '../access/caller';
import { Keys } from '../access/keys';
import { issueToken, MAX_HOURS } from '../access/own-tokens';
import { readSettings, type Settings } from '../config';
import { ReadableDatabase } from '../persistence/database';
import { Failure } from './failure';
import { noRegister } from './register';

interface Options {
  readonly subject: string;
  readonly role: readonly string[];
  readonly hours: number;
}

export const tokenCommand = (): Command =>
  new Command('token')
    .description('Signs a bearer token with the keys of the registry, and prints it.')
    .requiredOption('--subject <name>', 'whom it is for: the account, as it is to stand in the ledger', subjectOf)
    .requiredOption(
      '--role <word>',
      `what they may: ${Object.values(ROLES)
        .map(({ pattern }) => pattern)
        .join(', ')} (repeatable)`,
      addRole,
    )
    .option('--hours <number>', `how long it counts, up to ${String(MAX_HOURS)}`, hoursOf, 1)
    .addHelpText(
      'after',
      '\nWhoever has the token can do all that it allows until it ends: give it to that person alone. A token cannot be taken back before\n' +
        'its time, other than by signing with other keys (SIGNING_KEYS). Whether there is such a body is not checked here.\n' +
        '\nStandard output has the token and nothing else.\n' +
        '\nExample:\n  registry token --subject anna@gic.example --role body:GIC --hours 8',
    )
    .action(async ({ subject, role: roles, hours }: Options) => {
      const { issuer, ...settings } = readSettings();
      if (issuer !== null)
        throw new Failure(
          `Tokens of this registry come from the issuer \`${issuer.url}\` (\`OIDC_ISSUER\`); get one there. The registry signs its own only where that is not set.`,
        );
      await refuseToOutdateKeys(settings);
      const { token, until } = await issueToken(await Keys.open(settings), { subject, roles, hours });
      console.error(`For \`${subject}\`, as ${listed(roles)}, until ${until.toISOString()}.`);
      console.log(token);
    });

/** Keys that are made before their register would say, once it is to be made, that one was lost. */
async function refuseToOutdateKeys({ database, earlierKeys }: Omit<Settings, 'issuer'>): Promise<void> {
  if (earlierKeys === null || existsSync(earlierKeys)) return;
  if (!(await ReadableDatabase.isThere(database))) throw noRegister(database);
}

function subjectOf(written: string): string {
  if (isSubject(written)) return written;
  throw new InvalidArgumentError('Expected 1 to 255 printable characters, without spaces at the ends.');
}

function addRole(written: string, before: readonly string[] = []): readonly string[] {
  if (grantOf(written) === undefined)
    throw new InvalidArgumentError(
      `Expected ${listed(Object.values(ROLES).map(({ pattern }) => pattern))}, with the code of a body for CODE.`,
    );
  return before.includes(written) ? before : [...before, written];
}

function hoursOf(written: string): number {
  const hours = written.trim() === '' ? NaN : Number(written);
  if (hours > 0 && hours <= MAX_HOURS) return hours;
  throw new InvalidArgumentError(`Expected a number of hours over 0, up to ${String(MAX_HOURS)}, as 8.`);
}

const listed = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ');
