import { describe, expect, it } from 'vitest';
import { readAdverseEvents } from '@/app/[locale]/adverse-events/read-adverse-events';
import { readOutcomes } from '@/app/[locale]/outcomes/read-outcomes';
import { EVERYTHING } from '@/lib/data/table-engine/table-spec';
import { askList } from '@/lib/data/tables/ask-list';
import { LISTS } from '@/lib/data/tables/lists';
import { groupBy } from '@/lib/domain/group-by';
import { adverseEventRow, toAdverseEventRow } from '@/lib/exchange/api/adverse-event-row';
import { outcomeRow, toOutcomeRow } from '@/lib/exchange/api/outcome-row';
import { csvColumns } from '@/lib/exchange/csv-columns';
import { adverseEventMatrix } from '@/lib/present/pages/adverse-events/adverse-event-matrix';
import { comparePage } from '@/lib/present/pages/compare/compare-page';
import type { ViewContext } from '@/lib/present/words/view-context';
import { onDatabase } from '../../fixtures/built-database';
import {
  allEvidence,
  contextsOfDatabase,
  everyDrugPage,
  everyRegimenPage,
  everyStudy,
  everyTumourPage,
} from '../../fixtures/every-page';
import { resultsOf, rowsOf } from '../../fixtures/rows-of-pages';

onDatabase('real');

/** Every result and event as the lists hold them, by the fact that its figure opens. */
async function namesOfRows({ labels, locale }: ViewContext) {
  const outcomes = (await askList(LISTS.outcomes, EVERYTHING, { limit: 1000 })).rows;
  const events = (await askList(LISTS.adverseEvents, EVERYTHING, { limit: 1000 })).rows;
  const inLocale = (row: { namedEn: string | null; namedZh: string | null }) =>
    locale === 'zh' ? row.namedZh : row.namedEn;
  return new Map([
    ...outcomes.map(
      (row) =>
        [
          row.factId,
          { printed: inLocale(row), group: labels.measures[row.measure]?.[locale] ?? row.measure },
        ] as const,
    ),
    ...events.map(
      (row) =>
        [
          row.factId,
          { printed: inLocale(row), group: labels.adverseEvents[row.term]?.[locale] ?? row.term },
        ] as const,
    ),
  ]);
}

const has = (words: string, name: string) => words.toLowerCase().includes(name.toLowerCase());

interface Seen {
  fact: string | null;
  /** Heading of the row or column, and what the cell says beside its figure. */
  heading: string;
  cell: string;
}

/** A result's own name stands in its heading or cell, with the group in the heading; one without has no other's name. */
function wrongNames(names: Awaited<ReturnType<typeof namesOfRows>>, seen: readonly Seen[]) {
  const others = [...new Set([...names.values()].flatMap(({ printed }) => printed ?? []))];
  return seen.flatMap(({ fact, heading, cell }) => {
    const name = names.get(fact ?? '');
    if (!name) return [];
    const { printed, group } = name;
    const isRight =
      has(heading, group) &&
      (printed === null
        ? !others.some((other) => !has(group, other) && has(`${heading} ${cell}`, `${other} (`)) &&
          !others.some((other) => !has(group, other) && has(`${heading} ${cell}`, `${other}（`))
        : has(`${heading} ${cell}`, printed));
    return isRight ? [] : [{ fact, heading, cell, printed, group }];
  });
}

const hasNamed = (names: Awaited<ReturnType<typeof namesOfRows>>, seen: readonly Seen[]) =>
  seen.filter(({ fact }) => names.get(fact ?? '')?.printed).length;

