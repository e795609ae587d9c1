import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CompareFactsTable } from '@/components/evidence/compare-facts-table';
import { CompareSummary } from '@/components/evidence/compare-summary';
import { CompareWhy } from '@/components/evidence/compare-why';
import { readComparedIds } from '@/lib/present/pages/compare/compare-address';
import { type ComparePageView, comparePage } from '@/lib/present/pages/compare/compare-page';
import { comparisonOf, rate, reported, series, trial } from '../fixtures/compared-studies';

const IDS = ['trial/new', 'trial/old', 'series/all'];
const { context, evidence, studies } = comparisonOf(
  [
    trial([{ outcomes: [rate('recurrence', [10, 40])] }, { outcomes: [rate('recurrence', [12, 30])] }], {
      more: {
        characteristics: [reported('follow-up-method', { kind: 'study', textEn: 'Scans', textZh: '影像' })],
      },
    }),
    series({}),
  ],
  IDS,
);
const view = comparePage(context, {
  evidence,
  studies,
  offered: null,
  arms: [],
  asked: readComparedIds({ cohorts: IDS.join(',') }, (id) => evidence.byId.has(id)),
  search: '',
  checkResults: [],
});
const comparison = view.comparison as NonNullable<ComparePageView['comparison']>;

/** Cells of the row with this head: what each says, and of whom where rows are cards; null where another says it. */
function rowOf(html: string, head: string) {
  const row = html.split('<tr>').find((part) => part.startsWith(`<th scope="row">${head}</th>`)) ?? '';
  return [
    ...row.matchAll(
      /<td(?: class="([^"]*)")?><span class="compare-whose"[^>]*>(.*?)<\/span><div>(.*?)<\/div>/gu,
    ),
  ].map(([, repeated, whose = '', content = '']) => [
    repeated ? null : [...whose.matchAll(/>([A-F])/gu)].map(([, letter]) => letter).join(''),
    content.replace(/<[^>]*>/gu, ''),
  ]);
}

describe('the table of facts', () => {
  const html = renderToStaticMarkup(
    <CompareFactsTable facts={comparison.facts} columns={view.columns} words={context.text} />,
  );

  it('says once what is one fact of several columns, and of the others that it is the same', () => {
    expect(rowOf(html, 'Follow-up')).toEqual([
      ['AB', 'Scans'],
      [null, 'as A'],
      ['C', '–not reported'],
    ]);
  });

  it('never joins what differs, such as the numbers of patients of two arms', () => {
    expect(rowOf(html, 'Patients')).toEqual([
      ['A', '40 patients'],
      ['B', '30 patients'],
      ['C', '20 patients'],
    ]);
  });

  it('names in a line what none of them reports, without a row for each', () => {
    expect(html).toMatch(/Reported of none of these: [^<]*Age/u);
    expect(rowOf(html, 'Age')).toEqual([]);
  });
});

describe('the verdicts', () => {
  const words = context.text.compare;
  const summary = renderToStaticMarkup(
    <CompareSummary
      summary={comparison.summary}
      pairs={comparison.pairs}
      columns={view.columns}
      words={words}
    />,
  );
  const why = renderToStaticMarkup(<CompareWhy why={comparison.why} words={words} />);

  it('have a place for each pair, which the matrix leads to', () => {
    for (const pair of ['AB', 'AC', 'BC']) {
      expect(why).toContain(`id="pair-${pair}"`);
      expect(summary).toContain(`href="#pair-${pair}"`);
    }
  });

  it('are told apart by a sign, not by colour alone', () => {
    expect(summary).toMatch(/● <\/span><span class="compare-label">Direct, randomised/u);
    expect(summary).toMatch(/○ <\/span><span class="compare-label">Not comparable/u);
  });
});
