import { describe, expect, it } from 'vitest';
import { VERDICTS } from '@/lib/audit/rule';
import { auditTable, type CheckResultItem } from '@/lib/data/tables/audit-table';
import { asUsual, auditNote, auditPage, auditParameters } from '@/lib/present/pages/audit/audit-page';
import { askedOf, readRows } from '../../../../fixtures/read-rows';
import { contextIn } from '../../../../fixtures/view-context';

const checkResult = (id: string, verdict: string): CheckResultItem => ({
  id,
  rule: 'percentage',
  verdict,
  paperSlug: 'paper',
  study: { slug: 'study', shortTitleEn: 'Study', shortTitleZh: '研究' },
  printed: '43 %',
  recomputed: '43.5 %',
  arithmetic: '10 / 23',
  explanationEn: 'As printed.',
  explanationZh: '与原文一致。',
  facts: [id],
});
const CHECK_RESULTS = [
  checkResult('a', 'agrees'),
  checkResult('b', 'not-checkable'),
  checkResult('c', 'agrees'),
  checkResult('d', 'changes-conclusion'),
];
const context = contextIn('en');
const readAt = (parameters: Record<string, string | string[]>) => {
  const asked = auditParameters(parameters);
  return {
    ...asked,
    read: readRows(auditTable, CHECK_RESULTS, askedOf(auditTable, asked.parameters as never)),
  };
};
const keysOf = (parameters: Record<string, string | string[]>) =>
  auditPage(context, readAt(parameters).read, null).groups.flatMap(({ rows }) => rows.map(({ key }) => key));

describe('the page of the audit', () => {
  it('begins with what does not plainly agree, the gravest first', () => {
    expect(keysOf({})).toEqual(['d', 'b']);
    expect(readAt({}).parameters.verdict).toEqual(VERDICTS.filter((verdict) => verdict !== 'agrees'));
  });

  it('counts what it leaves out, and leads to it', () => {
    const { read } = readAt({});
    const note = auditNote(context, read);
    expect(note.text).toContain('2 of 4');
    expect(note.links.map(({ text }) => text)).toEqual(['The 2 that agree', 'All 4']);
    const [agreeing, all] = note.links.map(({ href }) =>
      Object.fromEntries(new URL(href, 'http://x').searchParams),
    );
    expect(keysOf(agreeing ?? {})).toEqual(['a', 'c']);
    expect(keysOf(all ?? {})).toEqual(['d', 'b', 'a', 'c']);
  });

  it('does not call filters of the reader what it chose by itself', () => {
    const { read } = readAt({});
    const view = asUsual(context, auditPage(context, read, null), read);
    expect([view.chips, view.address, view.sheet]).toEqual([[], '/audit', 'Filters · 2 rows']);
  });

  it('shows whatever an address asks for', () => {
    expect(readAt({ rule: 'percentage' }).isUsual).toBe(false);
    expect(keysOf({ rule: 'percentage' })).toHaveLength(4);
    expect(keysOf({ q: 'study' })).toHaveLength(4);
    expect(keysOf({ verdict: 'agrees' })).toEqual(['a', 'c']);
  });
});
