/** `registry migrate`: brings the tables of the database up to date. */
import { Command } from 'commander';
import { readSettings } from '../config';
import { Database } from '../persistence/database';

export const migrateCommand = (): Command =>
  new Command('migrate')
    .description('Brings the database up to date. Starting the service does so too.')
    .addHelpText('after', '\nThe database is made where there is none.\n\nExample:\n  registry migrate')
    .action(async () => {
      const { database: address, earlierKeys } = readSettings();
      const database = await Database.open(address, earlierKeys);
      await database.close();
      const { name, migrated } = database;
      console.log(
        migrated.length === 0
          ? `\`${name}\` is up to date.`
          : `\`${name}\` is brought up to date: ${migrated.join(', ')}.`,
      );
    });
