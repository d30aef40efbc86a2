/**
 * Executes queries: with variables coerced by compiled functions, in pieces where they are about many things, and compiled themselves where
 * they are asked again and again. Whatever is out of the ordinary, errors among it, is left to graphql, whose answers these would be anyway.
 */
import { performance } from 'node:perf_hooks';
import { Injectable } from '@nestjs/common';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import type { RequestContext } from '../limits';
import type { Executing, Response } from '../plugin';
import { coerced, type Values } from './coercion';
import { isCompilable } from './compilable';
import { inPieces, manyOf } from './pieces';
import { Plan, withCoercedValues } from './plan';

/** How often a document is asked before it is compiled. */
const ASKED_OFTEN = 3;
/** Compiled documents at a time; that which was not asked for longest goes first. */
const MOST_COMPILED = 200;
/** Compiling takes at most this part of the time: whoever sends ever other documents gets no more of it. */
const SHARE_OF_TIME = 0.05;

interface Known {
  /** Undefined: graphql executes it. */
  readonly plan: Plan | undefined;
  readonly isCompilable: boolean;
  asked: number;
}

@Injectable()
export class Execution {
  /** Which documents are compiled: those that are asked often; for tests, all, or none, and everything is left to graphql. */
  compiles: 'often' | 'always' | 'never' = 'often';
  private readonly known = new WeakMap<DocumentNode, Known>();
  private readonly compiled = new Set<Plan>();
  private schema: GraphQLSchema | undefined;
  private mayCompileAt = 0;

  /** The answer to a request; null where graphql has to make it. */
  async respond({ schema, document, request, contextValue, response: { http } }: Executing): Promise<Response> {
    if (this.compiles === 'never') return null;
    const { task } = contextValue as unknown as RequestContext;
    const result = await this.answer(schema, document, request.variables ?? {}, contextValue).catch(
      (cause: unknown): ExecutionResult => {
        if (task.over === undefined) throw cause;
        // Why it was given up is told when the answer is written.
        return { data: null };
      },
    );
    return result === undefined || result.errors !== undefined
      ? null
      : { http, body: { kind: 'single', singleResult: result } };
  }

  private async answer(
    schema: GraphQLSchema,
    document: DocumentNode,
    given: Values,
    context: unknown,
  ): Promise<ExecutionResult | undefined> {
    const plan = this.planOf(schema, document);
    if (plan === undefined) return undefined;
    const many = plan.batch && manyOf(plan.batch, given);
    if (plan.batch !== undefined && many !== undefined) return inPieces(plan, plan.batch, many, given, context);
    const values = coerced(plan.variables, given);
    return values && plan.run(context, values);
  }

  private planOf(schema: GraphQLSchema, document: DocumentNode): Plan | undefined {
    let known = this.known.get(document);
    if (known === undefined) {
      this.schema ??= withCoercedValues(schema);
      const plan = Plan.for(this.schema, document);
      known = { plan, isCompilable: plan !== undefined && isCompilable(schema, document), asked: 0 };
      this.known.set(document, known);
    }
    const { plan } = known;
    if (plan === undefined) return undefined;
    if (!plan.isCompiled && known.isCompilable && this.isWorthIt(++known.asked)) this.compile(plan);
    if (plan.isCompiled) this.keep(plan);
    return plan;
  }

  private isWorthIt(asked: number): boolean {
    return this.compiles === 'always' || (asked >= ASKED_OFTEN && performance.now() >= this.mayCompileAt);
  }

  private compile(plan: Plan): void {
    const start = performance.now();
    plan.compile();
    const end = performance.now();
    this.mayCompileAt = end + (end - start) / SHARE_OF_TIME;
  }

  private keep(plan: Plan): void {
    this.compiled.delete(plan);
    this.compiled.add(plan);
    if (this.compiled.size <= MOST_COMPILED) return;
    const [oldest] = this.compiled;
    this.compiled.delete(oldest);
    oldest.forget();
  }
}
