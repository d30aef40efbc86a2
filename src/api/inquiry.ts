/** What one HTTP request is answered from: one snapshot of the register for all of its fields. */
import { Context } from '@nestjs/graphql';
import type { Catalogue } from '../recognition';
import { Suggestions } from './suggestions';

export class Inquiry {
  readonly suggestions = new Suggestions();

  constructor(readonly catalogue: Catalogue) {}
}

/** The request as the GraphQL context carries it. */
export const Asked = (): ParameterDecorator => Context('asked');
