/** SQLite's own check of a whole file, in a thread of its own: it reads every page, and nobody waits for it but who writes. */
import { Worker } from 'node:worker_threads';

/** A text, so that it runs from the sources as well as built. Opened by the library of this process, it shares the locks of its connections. */
const PROGRAM = `
const { parentPort, workerData: { library, path } } = require('node:worker_threads');
const SQLite = require(library);
let found;
try {
  const connection = new SQLite(path, { readonly: true, fileMustExist: true });
  found = connection.pragma('quick_check(1)', { simple: true });
  connection.close();
} catch (error) {
  found = error.message;
}
parentPort.postMessage(String(found));
`;
const SOUND = 'ok';

/** What is wrong with a file, as SQLite says it; null: nothing. */
export function quickCheck(path: string): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(PROGRAM, {
      eval: true,
      workerData: { library: require.resolve('better-sqlite3'), path },
    });
    worker.once('message', (found: string) => resolve(found === SOUND ? null : found));
    worker.once('error', reject);
  });
}
