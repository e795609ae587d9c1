import { z } from 'zod';
import { getStudy } from '@/lib/data/reads/get-study';
import { LISTS } from '@/lib/data/tables/lists';
import { DESIGN_FAMILIES } from '@/lib/domain/kinds';
import { studyDetailFields, toStudyDetail } from '@/lib/exchange/api/study-detail';
import { studyRow, toStudyRow } from '@/lib/exchange/api/study-row';
import { type ApiList, defineList, rowsOfStudy } from '../_http/define-list';
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

async function rowsWithin(study: string) {
  const fields = Object.entries(WITHIN).map(
    async ([field, list]) => [field, await rowsOfStudy(list, study)] as const,
  );
  return Object.fromEntries(await Promise.all(fields));
}

export const studies = defineList({
  list: LISTS.studies,
  summary: 'Studies, those of the papers and those they cite',
  description:
    'A row is a study that a paper reports itself (origin primary) or only cites (origin secondary).',
  row: studyRow,
  key: { parameters: ['slug'] },
  detail: {
    fields: {
      ...Object.fromEntries(Object.entries(WITHIN).map(([field, { row }]) => [field, z.array(row)])),
      ...studyDetailFields,
    },
    of: async (slug) => {
      const study = await getStudy(slug);
      return { ...(await rowsWithin(slug)), ...(study ? toStudyDetail(study) : {}) };
    },
  },
  filterValues: { origin, patients: yesOrNo, discrepancy: yesOrNo, family: z.enum(DESIGN_FAMILIES) },
  rowOf: toStudyRow,
});
