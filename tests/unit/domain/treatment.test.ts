import { describe, expect, it } from 'vitest';
import { isPart, readTreatment, treatmentOf, treatmentsOf } from '@/lib/domain/treatment';

const drug = (drugSlug: string, supportive = false) => ({ drugSlug, supportive });

describe('treatments', () => {
  it('have one address, whatever the order of their drugs', () => {
    expect(treatmentOf(['ifosfamide', 'doxorubicin']).slug).toBe('doxorubicin-plus-ifosfamide');
    expect(treatmentOf(['doxorubicin', 'ifosfamide', 'doxorubicin']).slug).toBe(
      'doxorubicin-plus-ifosfamide',
    );
  });

  it('join the regimens of a cohort and leave supportive drugs out', () => {
    const regimens = [{ drugs: [drug('anlotinib')] }, { drugs: [drug('ifosfamide'), drug('mesna', true)] }];
    expect(treatmentsOf(regimens, false)).toEqual([
      { slug: 'anlotinib-plus-ifosfamide', drugs: ['anlotinib', 'ifosfamide'] },
    ]);
  });

  it('stay apart where each regimen was given by itself', () => {
    const regimens = [{ drugs: [drug('axitinib')] }, { drugs: [drug('bevacizumab')] }];
    expect(treatmentsOf(regimens, true).map(({ slug }) => slug)).toEqual(['axitinib', 'bevacizumab']);
  });

  it('are one where the same drug was given in two schedules', () => {
    const regimens = [{ drugs: [drug('imatinib')] }, { drugs: [drug('imatinib')] }];
    expect(treatmentsOf(regimens, true)).toEqual([{ slug: 'imatinib', drugs: ['imatinib'] }]);
  });

  it('of which but a part is printed are others than that part alone', () => {
    const [part] = treatmentsOf([{ partial: true, drugs: [drug('ifosfamide')] }], false);
    expect(part).toEqual({ slug: 'ifosfamide-plus-rest-not-reported', drugs: ['ifosfamide'] });
    expect([part?.slug ?? '', 'ifosfamide'].map(isPart)).toEqual([true, false]);
    expect(readTreatment(part?.slug ?? '', { ifosfamide: {} })).toEqual(part);
    const both = [{ partial: true, drugs: [drug('ifosfamide')] }, { drugs: [drug('ifosfamide')] }];
    expect(treatmentsOf(both, true)).toHaveLength(2);
    expect(treatmentsOf(both, false)).toEqual([part]);
  });

  it('are none where no drug is named', () => {
    expect(treatmentsOf([], false)).toEqual([]);
    expect(treatmentsOf([{ drugs: [drug('mesna', true)] }], false)).toEqual([]);
  });

  it('are read from an address only where every drug exists', () => {
    const drugs = { anlotinib: {}, doxorubicin: {} };
    expect(readTreatment('doxorubicin-plus-anlotinib', drugs)?.slug).toBe('anlotinib-plus-doxorubicin');
    expect(readTreatment('anlotinib-plus-toString', drugs)).toBeNull();
    expect(readTreatment('', drugs)).toBeNull();
  });
});
