/** Every metric of the registry, counted where it happens and told in the text format of Prometheus. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

export const metrics = new Registry();
const registers = [metrics];
/** Seconds. */
const LATENCIES = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export const buildInfo = new Gauge({
  name: 'registry_build_info',
  help: 'Always 1: its labels say which version runs, built from which commit, on which revision of the tables.',
  labelNames: ['version', 'commit', 'schema'],
  aggregator: 'first',
  registers,
});

export const requestDuration = new Histogram({
  name: 'registry_http_request_duration_seconds',
  help: 'From the headers of a request to the last byte of its answer; status 499: the client left before.',
  labelNames: ['method', 'route', 'status'],
  buckets: LATENCIES,
  registers,
});

export const operationDuration = new Histogram({
  name: 'registry_operation_duration_seconds',
  help: 'GraphQL operations by their kind and their one field at the top (or `several`), from parsed to answered.',
  labelNames: ['kind', 'operation'],
  buckets: LATENCIES,
  registers,
});

/** Decisions since somebody last asked for the metrics: there may be ten thousand to a request. */
const decided = new Map<string, number>();

new Counter({
  name: 'registry_decisions_total',
  help: 'Decisions by verdict; `REFUSED`: the claim could not be decided.',
  labelNames: ['verdict'],
  registers,
  collect() {
    for (const [verdict, count] of decided) this.inc({ verdict }, count);
    decided.clear();
  },
});

export const countDecision = (verdict: string): void => void decided.set(verdict, (decided.get(verdict) ?? 0) + 1);

export const faults = new Counter({
  name: 'registry_faults_total',
  help: 'Requests that failed by a fault of the registry (`FAILED`) or for want of its database (`UNAVAILABLE`).',
  labelNames: ['code'],
  registers,
});

export const ready = new Gauge({
  name: 'registry_ready',
  help: '1 while the latest revision can be read, else 0: the last good snapshot answers.',
  aggregator: 'min',
  registers,
});

export const writable = new Gauge({
  name: 'registry_writable',
  help: '1 while acts can be recorded, else 0: something stands against writing, which the readiness check and the log name.',
  aggregator: 'min',
  registers,
});

export const snapshotRevision = new Gauge({
  name: 'registry_snapshot_revision',
  help: 'The revision that questions are answered from. Of several workers, that of the last.',
  aggregator: 'min',
  registers,
});

export const ledgerHeight = new Gauge({
  name: 'registry_ledger_height',
  help: 'The number of the last entry of the ledger, as last seen.',
  aggregator: 'max',
  registers,
});

export const refreshDuration = new Histogram({
  name: 'registry_refresh_duration_seconds',
  help: 'How long it took to bring the snapshot to the latest revision, once that was seen.',
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
  registers,
});

export const writesWaiting = new Gauge({
  name: 'registry_writes_waiting',
  help: 'Acts and other writes that wait for their turn or are being written.',
  registers,
});

export const webSockets = new Gauge({
  name: 'registry_websocket_connections',
  help: 'Open WebSocket connections.',
  registers,
});

export const deliveries = new Counter({
  name: 'registry_webhook_deliveries_total',
  help: 'Attempts to deliver a notification to a webhook: `delivered`, `failed` (tried again later), or `paused` (given up).',
  labelNames: ['outcome'],
  registers,
});

export const demandCounted = new Counter({
  name: 'registry_demand_counted_total',
  help: 'Questions that did not end in recognition, by certificate of the claim: `written` to the database, or `dropped` for want of room while it could not be written.',
  labelNames: ['outcome'],
  registers,
});

export const demandWaiting = new Gauge({
  name: 'registry_demand_waiting',
  help: 'Cells of counted questions that could not be written to the database, and wait in memory.',
  registers,
});

export const WORKER_DEATHS = 'registry_worker_deaths_total';
export const workerDeaths = new Counter({
  name: WORKER_DEATHS,
  help: 'Worker processes that ended by themselves, and were replaced.',
  registers,
});

/** Memory, processor time, delay of the event loop, collection of garbage: only where somebody asks for it. */
export const collectProcessMetrics = (): void => collectDefaultMetrics({ register: metrics });
