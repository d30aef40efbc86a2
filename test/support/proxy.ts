/** A way to a database that can be cut, at any moment or in the middle of a commit, or go silent, as networks do. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export class Proxy {
  private readonly sockets = new Set<Socket>();
  private silent = false;
  /** What becomes of the next commit: it does not arrive, or its answer does not. */
  nextCommit: 'LOST' | 'UNANSWERED' | undefined;

  private constructor(private readonly server: Server) {}

  static async toward(port: number): Promise<Proxy> {
    const server = createServer();
    const proxy = new Proxy(server);
    server.on('connection', (near) => proxy.join(near, connect(port, '127.0.0.1')));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return proxy;
  }

  private join(near: Socket, far: Socket): void {
    let swallow = false;
    near.on('data', (sent) => {
      const fate = sent.includes('COMMIT') ? this.nextCommit : undefined;
      if (fate !== undefined) this.nextCommit = undefined;
      if (fate === 'LOST') near.resetAndDestroy();
      else far.write(sent);
      swallow ||= fate === 'UNANSWERED';
    });
    far.on('data', (answer) => void (swallow ? near.resetAndDestroy() : near.write(answer)));
    for (const [one, other] of [
      [near, far],
      [far, near],
    ]) {
      this.sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.sockets.delete(one);
        other.destroy();
      });
      if (this.silent) one.pause();
    }
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Cuts every connection, whatever is under way on it. */
  cut(): void {
    for (const socket of this.sockets) socket.resetAndDestroy();
  }

  /** From now on nothing comes through, and nobody is told. */
  hush(): void {
    this.silent = true;
    for (const socket of this.sockets) socket.pause();
  }

  speak(): void {
    this.silent = false;
    for (const socket of this.sockets) socket.resume();
  }

  async end(): Promise<void> {
    this.server.close();
    this.cut();
    await once(this.server, 'close');
  }
}
