import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ChartDrawing } from '@/components/charts/chart-drawing';
import { ChartFigure } from '@/components/charts/chart-figure';
import { wrapLabel } from '@/components/charts/chart-text';
import { dotChartDrawing } from '@/components/charts/dot-chart';
import { lineChartDrawing } from '@/components/charts/line-chart';
import { rowChartDrawing } from '@/components/charts/row-chart';
import { stackedChartDrawing } from '@/components/charts/stacked-chart';
import { survivalChartDrawing } from '@/components/charts/survival-chart';
import { swimmerChartDrawing } from '@/components/charts/swimmer-chart';
import type { Chart, RowChart } from '@/lib/present/charts/chart-model';
import { analyseMetaAnalysis } from '@/lib/stats';
import { dots, lines, rowMark, rowsOf, stacked, survival, swimmer } from '../fixtures/charts';
import { forestOf } from '../fixtures/forest-evidence';

const [pooledForest] = forestOf(
  [
    { slug: 'one', counts: [4, 20] },
    { slug: 'two', counts: [9, 30] },
    { slug: 'three', counts: [3, 9], more: { measure: 'recurrence' } },
  ],
  { pooling: true },
).plots as [RowChart];

const CHARTS: [string, Chart][] = [
  ['rows of dots', rowsOf('dot')],
  ['dots by cohort', dots],
  ['bars', rowsOf('bar')],
  ['survival curves', survival],
  ['lines', lines],
  ['stacked bars', stacked],
  ['swimmers', swimmer],
  ['a forest', pooledForest],
];

/** Facts that a chart's marks lead to. */
function factsOf(chart: Chart): string[] {
  switch (chart.kind) {
    case 'rows':
      return chart.rows.flatMap(({ fact }) => fact ?? []);
    case 'dots':
      return chart.rows.flatMap(({ points }) => points.flatMap(({ fact }) => fact ?? []));
    case 'lines':
      return chart.lines.flatMap(({ points }) => points.map(({ fact }) => fact));
    case 'stacked':
      return chart.rows.map(({ fact }) => fact);
    case 'swimmer':
      return chart.rows.flatMap(({ bars, marks }) => [...bars, ...marks].map(({ fact }) => fact));
    case 'survival':
      return [];
  }
}

function draw(chart: Chart, width: number) {
  switch (chart.kind) {
    case 'rows':
      return rowChartDrawing(chart, width);
    case 'dots':
      return dotChartDrawing(chart, width);
    case 'lines':
      return lineChartDrawing(chart, width);
    case 'stacked':
      return stackedChartDrawing(chart, width);
    case 'swimmer':
      return swimmerChartDrawing(chart, width);
    case 'survival':
      return survivalChartDrawing(chart, width);
  }
}

const unescaped = (html: string) =>
  html
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
const textOf = (html: string) => unescaped(html.replace(/<[^>]*>/gu, ' ')).replace(/\s+/gu, ' ');
const numbersIn = (html: string, attribute: string) =>
  [...html.matchAll(new RegExp(` ${attribute}="(-?[\\d.e+-]+)"`, 'gu'))].map(([, value]) => Number(value));

describe.each(CHARTS)('a drawing of %s', (_name, chart) => {
  const drawings = [760, 340].map((width) => {
    const drawing = draw(chart, width);
    return { ...drawing, html: renderToStaticMarkup(drawing.svg) };
  });

  it('is an SVG that says what it shows', () => {
    for (const { html, width, height } of drawings) {
      expect(html.match(/<svg/gu)).toHaveLength(1);
      expect(unescaped(html)).toContain(`aria-label="${chart.title}. ${chart.alternative}"`);
      expect(html).toContain(`viewBox="0 0 ${width} ${height}"`);
    }
  });

  it('has only finite numbers in it', () => {
    for (const { html } of drawings) {
      expect(html).not.toMatch(/NaN|Infinity|undefined|\[object/u);
      expect(html).not.toMatch(/="null"/u);
    }
  });

  it('keeps its marks within its frame', () => {
    for (const { html, width, height } of drawings) {
      for (const name of ['x', 'x1', 'x2', 'cx']) {
        for (const value of numbersIn(html, name)) {
          expect(value).toBeGreaterThanOrEqual(-1);
          expect(value).toBeLessThanOrEqual(width + 1);
        }
      }
      for (const name of ['y', 'y1', 'y2', 'cy']) {
        for (const value of numbersIn(html, name)) {
          expect(value).toBeGreaterThanOrEqual(-1);
          expect(value).toBeLessThanOrEqual(height + 1);
        }
      }
    }
  });

  it('leads from each mark to its source, and says where', () => {
    for (const { html } of drawings) {
      const links = [
        ...html.matchAll(/<a href="\/facts\/([^"]+)" data-source="([^"]+)" aria-label="([^"]+)"/gu),
      ];
      expect(links.map(([, address]) => address)).toEqual(factsOf(chart));
      expect(
        links.every(([, address, source, words]) => address === source && (words ?? '').length > 3),
      ).toBe(true);
    }
  });

  it('names its axis', () => {
    for (const { html } of drawings) expect(textOf(html)).toContain(chart.axisLabel);
  });
});

