import type { CohortItem } from '@/lib/data/tables/cohorts-table';
import { originRank } from '@/lib/domain/kinds';
import { namesAmongStudies } from '../../cohorts/cohort-name';
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

/** Matches that are offered. */
const PICKER_SHOWS = 12;
/** Arms of this many studies are offered. */
const MOST_SUGGESTIONS = 30;

/** What the search found: cohorts that are not chosen yet, the first of them, and how many there are. */
export interface FoundCohorts {
  cohorts: readonly Pick<CohortItem, 'id' | 'labelEn' | 'labelZh' | 'size' | 'sizeSign' | 'role' | 'study'>[];
  matching: number;
}

export type OfferedArm = Pick<
  CohortItem,
  'id' | 'labelEn' | 'labelZh' | 'role' | 'parentId' | 'partition' | 'study'
> & { _count: { outcomes: number; adverseEvents: number } };

/** Null where no more cohorts fit. */
export function comparePicker(
  context: ViewContext,
  /** Null where nothing was searched. */
  found: FoundCohorts | null,
  ids: readonly string[],
  search: string,
): ComparePicker | null {
  if (ids.length >= MOST_COHORTS) return null;
  const { locale, text } = context;
  return {
    action: `/${locale}/compare`,
    kept: Object.entries({
      ...(ids.length > 0 ? { cohorts: ids.join(',') } : {}),
      ...keptInterval(context),
    }).map(([name, value]) => ({ name, value })),
    search,
    matches:
      found?.cohorts.slice(0, PICKER_SHOWS).map((cohort) => {
        const { name, of } = namesAmongStudies(locale, cohort.study, cohort);
        return {
          key: cohort.id,
          text: name,
          sub: [of, cohortSizeText(context, cohort), text.origin[cohort.study.origin]].join(' · '),
          href: compareHref(context, [...ids, cohort.id]),
        };
      }) ?? null,
    shown: found ? text.compare.matches(Math.min(found.matching, PICKER_SHOWS), found.matching) : '',
  };
}

/** A comparison that the data themselves offer: the arms of one study. */
export interface CompareSuggestion {
  key: string;
  text: string;
  sub: string;
  href: string;
}

/** Arms that divide the patients of one study, where each has a result; studies with their own data first. */
export function compareSuggestions(context: ViewContext, arms: readonly OfferedArm[]): CompareSuggestion[] {
  const groups = new Map<string, OfferedArm[]>();
  for (const cohort of arms) {
    if (cohort.role !== 'arm' || cohort._count.outcomes + cohort._count.adverseEvents === 0) continue;
    const key = [cohort.study.slug, cohort.parentId, cohort.partition].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), cohort]);
  }
  return [...groups]
    .filter(([, arms]) => arms.length >= FEWEST_COHORTS)
    .sort(
      ([, [a]], [, [b]]) =>
        originRank(a?.study.origin ?? 'secondary') - originRank(b?.study.origin ?? 'secondary'),
    )
    .slice(0, MOST_SUGGESTIONS)
    .map(([key, all]) => {
      const arms = all.slice(0, MOST_COHORTS);
      const [{ study }] = arms as [OfferedArm];
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
