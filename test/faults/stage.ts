/** Where a run takes place: a database on a small disk, and two copies of the service on it; and what can happen to them. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { signingKeys } from '../support/copies';
import type { EngineName } from '../support/databases';
import { SmallDisk } from '../support/disk';
import { freePort } from '../support/ports';
import { PostgresServer } from '../support/postgres';
import { Proxy } from '../support/proxy';
import { FaultyCopy } from './copy';
import type { Random } from './random';
import type { FaultWorld } from './world';

export type Faults = Readonly<Record<string, (random: Random) => Promise<void> | void>>;

const COPIES = 2;
const DISK_MIB = { SQLite: 64, PostgreSQL: 400 };
/** For how many milliseconds what passes goes on. */
const LASTS = [200, 1_500] as const;

export interface Stage {
  /** Of the database itself. */
  readonly address: string;
  readonly keys: string;
  readonly copies: readonly FaultyCopy[];
  /** What happens to processes, each of which is up again when it is over. */
  readonly processFaults: Faults;
  /** What happens to everything else, meanwhile. */
  readonly otherFaults: Faults;
  /** What cannot happen here, and why. */
  readonly impossible: readonly string[];
  /** What the copies wrote into their logs. */
  log(): string;
  end(): Promise<void>;
}

export async function openStage(engine: EngineName, world: FaultWorld): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'registry-faults-'));
  const disk = SmallDisk.mount(DISK_MIB[engine]);
  const place = disk?.folder ?? join(folder, 'disk');
  if (disk === undefined) mkdirSync(place);
  const database = await (engine === 'SQLite' ? onFile(place) : onServer(place));
  const log = join(folder, 'service.log');
  const catalogue = join(folder, 'catalogue.json');
  writeFileSync(catalogue, JSON.stringify(world.document));
  const keys = await signingKeys();
  const environment = { DATABASE_URL: database.url, SIGNING_KEYS: keys, CATALOGUE: catalogue };
  const copies: FaultyCopy[] = [];
  for (let number = 0; number < COPIES; number++)
    copies.push(await FaultyCopy.start(environment, await freePort(), log));
  return {
    address: database.address,
    keys,
    copies,
    processFaults: processFaults(copies),
    otherFaults: { ...otherFaults(copies), ...database.faults, ...(disk && diskFaults(disk)) },
    impossible: disk === undefined ? ['full: this machine lets nobody make a small disk'] : [],
    log: () => readFileSync(log, 'utf8'),
    end: async () => {
      await Promise.all(copies.map((copy) => copy.stop()));
      await database.end();
      disk?.unmount();
      rmSync(folder, { recursive: true });
    },
  };
}

const lasting = (random: Random): number => random.between(...LASTS);

const processFaults = (copies: readonly FaultyCopy[]): Faults => ({
  kill: (random) => random.oneOf(copies).kill(),
  'kill all': async () => void (await Promise.all(copies.map((copy) => copy.kill()))),
  stop: (random) => random.oneOf(copies).restart(),
  pause: (random) => random.oneOf(copies).pause(lasting(random)),
});

const otherFaults = (copies: readonly FaultyCopy[]): Faults => ({
  cut: (random) => random.oneOf(copies).cut(),
  silence: (random) => random.oneOf(copies).hush(lasting(random)),
  clock: (random) => random.oneOf(copies).turnClock(),
});

const diskFaults = (disk: SmallDisk): Faults => ({
  full: async (random) => {
    disk.fill();
    await sleep(lasting(random));
    disk.free();
  },
});

interface StageDatabase {
  /** As the copies have it. */
  readonly url: string;
  readonly address: string;
  readonly faults: Faults;
  end(): Promise<void> | void;
}

function onFile(place: string): StageDatabase {
  const address = join(place, 'registry.sqlite');
  return { url: `sqlite:${address}`, address, faults: {}, end: () => undefined };
}

/** With what happens to a server, and to the ways to it. */
async function onServer(place: string): Promise<StageDatabase> {
  const server = await PostgresServer.start(place);
  const address = await server.fresh();
  const proxy = await Proxy.toward(server.port);
  return {
    address,
    url: server.addressOf(address.split('/').pop()!, proxy.port),
    faults: {
      'database cut': () => proxy.cut(),
      'commit lost': () => void (proxy.nextCommit = 'LOST'),
      'commit unanswered': () => void (proxy.nextCommit = 'UNANSWERED'),
      'database silent': async (random) => {
        proxy.hush();
        await sleep(lasting(random));
        proxy.speak();
      },
      'database killed': async () => {
        await server.tell('crash');
        await server.tell('start');
      },
    },
    end: async () => {
      await proxy.end();
      await server.end();
    },
  };
}
