/** Acts on a service that is a process of its own, with tokens by the keys beside its database. */
import { Keys } from '../../src/access/keys';
import { issueToken } from '../../src/access/own-tokens';
import type { Readiness } from '../../src/health/health.controller';
import { register } from './copies';
import { startedService, type Environment, type StartedService } from './programs';
import type { GraphqlAnswer } from './service';

export interface ActingService extends StartedService {
  graphql(query: string, variables?: Record<string, unknown>, token?: string): Promise<GraphqlAnswer>;
  /** Registers a region; the answer has `revision`, or errors. */
  register(code: string): Promise<GraphqlAnswer>;
  ready(): Promise<Readiness & { readonly httpStatus: number }>;
}

/** @param keys the file of its keys, or a set of them as `SIGNING_KEYS` has it */
export async function actingService(
  environment: Environment,
  keys: { readonly keyFile: string } | { readonly signingKeys: string },
  uid?: number,
): Promise<ActingService> {
  const service = await startedService({ CATALOGUE: 'none', NO_COLOR: '1', ...environment }, { uid });
  const opened = await Keys.open({ signingKeys: null, keyFile: '', ...keys });
  const { token } = await issueToken(opened, { subject: 'reg', roles: ['registrar'], hours: 1 });
  const graphql: ActingService['graphql'] = async (query, variables, bearer = token) => {
    const answer = await fetch(`${service.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
      body: JSON.stringify({ query, variables }),
    });
    return (await answer.json()) as GraphqlAnswer;
  };
  return {
    ...service,
    graphql,
    register: (code) => register({ graphql }, code, token),
    ready: async () => {
      const answer = await fetch(`${service.url}/health/ready`);
      return { httpStatus: answer.status, ...((await answer.json()) as Readiness) };
    },
  };
}
