/** Every setting, read from the environment and checked once; read nowhere else. */
import { resolve } from 'node:path';
import { plainToInstance } from 'class-transformer';
import { IsInt, IsNotEmpty, Matches, Max, Min, validateSync } from 'class-validator';

/** Settings that cannot be used; the message names every problem. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

export interface Settings {
  readonly port: number;
  readonly host: string;
  /** The SQLite file. */
  readonly database: string;
  /** What an empty register is filled with: the folder or file of a catalogue document, or null for nothing. */
  readonly catalogue: string | null;
  /** The private keys that the registry signs with, as a JSON Web Key Set; null: those in the file, which is made where it is missing. */
  readonly signingKeys: string | null;
  readonly keyFile: string;
}

/** The catalogue that ships with the project. */
const SHIPPED = resolve(__dirname, 'gba');
const SQLITE = /^sqlite:(?:\/\/)?(?=.)(?!:memory:)/;

class Environment {
  @IsInt({ message: 'a whole number from 0 to 65535 (0 = any free port)' })
  @Min(0, { message: 'a whole number from 0 to 65535 (0 = any free port)' })
  @Max(65535, { message: 'a whole number from 0 to 65535 (0 = any free port)' })
  PORT = 3000;

  @IsNotEmpty({ message: 'the address to listen at, as `127.0.0.1`, or `0.0.0.0` for every address of the machine' })
  HOST = '127.0.0.1';

  @Matches(SQLITE, { message: '`sqlite:` and the path of a file, as `sqlite:./data/registry.sqlite`' })
  DATABASE_URL = 'sqlite:./data/registry.sqlite';

  @IsNotEmpty({ message: '`gba` (the catalogue that ships), `none`, or the path of a catalogue document' })
  CATALOGUE = 'gba';

  SIGNING_KEYS = '';
}

/** @throws SettingsError naming every setting that is wrong, its value and what was expected */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const given = Object.fromEntries(Object.keys(new Environment()).flatMap((name) => valueOf(name, environment[name])));
  const read = plainToInstance(Environment, given, { exposeDefaultValues: true });
  const problems = validateSync(read, { stopAtFirstError: true }).map(
    ({ property, constraints = {} }) =>
      `\`${property}\` is \`${shown(property, environment[property])}\`; expected ${Object.values(constraints).join(', ')}.`,
  );
  if (problems.length > 0) throw new SettingsError(problems.join('\n'));
  const database = resolve(read.DATABASE_URL.replace(SQLITE, ''));
  return {
    port: read.PORT,
    host: read.HOST,
    database,
    catalogue: read.CATALOGUE === 'none' ? null : read.CATALOGUE === 'gba' ? SHIPPED : resolve(read.CATALOGUE),
    signingKeys: read.SIGNING_KEYS === '' ? null : read.SIGNING_KEYS,
    keyFile: `${database}.keys.json`,
  };
}

/** An empty variable counts as not set. */
function valueOf(name: string, value: string | undefined): [string, string | number][] {
  if (value === undefined || value === '') return [];
  return [[name, name === 'PORT' && /^\d+$/.test(value) ? Number(value) : value]];
}

/** The address of a database may hold a password. */
const shown = (name: string, value = ''): string =>
  name === 'DATABASE_URL' ? value.replace(/\/\/.*@/, '//…@') : value;
