/** An expected failure of a command; its message is meant for the person who gave it. */
export class Failure extends Error {
  override readonly name = 'Failure';

  /** @param status what the command ends with; others than 1 where a program has to tell failures apart */
  constructor(message: string, { status = 1, ...options }: ErrorOptions & { readonly status?: number } = {}) {
    super(message, options);
    this.status = status;
  }

  readonly status: number;
}
