/** Reads the files of a catalogue document: one file, or all `*.json` files of a folder at any depth, `schema*.json` aside. */
import { constants } from 'node:buffer';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import type { DocumentFile } from './document-file';
import { parse } from './parse';
import { Problems, type DocumentProblem } from './problem';

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
    const found = (await filesIn(path)).filter(([name]) => !isOfMac(name));
    if (found.length === 0)
      problems.reportInEnglish(
        path,
        [],
        'NO_FILES',
        path,
        `\`${path}\` has no \`*.json\` files. Name a catalogue document, or the folder that holds one.`,
      );
    return found;
  } catch (error) {
    problems.reportInEnglish(
      path,
      [],
      'UNREADABLE',
      path,
      `\`${path}\` cannot be read: ${reasonOf(error)}. Name a file or folder that exists and may be read.`,
    );
    return [];
  }
}

async function filesIn(folder: string): Promise<[name: string, at: string][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(
      (entry) =>
        (entry.isFile() || entry.isSymbolicLink()) && entry.name.endsWith('.json') && !entry.name.startsWith('schema'),
    )
    .map((entry): [string, string] => {
      const at = join(entry.parentPath, entry.name);
      return [relative(folder, at).split(sep).join('/'), at];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What macOS puts beside files, on other disks and into archives: it has their names, and nothing of a document. */
const isOfMac = (name: string): boolean => name.split('/').some((part) => part.startsWith('._') || part === '__MACOSX');

/** The files of a folder that are passed over as they are no part of a document. */
export async function passedOver(path: string): Promise<readonly string[]> {
  const found = await filesIn(path).catch(() => []);
  return found.map(([name]) => name).filter(isOfMac);
}

async function contentOf(name: string, path: string, problems: Problems): Promise<unknown> {
  const refuse = (code: string, message: string): undefined =>
    void problems.reportInEnglish(name, [], code, name, message);
  let bytes: Buffer;
  try {
    const found = await stat(path);
    if (!found.isFile()) return refuse('UNREADABLE', `\`${name}\` is no file. Name a file, or a folder of files.`);
    if (found.size > constants.MAX_STRING_LENGTH)
      return refuse(
        'TOO_LARGE',
        `\`${name}\` has ${String(found.size)} bytes, more than can be read at once. Split it into several files of a folder.`,
      );
    bytes = await readFile(path);
  } catch (error) {
    return refuse('UNREADABLE', `\`${name}\` cannot be read: ${reasonOf(error)}. Make it a file that may be read.`);
  }
  return parse(name, bytes, problems);
}

function reasonOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
  if (code === 'ENOENT') return 'there is no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'access is denied';
  return code;
}
