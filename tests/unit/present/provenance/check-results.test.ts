import { describe, expect, it } from 'vitest';
import type { CheckResultItem } from '@/lib/data/tables/audit-table';
import {
  checkResultView,
  disagreement,
  figuresConcerned,
  withCheckResults,
} from '@/lib/present/provenance/check-results';
import { checkResult } from '../../../fixtures/check-result';
import { contextIn } from '../../../fixtures/view-context';

const en = contextIn('en');
const verdictsOf = (...found: CheckResultItem[]) => withCheckResults(en, found).verdicts;

describe('the verdict of a fact', () => {
  it('is of the printed figure, not of what it was recomputed from', () => {
    expect(verdictsOf(checkResult({ facts: ['printed', 'size'] }))).toEqual({ printed: 'disagrees' });
  });

  it('is of every figure that one check result concerns', () => {
    const verdicts = verdictsOf(checkResult({ facts: ['rash', 'edema', 'rule'], concerned: 2 }));
    expect(verdicts).toEqual({ rash: 'disagrees', edema: 'disagrees' });
  });

  it('is the worst one where several check results are of it', () => {
    const verdicts = verdictsOf(
      checkResult({ facts: ['rash'], verdict: 'disagrees' }),
      checkResult({ facts: ['rash'], verdict: 'agrees' }),
    );
    expect(verdicts).toEqual({ rash: 'disagrees' });
  });
});

describe('a questioned denominator', () => {
  const rule = 'stated-analysis-set';
  const denominatorsOf = (found: CheckResultItem[]) => withCheckResults(en, found).denominatorsAlone ?? [];

  it('is that of the figures which a rule on denominators concerns, not that of its inputs', () => {
    const questioned = denominatorsOf([
      checkResult({ rule, facts: ['rash', 'edema', 'rule'], concerned: 2 }),
    ]);
    expect([...questioned]).toEqual(['rash', 'edema']);
  });

  it('is not that of a figure that is itself questioned, or of which more agrees than the denominator', () => {
    const questioned = denominatorsOf([
      checkResult({ rule, facts: ['rash'] }),
      checkResult({ facts: ['rash'] }),
      checkResult({ rule, facts: ['edema'], verdict: 'agrees' }),
      checkResult({ rule, facts: ['nausea'], verdict: 'agrees' }),
      checkResult({ facts: ['nausea'], verdict: 'agrees' }),
    ]);
    expect([...questioned]).toEqual(['edema']);
  });
});

describe('what is printed in words of a Chinese paper', () => {
  it('is quoted where an English page says what it means, and stands as printed on a Chinese one', () => {
    const found = checkResult({ printed: '未出现不良反应', arithmetic: '未出现不良反应 ≠ 18例' });
    expect(checkResultView(en, found)).toMatchObject({ printed: 'stated in words', quotes: 'zh' });
    expect(checkResultView(contextIn('zh'), found)).toMatchObject({
      printed: '未出现不良反应',
      quotes: null,
    });
    expect(checkResultView(en, checkResult({ printed: '3.81' }))).toMatchObject({
      printed: '3.81',
      quotes: null,
    });
  });
});

describe('what does not agree', () => {
  const says = (locale: 'en' | 'zh', more: Partial<CheckResultItem>) =>
    disagreement(
      contextIn(locale),
      checkResult({ explanationEn: 'A sentence.', explanationZh: '一句话。', ...more }),
    );

  it('is said in both figures, where they are figures', () => {
    const test = { printed: 'χ² = 4.62, P < 0.05', recomputed: 'χ² = 5.171, P = 0.0230' };
    expect(says('en', test)).toBe('printed χ² = 4.62, P < 0.05, recomputed χ² = 5.171, P = 0.0230');
    expect(says('zh', test)).toBe('文中 χ² = 4.62, P < 0.05，复算 χ² = 5.171, P = 0.0230');
    const twice = { rule: 'printed-twice', printed: '< 12', recomputed: '12' };
    expect(says('en', twice)).toBe('printed < 12 in one place, 12 in another');
  });

  it('is said in a sentence of the reader’s language, where they are words of a paper', () => {
    expect(says('en', { printed: '未出现明显不良反应', recomputed: '腹痛18例(33.3%)' })).toBe('A sentence.');
    expect(says('zh', { printed: 'decreased significantly', recomputed: 'P > 0.05' })).toBe('一句话。');
  });

  it('stands with the figure that it is of, not where all agrees', () => {
    const { disagreements } = withCheckResults(en, [
      checkResult({ facts: ['rash', 'size'] }),
      checkResult({ facts: ['edema'], verdict: 'agrees' }),
    ]);
    expect(disagreements).toEqual({ rash: 'printed 1, recomputed 2' });
  });
});

describe('a changed conclusion', () => {
  it('concerns the figures that it rests on, too; a disagreement only those that it is of', () => {
    const facts = ['claim', 'test'];
    expect(figuresConcerned(checkResult({ verdict: 'changes-conclusion', facts }))).toEqual(facts);
    expect(figuresConcerned(checkResult({ facts }))).toEqual(['claim']);
  });
});
