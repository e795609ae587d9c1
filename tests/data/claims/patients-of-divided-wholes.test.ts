import { describe, expect, it } from 'vitest';
import { countPatients } from '@/lib/domain/count-patients';
import { evidenceOfDrug, evidenceOfTumour, isLaboratory } from '@/lib/domain/evidence-entry';
import { mapEntries, patientsOf } from '@/lib/domain/map-entry';
import { onDatabase } from '../../fixtures/built-database';
import { allEvidence, contextsOfDatabase } from '../../fixtures/every-page';

onDatabase('real');

describe('arms without a printed size', () => {
  it('are counted in the whole that they divide, on pages and on the map', async () => {
    const [context] = await contextsOfDatabase();
    if (!context) throw new Error('There is no language');
    const { labels } = context;
    const evidence = await allEvidence();
    const subjects = [
      ...Object.keys(labels.drugs).map((slug) => ({ slug, entries: evidenceOfDrug(evidence, slug) })),
      ...Object.keys(labels.tumours).map((slug) => ({
        slug,
        entries: evidenceOfTumour(evidence, labels, slug).entries,
      })),
    ];
    let seen = 0;
    for (const { slug, entries } of subjects) {
      const clinical = entries.filter(({ cohort }) => !isLaboratory(labels, cohort));
      const { primary, secondary } = countPatients(evidence, clinical);
      for (const { cohort } of clinical.filter(
        ({ tumour, together }) => tumour === null && together.length === 0,
      )) {
        const division = evidence.divisionOf(cohort);
        if (cohort.size !== null || !division?.whole.size) continue;
        const parts = evidence.cohorts.filter(
          ({ parentId, partition }) => parentId === cohort.parentId && partition === cohort.partition,
        );
        if (!parts.every(({ id }) => clinical.some((entry) => entry.cohort.id === id))) continue;
        seen += 1;
        const number = cohort.study.origin === 'primary' ? primary : secondary;
        expect([slug, cohort.id, (number?.patients ?? 0) >= division.whole.size]).toEqual([
          slug,
          cohort.id,
          true,
        ]);
      }
    }
    expect(seen).toBeGreaterThan(1);
    const onMap = mapEntries(labels, evidence);
    const bySeveral = onMap.filter(({ groups }) => groups.some(({ division }) => division?.whole.patients));
    expect(bySeveral.length).toBeGreaterThan(1);
    let whole = 0;
    for (const { study, tumour } of bySeveral) {
      const own = onMap.filter((entry) => entry.study.slug === study.slug && entry.tumour === tumour);
      const parts = new Set(own.flatMap(({ groups }) => groups.map(({ cohort }) => cohort.id)));
      const [division] = own.flatMap(({ groups }) => groups.flatMap((group) => group.division ?? []));
      if (!division || parts.size !== division.parts) continue;
      expect(patientsOf(evidence, own)).toBeGreaterThanOrEqual(division.whole.patients ?? 0);
      whole += 1;
    }
    expect(whole).toBeGreaterThan(0);
  });
});
