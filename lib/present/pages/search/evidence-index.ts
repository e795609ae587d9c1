import { type SearchEntry, type SearchIndexInput, searchIndex } from '@/lib/analysis/search/search-index';
import { drugItems } from '@/lib/data/tables/drugs-table';
import { drugsOfStudy, type StudyListItem, tumoursOfStudy } from '@/lib/data/tables/studies-table';
import type { CohortEvidence } from '@/lib/domain/evidence-cohort';
import type { Labels } from '@/lib/domain/labels';
import { type Treatment, treatmentsOf } from '@/lib/domain/treatment';
import { LOCALES, type Locale } from '@/lib/text/locale';
import { textOf } from '@/lib/text/text-of';
import { treatmentName } from '../../words/view-context';
import { treatmentsGiven } from '../regimens/regimen-page';
import { studiesByTumour } from '../tumours/tumours-page';

interface EvidenceToFind {
  labels: Labels;
  evidence: CohortEvidence;
  studies: readonly Pick<
    StudyListItem,
    | 'slug'
    | 'origin'
    | 'titleEn'
    | 'titleZh'
    | 'shortTitleEn'
    | 'shortTitleZh'
    | 'tumours'
    | 'cohorts'
    | 'regimens'
    | '_count'
  >[];
  papers: SearchIndexInput['papers'];
  methods: SearchIndexInput['methods'];
}

/** The search index of all evidence. */
export function evidenceIndex({ labels, evidence, studies, papers, methods }: EvidenceToFind): SearchEntry[] {
  const { cohorts } = evidence;
  const results = cohorts.flatMap(({ outcomes }) => outcomes.filter(({ notReported }) => !notReported));
  return searchIndex({
    labels,
    papers,
    methods,
    studies: studies.map((study) => ({
      ...study,
      tumours: tumoursOfStudy(study),
      drugs: drugsOfStudy(study),
      facts: study._count.facts,
    })),
    treatments: treatmentsGiven(evidence).map((treatment) => treatmentToFind(labels, evidence, treatment)),
    results: countBy(results.map(({ measure }) => measure)),
    events: countBy(cohorts.flatMap(({ adverseEvents }) => adverseEvents.map(({ term }) => term))),
    tumourStudies: new Map(
      [...studiesByTumour({ labels }, studies)].map(([slug, found]) => [slug, found.length]),
    ),
    drugStudies: new Map(drugItems(labels, studies).map(({ slug, studies: found }) => [slug, found.length])),
  });
}

function treatmentToFind(
  labels: Labels,
  { cohorts }: CohortEvidence,
  treatment: Treatment,
): SearchIndexInput['treatments'][number] {
  const given = cohorts.filter(({ treatments }) => treatments.some(({ slug }) => slug === treatment.slug));
  // A regimen of other drugs is only a part of what was given.
  const regimens = given
    .flatMap(({ givenRegimens }) => givenRegimens)
    .filter((regimen) => treatmentsOf([regimen], false)[0]?.slug === treatment.slug);
  const title = (locale: Locale) => {
    const text = textOf(locale);
    const name = treatmentName({ labels, locale, text, verdicts: {} }, treatment);
    return treatment.drugs.length === 1 ? text.search.alone(name) : name;
  };
  const [en, zh] = LOCALES.map(title);
  return {
    treatment,
    title: { en: en ?? '', zh: zh ?? '' },
    labels: regimens.map(({ labelEn, labelZh }) => ({ en: labelEn, zh: labelZh })),
    studies: new Set(given.map(({ studySlug }) => studySlug)).size,
  };
}

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
