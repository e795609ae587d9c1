import { z } from 'zod';
import type { CohortItem } from '@/lib/data/tables/cohorts-table';
import { tumoursOfCohort } from '@/lib/data/tables/cohorts-table';
import { activeDrugs } from '@/lib/domain/active-drugs';
import { COHORT_ROLES, ORIGINS, OVERLAP_RELATIONS, type OverlapRelation } from '@/lib/domain/kinds';
import { characteristicRow, toCharacteristicRow } from './characteristic-row';
import { bilingual, bilingualOf, count, factId, localOf, sign, signOf, slugs, words } from './row-parts';

export const cohortRow = z
  .strictObject({
    id: z.string().describe('<study>/<slug>'),
    study: z.string().describe('Slug of the study.'),
    slug: z.string().describe('Name in addresses.'),
    paper: z.string().describe('Slug of the paper that reports it.'),
    origin: z
      .enum(ORIGINS)
      .describe(
        'primary: reported by the paper itself; registry: of a record of a trial registry; secondary: of a study that the paper cites.',
      ),
    label: bilingual.describe('Name.'),
    role: z.enum(COHORT_ROLES).describe('What kind of group it is.'),
    parent: words.describe('Slug of the cohort that it is part of.'),
    partition: words.describe('Cohorts of one parent and partition add up to the parent.'),
    analysisSet: words.describe('Which patients were analysed; null where not stated.'),
    size: count.describe('Patients; null where not printed.'),
    sizeSign: sign.describe('Printed in front of the size; null means =.'),
    sizeFactId: factId.nullable().describe('Id of the fact that holds the source of the size.'),
    tumours: slugs.describe('Slugs of the tumours.'),
    regimens: slugs.describe(
      'What the cohort was given: its own regimens, else those of the nearest parent cohort.',
    ),
    alternativeRegimens: z.boolean().describe('Each patient got one of the regimens, not all of them.'),
    drugs: slugs.describe('Slugs of the drugs under study, without supportive ones.'),
    overlaps: z
      .array(
        z.strictObject({
          cohort: z.string().describe('Id of the other cohort.'),
          relation: z.enum(OVERLAP_RELATIONS).describe('How cohorts share patients.'),
          note: bilingual.nullable().describe('What the extractors remark.'),
        }),
      )
      .describe('Cohorts (ids) with the same patients, and how this one relates to them: never add them up.'),
    characteristics: z.array(characteristicRow).describe('What describes it.'),
    counts: z
      .strictObject({
        patientRows: z.int().describe('Individual patients.'),
        outcomes: z.int().describe('Outcome results.'),
        adverseEvents: z.int().describe('Adverse events.'),
      })
      .describe('How many rows of other lists belong to it.'),
  })
  .meta({ id: 'Cohort' });
export type CohortApiRow = z.infer<typeof cohortRow>;

/** The relation as seen from the other cohort. */
const INVERSE: Record<OverlapRelation, OverlapRelation> = {
  'same-patients': 'same-patients',
  includes: 'included-in',
  'included-in': 'includes',
  'overlaps-partly': 'overlaps-partly',
};

export function toCohortRow(cohort: CohortItem): CohortApiRow {
  return {
    id: cohort.id,
    study: cohort.study.slug,
    slug: cohort.slug,
    paper: cohort.study.paperSlug,
    origin: cohort.study.origin as CohortApiRow['origin'],
    label: { en: cohort.labelEn, zh: cohort.labelZh },
    role: cohort.role as CohortApiRow['role'],
    parent: cohort.parentId === null ? null : localOf(cohort.parentId),
    partition: cohort.partition,
    analysisSet: cohort.analysisSet,
    size: cohort.size,
    sizeSign: signOf(cohort.sizeSign),
    sizeFactId: cohort.sizeFactId,
    tumours: tumoursOfCohort(cohort.tumours, cohort.study),
    regimens: cohort.regimens.map(({ regimen }) => regimen.slug),
    alternativeRegimens: cohort.alternativeRegimens,
    drugs: activeDrugs(cohort.regimens.flatMap(({ regimen }) => regimen.drugs)),
    overlaps: [
      ...cohort.overlaps.map(({ toId, relation, noteEn, noteZh }) => ({
        cohort: toId,
        relation: relation as OverlapRelation,
        note: bilingualOf(noteEn, noteZh),
      })),
      ...cohort.overlappedBy.map(({ fromId, relation, noteEn, noteZh }) => ({
        cohort: fromId,
        relation: INVERSE[relation as OverlapRelation],
        note: bilingualOf(noteEn, noteZh),
      })),
    ],
    characteristics: cohort.characteristics.map(toCharacteristicRow),
    counts: {
      patientRows: cohort._count.patients,
      outcomes: cohort._count.outcomes,
      adverseEvents: cohort._count.adverseEvents,
    },
  };
}
