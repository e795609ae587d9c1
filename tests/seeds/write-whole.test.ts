import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeWhole } from '@/seeds/write-whole';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'write-whole-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('writing several files', () => {
  it('writes all, with the folders that they need', () => {
    writeWhole(
      new Map([
        [path.join(folder, 'a', 'x.yaml'), 'x'],
        [path.join(folder, 'y.yaml'), 'y'],
      ]),
    );
    expect(readFileSync(path.join(folder, 'a', 'x.yaml'), 'utf8')).toBe('x');
    expect(readdirSync(folder).sort()).toEqual(['a', 'y.yaml']);
  });

  it('writes none where one can’t be written', () => {
    writeFileSync(path.join(folder, 'file'), 'no folder');
    writeFileSync(path.join(folder, 'y.yaml'), 'before');
    const files = new Map([
      [path.join(folder, 'new', 'x.yaml'), 'x'],
      [path.join(folder, 'y.yaml'), 'after'],
      [path.join(folder, 'file', 'z.yaml'), 'z'],
    ]);
    expect(() => writeWhole(files)).toThrow();
    expect(readdirSync(folder).sort()).toEqual(['file', 'y.yaml']);
    expect(readFileSync(path.join(folder, 'y.yaml'), 'utf8')).toBe('before');
  });
});
