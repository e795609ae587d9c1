import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keptVersions, pruneVersions, USUALLY_KEPT } from '@/lib/data/import/prune-versions';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'versions-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const target = () => path.join(folder, 'evidence.db');

test('the newest versions stay, older ones and unfinished ones go, other files are left alone', () => {
  const versions = path.join(folder, 'versions');
  mkdirSync(versions);
  const write = (name: string, day: number) => {
    writeFileSync(path.join(versions, name), '');
    utimesSync(path.join(versions, name), day * 86_400, day * 86_400);
  };
  write('aaaaaaaaaaaa.db', 3);
  write('bbbbbbbbbbbb.db', 2);
  write('cccccccccccc.db', 1);
  write('dddddddddddd.db.new', 1);
  write('notes.txt', 1);
  expect(pruneVersions(target(), 2).sort()).toEqual(['cccccccccccc.db', 'dddddddddddd.db.new']);
  expect(readdirSync(versions).sort()).toEqual(['aaaaaaaaaaaa.db', 'bbbbbbbbbbbb.db', 'notes.txt']);
});

test('without kept versions there is nothing to remove', () => {
  expect(pruneVersions(target(), 0)).toEqual([]);
});

test('how many are kept is a setting', () => {
  expect([keptVersions(undefined), keptVersions(''), keptVersions('0'), keptVersions('3')]).toEqual([
    USUALLY_KEPT,
    USUALLY_KEPT,
    0,
    3,
  ]);
  for (const wrong of ['-1', '1.5', 'many']) expect(() => keptVersions(wrong)).toThrow('KEPT_VERSIONS');
});
