/** A file of a catalogue document, and what its JSON says. */
export interface DocumentFile {
  readonly file: string;
  readonly content: unknown;
}
