/** What one HTTP request is answered from: one snapshot of the register for all of its fields. */
import { Context } from '@nestjs/graphql';
import type { Catalogue } from '../recognition';
import { Suggestions } from './suggestions';

export class RequestSnapshot {
  readonly suggestions = new Suggestions();

  constructor(readonly catalogue: Catalogue) {}
}

/** Injects the snapshot of the request into a resolver. */
export const Snapshot = (): ParameterDecorator => Context('snapshot');
