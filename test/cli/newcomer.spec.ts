/** What README shows a newcomer, in its order, with the programs as they are built: start, ask, act, export, verify, and an end in good order. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { README_FIT, README_QUESTION, README_WAYS, registry, startedService } from '../support/programs';
import { temporaryFolder } from '../support/registry';

const README = readFileSync(join(__dirname, '../../README.md'), 'utf8');
const BADGE = 'test/credentials/outside/open-badges-3.0/accept/simple.json';
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
  const [answer, ways, fit] = [...README.matchAll(/```text\n(.*?)\n```/gs)];
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

test('an employer verifies a badge and a sheet, and keeps receipts that somebody elsewhere checks', async () => {
  const at = (name: string): string => join(folder, name);
  const verifying = { DATABASE_URL: `sqlite:${at('employer.sqlite')}` };
  const service = await startedService(verifying);
  const [, keys] = /^echo '(.*?)' > keys\.json$/ms.exec(README)!;
  const [, list] = /^printf '(.*?)' > candidates\.csv$/m.exec(README)!;
  writeFileSync(at('keys.json'), keys);
  writeFileSync(at('candidates.csv'), list.replaceAll('\\n', '\n'));
  expect(README).toContain(`credential verify ${BADGE} --keys keys.json`);
  expect(await registry({}, 'credential', 'verify', BADGE, '--keys', at('keys.json'))).toMatchObject({
    status: 0,
    out: expect.stringMatching(/^Valid:/) as string,
  });
  const question = '--post jewellery-designer --region HK'.split(' ');
  expect(README).toContain(
    `verify-candidates candidates.csv ${question.join(' ')} --out answers.csv --receipts receipts`,
  );
  const answered = ['--out', at('answers.csv'), '--receipts', at('receipts')];
  expect(await registry(verifying, 'verify-candidates', at('candidates.csv'), ...question, ...answered)).toMatchObject({
    status: 0,
  });
  expect(readFileSync(at('answers.csv'), 'utf8')).toMatch(/,CONDITIONAL,[^]*\n3,3,Lei Mei,.*,NOT_RECOGNISED,/);
  writeFileSync(at('jwks.json'), await (await fetch(`${service.url}/.well-known/jwks.json`)).text());
  await service.stop();

  // Elsewhere: of the registry there are its public keys alone.
  const check = (name: string) => registry({}, 'receipt', 'verify', at(name), '--keys', at('jwks.json'));
  expect(await check('receipts/row-2.jws')).toMatchObject({ status: 0 });
  const receipt = readFileSync(at('receipts/row-2.jws'), 'utf8');
  let seen = 0;
  writeFileSync(
    at('changed.jws'),
    receipt.replaceAll('A', () => (++seen === 5 ? 'B' : 'A')),
  );
  expect(await check('changed.jws')).toMatchObject({ status: 1 });
});
