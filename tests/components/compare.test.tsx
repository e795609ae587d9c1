import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CompareFactsTable } from '@/components/evidence/compare-facts-table';
import { CompareVerdicts } from '@/components/evidence/compare-verdicts';
import { readComparedIds } from '@/lib/present/pages/compare/compare-address';
import { type ComparePageView, comparePage } from '@/lib/present/pages/compare/compare-page';
import { comparisonOf, rate, series, told, trial } from '../fixtures/compared-studies';

const IDS = ['trial/new', 'trial/old', 'series/all'];
const { context, evidence, studies } = comparisonOf(
  [
    trial([{ outcomes: [rate('recurrence', [10, 40])] }, { outcomes: [rate('recurrence', [12, 30])] }], {
      more: {
        characteristics: [told('follow-up-method', { kind: 'study', textEn: 'Scans', textZh: '影像' })],
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
  findings: [],
});
const comparison = view.comparison as NonNullable<ComparePageView['comparison']>;

/** Cells of the row with this head: how many columns each spans, for whom it speaks, and what it says. */
function rowOf(html: string, head: string) {
  const row = html.split('<tr>').find((part) => part.startsWith(`<th scope="row">${head}</th>`)) ?? '';
  return [...row.matchAll(/<td colSpan="(\d)" data-label="([^"]*)"[^>]*>(.*?)<\/td>/gu)].map(
    ([, span, letters, content = '']) => [span, letters, content.replace(/<[^>]*>/gu, '')],
  );
}

describe('the table of facts', () => {
  const html = renderToStaticMarkup(
    <CompareFactsTable facts={comparison.facts} columns={view.columns} words={context.text} />,
  );

  it('says once what is one fact of neighbouring columns', () => {
    expect(rowOf(html, 'Follow-up')).toEqual([
      ['2', 'A, B', 'Scans'],
      ['1', 'C', '–not reported'],
    ]);
  });

  it('never joins what differs, such as the numbers of patients of two arms', () => {
    expect(rowOf(html, 'Patients')).toEqual([
      ['1', 'A', '40 patients'],
      ['1', 'B', '30 patients'],
      ['1', 'C', '20 patients'],
    ]);
  });
});

describe('the verdicts', () => {
  const html = renderToStaticMarkup(
    <CompareVerdicts pairs={comparison.pairs} columns={view.columns} words={context.text.compare} />,
  );

  it('have a part for each pair, which the matrix leads to', () => {
    for (const pair of ['AB', 'AC', 'BC']) {
      expect(html).toContain(`id="pair-${pair}"`);
      expect(html).toContain(`href="#pair-${pair}"`);
    }
  });

  it('are told apart by a sign, not by colour alone', () => {
    expect(html).toMatch(/● <\/span>Direct, randomised/u);
    expect(html).toMatch(/○ <\/span>Not comparable/u);
  });
});
