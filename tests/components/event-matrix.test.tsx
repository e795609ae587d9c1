import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { EventMatrix } from '@/components/evidence/event-matrix';
import type {
  AdverseEventMatrixView,
  MatrixEntry,
} from '@/lib/present/pages/adverse-events/adverse-event-matrix';
import { en } from '@/lib/text/en';

const entry = (key: string, more: Partial<MatrixEntry>): MatrixEntry => ({
  key,
  grade: '',
  result: { fact: `fact-${key}`, state: 'value', figure: '3/5', small: false, words: `3/5 ${key}` },
  state: 'value',
  level: 3,
  secondary: false,
  text: `3/5 ${key}`,
  ...more,
});
const view: AdverseEventMatrixView = {
  kind: 'matrix',
  id: 'heat-map',
  title: 'Events by cohort',
  alternative: 'One event, three cohorts.',
  note: '',
  columns: ['primary', 'secondary', 'not-reported'].map((key) => ({
    key,
    study: `Study ${key}`,
    cohort: 'All',
    href: `/en/studies/${key}`,
    origin: { origin: key === 'secondary' ? 'secondary' : 'primary', label: key },
    text: `Study ${key}, All`,
  })),
  rows: [
    {
      key: 'nausea',
      label: 'Nausea',
      term: '',
      cells: [
        {
          key: 'primary',
          entries: [entry('a', { grade: 'Grade 1' }), entry('b', { grade: 'Grade 2', level: 1 })],
        },
        { key: 'secondary', entries: [entry('c', { secondary: true, state: 'none', level: 0 })] },
        { key: 'not-reported', entries: [] },
      ],
    },
  ],
  empty: 'not reported',
  legend: {
    shares: [{ level: 1, label: 'over 0 to 5 %' }],
    states: [{ sign: '–', label: 'silence', state: 'not-reported' }],
    forms: [{ form: 'secondary', label: 'secondary' }],
  },
};
const html = renderToStaticMarkup(
  <EventMatrix
    view={view}
    words={{
      event: 'Event',
      notReportedSign: '–',
      legend: 'Legend',
      charts: en.charts,
    }}
    source={['Study', 'version 1']}
    embed={{
      words: { open: 'Embed', help: '' },
      choices: [{ label: 'Live', codeOf: ({ id }) => `<iframe src="${id}">` }],
    }}
  />,
);

describe('the heat map', () => {
  it('is a table with a head for each cohort and each event', () => {
    expect(html.match(/<th scope="col"/gu)).toHaveLength(4);
    expect(html.match(/<th scope="row"/gu)).toHaveLength(1);
  });

  it('leads from each figure to its source', () => {
    const facts = [...html.matchAll(/data-source="([^"]+)"/gu)].map(([, fact]) => fact);
    expect(facts).toEqual(['fact-a', 'fact-b', 'fact-c']);
  });

  it('shows silence as a dash that is read out in words, and never as zero', () => {
    const notReported = /<td class="heat-not-reported".*?<\/td>/u.exec(html)?.[0] ?? '';
    expect(notReported).toContain('title="not reported"');
    expect(notReported).toContain('<span class="sr-only">not reported</span>');
    expect(notReported).not.toContain('data-level');
  });

  it('frames what is cited in another way', () => {
    expect(html.match(/heat-entry heat-secondary/gu)).toHaveLength(1);
  });

  it('says in its legend, for its pictures too, what every shade, sign and frame means', () => {
    const legend = /<ul.*?<\/ul>/u.exec(html)?.[0] ?? '';
    expect([...legend.matchAll(/data-text="([^"]*)"/gu)].map(([, text]) => text)).toEqual([
      'over 0 to 5 %',
      'silence',
      'secondary',
    ]);
    expect(legend.match(/heat-key/gu)).toHaveLength(3);
  });

  it('has the code that shows it on another site', () => {
    expect(html).toContain('&lt;iframe src=&quot;heat-map&quot;&gt;');
  });

  it('holds what its files say: all figures of a cell in one line, title and source', () => {
    expect(html).toContain('data-text="3/5 a; 3/5 b"');
    expect(html).toContain('data-chart-title="Events by cohort"');
    expect(html).toContain('version 1');
  });
});
