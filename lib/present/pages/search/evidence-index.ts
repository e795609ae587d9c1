import { type SearchEntry, type SearchIndexInput, searchIndex } from '@/lib/analysis/search/search-index';
import type { TreatmentItem } from '@/lib/data/tables/treatments-table';
import type { Labels } from '@/lib/domain/labels';
import { isPart } from '@/lib/domain/treatment';
import { EVERYDAY_WORDS } from '@/lib/text/everyday-words';
import { LOCALES, type Locale } from '@/lib/text/locale';
import { textOf } from '@/lib/text/text-of';
import { treatmentName } from '../../words/view-context';

interface TermsToFind extends Omit<SearchIndexInput, 'treatments' | 'pages'> {
  treatments: readonly Pick<TreatmentItem, 'slug' | 'drugs' | 'labels' | 'studyCount'>[];
}

/** The search index of all terms, and of what was given. */
export const evidenceIndex = ({ treatments, ...input }: TermsToFind): SearchEntry[] =>
  searchIndex({
    ...input,
    pages: pagesToFind(),
    treatments: treatments.map((treatment) => treatmentToFind(input.labels, treatment)),
  });

function treatmentToFind(
  labels: Labels,
  { slug, drugs, labels: called, studyCount }: TermsToFind['treatments'][number],
): SearchIndexInput['treatments'][number] {
  const title = (locale: Locale) => {
    const text = textOf(locale);
    const name = treatmentName({ labels, locale, text, verdicts: {} }, { drugs, slug });
    return drugs.length === 1 && !isPart(slug) ? text.search.alone(name) : name;
  };
  const [en, zh] = LOCALES.map(title);
  return {
    treatment: { slug, drugs },
    title: { en: en ?? '', zh: zh ?? '' },
    labels: called,
    studies: studyCount,
  };
}

/** Lists that everyday words lead to: nobody looks for "adverse events" who says "side effects". */
function pagesToFind(): SearchIndexInput['pages'] {
  const [en, zh] = [textOf('en').search.pages, textOf('zh').search.pages];
  return (Object.keys(EVERYDAY_WORDS) as (keyof typeof EVERYDAY_WORDS)[]).map((page) => ({
    path: `/${page}`,
    title: { en: en[page], zh: zh[page] },
    also: EVERYDAY_WORDS[page],
  }));
}
