/** What is wrong with a document, for a person to read. */
import { problemLine, type DocumentProblem } from '../document';
import { Failure } from './failure';

/** Every problem on a line of its own, and what became of the document. */
export function refused(problems: readonly DocumentProblem[], path: string): Failure {
  const lines = problems.map(problemLine);
  const count = problems.length === 1 ? '1 problem' : `${String(problems.length)} problems`;
  return new Failure([...lines, '', `${count} in \`${path}\`. Nothing was applied.`].join('\n'));
}
