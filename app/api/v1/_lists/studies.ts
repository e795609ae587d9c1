import { z } from 'zod';
import { getStudy } from '@/lib/data/reads/get-study';
import { listFindings } from '@/lib/data/reads/list-findings';
import { listStudies } from '@/lib/data/reads/list-studies';
import { studiesTable } from '@/lib/data/tables/studies-table';
import { DESIGN_FAMILIES } from '@/lib/domain/kinds';
import { studyDetailFields, toStudyDetail } from '@/lib/exchange/api/study-detail';
import { studyRow, toStudyRow } from '@/lib/exchange/api/study-row';
import { discrepanciesByStudy } from '@/lib/present/provenance/findings';
import { type ApiList, defineList, EVERYTHING } from '../_http/define-list';
import { adverseEvents } from './adverse-events';
import { cohorts } from './cohorts';
import { outcomes } from './outcomes';
import { patients } from './patients';
import { regimens } from './regimens';
import { origin, yesOrNo } from './value-schemas';

/** Lists of which a study shows its own rows, by the name of the field. */
const WITHIN: Record<string, ApiList> = {
  cohorts,
  regimens,
  patientRows: patients,
  outcomes,
  adverseEvents,
};

async function rowsWithin(study: string, dataVersion: string) {
  const query = { ...EVERYTHING, filters: { study: [study] } };
  const fields = Object.entries(WITHIN).map(async ([field, list]) => {
    const { matching } = await list.select(dataVersion);
    return [field, [...matching(query).rows()]] as const;
  });
  return Object.fromEntries(await Promise.all(fields));
}

export const studies = defineList({
  name: 'studies',
  summary: 'Studies, own and cited',
  row: studyRow,
  key: { parameters: ['slug'], of: ({ slug }) => slug },
  detail: {
    fields: {
      ...Object.fromEntries(Object.entries(WITHIN).map(([field, { row }]) => [field, z.array(row)])),
      ...studyDetailFields,
    },
    of: async (slug, dataVersion) => {
      const study = await getStudy(slug);
      return { ...(await rowsWithin(slug, dataVersion)), ...(study ? toStudyDetail(study) : {}) };
    },
  },
  table: studiesTable,
  filterValues: { origin, patients: yesOrNo, discrepancy: yesOrNo, family: z.enum(DESIGN_FAMILIES) },
  load: async () => {
    const [rows, findings] = await Promise.all([listStudies(), listFindings()]);
    const discrepancies = discrepanciesByStudy(findings);
    return rows.map((study) => ({ ...study, findings: discrepancies.get(study.slug) ?? 0 }));
  },
  rowOf: toStudyRow,
});
