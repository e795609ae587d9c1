import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitted, roomOf } from '@/lib/present/previews/preview';
import { zh } from '@/lib/text/zh';

describe('words of a preview', () => {
  it('stay whole where they fit, and are cut with an ellipsis where they don’t', () => {
    expect(fitted('Everolimus', 10)).toBe('Everolimus');
    expect(fitted('Everolimus in angiosarcoma', 10)).toBe('Everolimus…');
    expect(fitted('依维莫司', 8)).toBe('依维莫司');
    expect(fitted('依维莫司', 7)).toBe('依维莫…');
  });

  it('never take more room than they have, but for the ellipsis', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 80 }), (text, room) => {
        expect(roomOf(fitted(text, room).replace(/…$/u, ''))).toBeLessThanOrEqual(Math.max(room, 0));
      }),
    );
  });
});

describe('the font of the previews', () => {
  /** Characters that a WOFF file draws, read from its character map. */
  const listed = new Set(readFileSync(path.join('app', '_preview', 'preview-font-characters.txt'), 'utf8'));

  function textsOf(folder: string): string[] {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === 'history' ? [] : textsOf(file);
      return /\.(?:yaml|csv)$/u.test(entry.name) ? [readFileSync(file, 'utf8')] : [];
    });
  }

  it('has every character of the data and of our words', () => {
    expect(existsSync(path.join('app', '_preview', 'preview-font.woff'))).toBe(true);
    const used = new Set([...textsOf('seeds'), JSON.stringify(zh)].join('').replaceAll(/\s/gu, ''));
    const missing = [...used].filter((character) => !listed.has(character));
    expect(missing, 'make the font anew: docs/decisions/0020-preview-images.md').toEqual([]);
  });
});
