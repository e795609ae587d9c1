import { describe, expect, it } from 'vitest';
import { embedCode } from '@/lib/present/embeds/embed-address';
import { embedPage } from '@/lib/present/embeds/embed-page';
import { en } from '@/lib/text/en';
import { stacked as barChart } from '../../../fixtures/charts';

const base = {
  site: 'https://evidence.example.org',
  path: '/studies/trial',
  query: 'interval=clopper-pearson&source=abc&lang=zh',
  lang: 'en',
  version: '0123456789ab',
};

describe('the code for a chart on another site', () => {
  it('keeps what the reader set on the page, and leaves out what is open beside it', () => {
    const figure = { id: 'bars', title: 'Partial response "14/19" & others', height: 420 };
    const [live = '', pinned = ''] = embedCode(en, base).choices.map(({ codeOf }) => codeOf(figure));
    expect(live).toContain(
      'src="https://evidence.example.org/embed/studies/trial/bars?interval=clopper-pearson&amp;lang=en&amp;theme=auto&amp;version=live"',
    );
    expect(pinned).toContain('version=0123456789ab');
    for (const code of [live, pinned]) {
      expect(code).toContain('title="Partial response &quot;14/19&quot; &amp; others"');
      expect(code).toContain('height="420"');
      expect(code).not.toContain('source=');
      // What stays where frames and scripts are taken away.
      const left = code.replaceAll(/<(script|iframe)[^>]*>.*?<\/\1>/gu, '');
      expect(left).toContain(
        '<a href="https://evidence.example.org/en/studies/trial?interval=clopper-pearson#bars">Partial response &quot;14/19&quot; &amp; others</a>',
      );
    }
  });
});

describe('an embedded chart', () => {
  const input = { path: ['studies', 'trial', barChart.id], version: base.version };

  it('leads to its place on the page, with what the reader had set there', () => {
    const view = embedPage('zh', {
      ...input,
      parameters: { interval: 'clopper-pearson', lang: 'zh', theme: 'dark', version: 'live' },
      page: { title: 'Trial', filters: ['Drug: imatinib', 'Own'], figures: [barChart] },
    });
    expect(view).toMatchObject({ figure: barChart, message: null });
    expect(view.source.href).toBe(`/zh/studies/trial?interval=clopper-pearson#${barChart.id}`);
    expect(view.source.filters).toBe('Drug: imatinib; Own');
  });

  it('says where a page has no such chart, and leads to the page', () => {
    const page = { title: 'Trial', figures: [] };
    const view = embedPage('en', { ...input, parameters: {}, page });
    expect(view).toMatchObject({
      figure: null,
      message: { link: { text: 'Trial', href: '/en/studies/trial' } },
    });
  });

  it('never shows other data than those it is pinned to without saying so', () => {
    const view = embedPage('en', { ...input, parameters: { version: '0123456789ab' }, page: undefined });
    expect(view.figure).toBeNull();
    expect(view.message?.text).toContain('0123456789ab');
    expect(view.message?.link.href).toBe(`/embed/studies/trial/${barChart.id}?lang=en&version=live`);
  });
});
