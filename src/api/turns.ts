/**
 * Answers are put together in slices of time. GraphQL asks all fields of an answer in one go; a field that leads to more waits for its next turn
 * where the slice of its request is over, and what short requests ask is answered at once.
 */
import { defaultFieldResolver, getNamedType, isCompositeType, isObjectType, type GraphQLSchema } from 'graphql';
import { nextTurn } from '../scheduling/cooperatively';
import type { RequestContext } from './limits';

/** Lets every field that leads to others, or costs more than a plain one, wait for its turn. */
export function answerInTurns(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (!isCompositeType(getNamedType(field.type)) && field.extensions.complexity === undefined) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (source, args, context: RequestContext, info): unknown =>
        context.task.hasTime
          ? resolve(source, args, context, info)
          : nextTurn(context.task).then(() => resolve(source, args, context, info));
    }
  }
  return schema;
}
