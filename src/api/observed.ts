/** Tells the log and the metrics what is asked over GraphQL: the kind of operation and its one field at the top, never what was asked for. */
import { Kind, type OperationDefinitionNode } from 'graphql';
import type { Caller, Role } from '../access/caller';
import { operationDuration } from '../monitoring/metrics';
import type { RequestNotes } from '../monitoring/requests';
import type { ApolloPlugin } from './plugin';

const BY_RANK: readonly Role[] = ['REGISTRAR', 'AUTHORITY', 'BODY', 'EMPLOYER'];

/** As what somebody asks: `anonymous`, their foremost role, or `none`. */
export const kindOf = (caller: Caller | null): string =>
  caller === null ? 'anonymous' : (BY_RANK.find((role) => caller.has(role))?.toLowerCase() ?? 'none');

export const observed: ApolloPlugin = {
  requestDidStart: () => {
    const start = performance.now();
    let labels: Record<'kind' | 'operation', string> | undefined;
    return Promise.resolve({
      didResolveOperation: ({ operation, contextValue }) => {
        if (!operation) return Promise.resolve();
        labels = { kind: operation.operation, operation: fieldOf(operation) };
        (contextValue as { notes?: RequestNotes }).notes!.operation = labels.operation;
        return Promise.resolve();
      },
      willSendResponse: () => {
        if (labels !== undefined) operationDuration.observe(labels, (performance.now() - start) / 1000);
        return Promise.resolve();
      },
    });
  },
};

/** Only fields that the schema has come as far as here, so there are not many. */
function fieldOf({ selectionSet: { selections } }: OperationDefinitionNode): string {
  const [first] = selections;
  return selections.length === 1 && first.kind === Kind.FIELD ? first.name.value : 'several';
}
