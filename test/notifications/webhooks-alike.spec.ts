/** The same webhook is not made twice. */
import { join } from 'node:path';
import { Receiver } from '../support/receiver';
import { temporaryFolder } from '../support/registry';
import { startService, type RunningService } from '../support/service';
import { claimOn, DOCUMENT, documentsIn, Owner } from './webhook-owners';

const folder = temporaryFolder();
const document = documentsIn(folder);
let count = 0;
let database: string;
let service: RunningService;
let receiver: Receiver;
let owner: Owner;

beforeEach(async () => {
  database = join(folder, `${String(++count)}.sqlite`);
  service = await startService({ database, catalogue: document(DOCUMENT), webhooksAnywhere: true });
  receiver = await Receiver.listening();
  owner = await Owner.at(service, 'body:B');
});
afterEach(async () => {
  await service.stop();
  await receiver.end();
});

test('the same is not registered twice, however it is written', async () => {
  const { webhook } = await owner.register(receiver.address);
  const two = [{ ...claimOn('c1'), certificates: ['c1', 'c2'] }, claimOn('c3')];
  const watching = (await owner.register(receiver.address, two)).webhook;
  const again = [claimOn('c3'), { ...claimOn('c2'), certificates: ['c2', 'c1'], purpose: 'PRACTICE' }];
  expect((await owner.register(receiver.address)).problems).toMatchObject([
    { code: 'WEBHOOK_EXISTS', value: webhook.id },
  ]);
  expect((await owner.register(receiver.address.replace('http', 'HTTP'), again)).problems).toMatchObject([
    { code: 'WEBHOOK_EXISTS', value: watching.id },
  ]);
  expect(await owner.webhooks()).toHaveLength(2);
  // Another address, other claims, or another owner make another one.
  for (const [address, claims] of [[`${receiver.address}?2`], [receiver.address, [claimOn('c3')]]] as const)
    expect((await owner.register(address, claims)).problems).toBeUndefined();
  expect((await (await Owner.at(service, 'employer:B2')).register(receiver.address)).problems).toBeUndefined();
  await owner.remove(webhook.id);
  expect((await owner.register(receiver.address)).problems).toBeUndefined();
});

test('what is registered many times at once is registered once', async () => {
  const all = await Promise.all(Array.from({ length: 8 }, () => owner.register(receiver.address)));
  expect(all.filter(({ webhook }) => webhook !== undefined)).toHaveLength(1);
  expect(all.flatMap(({ problems = [] }) => problems.map(({ code }) => code))).toEqual(Array(7).fill('WEBHOOK_EXISTS'));
  expect(await owner.webhooks()).toHaveLength(1);
});

test('one whose key is gone is registered anew', async () => {
  const { webhook } = await owner.register(receiver.address);
  await service.stop();
  service = await startService({ database, webhooksAnywhere: true });
  owner = await Owner.at(service, 'body:B');
  expect((await owner.webhook(webhook.id)).state).toBe('KEYLESS');
  expect((await owner.register(receiver.address)).webhook.state).toBe('ACTIVE');
  expect((await owner.register(receiver.address)).problems).toMatchObject([{ code: 'WEBHOOK_EXISTS' }]);
});
