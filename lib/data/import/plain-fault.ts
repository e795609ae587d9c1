import path from 'node:path';

/** What to do about a fault of the file system, by its code. */
const ADVICE: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Free some space, then run it again',
  EDQUOT: 'the disk quota is used up. Free some space, then run it again',
  EACCES:
    'there is no permission to write there. Change its owner or mode, or set DATABASE_FILE to another place',
  EPERM:
    'there is no permission to write there. Change its owner or mode, or set DATABASE_FILE to another place',
  EROFS: 'the file system is read-only. Set DATABASE_FILE to a place that can be written',
  EEXIST: 'a file stands where a folder is needed. Move it, or set DATABASE_FILE to another place',
  ENOTDIR: 'a file stands where a folder is needed. Move it, or set DATABASE_FILE to another place',
  EISDIR: 'a folder stands in the file’s place. Move it, or set DATABASE_FILE to another place',
  EIO: 'the disk reports an error. Check it, or set DATABASE_FILE to another place',
};

/** SQLite's words for the same faults; they come wrapped in errors of other libraries. */
const SAID_BY_SQLITE: readonly [RegExp, string][] = [
  [/SQLITE_FULL|database or disk is full/u, 'ENOSPC'],
  [/SQLITE_READONLY|readonly database/u, 'EACCES'],
  [/SQLITE_CANTOPEN|unable to open database file/u, 'EACCES'],
  [/SQLITE_IOERR|disk I\/O error/u, 'EIO'],
];

function codeOf(error: unknown): string | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { code } = at as NodeJS.ErrnoException;
    if (code && Object.hasOwn(ADVICE, code)) return code;
    const { message } = at;
    const said = SAID_BY_SQLITE.find(([words]) => words.test(message) || words.test(code ?? ''));
    if (said) return said[1];
  }
  return null;
}

function fileOf(error: unknown): string | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { path: file } = at as NodeJS.ErrnoException;
    if (file) return file;
  }
  return null;
}

/**
 * A fault of the disk while a database is built, as one line that names the file and what to do; null for any other
 * error, which is a mistake in the program and keeps its stack.
 */
export function plainFault(error: unknown, target: string): string | null {
  const code = codeOf(error);
  if (!code) return null;
  const file = path.relative(process.cwd(), fileOf(error) ?? target) || target;
  return `${file}: ${ADVICE[code]} (${code}). The database is left as it was.`;
}
