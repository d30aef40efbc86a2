/** How far a long run is: on a terminal as a bar that goes up to its end and is cleared, and nowhere else. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csv, Issuing, rowsOf } from '../support/issuing';
import { registry } from '../support/programs';
import { temporaryFolder } from '../support/registry';
import { drawnBars, leftOn, ON_A_TERMINAL } from '../support/terminal';

const folder = temporaryFolder();

/** Never back, never beyond the end, and seen in between. */
function expectProgress(drawn: ReturnType<typeof drawnBars>, all: number): void {
  const done = drawn.map(([value]) => value);
  expect(new Set(drawn.map(([, total]) => total))).toEqual(new Set([all]));
  expect(done[0]).toBe(0);
  expect(done).toEqual([...done].sort((one, other) => one - other));
  expect(done.some((value) => value > 0)).toBe(true);
  expect(done.at(-1)).toBeLessThanOrEqual(all);
}

describe('registry issued register', () => {
  const issuing = new Issuing();
  beforeAll(() => issuing.start(), 120_000);
  afterAll(() => issuing.service.stop());

  it('draws how many are checked, then how many are registered', async () => {
    const path = issuing.sheet(csv(...rowsOf('bar', 3_100)));
    const { status, out, err } = await issuing.run(path, [], { terminal: true });
    expect([status, out]).toEqual([0, '3100 certificates are registered as issued.\n']);
    expectProgress(drawnBars(err, 'certificates checked'), 3_100);
    expectProgress(drawnBars(err, 'certificates registered'), 3_100);
    expect(err.lastIndexOf('checked')).toBeLessThan(err.indexOf('registered'));
    // A bar that has come to its end leaves the line to what is said next.
    expect(leftOn(err).trim()).toBe('');
  });

  it('goes on from what is registered, and draws what is left', async () => {
    const path = issuing.sheet(csv(...rowsOf('bar', 3_100)));
    const { status, out, err } = await issuing.run(path, [], { terminal: true });
    expect([status, out]).toEqual([0, '3100 certificates are registered as issued, 3100 of them by an earlier run.\n']);
    expect(drawnBars(err, 'certificates registered').every(([, all]) => all === 0)).toBe(true);
  });

  it('draws nothing where nobody sees it', async () => {
    const path = issuing.sheet(csv(...rowsOf('unseen', 1_100)));
    expect(await issuing.run(path)).toEqual({
      status: 0,
      out: '1100 certificates are registered as issued.\n',
      err: '',
    });
  });

  it('is cleared where it stops, and what is said stands on a line of its own', async () => {
    const path = issuing.sheet(csv(...rowsOf('stopped', 2_100)));
    const { child, outcome } = issuing.started(path, [], { terminal: true });
    let seen = '';
    child.stderr.on('data', (piece: Buffer) => {
      const isFirst = !seen.includes('registered');
      seen += piece.toString();
      if (isFirst && seen.includes('registered')) child.kill('SIGINT');
    });
    const { status, err } = await outcome;
    expect(status).toBe(2);
    expect(leftOn(err)).toMatch(/^It was interrupted\.\n/m);
  });
});

describe('registry verify-candidates', () => {
  const environment = { DATABASE_URL: `sqlite:${join(folder, 'registry.sqlite')}` };
  const path = join(folder, 'list.csv');
  beforeAll(async () => {
    await registry(environment, 'migrate');
    const rows = Array.from({ length: 4_000 }, (_, at) => `C${String(at)},GIC-JD-HAND,gem-setter,HK`);
    writeFileSync(path, ['Candidate,Certificate,Post,Region', ...rows].join('\n'));
  });

  it('draws how many are answered, on a terminal alone', async () => {
    const seen = await registry({ ...environment, ...ON_A_TERMINAL }, 'verify-candidates', path);
    expectProgress(drawnBars(seen.err, 'candidates'), 4_000);
    const unseen = await registry(environment, 'verify-candidates', path);
    expect(drawnBars(unseen.err, 'candidates')).toEqual([]);
    expect(unseen.out).toBe(seen.out);
    expect(leftOn(seen.err).trim()).toBe(unseen.err.trim());
  });
});
