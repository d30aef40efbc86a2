/** A small disk of its own, which can be filled. */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const KIB = 1024;

export class SmallDisk {
  private constructor(readonly folder: string) {}

  /** @param mebibytes its size; @returns undefined where this machine lets nobody make one */
  static mount(mebibytes: number): SmallDisk | undefined {
    const folder = mkdtempSync(join(tmpdir(), 'registry-disk-'));
    try {
      const options = `size=${String(mebibytes)}m,mode=0777`;
      execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' });
      return new SmallDisk(folder);
    } catch {
      rmSync(folder, { recursive: true });
      return undefined;
    }
  }

  private get ballast(): string {
    return join(this.folder, 'ballast');
  }

  /** Takes all the room that is left, to the last page. */
  fill(): void {
    const file = openSync(this.ballast, 'a');
    try {
      for (const piece of [KIB * KIB, 4 * KIB])
        for (let isFull = false; !isFull;)
          try {
            isFull = writeSync(file, Buffer.alloc(piece)) < piece;
          } catch (error) {
            if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
            isFull = true;
          }
    } finally {
      closeSync(file);
    }
  }

  free(): void {
    rmSync(this.ballast, { force: true });
  }

  unmount(): void {
    execFileSync('umount', [this.folder]);
    rmSync(this.folder, { recursive: true });
  }
}
