/** What README shows a newcomer, in its order, with the programs as they are built: start, ask, act, export, verify, and an end in good order. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { README_FIT, README_QUESTION, README_WAYS, registry, startedService } from '../support/programs';
import { temporaryFolder } from '../support/registry';

const folder = temporaryFolder();
const here = { DATABASE_URL: `sqlite:${join(folder, 'registry.sqlite')}` };

test('a newcomer starts, asks, acts, exports, verifies and ends', async () => {
  const service = await startedService(here);
  const ask = async (query: string, token?: string): Promise<unknown> => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    const answer = await fetch(`${service.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
    return answer.json();
  };

  const said = await registry(here, 'ask', ...README_QUESTION);
  expect(said).toMatchObject({ status: 0, err: '' });
  const [answer, ways, fit] = [
    ...readFileSync(join(__dirname, '../../README.md'), 'utf8').matchAll(/```text\n(.*?)\n```/gs),
  ];
  expect(said.out.trim()).toBe(answer[1]);
  expect((await registry(here, 'ways', ...README_WAYS)).out.trim()).toBe(ways[1]);
  expect((await registry(here, 'fit', ...README_FIT)).out.trim()).toBe(fit[1]);
  expect(
    await ask(
      `{ recognition(certificate: "GIC-JD-HAND", post: "jewellery-designer", region: "HK", onDate: "2026-11-23") { ... on RecognitionDecision { verdict } } }`,
    ),
  ).toEqual({ data: { recognition: { verdict: 'CONDITIONAL' } } });

  const token = (await registry(here, 'token', '--subject', 'reg', '--role', 'registrar')).out.trim();
  expect(
    await ask(
      `mutation { register(record: { region: { code: "X", name: { en: "Somewhere" } } }, act: { reason: "as decided" }) { ... on ActRecorded { revision } ... on ActRefused { problems { message } } } }`,
      token,
    ),
  ).toEqual({ data: { register: { revision: 2 } } });

  const file = join(folder, 'register.json');
  expect(await registry(here, 'export', file)).toMatchObject({ status: 0 });
  expect(readFileSync(file, 'utf8')).toContain('"Somewhere"');
  expect(await registry(here, 'verify')).toMatchObject({ status: 0 });
  expect(await service.stop()).toBe('');
});
