import { matchesSearch } from '@/lib/data/table-engine/search-text';
import type { CohortEvidence, EvidenceCohort } from '@/lib/domain/evidence-cohort';
import { namesOf, withAncestors } from '@/lib/domain/labels';
import { cohortSizeText } from '../../results/cohort-size';
import { keptInterval } from '../../results/interval-choice';
import { inLocale, type ViewContext } from '../../words/view-context';
import { compareHref, FEWEST_COHORTS, MOST_COHORTS } from './compare-address';

/** A search for a further cohort: each match is a link that adds it. */
export interface ComparePicker {
  action: string;
  /** What the form sends along of the address. */
  kept: { name: string; value: string }[];
  search: string;
  /** Null where nothing was searched. */
  matches: { key: string; text: string; sub: string; href: string }[] | null;
  /** "12 of 40 cohorts" */
  shown: string;
}

const SHOWN = 12;

/** Null where no more cohorts fit. */
export function comparePicker(
  context: ViewContext,
  { cohorts }: Pick<CohortEvidence, 'cohorts'>,
  ids: readonly string[],
  search: string,
): ComparePicker | null {
  if (ids.length >= MOST_COHORTS) return null;
  const { locale, text } = context;
  const found =
    search.trim() === ''
      ? null
      : cohorts.filter(
          (cohort) => !ids.includes(cohort.id) && matchesSearch(searchTexts(context, cohort), search),
        );
  return {
    action: `/${locale}/compare`,
    kept: Object.entries({
      ...(ids.length > 0 ? { cohorts: ids.join(',') } : {}),
      ...keptInterval(context),
    }).map(([name, value]) => ({ name, value })),
    search,
    matches:
      found?.slice(0, SHOWN).map((cohort) => ({
        key: cohort.id,
        text: inLocale(context, cohort.labelEn, cohort.labelZh),
        sub: [
          inLocale(context, cohort.study.shortTitleEn, cohort.study.shortTitleZh),
          cohortSizeText(context, cohort),
          text.origin[cohort.study.origin],
        ].join(' · '),
        href: compareHref(context, [...ids, cohort.id]),
      })) ?? null,
    shown: found ? text.compare.matches(Math.min(found.length, SHOWN), found.length) : '',
  };
}

function searchTexts({ labels }: ViewContext, cohort: EvidenceCohort): string[] {
  const drugs = cohort.givenRegimens.flatMap((regimen) => regimen.drugs.map(({ drugSlug }) => drugSlug));
  return [
    cohort.id,
    cohort.labelEn,
    cohort.labelZh,
    cohort.study.titleEn,
    cohort.study.titleZh,
    cohort.study.shortTitleEn,
    cohort.study.shortTitleZh,
    ...namesOf(labels.tumours, withAncestors(labels.tumours, cohort.tumours)),
    ...namesOf(labels.drugs, drugs),
  ];
}

/** A comparison that the data themselves offer: the arms of one study. */
export interface CompareSuggestion {
  key: string;
  text: string;
  sub: string;
  href: string;
}

/** Arms that divide the patients of one study, where each has a result; studies with their own data first. */
export function compareSuggestions(
  context: ViewContext,
  { cohorts }: Pick<CohortEvidence, 'cohorts'>,
): CompareSuggestion[] {
  const groups = new Map<string, EvidenceCohort[]>();
  for (const cohort of cohorts) {
    if (cohort.role !== 'arm' || cohort.outcomes.length + cohort.adverseEvents.length === 0) continue;
    const key = [cohort.studySlug, cohort.parentId, cohort.partition].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), cohort]);
  }
  return [...groups]
    .filter(([, arms]) => arms.length >= FEWEST_COHORTS)
    .sort(([, [a]], [, [b]]) => Number(a?.study.origin === 'cited') - Number(b?.study.origin === 'cited'))
    .map(([key, all]) => {
      const arms = all.slice(0, MOST_COHORTS);
      const [{ study }] = arms as [EvidenceCohort];
      return {
        key,
        text: arms
          .map(({ labelEn, labelZh }) => inLocale(context, labelEn, labelZh))
          .join(context.text.compare.versus),
        sub: [
          inLocale(context, study.shortTitleEn, study.shortTitleZh),
          context.text.origin[study.origin],
        ].join(' · '),
        href: compareHref(
          context,
          arms.map(({ id }) => id),
        ),
      };
    });
}
