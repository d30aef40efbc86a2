/** The thread in which files are verified: one at a time, each a message with its answer. What is in a file can take seconds, and holds nobody up here. */
import { parentPort } from 'node:worker_threads';
import { verifyDocument } from '../documents/verify-document';
import type { Answer, Job } from './verifier';

parentPort?.on('message', ({ file, context }: Job) => {
  verifyDocument(file, context).then(
    (verified) => answer({ verified }),
    // A message of ours or of a package may repeat what stands in the file: where it happened is enough.
    (error: unknown) => answer({ fault: placesOf(error) }),
  );
});
parentPort?.postMessage('ready');

const answer = (given: Answer): void => parentPort?.postMessage(given);

const placesOf = (error: unknown): string =>
  error instanceof Error
    ? [error.name, ...((error.stack ?? '').match(/^ {4}at .*$/gm) ?? [])].join('\n')
    : typeof error;
