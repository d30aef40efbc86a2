/** Every setting, read from the environment and checked once; read nowhere else. */
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { plainToInstance } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, Matches, Max, Min, ValidateBy, ValidateIf, validateSync } from 'class-validator';
import { grantOf } from './access/caller';
import { isIssuer, type IssuerSettings } from './access/issuer';
import type { OperatorSettings } from './access/operator.resolver';
import { limitsOf, LimitsEnvironment, type Limits } from './api/limit-settings';
import { LOG_FORMATS, LOG_LEVELS, type LogSettings, type MetricsSettings } from './monitoring/settings';
import type { ConnectionLimits } from './connections';

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
  /** The file of signing keys that, where it is there, says that there was a register at `database`: no new one is made in its place. Null: none says so. */
  readonly earlierKeys: string | null;
  /** The OpenID Connect issuer whose tokens count; null: those that the registry signs itself. */
  readonly issuer: IssuerSettings | null;
  /** Whether webhooks may lead anywhere; else only to public addresses, by https. */
  readonly webhooksAnywhere: boolean;
  /** Whether it is counted what is asked for in vain. */
  readonly countsDemand: boolean;
  /** Whom to tell about a weakness: `mailto:` or `https:`; null: nobody is named. */
  readonly securityContact: string | null;
  /** Who runs the registry, as its page says; null: nobody is named. */
  readonly operator: OperatorSettings | null;
  /** The address at which everybody reaches the service, without a stroke at its end; null: it issues no credentials, and papers name the address that was asked. */
  readonly publicUrl: string | null;
  readonly log: LogSettings;
  /** Where metrics are served; null: nowhere. */
  readonly metrics: MetricsSettings | null;
  /** How many processes answer; 1: the one that was started. */
  readonly workers: number;
  readonly connections: ConnectionLimits;
  readonly limits: Limits;
}

/** The catalogue that ships with the project. */
const SHIPPED = resolve(__dirname, 'gba');
const SQLITE = /^sqlite:(?:\/\/)?(?=.)(?!:memory:)/;
const POSTGRES = /^postgres(?:ql)?:\/\/[^/]+\/[^/?]+/;
const isDatabase = (written: string): boolean =>
  SQLITE.test(written) || (POSTGRES.test(written) && URL.canParse(written));
/** Names of bodies are made of it (`did:web`), which have neither numbers of machines nor passwords in them. */
function isPublicAddress(written: string): boolean {
  if (!URL.canParse(written)) return false;
  const { protocol, hostname, href, origin } = new URL(written);
  return protocol === 'https:' && href === `${origin}/` && isIP(hostname.replace(/^\[|\]$/g, '')) === 0;
}

/** Where the signing keys of a register on PostgreSQL are. */
const KEYS = './data/registry.keys.json';

const PORT_EXPECTED = { message: 'a whole number from 0 to 65535 (0 = any free port)' };
const MAX_WORKERS = 64;

/** A whole number of something. */
const IsWithin = (least: number, most: number, of: string): PropertyDecorator =>
  ValidateBy(
    {
      name: 'within',
      validator: {
        validate: (value: unknown) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
      },
    },
    { message: `a whole number of ${of} from ${String(least)} to ${String(most)}` },
  );

