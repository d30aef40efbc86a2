/** What watches the registry asks for metrics that there are, and what runs it names files and settings that there are. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { collectProcessMetrics, metrics } from '../../src/monitoring/metrics';
import { tellScheduling } from '../../src/monitoring/scheduling-metrics';
import { counters } from '../../src/scheduling/counters';
import { readSettings } from '../../src/config';

const ROOT = resolve(__dirname, '../..');
const read = (name: string): string => readFileSync(join(ROOT, '.github/deploy', name), 'utf8');

beforeAll(() => {
  collectProcessMetrics();
  tellScheduling({ counters, waiting: () => 0 });
});

/** The names under which a metric is told. */
function told(): ReadonlySet<string> {
  return new Set(
    metrics.getMetricsAsArray().flatMap(({ name, type }) =>
      // prom-client declares its types as an enumeration of which nothing is there at run time.
      String(type) === 'histogram' ? ['_bucket', '_sum', '_count'].map((part) => name + part) : [name],
    ),
  );
}

const named = (text: string): readonly string[] => [
  ...new Set(text.match(/\b(?:registry|process|nodejs)_[a-z0-9_]+\b/g) ?? []),
];

test.each(['dashboard.json', 'alerts.yml'])('every metric that %s names is there', (file) => {
  const known = told();
  const names = named(read(file));
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => !known.has(name))).toEqual([]);
});

test('every metric of the registry is on the dashboard', () => {
  const shown = read('dashboard.json');
  const hidden = metrics
    .getMetricsAsArray()
    .filter(({ name }) => name.startsWith('registry_') && !shown.includes(name));
  expect(hidden.map(({ name }) => name)).toEqual([]);
});

test('the dashboard is whole: every panel has a place, a unit and something to show', () => {
  const { panels } = JSON.parse(read('dashboard.json')) as {
    panels: { id: number; title: string; gridPos: object; targets: { expr: string }[] }[];
  };
  expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
  for (const { targets } of panels) for (const { expr } of targets) expect(balanced(expr)).toBe(true);
});

const balanced = (text: string): boolean =>
  [...'(){}[]'].every((bracket, at, all) => at % 2 === 1 || count(text, bracket) === count(text, all[at + 1]));
const count = (text: string, part: string): number => text.split(part).length - 1;

test('the image is built from files that there are, and set by settings that there are', () => {
  const copied = [...read('Dockerfile.dockerignore').matchAll(/^!(\S+)$/gm)].map(([, path]) => path);
  expect(copied.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  const [, set] = /^ENV NODE_ENV=production (.*)$/m.exec(read('Dockerfile'))!;
  const settings = Object.fromEntries(set.split(' ').map((each) => each.split('=') as [string, string]));
  expect(Object.keys(settings)).toEqual(['HOST', 'PORT', 'METRICS_HOST']);
  expect(readSettings({ ...settings, METRICS_PORT: '9464' })).toMatchObject({
    host: '0.0.0.0',
    port: 3000,
    metrics: { host: '0.0.0.0', port: 9464 },
  });
});
