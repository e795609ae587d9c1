import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { database } from '@/lib/data/database';
import { evidenceOfDrug, evidenceOfTumour } from '@/lib/domain/evidence-entry';
import type { MeasureLabel } from '@/lib/domain/labels';
import { onDatabase } from '../../fixtures/built-database';
import {
  allEvidence,
  contextsOfDatabase,
  everyDrugPage,
  everyStudyPage,
  everyTumourPage,
} from '../../fixtures/every-page';

onDatabase('real');

/** The row of the table of what is reported that a measure belongs to. */
const WANTED: Record<string, string> = {
  'progression-free': 'progressionFree',
  'overall-survival': 'overallSurvival',
  'adverse-events': 'events',
  response: 'response',
  'event-rate': 'rates',
  'time-to-event': 'rates',
  symptom: 'symptoms',
  surgery: 'surgery',
};
const wantedOf = ({ topic, group }: Partial<MeasureLabel>) => WANTED[topic ?? group ?? ''];

describe('a result that a paper tells in words', () => {
  it('names the measure that it is about', async () => {
    const measures: Record<string, { values?: string }> = parse(
      readFileSync('seeds/vocabulary/outcome-measures.yaml', 'utf8'),
    );
    // A measure that is nothing but words about any other would hide what the words are about.
    const catchAll = Object.keys(measures).filter(
      (slug) => measures[slug]?.values === 'results-qualitative' && slug !== 'vegf-expression',
    );
    expect(catchAll).toEqual([]);
    const db = await database();
    const inWords = await db.outcomeResult.findMany({ where: { inWords: { not: null } } });
    expect(inWords.length).toBeGreaterThan(15);
  });

  it('is no gap: pages say of nothing that a study tells of that no study gives data on it', async () => {
    const evidence = await allEvidence();
    for (const context of await contextsOfDatabase()) {
      const { labels } = context;
      const pages = [
        ...(await everyTumourPage(context)).map((page) => ({
          ...page,
          entries: evidenceOfTumour(evidence, labels, page.slug).entries,
        })),
        ...(await everyDrugPage(context)).map((page) => ({
          ...page,
          entries: evidenceOfDrug(evidence, page.slug),
        })),
      ];
      let reported = 0;
      for (const { slug, coverage, entries, statements } of pages) {
        const measures = [
          ...entries
            .filter(({ cohort }) => !labels.groups.designs?.[cohort.study.design ?? '']?.laboratory)
            .flatMap(({ outcomes }) => outcomes.filter(({ notReported }) => !notReported))
            .map(({ measure }) => measure),
        ];
        for (const measure of measures) {
          const wanted = wantedOf(labels.measures[measure] ?? {});
          const row = coverage.rows.find(({ key }) => key === wanted);
          if (!row) continue;
          reported += 1;
          expect([slug, measure, coverage.gaps.includes(row.label)]).toEqual([slug, measure, false]);
        }
        expect(statements).toBeDefined();
        for (const { label, of } of coverage.rows) {
          const sum = (part: 'figures' | 'words') =>
            Object.values(of).reduce((total, reported) => total + reported[part], 0);
          const [figures, words] = [sum('figures'), sum('words')];
          expect([label, coverage.gaps.includes(label), coverage.inWords.includes(label)]).toEqual([
            label,
            figures + words === 0,
            figures === 0 && words > 0,
          ]);
        }
      }
      expect(reported).toBeGreaterThan(50);
    }
  });

  it('reads in the reader’s language on the page of its study', async () => {
    for (const context of await contextsOfDatabase()) {
      const terms = context.labels.groups['results-qualitative'] ?? {};
      for (const { study, page } of await everyStudyPage(context)) {
        for (const { id, inWords } of study.outcomes.filter((row) => row.inWords !== null)) {
          const row = page.outcomes.find(({ key }) => key === id);
          expect(row?.result.figure).toBe(terms[inWords ?? '']?.[context.locale]);
        }
      }
    }
  });
});
