/** An expected failure of a command; its message is meant for the person who gave it. */
export class Failure extends Error {
  override readonly name = 'Failure';
}