describe('a drawing of rows', () => {
  const html = (chart = rowsOf('dot'), width = 760) =>
    renderToStaticMarkup(rowChartDrawing(chart, width).svg);

  it('writes each result in figures beside its mark', () => {
    for (const width of [760, 340]) {
      for (const { text } of rowsOf('dot').rows) expect(textOf(html(rowsOf('dot'), width))).toContain(text);
    }
  });

  it('tells reported, calculated and cited marks apart by form, not by colour alone', () => {
    const fills = (['reported', 'calculated', 'cited'] as const).map((form) => {
      const chart = { ...rowsOf('dot'), legend: [], rows: [rowMark('x', { value: 50, form })] };
      return /<path[^>]*class="[^"]*recharts-symbols[^"]*"[^>]*>/u.exec(html(chart))?.[0] ?? html(chart);
    });
    expect(new Set(fills).size).toBe(3);
  });

  it('shows a row without a value as a dotted line, not as zero', () => {
    const mark = (value: number | null) =>
      html({ ...rowsOf('bar'), legend: [], rows: [rowMark('x', { value, text: 'text' })] });
    expect(mark(null)).toContain('stroke-dasharray="1 5"');
    expect(mark(0)).not.toContain('stroke-dasharray="1 5"');
    expect(mark(null)).not.toMatch(/recharts-rectangle/u);
  });
});

