import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkEvidence } from '@/lib/curation/check/check-evidence';
import { database } from '@/lib/data/database';
import { writeDatabase } from '@/lib/data/import/write-database';
import { getStudy } from '@/lib/data/reads/get-study';
import { getVocabulary } from '@/lib/data/reads/get-vocabulary';
import { studyPage } from '@/lib/present/pages/study/study-page';
import { LOCALES } from '@/lib/text/locale';
import { formatProblems } from '@/seeds/print-problems';
import { readSeeds } from '@/seeds/read-seeds';
import { copyVocabulary } from '../fixtures/copy-vocabulary';
import { contextIn } from '../fixtures/view-context';
import { temporaryDatabase } from './temporary-database';

const BASE = path.join('tests', 'fixtures', 'abstracts');
const TEXTS = path.join(BASE, 'papers');

/** What each study's page shows, in both languages, of what its abstract prints in a way of its own. */
const SHOWN: Record<string, string[]> = {
  'tarvetinib-trial': ['4.6', '3.8', '5.5', '0.52', '0.0001', '14.9'],
  'beloxirene-registry': ['1,049', '20.0', '0.017'],
  'ferrovimab-trial': ['21.7', '60.9', '7.4', '39.1'],
  'lotixanib-trial': ['5.8', '4.1', '7.6', '72.2'],
};

/** Abstracts that nobody published, in the typography of journals, extracted with the real vocabularies and invented drugs. */
function abstracts() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'abstracts-'));
  try {
    copyVocabulary(path.join(folder, 'vocabulary'));
    cpSync(path.join(BASE, 'seeds'), folder, { recursive: true });
    const drugs = path.join(folder, 'vocabulary', 'drugs.yaml');
    writeFileSync(drugs, readFileSync(drugs, 'utf8') + readFileSync(path.join(BASE, 'drugs.yaml'), 'utf8'));
    const read = readSeeds(folder, TEXTS);
    const checked = read.files && checkEvidence(read.files);
    return {
      ...read,
      checked,
      shown: formatProblems([...read.problems, ...(checked?.problems ?? [])], read.lineOf),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('abstracts as journals print them', () => {
  const place = temporaryDatabase();
  const { files, checked, shown } = abstracts();
  beforeAll(async () => {
    if (files) await writeDatabase(files, place.file);
  });
  afterAll(async () => {
    await (await database()).$disconnect();
    place.remove();
  });

  it('are extracted without a problem, and every number of their texts is accounted for', () => {
    expect(shown).toEqual([]);
    expect(checked?.coverage).toHaveLength(4);
    for (const { paper, numbers = [] } of checked?.coverage ?? []) {
      expect(numbers.length, paper).toBeGreaterThan(8);
      expect(
        numbers.filter(({ status }) => status !== 'evidence'),
        paper,
      ).toEqual([]);
    }
  });

  it('have what makes them hard', () => {
    const texts = ['tarvetinib', 'beloxirene', 'ferrovimab', 'lotixanib'].map((name) =>
      readFileSync(path.join(TEXTS, `${name}.txt`), 'utf8'),
    );
    for (const form of [
      /\d·\d/u,
      /P = \.\d/u,
      /\d,\d{3}/u,
      /\d\u2009\d{3}/u,
      /\u00ad/u,
      /[a-z]-\n[a-z]/u,
      /[“’]/u,
      /phase 3/u,
      /RECIST 1\.1/u,
    ]) {
      expect(
        texts.some((text) => form.test(text)),
        String(form),
      ).toBe(true);
    }
  });

  it.each(LOCALES.flatMap((locale) => Object.keys(SHOWN).map((slug) => [locale, slug] as const)))(
    'stand on the %s page of %s',
    async (locale, slug) => {
      const [study, labels] = await Promise.all([getStudy(slug), getVocabulary()]);
      if (!study) throw new Error(slug);
      const page = JSON.stringify(studyPage(contextIn(locale, { labels }), study, []));
      for (const figure of SHOWN[slug] ?? []) expect(page, figure).toContain(figure);
    },
  );

  it('show what is not yet translated, marked', async () => {
    const labels = await getVocabulary();
    expect(labels.drugs.lotixanib?.zh).toBe('Lotixanib（未译）');
    const study = await getStudy('lotixanib-trial');
    expect(study?.shortTitleEn).toBe('洛替沙尼研究 (not yet translated)');
    const page = study && studyPage(contextIn('en', { labels }), study, []);
    expect(JSON.stringify(page)).toContain('(not yet translated)');
  });
});
