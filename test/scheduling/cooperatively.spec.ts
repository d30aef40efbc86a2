/** The scheduler: whose turn it is, and what becomes of work that nobody waits for any more. Told by the order of turns, not by the clock. */
import { cooperatively, nextTurn, turnWait, waitingTasks } from '../../src/scheduling/cooperatively';
import { Queue, QueueFull, Shared } from '../../src/scheduling/shared';
import { Cancelled, currentTask, DeadlineExceeded, inBackground, Task } from '../../src/scheduling/task';

/** A turn is a slice where a slice has no time. */
const NO_TIME = 0;
const whole = (): Promise<void> => new Promise(setImmediate);

function* turnsOf(name: string, count: number, told: string[]): Generator<undefined, string> {
  for (let turn = 0; turn < count; turn++) {
    told.push(name);
    yield;
  }
  return name;
}

const asked = (caller: string, name: string, count: number, told: string[]): Promise<string> =>
  new Task(caller).run(() => cooperatively(turnsOf(name, count, told), NO_TIME));

async function turnsTaken(told: readonly string[], count: number): Promise<void> {
  while (told.length < count) await whole();
}

test('turns go round by caller, however many tasks one of them has', async () => {
  const told: string[] = [];
  const greedy = Array.from({ length: 50 }, () => asked('many', 'many', 20, told));
  await asked('one', 'one', 20, told);
  const share = told.filter((name) => name === 'many').length;
  expect(told.filter((name) => name === 'one')).toHaveLength(20);
  expect(share).toBeGreaterThanOrEqual(20);
  // New tasks come first, but not without end.
  expect(share).toBeLessThanOrEqual(100);
  await Promise.all(greedy);
  expect(told).toHaveLength(51 * 20);
  expect(waitingTasks()).toBe(0);
});

test('the first turns of a task come before the later ones of others, which are not stopped', async () => {
  const told: string[] = [];
  const crowd = Array.from({ length: 200 }, (_, at) => asked(`crowd-${String(at)}`, 'crowd', 40, told));
  await turnsTaken(told, 200 * 10);
  await asked('one', 'cheap', 3, told);
  expect(told.lastIndexOf('cheap') - told.indexOf('cheap')).toBeLessThanOrEqual(4);
  const before = told.length;
  await Promise.all(Array.from({ length: 100 }, (_, at) => asked(`new-${String(at)}`, 'new', 3, told)));
  const shared = told.slice(before, told.lastIndexOf('new')).filter((name) => name === 'crowd').length;
  expect(shared).toBeGreaterThanOrEqual(Math.floor((100 * 3) / 3) - 1);
  expect(shared).toBeLessThanOrEqual(Math.ceil((100 * 3) / 3) + 4);
  await Promise.all(crowd);
});

test('so do all turns of acts, and of what the registry itself has to do', async () => {
  const told: string[] = [];
  const crowd = Array.from({ length: 50 }, (_, at) => asked(`crowd-${String(at)}`, 'crowd', 60, told));
  await turnsTaken(told, 50 * 10);
  const act = new Task('one');
  const acting = act.run(async () => {
    await cooperatively(turnsOf('act', 10, told), NO_TIME);
    act.keep();
    // Kept while it waits, and while it goes on: it loses nothing of what it has to do.
    await Promise.all([
      cooperatively(turnsOf('act', 20, told), NO_TIME),
      cooperatively(turnsOf('act', 20, told), NO_TIME),
    ]);
  });
  const own = inBackground(() => cooperatively(turnsOf('own', 50, told), NO_TIME));
  await Promise.all([acting, own]);
  expect(told.filter((name) => name === 'act')).toHaveLength(50);
  const [from, to] = [told.indexOf('own'), told.lastIndexOf('own')];
  expect(to - from).toBeLessThanOrEqual(50 * 2 + 50);
  await Promise.all(crowd);
  expect(waitingTasks()).toBe(0);
});

test('it is known how long a turn is waited for, and that nobody waits', async () => {
  const HELD_MS = 30;
  let waited = -1;
  const work = new Task('one').run(() => cooperatively(telling(), NO_TIME));
  for (const until = performance.now() + HELD_MS; performance.now() < until;);
  await work;
  await whole();
  expect(waited).toBeGreaterThanOrEqual(HELD_MS);
  expect(turnWait()).toBe(0);

  function* telling(): Generator<undefined, void> {
    waited = turnWait();
    yield;
  }
});

test('the tasks of a caller take turns among themselves', async () => {
  const told: string[] = [];
  const long = asked('one', 'long', 100, told);
  await asked('one', 'short', 10, told);
  expect(told.filter((name) => name === 'long').length).toBeLessThanOrEqual(12);
  await long;
});

