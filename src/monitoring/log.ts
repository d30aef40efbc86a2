/** The log: a line for each thing that is told, with its time in UTC; as JSON, or in a form for people. */
import cluster from 'node:cluster';
import type { LoggerService } from '@nestjs/common';
import { destination, pino, type Logger } from 'pino';
import { build } from 'pino-pretty';
import type { LogSettings } from './settings';

const STANDARD_OUTPUT = 1;

/** Each line is written whole before anything else is done: workers share one output, and whoever dies has told why. */
export function makeLog({ format, level }: Omit<LogSettings, 'addresses'>): Logger {
  const options = {
    level,
    base: { pid: process.pid, worker: cluster.worker?.id },
    timestamp: timeOfLine(),
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return format === 'json'
    ? pino(options, destination({ dest: STANDARD_OUTPUT, sync: true }))
    : pino(
        options,
        build({
          destination: STANDARD_OUTPUT,
          sync: true,
          singleLine: true,
          ignore: 'pid',
          colorize: process.stdout.isTTY && process.env.NO_COLOR === undefined,
          translateTime: 'UTC:yyyy-mm-dd HH:MM:ss.l"Z"',
        }),
      );
}

/** The time as each line has it. What lines of one second share is written once. */
function timeOfLine(): () => string {
  let second = NaN;
  let written = '';
  return () => {
    const now = Date.now();
    const ms = now % 1000;
    if (now - ms !== second) {
      second = now - ms;
      written = new Date(second).toISOString().slice(0, -'000Z'.length);
    }
    return `,"time":"${written}${String(ms).padStart(3, '0')}Z"`;
  };
}

/** What the parts of the service tell by the framework's `Logger`, in the same log. */
export class FrameworkLog implements LoggerService {
  constructor(private readonly output: Logger) {}

  readonly log = (message: unknown, context?: string) => this.output.info({ context }, String(message));
  readonly warn = (message: unknown, context?: string) => this.output.warn({ context }, String(message));
  readonly debug = (message: unknown, context?: string) => this.output.debug({ context }, String(message));
  readonly verbose = (message: unknown, context?: string) => this.output.trace({ context }, String(message));
  readonly fatal = (message: unknown, context?: string) => this.output.fatal({ context }, String(message));

  /** The framework gives the stack of a fault before the name of who tells it. */
  readonly error = (message: unknown, ...rest: readonly (string | undefined)[]) => {
    const context = rest.at(-1);
    const stack = rest.length > 1 ? rest[0] : undefined;
    this.output.error({ context, stack }, String(message));
  };
}
