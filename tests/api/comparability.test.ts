import { describe, expect, it } from 'vitest';
import { GET } from '@/app/api/v1/comparability/route';
import { comparabilityResult } from '@/lib/exchange/api/comparability-result';
import { onDatabase } from '../fixtures/built-database';
import { call } from './call';

onDatabase('real');

async function compared(...cohorts: string[]) {
  const response = await call(GET, `/comparability?cohorts=${cohorts.join(',')}`);
  expect(response.status).toBe(200);
  return comparabilityResult.parse(await response.json()).pairs;
}
const ARMS = ['anlotinib-sts-2020/anlotinib', 'anlotinib-sts-2020/chemotherapy'];
const idsOf = (reasons: readonly { rule: string }[] = []) => reasons.map(({ rule }) => rule);

describe('of the stored evidence', () => {
  it('the anlotinib arms compare directly, and how treatment was allocated is told with its source', async () => {
    const [pair] = await compared(...ARMS);
    expect(pair).toMatchObject({ verdict: 'direct', randomised: false });
    expect(pair?.outcomes.map(({ measure, verdict }) => [measure, verdict])).toEqual([
      ['recurrence', 'direct'],
      ['lung-metastasis', 'direct'],
    ]);
    const reported = pair?.reasons.find(({ rule }) => rule === 'not-randomised');
    expect(reported?.text.en).toMatch(/^Not randomised.*financial means/u);
    expect(reported?.text.zh).toMatch(/^非随机分组.*经济/u);
    expect(reported?.fact).toMatch(/^[0-9a-f]{12}$/u);
  });

  it.each(ARMS.flatMap((arm) => ['anlotinib', 'comparator'].map((other) => [arm, `alter0203/${other}`])))(
    '%s and %s do not compare: another endpoint, nothing said of size and setting',
    async (arm, other) => {
      const [pair] = await compared(arm, other);
      expect(pair).toMatchObject({ verdict: 'not-comparable', randomised: null });
      expect(idsOf(pair?.reasons)).toEqual(
        expect.arrayContaining([
          'different-studies',
          'setting-not-stated',
          'size-not-printed',
          'second-hand',
          'nothing-in-common',
        ]),
      );
      const recurrence = pair?.outcomes.find(({ measure }) => measure === 'recurrence');
      expect(recurrence?.reasons[0]?.rule).toBe('endpoints-differ');
      expect(recurrence?.reasons[0]?.text.en).toContain('Progression-free survival');
    },
  );

  it('the arms of ALTER0203 compare directly, randomised', async () => {
    const [pair] = await compared('alter0203/anlotinib', 'alter0203/comparator');
    expect(pair).toMatchObject({ verdict: 'direct', randomised: true });
  });

  it('the patients of 2017 are named as those of the 2019 series', async () => {
    const [pair] = await compared('everolimus-angiosarcoma-2019/all', 'own-centre-everolimus-2017/all');
    const reason = pair?.reasons.find(({ rule }) => rule === 'same-patients');
    expect(pair?.verdict).toBe('not-comparable');
    expect(reason?.text.en).toContain('2019');
    expect(reason?.text.en).toContain('2017');
    // Their other patients are others, and only of those who may be the same is it said.
    const [later] = await compared(
      'everolimus-angiosarcoma-2019/treated-later',
      'own-centre-everolimus-2017/all',
    );
    expect(idsOf(later?.reasons)).not.toContain('same-patients');
  });

  it('angiosarcoma under everolimus compares indirectly between studies: few patients, criteria not stated', async () => {
    const [pair] = await compared('yoo-everolimus-phase-2/angiosarcoma', 'everolimus-angiosarcoma-2019/all');
    expect(pair?.verdict).toBe('indirect');
    expect(idsOf(pair?.reasons)).toContain('fewer-than-10');
    const response = pair?.outcomes.find(({ measure }) => measure === 'partial-response');
    expect(response).toMatchObject({ verdict: 'indirect' });
    expect(idsOf(response?.reasons)).toEqual(['criteria-not-stated']);
  });

  it('those free of progression at 16 weeks compare with nobody', async () => {
    const [pair] = await compared(
      'yoo-everolimus-phase-2/progression-free-at-16-weeks',
      'everolimus-angiosarcoma-2019/all',
    );
    expect(pair?.verdict).toBe('not-comparable');
    expect(idsOf(pair?.reasons)).toContain('selected-by-outcome');
  });

  it('the arms of nivolumab compare directly, and that allocation is not stated is said', async () => {
    const study = 'dangelo-nivolumab-ipilimumab-phase-2';
    const [pair] = await compared(`${study}/nivolumab`, `${study}/nivolumab-and-ipilimumab`);
    expect(pair).toMatchObject({ verdict: 'direct', randomised: null });
    expect(idsOf(pair?.reasons)).toContain('allocation-not-stated');
  });

  it('Choi and RECIST are not compared', async () => {
    const [pair] = await compared('imatinib-gist-2010-2015/unresectable', 'everolimus-angiosarcoma-2019/all');
    const partial = pair?.outcomes.find(({ measure }) => measure === 'partial-response');
    expect(idsOf(partial?.reasons)).toContain('criteria-differ');
    expect(partial?.reasons.find(({ rule }) => rule === 'criteria-differ')?.text.zh).toMatch(/Choi.*RECIST/u);
  });

  it('laboratory work is no group of patients', async () => {
    const [pair] = await compared(
      'angiosarcoma-cell-lines-everolimus/asm-and-iso-has',
      'everolimus-angiosarcoma-2019/all',
    );
    expect(idsOf(pair?.reasons)).toContain('laboratory-work');
  });

  it('three cohorts are three pairs', async () => {
    const pairs = await compared(...ARMS, 'alter0203/anlotinib');
    expect(pairs.map(({ verdict }) => verdict)).toEqual(['direct', 'not-comparable', 'not-comparable']);
  });
});

describe('an address', () => {
  it.each(['', '?cohorts=', '?cohorts=a/b', '?cohorts=a/b,a/b', '?cohorts=1,2,3,4,5,6,7'])(
    'that names too few or too many cohorts is refused (%s)',
    async (query) => {
      const response = await call(GET, `/comparability${query}`);
      expect(response.status).toBe(400);
      const { issues } = (await response.json()) as { issues: { path: string[] }[] };
      expect(issues).toEqual([{ path: ['cohorts'], message: expect.stringContaining('2 to 6') }]);
    },
  );

  it('that names a cohort which does not exist is told which', async () => {
    const response = await call(GET, '/comparability?cohorts=nobody/all,anlotinib-sts-2020/all');
    expect(response.status).toBe(404);
    expect(((await response.json()) as { detail: string }).detail).toContain('nobody/all');
  });
});
