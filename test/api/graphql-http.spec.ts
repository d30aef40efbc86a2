/** GraphQL over HTTP, by the suite of npm `graphql-http`: every MUST and every SHOULD, and each MAY but for those that are refused. */
import { serverAudits } from 'graphql-http';
import { startService, type RunningService } from '../support/service';

let service: RunningService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

/** Any page could have a browser send such a request: it is refused, unless it has a header that only programs send. */
const REFUSED = [
  'MAY accept application/x-www-form-urlencoded formatted GET requests',
  'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
  'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
];

const audits = serverAudits({ url: () => `${service.url}/graphql` });
test.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (name, audit) => {
  const result = await audit.fn();
  const said = result.status === 'ok' ? 'ok' : result.reason;
  expect(said).toBe(REFUSED.includes(name) ? 'Response status code is not 200' : 'ok');
});
