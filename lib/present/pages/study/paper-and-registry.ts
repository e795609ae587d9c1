import { partOf } from '@/lib/domain/outcome-question';
import type { CohortOfStudy, OutcomeOfStudy, StudyInput } from '@/lib/domain/study-items';
import { timeKey } from '@/lib/domain/timepoint';
import { measureTitle, type ResultView, resultView } from '../../results/result-view';
import { formatNumber } from '../../words/format-number';
import { inLocale, type ViewContext } from '../../words/view-context';

/** What paper and registry print of the same result of the same trial. */
export interface SideBySide {
  /** The other study's page. */
  href: string;
  title: string;
  rows: {
    key: string;
    measure: string;
    cohort: string;
    paper: ResultView;
    registry: ResultView;
    /** Registry minus paper; empty where they are the same, or no figures of one kind. */
    difference: string;
  }[];
}

const isWhole = ({ role }: CohortOfStudy) => role === 'all';

/** The drugs of a cohort, as one text. */
const drugsOf = (study: StudyInput, { regimens }: CohortOfStudy): string =>
  study.regimens
    .filter(({ id }) => regimens.some(({ regimenId }) => regimenId === id))
    .flatMap(({ drugs }) => drugs.filter(({ supportive }) => !supportive).map(({ drugSlug }) => drugSlug))
    .sort()
    .join('+');

/** The one cohort of the other study that is this one: all patients, or the only arm that was given the same drugs. */
function counterpart(study: StudyInput, cohort: CohortOfStudy, other: StudyInput): CohortOfStudy | undefined {
  if (isWhole(cohort)) return other.cohorts.find(isWhole);
  const drugs = drugsOf(study, cohort);
  if (cohort.role !== 'arm' || drugs === '') return undefined;
  const found = other.cohorts.filter((one) => one.role === 'arm' && drugsOf(other, one) === drugs);
  return found.length === 1 ? found[0] : undefined;
}

const sameQuestion = (a: OutcomeOfStudy, b: OutcomeOfStudy) =>
  a.measure === b.measure &&
  a.statistic === b.statistic &&
  a.changeFromBaseline === b.changeFromBaseline &&
  partOf(a, false) === partOf(b, false) &&
  (a.value === null) === (b.value === null) &&
  a.unit === b.unit &&
  timeKey(a) === timeKey(b) &&
  a.tumourSlug === null &&
  b.tumourSlug === null &&
  !a.notReported &&
  !b.notReported;

const shareOf = ({ count, of, value }: OutcomeOfStudy): number | null =>
  value ?? (count !== null && of ? (100 * count) / of : null);

/** Results that a paper and a registry's record of the same trial both print; null where none is. */
export function sideBySide(context: ViewContext, study: StudyInput, other: StudyInput): SideBySide | null {
  const isRecord = study.origin === 'registry';
  const rows = study.outcomes.flatMap((row): SideBySide['rows'] => {
    // What no vocabulary has a measure for can't be known to be the same.
    if (context.labels.measures[row.measure]?.asTitled || row.versusId !== null) return [];
    const cohort = study.cohorts.find(({ id }) => id === row.cohortId);
    const theirs = cohort && counterpart(study, cohort, other);
    const found = theirs
      ? other.outcomes.filter((one) => one.cohortId === theirs.id && sameQuestion(row, one))
      : [];
    const [only] = found;
    if (!cohort || !only || found.length !== 1) return [];
    const [paper, registry] = isRecord ? [only, row] : [row, only];
    const [a, b] = [shareOf(paper), shareOf(registry)];
    const difference =
      a === null || b === null || Math.abs(b - a) < 1e-9 ? '' : formatNumber(context, b - a, 2);
    return [
      {
        key: row.id,
        measure: measureTitle(context, row),
        cohort: inLocale(context, cohort.labelEn, cohort.labelZh),
        paper: resultView(context, paper),
        registry: resultView(context, registry),
        difference: difference.startsWith('-') || difference === '' ? difference : `+${difference}`,
      },
    ];
  });
  if (rows.length === 0) return null;
  return {
    href: `/${context.locale}/studies/${other.slug}`,
    title: inLocale(context, other.shortTitleEn, other.shortTitleZh),
    rows,
  };
}

/** The study that tells of the same trial in the other way: a paper's of a record, a record's of a paper; null where none is. */
export function otherReport(study: StudyInput): string | null {
  const tied = study.cohorts.flatMap(({ overlaps, overlappedBy }) => [
    ...overlaps.map(({ relation, to }) => ({ relation, slug: to.study.slug })),
    ...overlappedBy.map(({ relation, from }) => ({ relation, slug: from.study.slug })),
  ]);
  const isRecord = (slug: string) => /^nct\d{8}$/u.test(slug);
  const found = tied.find(
    ({ relation, slug }) =>
      relation === 'same-patients' &&
      isRecord(slug) !== (study.origin === 'registry') &&
      (study.origin === 'registry' || isRecord(slug)),
  );
  return found?.slug ?? null;
}
