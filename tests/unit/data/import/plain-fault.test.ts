import { describe, expect, test } from 'vitest';
import { plainFault } from '@/lib/data/import/plain-fault';

const systemError = (code: string, file?: string) => Object.assign(new Error(code), { code, path: file });

describe('a fault of the disk', () => {
  test.each(['ENOSPC', 'EACCES', 'EROFS', 'ENOTDIR', 'EISDIR'])(
    '%s is one line with the file and what to do',
    (code) => {
      const line = plainFault(systemError(code, '/data/evidence.db.building-1'), '/data/evidence.db');
      expect(line).toMatch(/evidence\.db\.building-1: .*\(E[A-Z]+\)\. The database is left as it was\.$/u);
      expect(line).toContain(code);
      expect(line).not.toContain('\n');
    },
  );

  test('is recognised in the words of SQLite, within other errors', () => {
    const error = new Error('Invalid invocation', {
      cause: new Error('SQLITE_FULL: database or disk is full'),
    });
    expect(plainFault(error, 'data/evidence.db')).toContain('data/evidence.db: the disk is full');
    expect(plainFault(new Error('SQLITE_CANTOPEN: unable to open database file'), 'x.db')).toContain(
      'permission',
    );
  });

  test('is nothing else: a mistake in the program keeps its stack', () => {
    expect(plainFault(new TypeError('x is not a function'), 'x.db')).toBeNull();
    expect(plainFault('thrown text', 'x.db')).toBeNull();
  });
});
