/** Reads the files of a catalogue document: one file, or all `*.json` files of a folder at any depth, `schema*.json` aside. */
import { constants } from 'node:buffer';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { Problems, type DocumentProblem } from './problem';

/** A file and what its JSON says. */
export interface DocumentFile {
  readonly file: string;
  readonly content: unknown;
}

const BYTE_ORDER_MARK = /^\uFEFF/;

export async function readDocument(path: string): Promise<{ files: DocumentFile[]; problems: DocumentProblem[] }> {
  const problems = new Problems();
  const files: DocumentFile[] = [];
  for (const [name, at] of await filesOf(path, problems)) {
    const content = await contentOf(name, at, problems);
    if (content !== undefined) files.push({ file: name, content });
  }
  return { files, problems: problems.sorted() };
}

/** Names and paths of the files, in order of name. */
async function filesOf(path: string, problems: Problems): Promise<[name: string, at: string][]> {
  try {
    if (!(await stat(path)).isDirectory()) return [[basename(path), path]];
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    const found = entries
      .filter((entry) => entry.isFile() && entry.name.endsWith('.json') && !entry.name.startsWith('schema'))
      .map((entry): [string, string] => {
        const at = join(entry.parentPath, entry.name);
        return [relative(path, at).split(sep).join('/'), at];
      })
      .sort(([a], [b]) => (a < b ? -1 : 1));
    if (found.length === 0)
      problems.add(
        path,
        [],
        'NO_FILES',
        path,
        `\`${path}\` has no \`*.json\` files. Name a catalogue document, or the folder that holds one.`,
      );
    return found;
  } catch (error) {
    problems.add(
      path,
      [],
      'UNREADABLE',
      path,
      `\`${path}\` cannot be read: ${reasonOf(error)}. Name a file or folder that exists and may be read.`,
    );
    return [];
  }
}

async function contentOf(name: string, path: string, problems: Problems): Promise<unknown> {
  try {
    const bytes = await readFile(path);
    if (bytes.length > constants.MAX_STRING_LENGTH) {
      problems.add(
        name,
        [],
        'TOO_LARGE',
        name,
        `\`${name}\` has ${String(bytes.length)} bytes, more than can be read at once. Split it into several files of a folder.`,
      );
      return undefined;
    }
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return JSON.parse(text.replace(BYTE_ORDER_MARK, '')) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError)
      problems.add(name, [], 'NOT_JSON', name, `\`${name}\` is not JSON: ${error.message}. Mend it there.`);
    else if (error instanceof TypeError)
      problems.add(name, [], 'NOT_UTF8', name, `\`${name}\` is not in UTF-8. Save it in that encoding.`);
    else problems.add(name, [], 'UNREADABLE', name, `\`${name}\` cannot be read: ${reasonOf(error)}.`);
    return undefined;
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return 'there is no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'access is denied';
  return code === '' ? String(error) : code;
}
