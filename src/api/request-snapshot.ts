/** What one request is answered from: one snapshot of the register, and one day that is today, for all of its fields. */
import { Context } from '@nestjs/graphql';
import type { Catalogue } from '../recognition';
import { today } from './clock';
import { Suggestions } from './suggestions';

export class RequestSnapshot {
  readonly suggestions = new Suggestions();
  readonly today = today();

  constructor(readonly catalogue: Catalogue) {}
}

/** Injects the snapshot of the request into a resolver. */
export const Snapshot = (): ParameterDecorator => Context('snapshot');
