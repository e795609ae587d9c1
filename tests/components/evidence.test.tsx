import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FindingBadge } from '@/components/evidence/finding-badge';
import { IntervalBar } from '@/components/evidence/interval-bar';
import { Result } from '@/components/evidence/result';
import { TableCell } from '@/components/evidence/table-cell';
import { VERDICTS } from '@/lib/audit/rule';
import { type ResultNumbers, resultView } from '@/lib/present/results/result-view';
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

  it('reads count, rate and interval, and sets what is calculated in italics', () => {
    const html = result({ count: 10, of: 23 });
    expect(textOf(html)).toBe('10/23 · 43.5 % (25.6–63.2)');
    expect(html.match(/italic/gu)).toHaveLength(2);
  });

  it('sets a printed rate upright', () => {
    const html = result({ count: 10, of: 23, value: 43.5, valuePrinted: '43.5', unit: '%' });
    expect(html.match(/italic/gu)).toHaveLength(1);
  });

  it('carries the badge of what the audit found', () => {
    const context = contextIn('zh', { verdicts: { abc: 'changes-conclusion' } });
    expect(textOf(result({ value: 3 }, context))).toContain(context.text.verdicts['changes-conclusion']);
  });
});

describe('a badge', () => {
  it('tells each verdict apart by its sign, not by colour alone, and says it in words', () => {
    const badges = VERDICTS.map((verdict) =>
      textOf(renderToStaticMarkup(<FindingBadge verdict={verdict} label={verdict} />)),
    );
    expect(new Set(badges.map((badge) => badge[0])).size).toBe(VERDICTS.length);
    badges.forEach((badge, index) => {
      expect(badge).toContain(VERDICTS[index]);
    });
  });
});

describe('an interval bar', () => {
  it.each([
    { value: 43.5, lower: 25.6, upper: 63.2 },
    { value: 0, lower: 0, upper: 16.1 },
    { value: 100, lower: 83.9, upper: 100 },
  ])('draws %j with finite numbers', (bar) => {
    expect(renderToStaticMarkup(<IntervalBar {...bar} small={false} />)).not.toMatch(
      /NaN|undefined|Infinity/u,
    );
  });

  it('has the same axis at the same place whatever the rate, so that bars line up', () => {
    const axis = (bar: { value: number; lower: number; upper: number }) => {
      const html = renderToStaticMarkup(<IntervalBar {...bar} small={false} />);
      return [/<svg[^>]*>/u.exec(html)?.[0], /<path d="([^"]+)" stroke="var\(--ink-2\)"/u.exec(html)?.[1]];
    };
    expect(axis({ value: 0, lower: 0, upper: 6 })).toEqual(axis({ value: 90, lower: 60, upper: 99 }));
    expect(axis({ value: 0, lower: 0, upper: 6 })[1]).toBeDefined();
  });

  it('draws few patients in another form', () => {
    const mark = (small: boolean) =>
      /<circle[^>]*>/u.exec(
        renderToStaticMarkup(<IntervalBar value={40} lower={10} upper={80} small={small} />),
      )?.[0];
    expect(mark(true)).not.toBe(mark(false));
  });
});

describe('a cell of a table', () => {
  it('is a link where it leads somewhere, and text where it doesn’t', () => {
    const cell = (href?: string) =>
      renderToStaticMarkup(<TableCell cell={{ kind: 'text', text: 'Study', sub: 'own', href }} />);
    expect(cell('/en/studies/x')).toContain('href="/en/studies/x"');
    expect(cell()).not.toContain('<a');
    expect(textOf(cell())).toBe('Studyown');
  });

  it('opens the source of a number that has one', () => {
    const cell = (fact: string | null) =>
      renderToStaticMarkup(<TableCell cell={{ kind: 'number', text: '20', fact }} />);
    expect(cell('abc')).toContain('data-source="abc"');
    expect(cell(null)).toBe('20');
  });
});
