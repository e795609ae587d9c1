import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { getPaperText } from '@/lib/data/paper-text';
import { temporaryDatabase } from './temporary-database';

describe('getPaperText', () => {
  const place = temporaryDatabase();
  const before = process.env.PAPERS_DIR;
  beforeAll(() => {
    process.env.PAPERS_DIR = place.folder;
  });
  afterAll(() => {
    if (before === undefined) delete process.env.PAPERS_DIR;
    else process.env.PAPERS_DIR = before;
    place.remove();
  });

  it('is null where the text is not available', async () => {
    expect(await getPaperText('absent.txt')).toBeNull();
  });

  it('reads a text, and again once it has changed', async () => {
    const file = path.join(place.folder, 'text.txt');
    writeFileSync(file, '缓解5例');
    expect((await getPaperText('text.txt'))?.joined).toBe('缓解5例');
    await new Promise((resolve) => setTimeout(resolve, 10));
    writeFileSync(file, '缓解6例');
    expect((await getPaperText('text.txt'))?.joined).toBe('缓解6例');
  });

  it('is null where a folder stands in its place, which the log says once', async () => {
    mkdirSync(path.join(place.folder, 'folder.txt'));
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    for (let time = 0; time < 3; time += 1) expect(await getPaperText('folder.txt')).toBeNull();
    expect(log.mock.calls).toEqual([[expect.stringMatching(/folder\.txt can’t be read \(EISDIR\)/u)]]);
    log.mockRestore();
  });

  it('reads nothing outside the folder', async () => {
    expect(await getPaperText('../../etc/hostname')).toBeNull();
    expect(await getPaperText('/etc/hostname')).toBeNull();
  });
});