describe('a result is called as its paper prints it, the vocabulary’s name behind', () => {
  it('in the lists of outcomes and of adverse events', async () => {
    for (const context of await contextsOfDatabase()) {
      const names = await namesOfRows(context);
      const outcomes = (await readOutcomes(context, { rows: '200' })).table;
      const events = (await readAdverseEvents(context, { rows: '200' })).table;
      const seen = [outcomes, events].flatMap(({ groups }) =>
        groups.flatMap(({ rows }) =>
          rows.flatMap(({ cells }): Seen[] => {
            const [, named] = cells;
            const result = cells.flatMap((cell) => (cell.kind === 'results' ? cell.results : []))[0];
            const words = cells.flatMap((cell) => (cell.kind === 'text' ? [cell.text] : []));
            return result && named ? [{ fact: result.view.fact, heading: words.join(' '), cell: '' }] : [];
          }),
        ),
      );
      expect(seen.length).toBe(names.size);
      expect(hasNamed(names, seen)).toBeGreaterThan(15);
      expect(wrongNames(names, seen)).toEqual([]);
    }
  });

  it('on every page of a tumour, a drug and a regimen', async () => {
    for (const context of await contextsOfDatabase()) {
      const names = await namesOfRows(context);
      const pages = [
        ...(await everyTumourPage(context)),
        ...(await everyDrugPage(context)),
        ...(await everyRegimenPage(context)),
      ];
      const seen = pages
        .flatMap(rowsOf)
        .flatMap(resultsOf)
        .map(({ view, label, sub }): Seen => ({ fact: view.fact, heading: label, cell: sub }));
      expect(hasNamed(names, seen)).toBeGreaterThan(20);
      expect(wrongNames(names, seen)).toEqual([]);
    }
  });

  it('in every comparison of the cohorts that report one thing', async () => {
    const evidence = await allEvidence();
    const studies = new Map((await everyStudy()).map((study) => [study.slug, study]));
    const reported = evidence.cohorts.flatMap((cohort) => [
      ...cohort.outcomes.map(({ measure }) => ({ what: measure, id: cohort.id })),
      ...cohort.adverseEvents.map(({ term }) => ({ what: term, id: cohort.id })),
    ]);
    const sets = [...groupBy(reported, ({ what }) => what).values()].flatMap((found) => {
      const ids = [...new Set(found.map(({ id }) => id))];
      // Beside one that nobody shares the measure with, any other.
      if (ids.length === 1)
        ids.push(
          ids[0] === 'tawbi-pembrolizumab-phase-2/all'
            ? 'alter0203/anlotinib'
            : 'tawbi-pembrolizumab-phase-2/all',
        );
      return Array.from({ length: Math.ceil(ids.length / 6) }, (_, at) => ids.slice(6 * at, 6 * at + 6));
    });
    for (const context of await contextsOfDatabase()) {
      const names = await namesOfRows(context);
      const seen = sets.flatMap((ids): Seen[] => {
        const { comparison } = comparePage(context, {
          evidence,
          studies,
          asked: { ids, problems: [] },
          search: '',
          offered: null,
          arms: [],
          checkResults: [],
        });
        if (!comparison) return [];
        const outcomes = comparison.outcomes.flatMap(({ rows }) => rows);
        const charts = [...comparison.response, ...comparison.times].flatMap((chart) =>
          'rows' in chart && chart.kind === 'rows'
            ? chart.rows.map((mark) => ({
                fact: mark.fact,
                heading: `${chart.title} ${mark.label}`,
                cell: mark.sublabel ?? '',
              }))
            : [],
        );
        return [
          ...[...outcomes, ...comparison.events.rows].flatMap(({ label, cells }) =>
            cells.flat().map(({ result, note }) => ({ fact: result.fact, heading: label, cell: note ?? '' })),
          ),
          ...charts,
        ];
      });
      expect(seen.length).toBeGreaterThan(names.size);
      expect(hasNamed(names, seen)).toBeGreaterThan(15);
      expect(wrongNames(names, seen)).toEqual([]);
    }
  });

  it('in the heat map, where one row has events of different names', async () => {
    for (const context of await contextsOfDatabase()) {
      const names = await namesOfRows(context);
      const { rows } = await askList(LISTS.adverseEvents, EVERYTHING, { limit: 1000 });
      const seen = (adverseEventMatrix(context, rows, true)?.rows ?? []).flatMap(({ label, cells }) =>
        cells.flatMap(({ entries }) =>
          entries.map(({ result, grade }) => ({ fact: result.fact, heading: label, cell: grade })),
        ),
      );
      expect(hasNamed(names, seen)).toBeGreaterThan(2);
      expect(wrongNames(names, seen)).toEqual([]);
    }
  });

  it('and rows of the API and CSV carry both', async () => {
    const [context] = await contextsOfDatabase();
    if (!context) throw new Error('no language');
    const outcomes = (await askList(LISTS.outcomes, EVERYTHING, { limit: 1000 })).rows;
    const events = (await askList(LISTS.adverseEvents, EVERYTHING, { limit: 1000 })).rows;
    const named = [
      ...outcomes.map((row) => ({ row, api: toOutcomeRow(row, context.labels) })),
      ...events.map((row) => ({ row, api: toAdverseEventRow(row) })),
    ];
    for (const { row, api } of named) {
      expect(api.named).toEqual(row.namedEn === null ? null : { en: row.namedEn, zh: row.namedZh });
      expect('measure' in api ? api.measure : api.term).toBeTruthy();
    }
    for (const schema of [outcomeRow, adverseEventRow]) {
      const columns = csvColumns(schema).map(({ name }) => name);
      expect(columns).toEqual(expect.arrayContaining(['named.en', 'named.zh']));
    }
  });

  it('and a name that is left out, or given to another, would be found', () => {
    const names = new Map([
      ['one', { printed: '有效率', group: '客观缓解' }],
      ['other', { printed: null, group: '客观缓解' }],
    ]);
    const wrong = (fact: string, heading: string, cell = '') =>
      wrongNames(names, [{ fact, heading, cell }]).length;
    expect(wrong('one', '客观缓解')).toBe(1);
    expect(wrong('one', '有效率')).toBe(1);
    expect(wrong('one', '有效率（客观缓解）')).toBe(0);
    expect(wrong('one', '客观缓解', '原文作“有效率”')).toBe(0);
    expect(wrong('other', '有效率（客观缓解）')).toBe(1);
    expect(wrong('other', '客观缓解')).toBe(0);
  });
});
