/** A query about many things, asked piece by piece: others are served in between, and the answer is written down as it comes. */
import { performance } from 'node:perf_hooks';
import type { ExecutionResult } from 'graphql';
import { cooperatively, nextTurn } from '../../scheduling/cooperatively';
import { currentTask } from '../../scheduling/task';
import { coerced, GIVEN_UP, type Values } from './coercion';
import type { Batch, Plan } from './plan';

/** So many items are asked at once, and no more. */
export const FEW = 64;
/** How long others wait, in milliseconds. */
const SLICE_MS = 1;
/** Items of a piece at most: what an answer costs is seen when a piece is done. */
const LARGEST = 256;

/** Answers that are written down already, by what stands in their place. */
const written = new WeakMap<object, string>();

/** The text of an answer that is written down already, by its data. */
export const writtenDown = (data: object): string | undefined => written.get(data);

/** The items of a batch where they are many. */
export function manyOf(batch: Batch, given: Values): readonly unknown[] | undefined {
  const items = given[batch.variable];
  return Array.isArray(items) && items.length > FEW && items.length <= batch.most ? items : undefined;
}

/** The answer; undefined where something is wrong with the question, or with any part of the answer. */
export async function inPieces(
  plan: Plan,
  batch: Batch,
  items: readonly unknown[],
  given: Values,
  context: unknown,
): Promise<ExecutionResult | undefined> {
  const values = coerced(plan.variables, { ...given, [batch.variable]: [] });
  if (values === undefined) return undefined;
  const many = await cooperatively(coercing(batch, items), SLICE_MS);
  if (many === undefined) return undefined;
  const task = currentTask();
  const parts: string[] = [];
  for (let [from, size] = [0, 1]; from < many.length;) {
    if (!task.hasTime) await nextTurn(task);
    const start = performance.now();
    const piece = many.slice(from, from + size);
    const { data, errors } = await plan.run(context, { ...values, [batch.variable]: piece });
    const answers = data?.[batch.key];
    if (errors !== undefined || !Array.isArray(answers)) return undefined;
    parts.push(JSON.stringify(answers).slice(1, -1));
    from += size;
    const end = performance.now();
    // The next piece takes half a slice, as far as this one tells.
    size = Math.max(1, Math.min(LARGEST, size * 2, Math.floor((size * SLICE_MS) / (2 * (end - start)))));
  }
  const data = {};
  written.set(data, `{"data":{${JSON.stringify(batch.key)}:[${parts.join(',')}]}}`);
  return { data };
}

/** The items, coerced; undefined where one is not plainly right. */
function* coercing({ item }: Batch, items: readonly unknown[]): Generator<void, readonly unknown[] | undefined> {
  const values: unknown[] = [];
  for (const given of items) {
    const value = item(given);
    if (value === GIVEN_UP) return undefined;
    values.push(value);
    yield;
  }
  return values;
}
