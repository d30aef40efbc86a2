/** How far a command has come: a bar on standard error, on a terminal alone, once there is something to count. */
import { SingleBar } from 'cli-progress';

interface Progress {
  show(this: void, done: number, all: number): void;
  stop(this: void): void;
}

/** @param things what is counted, in words */
export function progressBar(things: string): Progress {
  const bar = new SingleBar({
    stream: process.stderr,
    format: `{bar} {value} of {total} ${things}`,
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