/** An address of the web, without a slash at its end; undefined: it is none, or has more in it than where something is. */
export const webAddress = (written: string): string | undefined =>
  /^https?:\/\/[^\s@?#]+$/.test(written) && URL.canParse(written) ? written.replace(/\/$/, '') : undefined;

class Environment extends LimitsEnvironment {
  @IsInt(PORT_EXPECTED)
  @Min(0, PORT_EXPECTED)
  @Max(65535, PORT_EXPECTED)
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

  @Matches(/^(yes|no)$/, {
    message:
      '`no` (where the signing keys of a register are and the register is not, none is made) or `yes` (a new one is made)',
  })
  NEW_REGISTER = 'no';

  @Matches(/^(public|any)$/, {
    message: '`public` (webhooks lead to public addresses by https) or `any` (also within a network of your own)',
  })
  WEBHOOKS = 'public';

  @IsIn(['on', 'off'], { message: '`on` (what is asked for in vain is counted by month) or `off`' })
  DEMAND = 'on';

  @ValidateIf((read: Environment) => read.SECURITY_CONTACT !== '')
  @Matches(/^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/[^\s/]+\S*)$/, {
    message: 'where to report a weakness, as `mailto:security@registry.example` or `https://registry.example/report`',
  })
  SECURITY_CONTACT = '';

  @ValidateIf((read: Environment) => read.OPERATOR_NAME !== '' || read.OPERATOR_CONTACT !== '')
  @Matches(/^(?!\s)[^\p{C}\u2028\u2029]{1,200}$/u, {
    message: 'the name of whoever runs the registry, as people know it, in at most 200 characters on one line',
  })
  OPERATOR_NAME = '';

  @ValidateIf((read: Environment) => read.OPERATOR_CONTACT !== '')
  @Matches(/^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/[^\s/]+\S*|tel:\+?[\d().-]{3,30})$/, {
    message:
      'where people reach whoever runs the registry, as `mailto:ask@registry.example`, `https://registry.example/contact` or `tel:+852-2345-6789`',
  })
  OPERATOR_CONTACT = '';

  @ValidateIf((read: Environment) => read.PUBLIC_URL !== '')
  @ValidateBy(
    { name: 'public', validator: { validate: isPublicAddress } },
    {
      message:
        'the address at which everybody reaches the service, with `https`, by name, and without a path, as `https://registry.example`',
    },
  )
  PUBLIC_URL = '';

  @IsIn(['auto', ...LOG_FORMATS], {
    message: '`json`, `text` (for people), or `auto` (for people where the output is a terminal)',
  })
  LOG_FORMAT: 'auto' | LogSettings['format'] = 'auto';

  @IsIn(LOG_LEVELS, { message: `one of ${LOG_LEVELS.map((level) => `\`${level}\``).join(', ')}` })
  LOG_LEVEL: LogSettings['level'] = 'info';

  @IsIn(['on', 'off'], { message: '`on` (lines of requests have the address of the caller) or `off`' })
  LOG_ADDRESSES = 'off';

  /** Empty: metrics are not served. */
  @ValidateIf((read: Environment) => read.METRICS_PORT !== '')
  @IsInt(PORT_EXPECTED)
  @Min(0, PORT_EXPECTED)
  @Max(65535, PORT_EXPECTED)
  METRICS_PORT: number | '' = '';

  @IsNotEmpty({
    message: 'the address where metrics are served, as `127.0.0.1`, or `0.0.0.0` for every address of the machine',
  })
  METRICS_HOST = '127.0.0.1';

  @IsWithin(1, MAX_WORKERS, 'processes')
  WORKERS = 1;

  @IsWithin(1, 86_400, 'seconds')
  REQUEST_SECONDS = 120;

  @IsWithin(1, 86_400, 'seconds')
  STALLED_SECONDS = 60;

  @IsWithin(1, 1_000_000, 'connections')
  MAX_CONNECTIONS = 5_000;

  @IsWithin(0, 86_400, 'seconds')
  SHUTDOWN_SECONDS = 20;

  @IsWithin(0, 3_600, 'seconds')
  SHUTDOWN_DELAY_SECONDS = 0;

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
  const keyFile = onFile ? `${database}.keys.json` : resolve(KEYS);
  return {
    port: read.PORT,
    host: read.HOST,
    database,
    catalogue: read.CATALOGUE === 'none' ? null : read.CATALOGUE === 'gba' ? SHIPPED : resolve(read.CATALOGUE),
    signingKeys: read.SIGNING_KEYS === '' ? null : read.SIGNING_KEYS,
    keyFile,
    earlierKeys: onFile && read.SIGNING_KEYS === '' && read.NEW_REGISTER === 'no' ? keyFile : null,
    issuer: issuerOf(read),
    webhooksAnywhere: read.WEBHOOKS === 'any',
    countsDemand: read.DEMAND === 'on',
    securityContact: read.SECURITY_CONTACT === '' ? null : read.SECURITY_CONTACT,
    operator: read.OPERATOR_NAME === '' ? null : { name: read.OPERATOR_NAME, contact: read.OPERATOR_CONTACT || null },
    publicUrl: read.PUBLIC_URL === '' ? null : new URL(read.PUBLIC_URL).origin,
    log: {
      format: read.LOG_FORMAT === 'auto' ? (process.stdout.isTTY ? 'text' : 'json') : read.LOG_FORMAT,
      level: read.LOG_LEVEL,
      addresses: read.LOG_ADDRESSES === 'on',
    },
    metrics: read.METRICS_PORT === '' ? null : { port: read.METRICS_PORT, host: read.METRICS_HOST },
    workers: read.WORKERS,
    connections: {
      requestSeconds: read.REQUEST_SECONDS,
      stalledSeconds: read.STALLED_SECONDS,
      most: read.MAX_CONNECTIONS,
      shutdownSeconds: read.SHUTDOWN_SECONDS,
      shutdownDelaySeconds: read.SHUTDOWN_DELAY_SECONDS,
    },
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

/** What is written in digits: what is a number where it is not set, and the one port that is none. */
const NUMBERS: ReadonlySet<string> = new Set([
  'METRICS_PORT',
  ...Object.entries(new Environment()).flatMap(([name, value]) => (typeof value === 'number' ? [name] : [])),
]);

/** An empty variable counts as not set. */
function valueOf(name: string, value: string | undefined): [string, string | number][] {
  if (value === undefined || value === '') return [];
  return [[name, NUMBERS.has(name) && /^\d+$/.test(value) ? Number(value) : value]];
}

/** An address may hold a password. */
const shown = (name: string, value = ''): string =>
  ['DATABASE_URL', 'OIDC_ISSUER', 'PUBLIC_URL'].includes(name) ? value.replace(/\/\/.*@/, '//…@') : value;
