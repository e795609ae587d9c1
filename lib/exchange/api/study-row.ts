import { z } from 'zod';
import { drugsOfStudy, type StudyListItem, tumoursOfStudy } from '@/lib/data/tables/studies-table';
import { EXTRACTION_STATES, ORIGINS } from '@/lib/domain/kinds';
import { bilingual, count, slugs, words } from './row-parts';

export const studyRow = z
  .strictObject({
    slug: z.string().describe('Name in addresses.'),
    paper: z.string().describe('Slug of the paper that reports it.'),
    origin: z
      .enum(ORIGINS)
      .describe(
        'primary: reported by the paper itself; registry: of a record of a trial registry; secondary: of a study that the paper cites.',
      ),
    title: bilingual.describe('Title, in our words.'),
    shortTitle: bilingual.describe('Short title, in our words.'),
    references: slugs.describe('Numbers under which the paper cites the study.'),
    design: words.describe('Slug of the design; null where not stated.'),
    phase: words.describe('Slug of the phase; null where not stated.'),
    settings: slugs.describe('Slugs of the treatment lines or settings.'),
    tumours: slugs.describe('Slugs of the tumours.'),
    drugs: slugs.describe('Drugs under study, without supportive ones.'),
    patients: count.describe('Patients in all; null where not printed.'),
    year: z
      .int()
      .nullable()
      .describe('Year of its report, or in which a registry posted its results; null where not printed.'),
    responseCriteria: words.describe('Terms joined by "," where a study uses more than one.'),
    extractionState: z
      .enum(EXTRACTION_STATES)
      .nullable()
      .describe('How far the extraction has come; null where that is not recorded.'),
    extractedBy: slugs.describe('Who read the paper for the study.'),
    reviewedBy: slugs.describe('Who reviewed that.'),
    counts: z
      .strictObject({
        cohorts: z.int().describe('Cohorts.'),
        regimens: z.int().describe('Regimens.'),
        outcomes: z.int().describe('Outcome results.'),
        adverseEvents: z.int().describe('Adverse events.'),
        patientRows: z.int().describe('Individual patients.'),
        facts: z.int().describe('Reported facts.'),
        discrepancies: z
          .int()
          .describe(
            'Findings of the audit that a reader should know of: rounding, disagrees, changes-conclusion.',
          ),
      })
      .describe('How many rows of other lists belong to it.'),
    url: z.string().describe('Address of the page, relative to the site.'),
  })
  .meta({ id: 'Study' });
export type StudyApiRow = z.infer<typeof studyRow>;

const linesOf = (text: string) => text.split('\n').filter(Boolean);

export function toStudyRow(study: StudyListItem): StudyApiRow {
  return {
    slug: study.slug,
    paper: study.paper.slug,
    origin: study.origin as StudyApiRow['origin'],
    title: { en: study.titleEn, zh: study.titleZh },
    shortTitle: { en: study.shortTitleEn, zh: study.shortTitleZh },
    references: study.references === '' ? [] : study.references.split(', '),
    design: study.design,
    phase: study.phase,
    settings: study.settings.map(({ setting }) => setting),
    tumours: tumoursOfStudy(study),
    drugs: drugsOfStudy(study),
    patients: study.patients,
    year: study.year,
    responseCriteria: study.responseCriteria,
    extractionState: study.extractionState as StudyApiRow['extractionState'],
    extractedBy: linesOf(study.extractedBy),
    reviewedBy: linesOf(study.reviewedBy),
    counts: {
      cohorts: study.cohorts.length,
      regimens: study.regimens.length,
      outcomes: study.outcomes.length,
      adverseEvents: study._count.adverseEvents,
      patientRows: study._count.patientRows,
      facts: study._count.facts,
      discrepancies: study.checkResults,
    },
    url: `/studies/${study.slug}`,
  };
}
