import { describe, expect, it } from 'vitest';
import { RULES } from '@/lib/audit/rules';
import { adverseEventsTable, outcomesTable } from '@/lib/data/tables/results-tables';
import { studiesTable } from '@/lib/data/tables/studies-table';
import { filterValueLabel } from '@/lib/present/table/filter-labels';
import { contextIn, LABELS } from '../../../fixtures/view-context';

const names = {
  studies: new Map([['trial', { en: 'The trial', zh: '该试验' }]]),
  papers: new Map([['paper', { en: 'The paper', zh: '该论文' }]]),
};

describe('the label of a filter’s value', () => {
  const english = filterValueLabel(contextIn('en'), names);
  const chinese = filterValueLabel(contextIn('zh'), names);

  it.each([
    ['tumour', 'angiosarcoma', 'Angiosarcoma', '血管肉瘤'],
    ['drug', 'everolimus', 'Everolimus', '依维莫司'],
    ['class', 'mtor-inhibitor', 'mTOR inhibitor', 'mTOR抑制剂'],
    ['design', 'case-series', 'Case series', '病例系列'],
    ['phase', 'phase-2', 'Phase 2', 'Ⅱ期'],
    ['setting', 'adjuvant', 'Adjuvant', '辅助'],
    ['criteria', 'recist-1-1', 'RECIST 1.1', 'RECIST 1.1'],
    ['measure', 'recurrence', 'Recurrence', '复发'],
    ['term', 'nausea', 'Nausea', '恶心'],
    ['study', 'trial', 'The trial', '该试验'],
    ['paper', 'paper', 'The paper', '该论文'],
  ])('of %s=%s reads %s and %s', (filter, value, en, zh) => {
    expect([english(filter, value), chinese(filter, value)]).toEqual([en, zh]);
  });

  it('of a yes-or-no filter is an answer, in either language', () => {
    expect(english('patients', 'yes')).toBe('yes');
    expect(chinese('patients', 'no')).toMatch(/\p{Script=Han}/u);
    expect(chinese('grade', 'not-reported')).toMatch(/\p{Script=Han}/u);
    expect(english('grade', '3')).toBe('Grade 3');
  });

  it('is the value itself where no vocabulary holds it', () => {
    expect(english('tumour', 'unheard-of')).toBe('unheard-of');
    expect(english('unheard-of', 'value')).toBe('value');
  });

  it('of an audit rule is its title', () => {
    const [rule] = RULES;
    expect(english('rule', rule?.id ?? '')).toBe(rule?.title.en);
  });
});

describe('the filters of the tables', () => {
  const filters = [
    ...studiesTable(LABELS).filters,
    ...outcomesTable(LABELS).filters,
    ...adverseEventsTable(LABELS).filters,
  ].map(({ name }) => name);

  it.each([...new Set(filters)])('have a name in both languages: %s', (name) => {
    expect(contextIn('en').text.filters.names[name]).toBeTruthy();
    expect(contextIn('zh').text.filters.names[name]).toMatch(/\p{Script=Han}/u);
  });
});
