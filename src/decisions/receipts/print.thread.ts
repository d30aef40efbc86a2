/** Prints receipts in a thread of its own, one after the other: drawing one takes so long that nobody else should wait for it. */
import { parentPort } from 'node:worker_threads';
import { printReceipt, type PrintOrder } from './print';

const port = parentPort;
if (port === null) throw new Error('This is no program of its own.');
port.on('message', (order: PrintOrder) => {
  // What is thrown ends the thread, and whoever waits for it is told.
  void printReceipt(order).then((printed) => port.postMessage(printed));
});
port.postMessage('ready');
