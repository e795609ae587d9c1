import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET as citePaper } from '@/app/api/v1/papers/[slug]/citation/route';
import { GET as citeStudy } from '@/app/api/v1/studies/[slug]/citation/route';
import { listPapers } from '@/lib/data/reads/get-paper';
import { listStudies } from '@/lib/data/reads/list-studies';
import { useDatabase } from '../fixtures/built-database';
import { call } from './call';

const STYLES = ['plain', 'alpha', 'abbrv', 'unsrt'];
/** Debian's packages texlive-binaries and texlive-base. */
const hasBibtex = spawnSync('kpsewhich', ['plain.bst'], { encoding: 'utf8' }).stdout?.trim();
if (!hasBibtex) console.log('BibTeX and its styles are not installed; the test that runs them is skipped');

describe.skipIf(!hasBibtex)('the BibTeX of every paper and study', () => {
  let cleanUp = () => {};
  let folder = '';
  let entries = '';
  let keys: string[] = [];
  beforeAll(async () => {
    cleanUp = await useDatabase('real');
    folder = mkdtempSync(path.join(tmpdir(), 'bibtex-'));
    const textOf = async (route: typeof citePaper, list: string, slug: string) =>
      (await call(route, `/${list}/${slug}/citation?format=bibtex`, { params: { slug } })).text();
    const texts: string[] = [];
    for (const { slug } of await listPapers()) texts.push(await textOf(citePaper, 'papers', slug));
    for (const { slug } of await listStudies()) texts.push(await textOf(citeStudy, 'studies', slug));
    // The paper of a study stands in the study's file too.
    const all = new Map(
      texts
        .flatMap((text) => text.split(/\n(?=@)/u))
        .map((entry) => [/^@\w+\{([^,]+),/u.exec(entry.trim())?.[1] ?? '', entry]),
    );
    keys = [...all.keys()];
    entries = [...all.values()].join('\n');
  });
  afterAll(() => {
    cleanUp();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(STYLES)('is taken by the style %s without a complaint', (style) => {
    expect(keys.length).toBeGreaterThan(50);
    expect(keys).not.toContain('');
    writeFileSync(path.join(folder, 'evidence.bib'), entries);
    writeFileSync(
      path.join(folder, `${style}.aux`),
      [
        '\\relax',
        ...keys.map((key) => `\\citation{${key}}`),
        '\\bibdata{evidence}',
        `\\bibstyle{${style}}`,
        '',
      ].join('\n'),
    );
    const { stdout, status } = spawnSync('bibtex', [style], { cwd: folder, encoding: 'utf8' });
    expect(stdout.split('\n').filter((line) => /^Warning|error|--line/u.test(line))).toEqual([]);
    expect(status).toBe(0);
    const written = readFileSync(path.join(folder, `${style}.bbl`), 'utf8');
    expect(written.match(/\\bibitem/gu)).toHaveLength(keys.length);
  });
});
