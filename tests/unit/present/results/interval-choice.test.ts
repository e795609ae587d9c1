import { describe, expect, it } from 'vitest';
import { intervalChoice, readIntervalMethod } from '@/lib/present/results/interval-choice';
import { resultView } from '@/lib/present/results/result-view';
import { shellView } from '@/lib/present/shell/shell';
import { contextIn } from '../../../fixtures/view-context';

describe('the interval that an address asks for', () => {
  it.each([
    [{}, 'wilson'],
    [{ interval: 'clopper-pearson' }, 'clopper-pearson'],
    [{ interval: 'wilson' }, 'wilson'],
    [{ interval: 'wald' }, 'wilson'],
    [{ interval: ['clopper-pearson', 'wilson'] }, 'wilson'],
  ])('of %j is %s', (parameters, method) => {
    expect(readIntervalMethod(parameters)).toBe(method);
  });

  it('changes the limits and the words of what is calculated', () => {
    const row = { factId: 'f', value: null, sign: null, unit: null, count: 4, of: 5 };
    const view = resultView(contextIn('en', { intervalMethod: 'clopper-pearson' }), row);
    // R: binom.test(4, 5)$conf.int
    expect(view.interval).toEqual({ text: '28.4–99.5', calculated: true });
    expect(view.words).toContain('Clopper–Pearson');
    expect(resultView(contextIn('en'), row).interval?.text).toBe('37.6–96.4');
  });

  it('leaves an interval alone that the paper prints', () => {
    const row = { factId: 'f', value: 0.5, sign: null, unit: null, count: null, of: null };
    const printed = { ...row, lower: 0.3, lowerPrinted: '0.30', upper: 0.8, upperPrinted: '0.80' };
    const view = resultView(contextIn('en', { intervalMethod: 'clopper-pearson' }), printed);
    expect(view.interval).toEqual({ text: '0.30–0.80', calculated: false });
    expect(view.words).not.toContain('Clopper–Pearson');
  });
});

describe('intervalChoice', () => {
  it('links to the page by each method, marks the present one, and leads to the description', () => {
    const choice = intervalChoice(contextIn('zh', { intervalMethod: 'clopper-pearson' }), '/studies/trial');
    expect(choice.options.map(({ href, current }) => [href, current])).toEqual([
      ['/zh/studies/trial', false],
      ['/zh/studies/trial?interval=clopper-pearson', true],
    ]);
    expect(choice.method.href).toBe('/zh/methods/proportion-intervals');
  });

  it('is kept when the language changes', () => {
    const query = new URLSearchParams('interval=clopper-pearson');
    expect(shellView(contextIn('en'), '/studies/trial', query, 'v').language.href).toBe(
      '/zh/studies/trial?interval=clopper-pearson',
    );
  });
});
