import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clearBuildMark, isBuiltFrom, writeBuildMark } from '@/scripts/prepare/build-mark.mjs';
import { APP_SOURCES, sourcesHash } from '@/scripts/prepare/sources-hash.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'build-mark-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the mark of a build', () => {
  it('is missing from a build that was killed, though Next has named it', () => {
    writeFileSync(path.join(folder, 'BUILD_ID'), 'abc');
    expect(isBuiltFrom(folder, 'sources')).toBe(false);
  });

  it('says from what a whole build was made', () => {
    writeFileSync(path.join(folder, 'BUILD_ID'), 'abc');
    writeBuildMark(folder, 'sources');
    expect(isBuiltFrom(folder, 'sources')).toBe(true);
    expect(isBuiltFrom(folder, 'other sources')).toBe(false);
  });

  it('is taken away before the next build, and doesn’t hold for one made by hand', () => {
    writeFileSync(path.join(folder, 'BUILD_ID'), 'abc');
    writeBuildMark(folder, 'sources');
    writeFileSync(path.join(folder, 'BUILD_ID'), 'by hand');
    expect(isBuiltFrom(folder, 'sources')).toBe(false);
    writeBuildMark(folder, 'sources');
    clearBuildMark(folder);
    expect(isBuiltFrom(folder, 'sources')).toBe(false);
  });

  it('that can’t be read is none', () => {
    writeFileSync(path.join(folder, 'BUILD_ID'), 'abc');
    writeFileSync(path.join(folder, 'sarcoma-build.json'), '{"sour');
    expect(isBuiltFrom(folder, 'sources')).toBe(false);
    expect(isBuiltFrom(path.join(folder, 'nowhere'), 'sources')).toBe(false);
  });
});

describe('the hash of sources', () => {
  const hash = () => sourcesHash([path.join(folder, 'a'), path.join(folder, 'b.txt')]);
  beforeEach(() => {
    mkdirSync(path.join(folder, 'a'));
    writeFileSync(path.join(folder, 'a', 'one.txt'), 'one');
    writeFileSync(path.join(folder, 'b.txt'), 'b');
  });

  it('looks at contents and names, not at times', () => {
    const before = hash();
    utimesSync(path.join(folder, 'b.txt'), new Date('2040-01-01'), new Date('2040-01-01'));
    expect(hash()).toBe(before);
    writeFileSync(path.join(folder, 'b.txt'), 'c');
    utimesSync(path.join(folder, 'b.txt'), new Date('2000-01-01'), new Date('2000-01-01'));
    expect(hash()).not.toBe(before);
  });

  it('notices what was added and what was removed', () => {
    const before = hash();
    cpSync(path.join(folder, 'b.txt'), path.join(folder, 'a', 'two.txt'));
    const added = hash();
    rmSync(path.join(folder, 'a', 'one.txt'));
    rmSync(path.join(folder, 'b.txt'));
    expect(new Set([before, added, hash()]).size).toBe(3);
  });

  it('of the app leaves out what is generated, and fits into an address', () => {
    expect(sourcesHash([path.join('lib', 'data', 'generated')])).toBe(sourcesHash([]));
    expect(sourcesHash(APP_SOURCES)).toMatch(/^[a-zA-Z0-9]{16}$/u);
  });
});
