import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CheckResultBadge } from '@/components/evidence/check-result-badge';
import { IntervalBar } from '@/components/evidence/interval-bar';
import { Result } from '@/components/evidence/result';
import { TableCell } from '@/components/evidence/table-cell';
import { TableFilters } from '@/components/evidence/table-filters';
import { TableRows } from '@/components/evidence/table-rows';
import { VERDICTS } from '@/lib/audit/rule';
import { type ResultNumbers, resultView } from '@/lib/present/results/result-view';
import type { TableView } from '@/lib/present/table/table-model';
import { contextIn } from '../fixtures/view-context';

const textOf = (html: string) => html.replace(/<[^>]*>/gu, '').replaceAll('&#x27;', "'");
const result = (fields: Partial<ResultNumbers>, context = contextIn('en')) =>
  renderToStaticMarkup(
    <Result
      view={resultView(context, {
        factId: 'abc',
        value: null,
        sign: null,
        unit: null,
        count: null,
        of: null,
        ...fields,
      })}
    />,
  );

describe('a result on a page', () => {
  it('opens its source', () => {
    expect(result({ count: 10, of: 23 })).toContain('<a href="/facts/abc" data-source="abc"');
  });

  it('reads count, rate and interval, and sets what is printed in bold', () => {
    const html = result({ count: 10, of: 23 });
    expect(textOf(html)).toBe('10/23 · 43.5 % (25.6–63.2)');
    expect(html.match(/font-semibold/gu)).toHaveLength(1);
  });

  it('sets a printed rate in bold, too', () => {
    const html = result({ count: 10, of: 23, value: 43.5, valuePrinted: '43.5', unit: '%' });
    expect(html.match(/font-semibold/gu)).toHaveLength(2);
  });

  it('says beside a percentage of nobody knows how many that its denominator is unclear', () => {
    expect(textOf(result({ value: 100, unit: '%' }))).toContain('denominator unclear');
    expect(textOf(result({ value: 100, unit: '%', of: 12 }))).not.toContain('denominator unclear');
    expect(textOf(result({ count: 1 }))).toBe('1/?');
  });

  it('has its remark and its sign within the link that opens both', () => {
    const context = contextIn('en', { verdicts: { abc: 'disagrees' } });
    const [, link = ''] =
      /<a [^>]*>(.*)<\/a>/u.exec(result({ count: 1, of: 2, noteEn: 'A remark.' }, context)) ?? [];
    expect(textOf(link)).toMatch(/\*.*≠/u);
  });

  it('carries the badge of what the audit found', () => {
    const context = contextIn('zh', { verdicts: { abc: 'changes-conclusion' } });
    expect(textOf(result({ value: 3 }, context))).toContain(context.text.verdicts['changes-conclusion']);
  });
});

describe('a badge', () => {
  it('tells each verdict apart by its sign, not by colour alone, and says it in words', () => {
    const badges = VERDICTS.map((verdict) =>
      textOf(renderToStaticMarkup(<CheckResultBadge verdict={verdict} label={verdict} />)),
    );
    expect(new Set(badges.map((badge) => badge[0])).size).toBe(VERDICTS.length);
    badges.forEach((badge, index) => {
      expect(badge).toContain(VERDICTS[index]);
    });
  });
});

describe('an interval bar', () => {
  const bar = (mark: Partial<Parameters<typeof IntervalBar>[0]> = {}) =>
    renderToStaticMarkup(<IntervalBar value={40} lower={10} upper={80} patients={20} {...mark} />);

  it.each([
    { value: 43.5, lower: 25.6, upper: 63.2 },
    { value: 0, lower: 0, upper: 16.1 },
    { value: 100, lower: 83.9, upper: 100 },
  ])('places %j within its axis', (mark) => {
    expect(bar(mark)).toContain(`--p:${mark.value};--lo:${mark.lower};--hi:${mark.upper}`);
  });

  it('has a larger mark the more patients there are', () => {
    const side = (patients: number) => Number(/data-side="(\d+)"/u.exec(bar({ patients }))?.[1]);
    expect([1, 9, 10, 29, 30, 59, 60, 400].map(side)).toEqual([7, 7, 9, 9, 11, 11, 13, 13]);
  });

  it('draws what is second-hand in another form', () => {
    expect(bar({ secondary: true })).toContain('class="interval secondary"');
    expect(bar()).toContain('class="interval"');
  });
});

