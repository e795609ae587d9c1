import { groupBy } from '@/lib/domain/group-by';
import {
  criteriaOfResult,
  measureTitle,
  type ResultView,
  resultTraits,
  resultView,
} from '../../results/result-view';
import { inLocale, type ViewContext } from '../../words/view-context';
import type { ComparedCohort } from './compared-cohort';

export interface CompareOutcomeCell {
  result: ResultView;
  /** Against which group a ratio is. */
  versus: string | null;
  note: string | null;
}

/** One outcome, with what each cohort reports of it. */
export interface CompareOutcomeRow {
  key: string;
  label: string;
  /** Criteria and patients that were counted. */
  sublabel: string;
  /** In the order of the columns; empty where it is not reported. */
  cells: CompareOutcomeCell[][];
}

export interface CompareOutcomeGroup {
  key: string;
  title: string;
  rows: CompareOutcomeRow[];
}

/** All results, those of one measure, time and criteria in one row, in the order of the vocabulary. */
export function compareOutcomes(
  context: ViewContext,
  cohorts: readonly ComparedCohort[],
): CompareOutcomeGroup[] {
  const { labels, text } = context;
  const all = cohorts.flatMap((cohort) =>
    cohort.evidence.outcomes.map((row) => {
      const measure = labels.measures[row.measure];
      const group = measure?.group ?? 'other';
      return {
        cohort,
        row,
        group,
        ordinal: measure?.ordinal ?? 0,
        label: measureTitle(context, row),
        sublabel: [criteriaOfResult(context, row, cohort.study), ...resultTraits(context, row)]
          .filter(Boolean)
          .join(' · '),
      };
    }),
  );
  const groups = groupBy(all, ({ group }): string => group);
  const inOrder = [...Object.keys(text.groups), ...groups.keys()];
  return [...new Set(inOrder)].flatMap((group) => {
    const found = groups.get(group);
    if (!found) return [];
    const rows = groupBy(
      [...found].sort((a, b) => a.ordinal - b.ordinal),
      ({ row, label, sublabel }) => JSON.stringify([row.measure, row.drugSlug, label, sublabel]),
    );
    return [
      {
        key: group,
        title: text.groups[group] ?? group,
        rows: [...rows].map(([key, [first, ...rest]]) => ({
          key,
          label: first?.label ?? '',
          sublabel: first?.sublabel ?? '',
          cells: cohorts.map(({ id }) =>
            [...(first ? [first] : []), ...rest]
              .filter(({ cohort }) => cohort.id === id)
              .map(({ cohort, row }) => cellOf(context, cohort, row)),
          ),
        })),
      },
    ];
  });
}

function cellOf(
  context: ViewContext,
  { study }: ComparedCohort,
  row: ComparedCohort['evidence']['outcomes'][number],
): CompareOutcomeCell {
  const versus = study.cohorts.find(({ id }) => id === row.versusId);
  const notes = [
    row.contradictsId === null ? '' : context.text.study.contradicts,
    inLocale(context, row.noteEn, row.noteZh),
  ].filter(Boolean);
  return {
    result: resultView(context, row),
    versus: versus ? context.text.compare.against(inLocale(context, versus.labelEn, versus.labelZh)) : null,
    note: notes.length > 0 ? notes.join(' · ') : null,
  };
}
