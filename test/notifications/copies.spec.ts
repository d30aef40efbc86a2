/** Webhooks and subscriptions with several copies of the service on one database: each notification once, none lost with a copy that dies. */
import { once } from 'node:events';
import { join } from 'node:path';
import { describeOnEach } from '../support/databases';
import { startedService } from '../support/programs';
import { accept, isGenuine, Receiver } from '../support/receiver';
import { Registry, temporaryFolder } from '../support/registry';
import { startService } from '../support/service';
import { Subscriber } from '../support/subscriber';
import { act, claimOn, DOCUMENT, documentsIn, linked, Owner, renamed, until } from './webhook-owners';

const folder = temporaryFolder();
let count = 0;
const document = documentsIn(folder);
const revisionsIn = ({ received }: Receiver): unknown[] => received.map(({ content }) => content.data.revision);

describeOnEach('several copies', (fresh) => {
  test('deliver each notification once and in order, and each tells subscribers of what another records', async () => {
    const shared = {
      database: await fresh(),
      keyFile: join(folder, `${String(++count)}.keys.json`),
      catalogue: document(DOCUMENT),
      webhooksAnywhere: true,
    };
    const copies = [await startService(shared), await startService(shared)] as const;
    const receiver = await Receiver.listening();
    const owner = await Owner.at(copies[0], 'body:B');
    const { secret, webhook } = await owner.register(receiver.address);
    const verdicts = await Receiver.listening();
    await (await Owner.at(copies[1], 'body:B')).register(verdicts.address, [claimOn('c1')]);
    const subscriber = new Subscriber(copies[1].url);
    // What is registered at two of them at once is registered once.
    const twice = await Promise.all(
      copies.map(async (copy) => (await Owner.at(copy, 'body:B')).register(verdicts.address, [claimOn('c2')])),
    );
    expect(twice.filter((one) => one.problems === undefined)).toHaveLength(1);
    const listening = subscriber.listen('subscription { registerChanged(sinceRevision: 1) { revision } }');
    for (let name = 2; name <= 20; name++) await act(copies[name % 2], document(renamed(String(name))));
    await act(copies[0], document(linked('c1')));
    const all = Array.from({ length: 20 }, (_, place) => place + 2);
    await receiver.reached(20);
    expect(revisionsIn(receiver)).toEqual(all);
    expect(receiver.received.every(({ headers, body }) => isGenuine(secret, headers, body))).toBe(true);
    for (const revision of all) expect((await listening.next())?.data).toEqual({ registerChanged: { revision } });
    await verdicts.reached(1);
    await until(
      () => owner.webhook(webhook.id),
      ({ deliveredRevision }) => deliveredRevision === 21,
    );
    expect([receiver.received.length, verdicts.received.length]).toEqual([20, 1]);
    await subscriber.end();
    await Promise.all(copies.map((copy) => copy.stop()));
    await Promise.all([receiver.end(), verdicts.end()]);
  });
});

test('a notification that a copy was delivering when it was killed is delivered by another, and then what follows', async () => {
  const register = await Registry.open(folder, 'killed.sqlite');
  const database = register.database.name;
  const keyFile = `${database}.keys.json`;
  await register.import(DOCUMENT);
  const receiver = await Receiver.listening();
  const first = await startService({ database, keyFile, webhooksAnywhere: true });
  const { secret } = await (await Owner.at(first, 'body:B')).register(receiver.address);
  await first.stop();

  const doomed = await startedService({ DATABASE_URL: `sqlite:${database}`, WEBHOOKS: 'any' });
  const dead = once(doomed.child, 'exit');
  receiver.answer = () => doomed.child.kill('SIGKILL');
  await register.import(renamed('two'));
  expect(await dead).toEqual([null, 'SIGKILL']);
  receiver.answer = accept;
  await register.import(renamed('three'));
  const heir = await startService({ database, keyFile, webhooksAnywhere: true });
  const received = await receiver.reached(3);
  expect(revisionsIn(receiver)).toEqual([2, 2, 3]);
  expect([received[1].id, received[1].body]).toEqual([received[0].id, received[0].body]);
  expect(received.every(({ headers, body }) => isGenuine(secret, headers, body))).toBe(true);
  await heir.stop();
  await register.close();
  await receiver.end();
});
