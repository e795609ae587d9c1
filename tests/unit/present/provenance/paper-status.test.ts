import { describe, expect, test } from 'vitest';
import { PAPER_STATES, paperStatus } from '@/lib/domain/paper-status';
import { paperStatusView } from '@/lib/present/provenance/paper-status';
import { contextIn } from '../../../fixtures/view-context';

const found = {
  state: 'retracted',
  stateAsOf: '2030-01-02',
  stateSourceEn: 'the journal’s page',
  stateSourceZh: '期刊页面',
  stateUrl: 'https://example.org/notice',
};

describe('what became of a paper', () => {
  test('names the day and what was looked at, in both languages, and leads to the notice', () => {
    expect(paperStatusView(contextIn('en'), found)).toEqual({
      text: 'The paper was retracted as of 2 January 2030. Looked at: the journal’s page',
      href: 'https://example.org/notice',
      isNotice: true,
    });
    expect(paperStatusView(contextIn('zh'), found).text).toBe(
      '截至 2030年1月2日，该论文已撤稿。查询范围：期刊页面',
    );
  });

  test('says of every state something of its own', () => {
    for (const locale of ['en', 'zh'] as const) {
      const said = PAPER_STATES.map((state) => paperStatusView(contextIn(locale), { ...found, state }).text);
      expect(new Set(said).size).toBe(PAPER_STATES.length);
    }
  });

  test('without a notice is no warning, and without a look-up no reassurance', () => {
    expect(
      paperStatusView(contextIn('en'), { ...found, state: 'no-notice-known', stateUrl: null }),
    ).toMatchObject({
      isNotice: false,
      text: expect.stringContaining('known as of 2 January 2030'),
    });
    const unknown = {
      state: null,
      stateAsOf: null,
      stateSourceEn: null,
      stateSourceZh: null,
      stateUrl: null,
    };
    expect(paperStatusView(contextIn('en'), unknown).text).toContain('not been looked up');
  });

  test('of a notice has the address of the notice', () => {
    const status = { state: 'corrected', asOf: '2030-01-02', source: { en: 'a', zh: 'b' } };
    expect(paperStatus.safeParse(status).error?.issues[0]?.path).toEqual(['url']);
    expect(paperStatus.safeParse({ ...status, url: 'https://example.org/notice' }).success).toBe(true);
    expect(paperStatus.safeParse({ ...status, state: 'no-notice-known' }).success).toBe(true);
  });
});
