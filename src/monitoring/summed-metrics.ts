/** The metrics of several processes, added up. What only grows goes on to count when its process has ended, so that no sum ever falls. */
import { AggregatorRegistry } from 'prom-client';
import { metrics } from './metrics';

export type Counted = Awaited<ReturnType<typeof metrics.getMetricsAsJSON>>;

const GROWING: ReadonlySet<string> = new Set(['counter', 'histogram']);

export class SummedMetrics {
  /** What each process has told last. */
  private readonly latest = new Map<number, Counted>();
  private departed: Counted = [];
  private folding: Promise<void> = Promise.resolve();

  tell(process: number, counted: Counted): void {
    this.latest.set(process, counted);
  }

  end(process: number): void {
    this.folding = this.folding.then(async () => {
      const grown = (this.latest.get(process) ?? []).filter(({ type }) => GROWING.has(String(type)));
      this.departed = await AggregatorRegistry.aggregate([this.departed, grown]).getMetricsAsJSON();
      this.latest.delete(process);
    });
  }

  /** @param own what the process that adds up has counted itself, by the names of its metrics */
  async text(own: readonly string[]): Promise<string> {
    const mine = (await metrics.getMetricsAsJSON()).filter(({ name }) => own.includes(name));
    const others = [...this.latest.values()].map((counted) => counted.filter(({ name }) => !own.includes(name)));
    return AggregatorRegistry.aggregate([mine, this.departed, ...others]).metrics();
  }
}
