/** Random frames on a WebSocket: the connection ends as the protocol says or goes on, the service goes on in any case, and nothing is logged. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import fc from 'fast-check';
import { startService, type RunningService } from '../support/service';
import { junk } from './operations';
import { PATIENCE_MS, runs } from './runs';

let service: RunningService;
let said: jest.SpyInstance;
beforeAll(async () => {
  service = await startService();
  said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterAll(async () => {
  said.mockRestore();
  await service.stop();
});

/** A frame (RFC 6455) as it may be, or with a wrong length, without a mask, of an unknown kind. */
const frames = fc
  .record({
    first: fc.oneof(fc.constantFrom(0x81, 0x82, 0x01, 0x80, 0x88, 0x89, 0x8a), fc.integer({ min: 0, max: 255 })),
    masked: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.boolean() }),
    payload: fc.oneof(
      fc.record({
        type: fc.oneof(fc.constantFrom('connection_init', 'ping', 'pong', 'complete'), junk),
        payload: junk,
      }),
      fc.record({
        type: fc.constantFrom('subscribe', 'next', 'error', 'complete', 'connection_ack'),
        id: fc.oneof(fc.constantFrom<unknown>('a', 'b'), junk),
        payload: fc.oneof(
          fc.record({
            query: fc.oneof(fc.constantFrom<unknown>('subscription { registerChanged { revision } }', '{'), junk),
            variables: junk,
            operationName: junk,
            extensions: junk,
          }),
          junk,
        ),
      }),
      fc.uint8Array({ maxLength: 200 }),
    ),
    lie: fc.oneof(
      { weight: 9, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 70_000 }) },
    ),
  })
  .map(({ first, masked, payload, lie }) => {
    const bytes = Buffer.from(payload instanceof Uint8Array ? payload : JSON.stringify(payload));
    return frame(first, masked, bytes, lie === 0 ? bytes.length : lie);
  });

function frame(first: number, masked: boolean, bytes: Buffer, length: number): Buffer {
  const mark = masked ? 0x80 : 0;
  const head =
    length < 126 ? Buffer.from([first, mark | length]) : Buffer.from([first, mark | 126, length >> 8, length & 255]);
  if (!masked) return Buffer.concat([head, bytes]);
  const mask = randomBytes(4);
  return Buffer.concat([head, mask, bytes.map((byte, at) => byte ^ mask[at % 4])]);
}

async function open(): Promise<Socket> {
  const { hostname, port } = new URL(service.url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  const lines = ['GET /graphql HTTP/1.1', 'host: x', 'upgrade: websocket', 'connection: upgrade'];
  lines.push('sec-websocket-version: 13', `sec-websocket-key: ${randomBytes(16).toString('base64')}`);
  socket.write([...lines, 'sec-websocket-protocol: graphql-transport-ws', '', ''].join('\r\n'));
  await once(socket, 'data');
  return socket;
}

/** The codes that a service closes with by its own fault. */
const FAULTS = [1011, 4500];

function closeCodesIn(received: Buffer): number[] {
  const codes: number[] = [];
  for (let at = received.indexOf(0x88); at >= 0; at = received.indexOf(0x88, at + 1))
    if (at + 4 <= received.length && received[at + 1] >= 2 && received[at + 1] < 126)
      codes.push(received.readUInt16BE(at + 2));
  return codes;
}

test(
  'random frames',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(frames, { minLength: 1, maxLength: 6 }), fc.boolean(), async (sent, greets) => {
        const socket = await open();
        const received: Buffer[] = [];
        socket.on('data', (part: Buffer) => received.push(part));
        if (greets) socket.write(frame(0x81, true, Buffer.from('{"type":"connection_init"}'), 26));
        for (const each of sent) socket.write(each);
        const ended = once(socket, 'close');
        // A ping is answered once all before it is read, unless the connection was closed for it.
        socket.write(frame(0x89, true, Buffer.from('end'), 3));
        socket.end();
        await ended;
        expect(closeCodesIn(Buffer.concat(received)).filter((code) => FAULTS.includes(code))).toEqual([]);
        expect(said.mock.calls).toEqual([]);
      }),
      runs(250),
    );
    expect(await service.graphql('{ register { revision } }')).toEqual({ data: { register: { revision: 0 } } });
  },
  PATIENCE_MS,
);
