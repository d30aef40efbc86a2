/** What the scheduler and the limits have done, as metrics: read when somebody asks, so that nothing is counted twice. */
import { Counter, Gauge } from 'prom-client';
import { metrics } from './metrics';

export interface Scheduling {
  readonly counters: Readonly<Record<'slices' | 'cost' | 'limited' | 'shed', number>>;
  /** Tasks that wait for a turn. */
  readonly waiting: () => number;
}

const registers = [metrics];

/** Told once, by whoever puts the service together. */
export function tellScheduling({ counters, waiting }: Scheduling): void {
  const told = (name: string, help: string, read: () => number): void => {
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset();
        this.inc(read());
      },
    });
  };
  told('registry_slices_total', 'Slices of time in which long work was done.', () => counters.slices);
  told(
    'registry_cost_points_total',
    'Points that requests have cost, by the scale of the limits.',
    () => counters.cost,
  );
  told(
    'registry_limited_total',
    'Requests refused because their caller had spent what a caller may.',
    () => counters.limited,
  );
  told('registry_shed_total', 'Requests refused because there was too much to do.', () => counters.shed);
  new Gauge({
    name: 'registry_tasks_waiting',
    help: 'Requests and background work that wait for a turn.',
    registers,
    collect() {
      this.set(waiting());
    },
  });
}
