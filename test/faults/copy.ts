/** A copy of the service that things happen to, behind a connection that things happen to. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { inherited } from '../support/clock.mjs';
import type { Environment } from '../support/programs';
import { Proxy } from '../support/proxy';

const SERVICE = resolve(__dirname, '../../dist/src/main.js');
const TURN_CLOCK = pathToFileURL(join(__dirname, 'turn-clock.mjs')).href;
/** How long a copy may take until it is ready, however often it has to be started again. */
const PATIENCE_MS = 120_000;
const LOOK_MS = 25;
/** How long one that is told to stop may take. */
const STOPS_WITHIN_MS = 60_000;

export class FaultyCopy {
  private child: ChildProcess | undefined;

  private constructor(
    private readonly environment: Environment,
    private readonly port: number,
    private readonly proxy: Proxy,
    private readonly log: string,
  ) {}

  /** @param log the file that its output is added to */
  static async start(environment: Environment, port: number, log: string): Promise<FaultyCopy> {
    const copy = new FaultyCopy(environment, port, await Proxy.toward(port), log);
    await copy.up();
    return copy;
  }

  get url(): string {
    return `http://127.0.0.1:${String(this.proxy.port)}`;
  }

  private async up(): Promise<void> {
    for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await sleep(LOOK_MS)) {
      this.child ??= this.launched();
      if (await this.isReady()) return;
      // Where its database was away, for example.
      if (this.child.exitCode !== null || this.child.signalCode !== null) this.child = undefined;
    }
    throw new Error(`The service does not become ready; see \`${this.log}\`.`);
  }

  private launched(): ChildProcess {
    const output = openSync(this.log, 'a');
    const child = spawn(process.execPath, [SERVICE], {
      env: {
        ...inherited(),
        HOST: '127.0.0.1',
        PORT: String(this.port),
        LOG_LEVEL: 'error',
        // All questions are one caller's.
        POINTS_PER_MINUTE: '0',
        NODE_OPTIONS: `--import ${TURN_CLOCK}`,
        ...this.environment,
      },
      stdio: ['ignore', output, output],
    });
    closeSync(output);
    return child;
  }

  private async isReady(): Promise<boolean> {
    try {
      const answer = await fetch(`http://127.0.0.1:${String(this.port)}/health/ready`, {
        signal: AbortSignal.timeout(5_000),
      });
      await answer.text();
      return answer.ok;
    } catch {
      return false;
    }
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    const late = setTimeout(() => child.kill('SIGKILL'), STOPS_WITHIN_MS);
    await ended;
    clearTimeout(late);
  }

  async kill(): Promise<void> {
    await this.end('SIGKILL');
    await this.up();
  }

  /** Ends it in good order, and starts it again. */
  async restart(): Promise<void> {
    await this.end('SIGTERM');
    await this.up();
  }

  async pause(milliseconds: number): Promise<void> {
    const { child } = this;
    child?.kill('SIGSTOP');
    await sleep(milliseconds);
    child?.kill('SIGCONT');
  }

  /** Sets its clock an hour ahead, or back. */
  turnClock(): void {
    this.child?.kill('SIGUSR2');
  }

  cut(): void {
    this.proxy.cut();
  }

  /** Nothing comes through for a while, and nobody is told. */
  async hush(milliseconds: number): Promise<void> {
    this.proxy.hush();
    await sleep(milliseconds);
    this.proxy.speak();
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
    await this.proxy.end();
  }
}