test('what a piece of work leads to is done before the next piece is begun', async () => {
  const told: string[] = [];
  const task = new Task('one');
  const piece = async (name: string): Promise<void> => {
    await nextTurn(task);
    told.push(name);
    await Promise.all(
      [1, 2].map(async (part) => {
        task.sliceEnd = 0;
        await nextTurn(task);
        told.push(`${name}${String(part)}`);
      }),
    );
  };
  await Promise.all([piece('a'), piece('b')]);
  expect(told).toEqual(['a', 'a1', 'a2', 'b', 'b1', 'b2']);
});

test('work belongs to the task that it was begun in', async () => {
  const task = new Task('one');
  await task.run(async () => {
    await cooperatively(turnsOf('a', 3, []), NO_TIME);
    expect(currentTask()).toBe(task);
    expect(inBackground(() => currentTask())).not.toBe(task);
  });
});

test('work that nobody waits for ends, tidies up, and is out of the queue', async () => {
  const task = new Task('one');
  const tidied: string[] = [];
  function* endless(): Generator<undefined, never> {
    try {
      for (;;) yield;
    } finally {
      tidied.push('tidied');
    }
  }
  const work = task.run(() => cooperatively(endless(), NO_TIME));
  await whole();
  task.cancel();
  await expect(work).rejects.toBeInstanceOf(Cancelled);
  expect(tidied).toEqual(['tidied']);
  await whole();
  expect(waitingTasks()).toBe(0);
});

test('work that takes too long is given up, and an act is not', async () => {
  const late = new Task('one', 0);
  await expect(late.run(() => cooperatively(turnsOf('a', 5, []), NO_TIME))).rejects.toBeInstanceOf(DeadlineExceeded);
  const act = new Task('one', 0);
  act.keep();
  act.cancel();
  await expect(act.run(() => cooperatively(turnsOf('a', 5, []), NO_TIME))).resolves.toBe('a');
});

test('every deadline is told, though timers count whole milliseconds', async () => {
  for (let time = 0; time < 300; time++)
    await new Promise((told) => new Task('one', (2 + Math.random()) / 1000).whenOver(told));
});

test('a fault of the work is the fault of whoever waits for it', async () => {
  // eslint-disable-next-line require-yield -- it fails before
  function* failing(): Generator<undefined, never> {
    throw new Error('no');
  }
  await expect(cooperatively(failing())).rejects.toThrow('no');
});

describe('a queue', () => {
  test('does one thing at a time, refuses what is too much, and makes room where somebody leaves', async () => {
    const queue = new Queue(2);
    const told: string[] = [];
    let finish = (): void => undefined;
    const first = queue.run(() => new Promise<void>((resolve) => (finish = resolve)));
    const leaving = new Task('one');
    const left = leaving.run(() => queue.run(() => Promise.resolve(told.push('left'))));
    const second = queue.run(() => Promise.resolve(told.push('second')));
    await expect(queue.run(() => Promise.resolve())).rejects.toBeInstanceOf(QueueFull);
    leaving.cancel();
    await expect(left).rejects.toBeInstanceOf(Cancelled);
    const third = queue.run(() => Promise.resolve(told.push('third')));
    finish();
    await Promise.all([first, second, third]);
    expect(told).toEqual(['second', 'third']);
    await queue.run(() => Promise.resolve(told.push('fourth')));
    expect(told).toHaveLength(3);
  });

  test('goes on after what fails', async () => {
    const queue = new Queue(2);
    const failed = queue.run(() => Promise.reject(new Error('no')));
    const next = queue.run(() => Promise.resolve('next'));
    await expect(failed).rejects.toThrow('no');
    await expect(next).resolves.toBe('next');
  });
});

describe('shared work', () => {
  const endless = function* (): Generator<undefined, never> {
    for (;;) yield;
  };

  test('is done once for all who wait, whoever of them leaves', async () => {
    let begun = 0;
    const shared = new Shared(() => {
      begun++;
      return cooperatively(turnsOf('done', 20, []), NO_TIME);
    });
    const leaving = new Task('one');
    const left = leaving.run(() => shared.join());
    const staying = new Task('other').run(() => shared.join());
    leaving.cancel();
    await expect(left).rejects.toBeInstanceOf(Cancelled);
    await expect(staying).resolves.toBe('done');
    await expect(shared.join()).resolves.toBe('done');
    expect([begun, shared.hasFailed]).toEqual([1, false]);
  });

  test('ends when all who waited have left', async () => {
    const shared = new Shared(() => cooperatively(endless(), NO_TIME));
    const tasks = [new Task('one'), new Task('other')];
    const waits = tasks.map((task) => task.run(() => shared.join()));
    for (const task of tasks) task.cancel();
    for (const wait of waits) await expect(wait).rejects.toBeInstanceOf(Cancelled);
    expect(shared.hasFailed).toBe(true);
    await whole();
    await whole();
    expect(waitingTasks()).toBe(0);
  });

  test('is given up by each who has waited too long', async () => {
    const shared = new Shared(() => cooperatively(endless(), NO_TIME));
    await expect(new Task('one', 0.01).run(() => shared.join())).rejects.toBeInstanceOf(DeadlineExceeded);
  });
});
