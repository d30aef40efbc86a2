/** The schema that is written down at the top level is the one that is served, and it explains itself. `UPDATE_SCHEMA=1` writes it anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import { compile } from '../../src/recognition';
import { registerOf } from '../support/builders';
import { Service } from './service';

const FILE = join(__dirname, '../../schema.gql');

describe('schema.gql', () => {
  let printed: string;

  beforeAll(async () => {
    const service = await Service.over(compile(registerOf({}), 1));
    printed = service.printedSchema();
    await service.stop();
    if (process.env.UPDATE_SCHEMA) writeFileSync(FILE, printed);
  });

  it('is current', () => {
    expect(readFileSync(FILE, 'utf8')).toBe(printed);
  });

  it('describes every type, field, argument and value', () => {
    expect(undescribed(buildSchema(printed))).toEqual([]);
  });
});

function undescribed(schema: GraphQLSchema): readonly string[] {
  const silent: string[] = [];
  const note = (path: string, { description }: { readonly description?: string | null }): void => {
    if (!description) silent.push(path);
  };
  const roots: readonly unknown[] = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (!roots.includes(type)) note(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) note(`${type.name}.${value.name}`, value);
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields())) {
        note(`${type.name}.${field.name}`, field);
        for (const argument of field.args) note(`${type.name}.${field.name}(${argument.name})`, argument);
      }
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) note(`${type.name}.${field.name}`, field);
  }
  return silent;
}
