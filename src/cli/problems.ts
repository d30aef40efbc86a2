/** What is wrong with a document, and what of a folder is none, for a person to read. */
import { passedOver, problemLine, type DocumentProblem } from '../document';
import { visible } from '../language/characters';
import { Failure } from './failure';

/** Every problem on a line of its own, what became of the document, and what else is to be said. */
export function refused(problems: readonly DocumentProblem[], path: string, more: readonly string[] = []): Failure {
  const lines = problems.map(problemLine);
  const count = problems.length === 1 ? '1 problem' : `${String(problems.length)} problems`;
  return new Failure([...lines, '', ...more, `${count} in \`${path}\`. Nothing was applied.`].join('\n'));
}

const MAX_NAMED = 5;

/** Says on standard error which files of a folder are not read, though they are called as if they were part of the document. */
export async function tellPassedOver(path: string): Promise<void> {
  const names = await passedOver(path);
  if (names.length === 0) return;
  const named = names.slice(0, MAX_NAMED).map((name) => `\`${visible(name)}\``);
  const more = names.length > named.length ? ` and ${String(names.length - named.length)} more` : '';
  console.error(
    `Passed over, as macOS makes them beside files and they are no part of a document: ${named.join(', ')}${more}.`,
  );
}
