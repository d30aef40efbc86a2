/** Tells the log and the metrics what is asked over GraphQL: the kind of operation and its one field at the top, never what was asked for. */
import { Kind, type OperationDefinitionNode } from 'graphql';
import type { Caller, Role } from '../access/caller';
import { operationDuration } from '../monitoring/metrics';
import { notesOn } from '../monitoring/requests';
import type { RequestContext } from './limits';
import type { Resolved } from './plugin';

const BY_RANK: readonly Role[] = ['REGISTRAR', 'AUTHORITY', 'BODY', 'EMPLOYER'];

/** As what somebody asks: `anonymous`, their foremost role, or `none`. */
export const kindOf = (caller: Caller | null): string =>
  caller === null ? 'anonymous' : (BY_RANK.find((role) => caller.has(role))?.toLowerCase() ?? 'none');

/** One operation, from when its request has come. */
export class Observation {
  private readonly start = performance.now();
  private labels: Record<'kind' | 'operation', string> | undefined;

  begin({ operation, contextValue }: Resolved): void {
    if (!operation) return;
    this.labels = { kind: operation.operation, operation: fieldOf(operation) };
    notesOn((contextValue as unknown as RequestContext).req).operation = this.labels.operation;
  }

  end(): void {
    if (this.labels !== undefined) operationDuration.observe(this.labels, (performance.now() - this.start) / 1000);
  }
}

/** Only fields that the schema has come as far as here, so there are not many. */
function fieldOf({ selectionSet: { selections } }: OperationDefinitionNode): string {
  const [first] = selections;
  return selections.length === 1 && first.kind === Kind.FIELD ? first.name.value : 'several';
}
