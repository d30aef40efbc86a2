/** A bar on standard error, on a terminal alone, once there is something to count. */
import { SingleBar } from 'cli-progress';

export interface Progress {
  show(this: void, done: number, all: number): void;
  stop(this: void): void;
}

/** @param what is counted, as `records` */
export function progressBar(what: string): Progress {
  const bar = new SingleBar({
    stream: process.stderr,
    format: `{bar} {value} of {total} ${what}`,
    clearOnComplete: true,
    hideCursor: true,
  });
  let started = false;
  return {
    show: (done, all) => {
      if (!process.stderr.isTTY) return;
      if (!started) bar.start(all, done);
      started = true;
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}