describe('a table', () => {
  const study = (title: string, origin: 'primary' | 'secondary') => ({
    title,
    href: `/en/studies/${title}`,
    origin: { origin, label: origin },
    design: { rung: 2, label: 'Phase 2 trial' },
    size: '',
  });
  const view = {
    columns: [
      { name: 'measure', label: 'Measure' },
      {
        name: 'result',
        label: 'Result',
        bars: true,
        sort: { href: '/en/outcomes?sort=value', label: 'Sort by Result', direction: 'none' },
      },
    ],
    groups: ['primary', 'secondary'].map((origin) => ({
      key: origin,
      study: study(origin, origin as 'primary'),
      count: '1 row',
      rows: [
        {
          key: origin,
          cells: [
            { kind: 'text', text: 'Response' },
            { kind: 'text', text: '–' },
          ],
        },
      ],
    })),
  } as unknown as TableView;

  it('has a heading for each study, with whose data they are and the word of their design', () => {
    const html = renderToStaticMarkup(<TableRows view={view} caption="Outcomes" />);
    expect(html.match(/<th colSpan="2" scope="rowgroup">/gu)).toHaveLength(2);
    expect(html.match(/<\/span>Phase 2 trial<\/span>/gu)).toHaveLength(2);
    expect(html).toContain('class="origin-mark secondary"');
    expect(html).toContain('data-grouped=""');
  });

  it('has one axis, in the head of the column that has bars', () => {
    const html = renderToStaticMarkup(<TableRows view={view} caption="Outcomes" />);
    expect(html.match(/interval-scale/gu)).toHaveLength(1);
    expect(html.indexOf('interval-scale')).toBeLessThan(html.indexOf('</thead>'));
  });
});

describe('the filters of a table', () => {
  const facet = (count: number) => ({
    name: 'tumour',
    label: 'Tumour',
    options: Array.from({ length: count }, (_, index) => ({
      value: `t${index}`,
      label: `Tumour ${index}`,
      count: count - index,
      share: Math.round((100 * (count - index)) / count),
      selected: index === 1,
    })),
    more: null,
    find: count > 8 ? `Find in ${count}` : null,
  });
  const filters = (count: number) =>
    renderToStaticMarkup(
      <TableFilters
        view={
          {
            action: '/en/outcomes',
            search: '',
            sheet: 'Filters (1) · 37 rows',
            kept: { byFilters: [], byColumns: [] },
            facets: [facet(count)],
            ranges: [
              {
                name: 'patients',
                label: 'Patients',
                isSet: true,
                ends: [
                  { parameter: 'patients.min', label: 'Patients: at least', value: '10', usual: '1' },
                  { parameter: 'patients.max', label: 'Patients: at most', value: '', usual: '431' },
                ],
              },
            ],
          } as unknown as TableView
        }
        words={{ filters: 'Filters', search: 'Search', placeholder: '', apply: 'Apply' }}
      />,
    );

  it('say how many are set and how many rows are left, on the bar that unfolds them', () => {
    expect(filters(3)).toContain('<span class="when-closed">Filters (1) · 37 rows</span>');
  });

  it('have every option with its count and its bar, and a field to find one among many', () => {
    expect(filters(9).match(/type="checkbox"/gu)).toHaveLength(9);
    expect(filters(9)).toContain('--share:100');
    expect(filters(9)).toContain('placeholder="Find in 9"');
    expect(filters(8)).not.toContain('data-facet-find');
    // It searches within the page: its words are not sent.
    expect(/<input[^>]*data-facet-find[^>]*>/u.exec(filters(9))?.[0]).not.toContain('name=');
  });

  it('have a field for either end of a number, whose name is that of the address', () => {
    expect(filters(1)).toContain('name="patients.min"');
    expect(filters(1)).toContain('value="10"');
    expect(filters(1)).toContain('placeholder="431"');
  });
});

describe('a cell of a table', () => {
  it('is a link where it leads somewhere, and text where it doesn’t', () => {
    const cell = (href?: string) =>
      renderToStaticMarkup(<TableCell cell={{ kind: 'text', text: 'Study', sub: 'primary', href }} />);
    expect(cell('/en/studies/x')).toContain('href="/en/studies/x"');
    expect(cell()).not.toContain('<a');
    expect(textOf(cell())).toBe('Studyprimary');
  });

  it('opens the source of a number that has one', () => {
    const cell = (fact: string | null) =>
      renderToStaticMarkup(<TableCell cell={{ kind: 'number', text: '20', fact }} />);
    expect(cell('abc')).toContain('data-source="abc"');
    expect(cell(null)).toBe('20');
  });
});