describe('a drawing of a forest', () => {
  const wide = renderToStaticMarkup(rowChartDrawing(pooledForest, 760).svg);
  const narrow = renderToStaticMarkup(rowChartDrawing(pooledForest, 340).svg);

  it('writes the name of each group once, above its rows', () => {
    for (const html of [wide, narrow]) {
      expect(html.match(/>Objective response</gu)).toHaveLength(1);
      expect(html.indexOf('>Objective response<')).toBeLessThan(html.indexOf('>one<'));
      expect(html.indexOf('>Recurrence<')).toBeGreaterThan(html.indexOf('>Pooled, random effects<'));
    }
  });

  it('lines counts up in a column where there is room, and puts them before the result where there is none', () => {
    const places = [...wide.matchAll(/<text x="([\d.]+)"[^>]*text-anchor="end"[^>]*>(?:n\/N|\d+\/\d+)</gu)];
    expect(places.length).toBe(1 + pooledForest.rows.length);
    expect(new Set(places.map(([, x]) => x)).size).toBe(1);
    expect(narrow).toContain('>4/20 · 20.0 % (8.1–41.6)<');
    expect(narrow).not.toContain('>n/N<');
  });

  it('draws the pooled result as a diamond with the prediction interval through it', () => {
    expect(
      wide.match(/<path d="M[\d.]+,[\d.]+ L[\d.]+,[\d.]+ L[\d.]+,[\d.]+ L[\d.]+,[\d.]+ Z"/gu),
    ).toHaveLength(1);
    expect(wide.match(/stroke-dasharray="4 3"/gu)).toHaveLength(1);
  });

  it.each([
    ['wide', wide],
    ['narrow', narrow],
  ])('puts the diamond where the meta-analysis puts the pooled share (%s)', (_width, html) => {
    const analysis = analyseMetaAnalysis(
      {
        proportions: [
          { label: 'one', events: 4, total: 20 },
          { label: 'two', events: 9, total: 30 },
        ],
        transformation: 'logit',
      },
      { method: 'REML', knappHartung: 'ad-hoc' },
    );
    if ('notEstimable' in analysis || !analysis.backTransformed) throw new Error('not estimable');
    const { estimate, lower, upper } = analysis.backTransformed;
    const [, from = '', middle = '', to = ''] =
      html.match(/d="M([\d.]+),[\d.]+ L([\d.]+),[\d.]+ L([\d.]+),/u) ?? [];
    // Grid lines at 0 and 100 per cent, as the ticks under them say.
    const ticks = [...html.matchAll(/<line x1="([\d.]+)" x2="\1"[^>]*stroke="var\(--line\)"/gu)].map(
      ([, x]) => Number(x),
    );
    const [zero = 0, hundred = 0] = [ticks[0], ticks.at(-1)];
    const share = (x: string) => (Number(x) - zero) / (hundred - zero);
    expect(share(from)).toBeCloseTo(lower, 6);
    expect(share(middle)).toBeCloseTo(estimate, 6);
    expect(share(to)).toBeCloseTo(upper, 6);
  });

  it('says on either side of no effect for whom it is good', () => {
    const ratio = { measure: 'hazard-ratio', value: 0.5, lower: 0.1, upper: 0.9, numerator: null };
    const [forest] = forestOf([{ slug: 'one', more: ratio }]).plots as [RowChart];
    const html = renderToStaticMarkup(rowChartDrawing(forest, 340).svg);
    expect(html.indexOf('← favours the group named')).toBeLessThan(html.indexOf('favours its comparator →'));
    expect(html).toContain('← favours the group named');
  });
});

describe('a drawing of dots by cohort', () => {
  it('writes what each cohort reports beside its letter, silence too', () => {
    for (const width of [760, 340]) {
      const text = textOf(renderToStaticMarkup(dotChartDrawing(dots, width).svg));
      for (const { letter, text: figures } of dots.rows.flatMap(({ points }) => points)) {
        expect(text).toContain(`${letter} ${figures}`);
      }
    }
  });

  it('has a dot at zero for none seen, and none for silence', () => {
    const html = renderToStaticMarkup(dotChartDrawing({ ...dots, legend: [] }, 760).svg);
    expect(html.match(/recharts-symbols/gu)).toHaveLength(2);
    expect(html.match(/stroke-dasharray="1 5"/gu)).toHaveLength(2);
  });
});

describe('a drawing of survival curves', () => {
  const html = renderToStaticMarkup(survivalChartDrawing(survival, 760).svg);

  it('counts patients at risk, censored and with events under the axis, for each group', () => {
    const text = textOf(html);
    for (const { label, atRisk } of survival.curves) {
      const row = text.slice(text.lastIndexOf(`${label} ${survival.words.atRisk}`));
      expect(row.startsWith(`${label} ${survival.words.atRisk} ${atRisk.join(' ')} `), row).toBe(true);
    }
    expect(text.match(new RegExp(survival.words.censored, 'gu'))).toHaveLength(survival.curves.length);
    expect(text.match(new RegExp(survival.words.events, 'gu'))).toHaveLength(survival.curves.length);
  });

  it('starts each curve at 1 and draws a band', () => {
    const [top] = [...html.matchAll(/<path[^>]* d="M([\d.]+),([\d.]+)/gu)];
    expect(top).toBeDefined();
    expect(html.match(/opacity="0.13"/gu)).toHaveLength(survival.curves.length);
  });

  it('tells its groups apart by dashes too', () => {
    expect(html).toContain('stroke-dasharray="7 3"');
  });
});

describe('ChartDrawing', () => {
  it('draws a chart wide and narrow, without any script', () => {
    const html = renderToStaticMarkup(<ChartDrawing chart={survival} />);
    expect(html.match(/<svg/gu)).toHaveLength(2);
  });
});

describe.each(CHARTS)('a figure of %s', (_name, chart) => {
  const html = renderToStaticMarkup(
    <ChartFigure
      chart={chart}
      source={['Study', 'version 1']}
      words={{ table: 'Numbers', download: 'Download', formats: { svg: 'SVG', csv: 'CSV' } }}
    />,
  );
  const table = /<table.*<\/table>/su.exec(html)?.[0] ?? '';

  it('has its title, its sentence and its address', () => {
    expect(unescaped(/<h3[^>]*>(.*?)<\/h3>/u.exec(html)?.[1] ?? '')).toBe(chart.title);
    expect(textOf(html)).toContain(chart.alternative);
    expect(html).toContain(`<figure id="${chart.id}"`);
  });

  it('has a table with the same numbers', () => {
    const cells = (tag: string) =>
      [...table.matchAll(new RegExp(`<${tag}(?: [^>]*)?>(.*?)</${tag}>`, 'gu'))].map(([, cell = '']) =>
        unescaped(cell),
      );
    expect(cells('th')).toEqual(chart.table.columns);
    expect(cells('td')).toEqual(chart.table.rows.flat());
    expect(chart.table.rows.length).toBeGreaterThan(1);
  });
});

describe('wrapLabel', () => {
  it('keeps a label that fits, and cuts the last of its lines where it does not', () => {
    expect(wrapLabel('Short', 200, 12)).toEqual(['Short']);
    expect(wrapLabel('Progression-free survival at one year', 120, 12)).toHaveLength(2);
    expect(wrapLabel('A very long label that goes on and on and on', 80, 12, 1)[0]).toMatch(/…$/u);
  });

  it('breaks a word that no line can hold, so that an address stays whole', () => {
    const address = 'https://example.org/en/studies/a-study-with-a-long-name#response-all';
    const wrapped = wrapLabel(address, 120, 10, 9);
    expect(wrapped.length).toBeGreaterThan(2);
    expect(wrapped.join('')).toBe(address);
  });

  it('leaves no Chinese bracket or comma alone at the edge of a line', () => {
    for (let width = 40; width < 120; width += 4) {
      const wrapped = wrapLabel('依维莫司治疗血管肉瘤（二零一九），全部患者', width, 12, 9);
      expect(wrapped.slice(1).every((line) => !/^[），]/u.test(line))).toBe(true);
      expect(wrapped.every((line) => !line.endsWith('（'))).toBe(true);
    }
  });

  it('breaks Chinese between characters', () => {
    const wrapped = wrapLabel('依维莫司治疗晚期血管肉瘤', 80, 12);
    expect(wrapped.length).toBe(2);
    expect(wrapped.every((line) => line.length <= 7)).toBe(true);
  });
});
