import { type CohortEvidence, type EvidenceCohort, separateCohorts } from '@/lib/domain/evidence-cohort';
import { originRank } from '@/lib/domain/kinds';
import { withAncestors } from '@/lib/domain/labels';
import { nameAmongStudies } from '../cohorts/cohort-name';
import { byHeadline, isHeadline } from '../results/headline-measures';
import { measureTitle, resultView, shareWithInterval } from '../results/result-view';
import {
  drugName,
  inLocale,
  joinNames,
  treatmentName,
  tumourName,
  type ViewContext,
} from '../words/view-context';
import {
  PREVIEW_ROWS,
  type PreviewRow,
  type PreviewView,
  previewRow,
  previewSubtitle,
  previewTitle,
} from './preview';

type Outcome = EvidenceCohort['outcomes'][number];

/** A share of patients that a reader looks for first, with its denominator; null where the cohort has none. */
function headline(context: ViewContext, { outcomes }: EvidenceCohort): Outcome | null {
  const counted = outcomes.filter(
    (row) =>
      isHeadline(context, row.measure) &&
      row.count !== null &&
      row.of !== null &&
      row.contradictsId === null &&
      !row.tumourSlug,
  );
  return counted.sort(byHeadline(context))[0] ?? null;
}

/** The largest cohorts with a result, own ones first; none shares patients with another. */
function resultRows(
  context: ViewContext,
  evidence: CohortEvidence,
  cohorts: readonly EvidenceCohort[],
  nameOf: (cohort: EvidenceCohort) => string,
): PreviewRow[] {
  const withResult = cohorts.filter((cohort) => headline(context, cohort) !== null);
  return separateCohorts(evidence, withResult)
    .sort((a, b) => originRank(a.study.origin) - originRank(b.study.origin) || (b.size ?? 0) - (a.size ?? 0))
    .slice(0, PREVIEW_ROWS)
    .flatMap((cohort) => {
      const row = headline(context, cohort);
      if (!row) return [];
      const label = [nameOf(cohort), measureTitle(context, row)].filter(Boolean).join(' · ');
      return [previewRow(label, resultView(context, row), shareWithInterval(context, row))];
    });
}

interface CohortsPreview {
  kind: string;
  title: string;
  nameOf: (cohort: EvidenceCohort) => string;
  version: string;
}

function cohortsPreview(
  context: ViewContext,
  evidence: CohortEvidence,
  cohorts: readonly EvidenceCohort[],
  { kind, title, nameOf, version }: CohortsPreview,
): PreviewView {
  const { text } = context;
  const studies = new Set(cohorts.map(({ studySlug }) => studySlug)).size;
  return {
    site: text.site.name,
    kind,
    ...previewTitle(title),
    subtitle: previewSubtitle([text.previews.studies(studies)]),
    rows: resultRows(context, evidence, cohorts, nameOf),
    foot: text.site.dataVersion(version),
  };
}

const studyTitle = (context: ViewContext, { study }: EvidenceCohort) =>
  inLocale(context, study.shortTitleEn, study.shortTitleZh);

/** The preview image of a tumour's page: what was given, and what came of it. */
export function tumourPreview(
  context: ViewContext,
  evidence: CohortEvidence,
  slug: string,
  version: string,
): PreviewView {
  const cohorts = evidence.cohorts.filter(
    ({ tumours }) => tumours.length === 1 && withAncestors(context.labels.tumours, tumours).includes(slug),
  );
  return cohortsPreview(context, evidence, cohorts, {
    kind: context.text.previews.tumour,
    title: tumourName(context, slug),
    nameOf: (cohort) =>
      cohort.treatments.map((treatment) => treatmentName(context, treatment)).join('; ') ||
      studyTitle(context, cohort),
    version,
  });
}

/** The preview image of a drug's page: in which tumours it was given, and what came of it. */
export function drugPreview(
  context: ViewContext,
  evidence: CohortEvidence,
  slug: string,
  version: string,
): PreviewView {
  const cohorts = evidence.cohorts.filter(({ treatments }) =>
    treatments.some(({ drugs }) => drugs.includes(slug)),
  );
  return cohortsPreview(context, evidence, cohorts, {
    kind: context.text.previews.drug,
    title: drugName(context, slug),
    nameOf: ({ tumours }) =>
      joinNames(
        context,
        tumours.slice(0, 2).map((tumour) => tumourName(context, tumour)),
      ),
    version,
  });
}

/** The preview image of the site: the first results that its start page shows. */
export const sitePreview = (context: ViewContext, evidence: CohortEvidence, version: string): PreviewView =>
  cohortsPreview(context, evidence, evidence.cohorts, {
    kind: '',
    title: context.text.site.tagline,
    nameOf: (cohort) => studyTitle(context, cohort),
    version,
  });

/** The preview image of a comparison: a result of each cohort. */
export function comparisonPreview(
  context: ViewContext,
  evidence: CohortEvidence,
  ids: readonly string[],
  version: string,
): PreviewView {
  const { text } = context;
  const cohorts = ids.flatMap((id) => evidence.byId.get(id) ?? []);
  return {
    site: text.site.name,
    kind: text.previews.comparison,
    ...previewTitle(text.compare.title),
    subtitle: previewSubtitle([
      joinNames(context, [...new Set(cohorts.map((cohort) => studyTitle(context, cohort)))]),
    ]),
    rows: cohorts.slice(0, PREVIEW_ROWS).map((cohort) => {
      const name = nameAmongStudies(context, cohort.study, cohort);
      const row = headline(context, cohort);
      if (row) {
        return previewRow(
          `${name} · ${measureTitle(context, row)}`,
          resultView(context, row),
          shareWithInterval(context, row),
        );
      }
      return { label: name, figure: text.number.notReportedSign, detail: text.number.notReported, bar: null };
    }),
    foot: text.site.dataVersion(version),
  };
}
