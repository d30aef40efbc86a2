/**
 * The two scalars of the surface, both strings. They let any string in: what is unknown or malformed is for the law to refuse, with every
 * problem of a claim named at once and with suggestions. What is not a string is no question at all and stays a GraphQL error.
 */
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

function stringScalar(name: string, description: string): GraphQLScalarType<string, string> {
  const accept = (value: unknown): string => {
    if (typeof value === 'string') return value;
    throw new GraphQLError(
      `${name} is a string; \`${JSON.stringify(value)?.slice(0, 100)}\` is not. Put it in quotation marks.`,
    );
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: accept,
    parseValue: accept,
    parseLiteral: (node) => {
      if (node.kind === Kind.STRING) return node.value;
      throw new GraphQLError(`${name} is a string; a literal of kind ${node.kind} is not. Put it in quotation marks.`, {
        nodes: node,
      });
    },
  });
}

export const CodeScalar = stringScalar(
  'Code',
  'The code of a record, as `GIC-JD-HAND`: 1 to 64 of letters, digits and `._:-`, beginning with a letter or digit; case-sensitive; unique within its type. ' +
    'A code that nothing has is not an error of the request: the claim is refused as data, with the nearest codes suggested.',
);

export const DateScalar = stringScalar(
  'Date',
  'A calendar day `YYYY-MM-DD` in UTC+8, which all three regions keep. ' +
    'A malformed day in a claim is refused as data (`ClaimRefused`, problem `MALFORMED_DAY`), together with whatever else is wrong with the claim.',
);
