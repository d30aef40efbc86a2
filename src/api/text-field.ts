/**
 * Texts that people read, in the language they ask for. A text field is a method of its model that takes the language; the schema gives it
 * the argument. The framework would resolve a field with an argument by a resolver class, through its chain of guards and pipes, which takes
 * fifty times as long; and lists are full of names.
 */
import { applyDecorators } from '@nestjs/common';
import { Extensions, Field, type FieldOptions } from '@nestjs/graphql';
import { isEnumType, isInterfaceType, isObjectType, type GraphQLArgument, type GraphQLSchema } from 'graphql';
import type { LanguageTag } from '../recognition';
import { Language, languageOf } from '../language/language';

const MARK = 'isText';

/** Declares a method `(language: LanguageTag) => string`, or of a promise of one, of a model as a field. */
export const TextField = (options: FieldOptions & { readonly description: string }): MethodDecorator =>
  applyDecorators(
    Field(() => String, options),
    Extensions({ [MARK]: true }),
  );

/** The same for a method `(language: LanguageTag) => readonly string[]`. */
export const TextsField = (options: FieldOptions & { readonly description: string }): MethodDecorator =>
  applyDecorators(
    Field(() => [String], options),
    Extensions({ [MARK]: true }),
  );

/** The same for a method `(language: LanguageTag) => LanguageTag | null`: the language in which a text then is. */
export const TextLanguageField = (options: FieldOptions & { readonly description: string }): MethodDecorator =>
  applyDecorators(
    Field(() => Language, options),
    Extensions({ [MARK]: true }),
  );

type Texts = Readonly<Record<string, (language: LanguageTag) => string | null | Promise<string> | readonly string[]>>;

/** Gives every text field its `language` argument, and lets its model answer it. */
export function readTexts(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields()))
        if (field.extensions[MARK] === true) {
          field.args = [languageArgument(schema)];
          field.resolve = (model: Texts, { language }: { readonly language?: LanguageTag | null }) =>
            model[field.name](languageOf(language));
        }
  return schema;
}

function languageArgument(schema: GraphQLSchema): GraphQLArgument {
  const type = schema.getType('Language');
  if (!isEnumType(type)) throw new Error('the schema has no enum `Language`');
  return {
    name: 'language',
    description: 'The language to read it in.',
    type,
    defaultValue: Language.EN,
    deprecationReason: undefined,
    extensions: {},
    astNode: undefined,
  };
}
