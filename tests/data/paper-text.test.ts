import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

  it('is null where the text is not at hand', async () => {
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

  it('reads nothing outside the folder', async () => {
    expect(await getPaperText('../../etc/hostname')).toBeNull();
    expect(await getPaperText('/etc/hostname')).toBeNull();
  });
});
