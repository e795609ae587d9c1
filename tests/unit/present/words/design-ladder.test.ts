import { describe, expect, it } from 'vitest';
import { designLadder } from '@/lib/present/words/design-ladder';
import { mapContext } from '../../../fixtures/map-cohorts';

const ladder = (design: string | null, phase: string | null = null) =>
  designLadder(mapContext(), { design, phase });

describe('the ladder of designs', () => {
  it('says how a study was done in plain words', () => {
    expect(ladder('case-series').label).toBe('Case series, no comparison group');
    expect(ladder('retrospective-cohort').label).toBe('Retrospective cohort, non-randomised');
    expect(ladder('randomised-controlled-trial').label).toBe('Randomised controlled trial');
    expect(ladder('nonrandomised-comparison').label).toBe('Non-randomised comparison');
    expect(ladder(null).label).toBe('Design not stated');
    expect(ladder('case-series', 'phase-2').label).toBe('Case series, no comparison group, phase 2');
  });

  it('speaks Chinese', () => {
    expect(designLadder(mapContext('zh'), { design: 'case-series', phase: null }).label).toBe(
      '病例系列，无对照组',
    );
  });

  it('puts only what is known to be randomised on the highest rung', () => {
    expect(ladder('randomised-controlled-trial').rung).toBe(4);
    expect(ladder('nonrandomised-comparison').rung).toBe(2);
    expect(ladder('case-series').rung).toBe(1);
    expect(ladder(null).rung).toBe(0);
  });
});
