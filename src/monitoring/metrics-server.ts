/** Serves the metrics at a port of its own, so that whoever may ask the registry is not told how it fares. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { metrics } from './metrics';
import type { MetricsSettings } from './settings';

const PATH = '/metrics';

/** @returns the address where they are served; the process does not wait for it to end */
export async function serveMetrics(
  { port, host }: MetricsSettings,
  read: () => Promise<string> = () => metrics.metrics(),
): Promise<string> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url?.split('?')[0] !== PATH) {
      response.writeHead(404).end();
      return;
    }
    read().then(
      (text) => response.writeHead(200, { 'content-type': metrics.contentType, 'cache-control': 'no-store' }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  server.listen(port, host).unref();
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${name}:${String(address.port)}${PATH}`;
}
