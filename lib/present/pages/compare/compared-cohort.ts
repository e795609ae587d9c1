import { linesAmong } from '@/lib/domain/cohort-ancestry';
import type { EvidenceCohort } from '@/lib/domain/evidence-cohort';
import type { StudyInput } from '@/lib/domain/study-items';
import { nameAmongStudies } from '../../cohorts/cohort-name';
import { inLocale, type ViewContext } from '../../words/view-context';

/** One column of a comparison. */
export interface CohortInComparison {
  id: string;
  /** "A", "B" … in the order of the address. */
  letter: string;
  /** Its colour on the whole page. */
  series: number;
  evidence: EvidenceCohort;
  /** Its study with all that is known of it. */
  study: StudyInput;
  name: string;
  studyTitle: string;
  /** The name, with its study where two columns have the same. */
  title: string;
  /** Letter and title, how charts and tables call it. */
  label: string;
}

const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'];

/** The columns, in the order of the ids; cohorts without their study are left out. */
export function comparedCohorts(
  context: ViewContext,
  cohorts: readonly EvidenceCohort[],
  studies: ReadonlyMap<string, StudyInput>,
): CohortInComparison[] {
  const nameOf = (cohort: EvidenceCohort) => nameAmongStudies(context, cohort.study, cohort);
  return cohorts.flatMap((evidence, series): CohortInComparison[] => {
    const study = studies.get(evidence.studySlug);
    if (!study) return [];
    const letter = LETTERS[series] ?? String(series + 1);
    const name = nameOf(evidence);
    const studyTitle = inLocale(context, study.shortTitleEn, study.shortTitleZh);
    const isShared = cohorts.some((other) => other.id !== evidence.id && nameOf(other) === name);
    const title = isShared ? context.text.comparability.cohortOf(studyTitle, name) : name;
    return [
      {
        id: evidence.id,
        letter,
        series,
        evidence,
        study,
        name,
        studyTitle,
        title,
        label: `${letter} · ${title}`,
      },
    ];
  });
}

/** Ids of a cohort and of all cohorts that lie in it. */
export function cohortsWithin(study: Pick<StudyInput, 'cohorts'>, id: string): Set<string> {
  const lineOfCohort = linesAmong(study.cohorts);
  const within = study.cohorts.filter((cohort) => lineOfCohort(cohort.id).some((outer) => outer.id === id));
  return new Set([id, ...within.map((cohort) => cohort.id)]);
}

/** The patients' rows of a cohort and of all cohorts that lie in it. */
export function patientsWithin(study: StudyInput, id: string) {
  const within = cohortsWithin(study, id);
  return study.patientRows.filter(({ cohortId }) => within.has(cohortId));
}
