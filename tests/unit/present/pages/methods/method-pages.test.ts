import { describe, expect, it } from 'vitest';
import { listMethods } from '@/lib/data/methods';
import { methodPage, methodsPage } from '@/lib/present/pages/methods/method-pages';
import { topics } from '@/lib/stats';
import { contextIn } from '../../../../fixtures/view-context';

const methods = await listMethods();
const idsOf = (locale: 'en' | 'zh', topic: string) =>
  methodPage(contextIn(locale), methods, topic)?.blocks.flatMap((block) =>
    block.kind === 'heading' ? [block.id] : [],
  );

describe('the methods of docs/methods', () => {
  it('are all topics of the statistics, in their order', () => {
    expect(methods.map(({ topic }) => topic)).toEqual(Object.keys(topics));
  });

  it.each(['en', 'zh'] as const)('are listed with one sentence each (%s)', (locale) => {
    const view = methodsPage(contextIn(locale), methods);
    expect(view.methods).toHaveLength(methods.length);
    for (const { text, href, summary } of view.methods) {
      expect(text).not.toBe('');
      expect(href).toMatch(new RegExp(`^/${locale}/methods/[a-z-]+$`, 'u'));
      expect(summary).toMatch(/^[^\n]{12,250}[.。]$/u);
    }
  });

  it.each(Object.keys(topics))(
    '%s can be shown, with the same ids of headings in both languages',
    (topic) => {
      const inBetween =
        topic === 'comparability'
          ? ['verdicts', 'rules', 'pooling']
          : ['formula', 'assumptions', 'convention', 'equivalent-r-call'];
      // Names of functions stand before the definition in the file, and behind all that readers look for on the page.
      expect(idsOf('en', topic)).toEqual([
        'definition',
        ...inBetween,
        'limits',
        'references',
        'in-the-program',
      ]);
      expect(idsOf('zh', topic)).toEqual(idsOf('en', topic));
    },
  );

  it('link to one another, and mark themselves', () => {
    const links = methodPage(contextIn('zh'), methods, 'log-rank')?.topics.links ?? [];
    expect(links).toHaveLength(methods.length);
    expect(links.filter(({ current }) => current).map(({ href }) => href)).toEqual(['/zh/methods/log-rank']);
  });

  it('are null for another name', () => {
    expect(methodPage(contextIn('en'), methods, '../decisions/0001')).toBeNull();
  });
});
