import type { OutcomeOfStudy, StudyInput } from '@/lib/domain/study-items';
import { keyGroups } from '../pages/study/key-groups';
import { measureTitle, resultView, shareWithInterval } from '../results/result-view';
import { groupName, inLocale, joinNames, tumourName, type ViewContext } from '../words/view-context';
import {
  PREVIEW_ROWS,
  type PreviewRow,
  type PreviewView,
  previewRow,
  previewSubtitle,
  previewTitle,
} from './preview';

/** The first key results of a study. */
export function keyRows(context: ViewContext, study: StudyInput): PreviewRow[] {
  const cohort = (id: string) => study.cohorts.find((candidate) => candidate.id === id);
  const nameOfCohort = (row: OutcomeOfStudy) => {
    const found = cohort(row.cohortId);
    return found && found.role !== 'all' ? inLocale(context, found.labelEn, found.labelZh) : '';
  };
  return keyGroups(context, study)
    .flatMap(({ outcomes }) => outcomes)
    .slice(0, PREVIEW_ROWS)
    .map((row) =>
      previewRow(
        [measureTitle(context, row), nameOfCohort(row)].filter(Boolean).join(' · '),
        resultView(context, row),
        shareWithInterval(context, row),
      ),
    );
}

/** The preview image of a study's page: its key results. */
export function studyPreview(context: ViewContext, study: StudyInput, version: string): PreviewView {
  const { text } = context;
  const design = study.design ? groupName(context, 'designs', study.design) : '';
  const patients = study.patients === null ? '' : text.number.patients(study.patients);
  const tumours = study.tumours.slice(0, 2).map(({ tumourSlug }) => tumourName(context, tumourSlug));
  return {
    site: text.site.name,
    kind: text.origin[study.origin] ?? '',
    ...previewTitle(inLocale(context, study.shortTitleEn, study.shortTitleZh)),
    subtitle: previewSubtitle([joinNames(context, tumours), patients, design]),
    rows: keyRows(context, study),
    foot: text.site.dataVersion(version),
  };
}
