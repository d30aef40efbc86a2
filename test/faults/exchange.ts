/** A question on its way over HTTP, by clients that are quick, slow, or leave before they are answered. */
import { Agent, request, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

export type Manner = 'QUICK' | 'SLOW' | 'LEAVING';

export interface Reply {
  /** Undefined: nothing came. */
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
  /** Whether the answer came to its end. */
  readonly isWhole: boolean;
}

/** How long an answer is waited for. */
const PATIENCE_MS = 90_000;
const PIECES = 4;
const PIECE_MS = 15;

/** @param leaveAfter milliseconds until a client leaves that does not wait */
export async function exchange(
  url: string,
  agent: Agent,
  { path, type, body, token }: { path: string; type: string; body: string; token?: string },
  manner: Manner = 'QUICK',
  leaveAfter = 0,
): Promise<Reply> {
  const headers = {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
  const asked = request(url + path, { method: 'POST', agent, headers, timeout: PATIENCE_MS });
  asked.once('timeout', () => asked.destroy());
  const reply = replyTo(asked, manner);
  if (manner === 'SLOW') await inPieces(asked, body);
  else asked.end(body);
  const leaving = manner === 'LEAVING' ? setTimeout(() => asked.destroy(), leaveAfter) : undefined;
  return reply.finally(() => clearTimeout(leaving));
}

async function inPieces(asked: ReturnType<typeof request>, body: string): Promise<void> {
  const length = Math.ceil(body.length / PIECES);
  for (let piece = 0; piece < PIECES && !asked.destroyed; piece++) {
    asked.write(body.slice(piece * length, (piece + 1) * length));
    await sleep(PIECE_MS);
  }
  asked.end();
}

function replyTo(asked: ReturnType<typeof request>, manner: Manner): Promise<Reply> {
  return new Promise((resolve) => {
    let answer: IncomingMessage | undefined;
    const parts: Buffer[] = [];
    const done = (): void =>
      resolve({
        status: answer?.statusCode,
        headers: answer?.headers ?? {},
        text: Buffer.concat(parts).toString(),
        isWhole: answer?.complete === true,
      });
    asked.once('error', done).once('close', done);
    asked.once('response', (response) => {
      answer = response;
      response.on('data', (part: Buffer) => {
        parts.push(part);
        if (manner !== 'SLOW') return;
        response.pause();
        setTimeout(() => response.resume(), PIECE_MS);
      });
      response.once('error', () => undefined).once('close', done);
    });
  });
}
