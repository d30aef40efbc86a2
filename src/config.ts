/** Every setting, read from the environment and checked once; read nowhere else. */
import { resolve } from 'node:path';
import { plainToInstance } from 'class-transformer';
import { IsInt, IsNotEmpty, Matches, Max, Min, ValidateBy, ValidateIf, validateSync } from 'class-validator';
import { grantOf } from './access/caller';
import { isIssuer, type IssuerSettings } from './access/issuer';
import { limitsOf, LimitsEnvironment, type Limits } from './api/limit-settings';

/** Settings that cannot be used; the message names every problem. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

export interface Settings {
  readonly port: number;
  readonly host: string;
  /** The path of the SQLite file, or the address of the PostgreSQL database. */
  readonly database: string;
  /** What an empty register is filled with: the folder or file of a catalogue document, or null for nothing. */
  readonly catalogue: string | null;
  /** The private keys that the registry signs with, as a JSON Web Key Set; null: those in the file, which is made where it is missing. */
  readonly signingKeys: string | null;
  readonly keyFile: string;
  /** The OpenID Connect issuer whose tokens count; null: those that the registry signs itself. */
  readonly issuer: IssuerSettings | null;
  /** Whether webhooks may lead anywhere; else only to public addresses, by https. */
  readonly webhooksAnywhere: boolean;
  readonly limits: Limits;
}

/** The catalogue that ships with the project. */
const SHIPPED = resolve(__dirname, 'gba');
const SQLITE = /^sqlite:(?:\/\/)?(?=.)(?!:memory:)/;
const POSTGRES = /^postgres(?:ql)?:\/\/[^/]+\/[^/?]+/;
const isDatabase = (written: string): boolean =>
  SQLITE.test(written) || (POSTGRES.test(written) && URL.canParse(written));
/** Where the signing keys of a register on PostgreSQL are. */
const KEYS = './data/registry.keys.json';

class Environment extends LimitsEnvironment {
  @IsInt({ message: 'a whole number from 0 to 65535 (0 = any free port)' })
  @Min(0, { message: 'a whole number from 0 to 65535 (0 = any free port)' })
  @Max(65535, { message: 'a whole number from 0 to 65535 (0 = any free port)' })
  PORT = 3000;

  @IsNotEmpty({ message: 'the address to listen at, as `127.0.0.1`, or `0.0.0.0` for every address of the machine' })
  HOST = '127.0.0.1';

  @ValidateBy(
    { name: 'database', validator: { validate: isDatabase } },
    {
      message:
        '`sqlite:` and the path of a file, as `sqlite:./data/registry.sqlite`, or the address of a PostgreSQL database, as `postgres://registry:PASSWORD@db.example/registry`',
    },
  )
  DATABASE_URL = 'sqlite:./data/registry.sqlite';

  @IsNotEmpty({ message: '`gba` (the catalogue that ships), `none`, or the path of a catalogue document' })
  CATALOGUE = 'gba';

  SIGNING_KEYS = '';

  @Matches(/^(public|any)$/, {
    message: '`public` (webhooks lead to public addresses by https) or `any` (also within a network of your own)',
  })
  WEBHOOKS = 'public';

  @ValidateIf((read: Environment) =>
    [read.OIDC_ISSUER, read.OIDC_AUDIENCE, read.OIDC_ROLES, read.OIDC_CLIENT_ID].some((given) => given !== ''),
  )
  @ValidateBy(
    { name: 'issuer', validator: { validate: isIssuer } },
    { message: 'the address of an OpenID Connect issuer with `https`, as `https://id.example/realms/registry`' },
  )
  OIDC_ISSUER = '';

  @ValidateIf((read: Environment) => read.OIDC_ISSUER !== '')
  @IsNotEmpty({ message: 'what the issuer writes into the `aud` of tokens for this registry' })
  OIDC_AUDIENCE = '';

  /** Without it people bring a token to the page. */
  OIDC_CLIENT_ID = '';

  @Matches(/(^| )openid( |$)/, { message: 'scopes separated by blanks, `openid` among them' })
  OIDC_SCOPES = 'openid';

  @IsNotEmpty({ message: 'the claim that has the roles, as `roles` or `realm_access.roles`' })
  OIDC_ROLES_CLAIM = 'roles';

  @ValidateBy(
    { name: 'roles', validator: { validate: (written: string) => rolesOf(written) !== undefined } },
    {
      message:
        'a JSON object from values of the claim to roles (`registrar`, `body:CODE`, `authority:CODE`, `employer:CODE`), as `{"gic-staff":"body:GIC"}`',
    },
  )
  OIDC_ROLES = '';
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
  const onFile = SQLITE.test(read.DATABASE_URL);
  const database = onFile ? resolve(read.DATABASE_URL.replace(SQLITE, '')) : read.DATABASE_URL;
  return {
    port: read.PORT,
    host: read.HOST,
    database,
    catalogue: read.CATALOGUE === 'none' ? null : read.CATALOGUE === 'gba' ? SHIPPED : resolve(read.CATALOGUE),
    signingKeys: read.SIGNING_KEYS === '' ? null : read.SIGNING_KEYS,
    keyFile: onFile ? `${database}.keys.json` : resolve(KEYS),
    issuer: issuerOf(read),
    webhooksAnywhere: read.WEBHOOKS === 'any',
    limits: limitsOf(read),
  };
}

/** Whether somebody has said which database it is. */
export const namesDatabase = (environment: NodeJS.ProcessEnv = process.env): boolean =>
  valueOf('DATABASE_URL', environment.DATABASE_URL).length > 0;

function issuerOf(read: Environment): IssuerSettings | null {
  if (read.OIDC_ISSUER === '') return null;
  const page = read.OIDC_CLIENT_ID === '' ? null : { clientId: read.OIDC_CLIENT_ID, scopes: read.OIDC_SCOPES };
  return {
    url: read.OIDC_ISSUER,
    audience: read.OIDC_AUDIENCE,
    rolesClaim: read.OIDC_ROLES_CLAIM,
    roles: rolesOf(read.OIDC_ROLES) ?? null,
    page,
  };
}

/** The role word for each value of the claim; null where the values are role words, undefined where this is no such map. */
function rolesOf(written: string): ReadonlyMap<string, string> | null | undefined {
  if (written === '') return null;
  try {
    const given: unknown = JSON.parse(written);
    const roles = Array.isArray(given) ? [] : Object.entries(given as Readonly<Record<string, unknown>>);
    const isRole = (entry: [string, unknown]): entry is [string, string] =>
      typeof entry[1] === 'string' && grantOf(entry[1]) !== undefined;
    return roles.length > 0 && roles.every(isRole) ? new Map(roles) : undefined;
  } catch {
    return undefined;
  }
}

const NUMBERS: ReadonlySet<string> = new Set(
  Object.entries(new Environment()).flatMap(([name, value]) => (typeof value === 'number' ? [name] : [])),
);

/** An empty variable counts as not set. */
function valueOf(name: string, value: string | undefined): [string, string | number][] {
  if (value === undefined || value === '') return [];
  return [[name, NUMBERS.has(name) && /^\d+$/.test(value) ? Number(value) : value]];
}

/** An address may hold a password. */
const shown = (name: string, value = ''): string =>
  ['DATABASE_URL', 'OIDC_ISSUER'].includes(name) ? value.replace(/\/\/.*@/, '//…@') : value;
