/** Streams of events behind subscriptions: each event is answered from one snapshot, as a request is, and a stream ends at once when nobody wants it. */
import { Injectable } from '@nestjs/common';
import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { firstValueFrom, map, ReplaySubject, takeUntil, type Observable } from 'rxjs';
import type { Catalogue } from '../recognition';
import { unavailable } from './errors';
import type { RequestContext } from './limits';
import type { Task } from '../scheduling/task';
import { RequestSnapshot } from './request-snapshot';

/** Subscriptions of all connections together. */
const MAX_STREAMS = 5_000;

/** What a subscription yields: the value of its field, and the snapshot that it speaks of. */
export type Event<Name extends string, T> = Readonly<Record<Name, T>> & { readonly catalogue: Catalogue };

@Injectable()
export class Streams {
  private readonly running = new Set<AsyncIterator<unknown>>();

  /** Begins a subscription. */
  async open(order: ExecutionArgs): Promise<AsyncGenerator<ExecutionResult> | ExecutionResult> {
    if (this.running.size >= MAX_STREAMS) return { errors: [unavailable('TOO_MANY_STREAMS')] };
    const { task } = order.contextValue as RequestContext;
    const source = await task.run(() => createSourceEventStream(order));
    return Symbol.asyncIterator in source
      ? this.answers(order, source as AsyncIterable<Event<string, unknown>>, task)
      : source;
  }

  private answers(
    order: ExecutionArgs,
    source: AsyncIterable<Event<string, unknown>>,
    task: Task,
  ): AsyncGenerator<ExecutionResult> {
    const events = source[Symbol.asyncIterator]();
    this.running.add(events);
    const end = { done: true, value: undefined } as const;
    const stop = async (): Promise<typeof end> => {
      this.running.delete(events);
      task.cancel();
      await events.return?.();
      return end;
    };
    const next = async (): Promise<IteratorResult<ExecutionResult>> => {
      try {
        const event = await events.next();
        if (event.done) return await stop();
        const contextValue = {
          ...(order.contextValue as object),
          snapshot: new RequestSnapshot(event.value.catalogue),
        };
        const value = await untilOver(task, () => execute({ ...order, rootValue: event.value, contextValue }));
        return value === undefined ? end : { value, done: false };
      } catch (error) {
        await stop();
        throw error;
      }
    };
    return {
      next,
      return: stop,
      throw: stop,
      [Symbol.asyncDispose]: async () => void (await stop()),
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }
}

/** What the work of a task gives; undefined where the task is over before, as what waits for its turn then waits for good. */
async function untilOver<T>(task: Task, work: () => T | Promise<T>): Promise<T | undefined> {
  let stopListening = (): void => undefined;
  const over = new Promise<undefined>((resolve) => {
    stopListening = task.whenOver(() => resolve(undefined));
  });
  try {
    return await Promise.race([task.run(work), over]);
  } finally {
    stopListening();
  }
}

/** Waits for something to happen. False: nothing will, or nobody wants to know any more. */
export type Wait = (happening: Observable<unknown>) => Promise<boolean>;

/**
 * A generator that may wait: told to return, it does so at once also while it waits, where a bare generator would stay until what it waits
 * for comes.
 */
export function listening<T>(make: (wait: Wait) => AsyncGenerator<T, void>): AsyncGenerator<T, void> {
  const end = new ReplaySubject<void>(1);
  const generator = make((happening) =>
    firstValueFrom(
      happening.pipe(
        map(() => true),
        takeUntil(end),
      ),
      { defaultValue: false },
    ),
  );
  const stop = generator.return.bind(generator);
  generator.return = (value) => {
    end.next();
    return stop(value);
  };
  return generator;
}
