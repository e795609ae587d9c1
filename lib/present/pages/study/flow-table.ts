import type { CharacteristicItem } from '@/lib/domain/characteristic-item';
import { groupBy } from '@/lib/domain/group-by';
import { FLOW_STEPS } from '@/lib/domain/kinds';
import type { StudyInput } from '@/lib/domain/study-items';
import { type ResultView, resultView } from '../../results/result-view';
import { inLocale, measureName, type ViewContext } from '../../words/view-context';

/** How many patients of each group went through each step of a period. */
export interface FlowPeriodView {
  key: string;
  title: string;
  rows: {
    key: string;
    label: string;
    /** One of the reasons for not completing the period. */
    isReason: boolean;
    /** One a group; null where nothing is printed of it. */
    cells: (ResultView | null)[];
  }[];
}

/** The participant flow, period by period: groups across, steps down. */
export interface FlowTableView {
  groups: string[];
  periods: FlowPeriodView[];
}

/** Null where the study prints no step of it. */
export function flowTable(context: ViewContext, study: StudyInput): FlowTableView | null {
  const { labels, text } = context;
  const stepOf = ({ measure }: CharacteristicItem) => labels.measures[measure]?.flow;
  const rows = study.characteristics.filter((row) => row.kind === 'cohort' && stepOf(row));
  if (rows.length === 0) return null;
  const cohorts = study.cohorts.filter(({ id }) => rows.some(({ cohortId }) => cohortId === id));
  const category = (row: CharacteristicItem) => inLocale(context, row.categoryEn, row.categoryZh);
  const periods = groupBy(rows, (row) => inLocale(context, row.periodEn, row.periodZh));
  return {
    groups: cohorts.map(({ labelEn, labelZh }) => inLocale(context, labelEn, labelZh)),
    periods: [...periods].map(([period, ofPeriod]) => {
      const inOrder = FLOW_STEPS.flatMap((step) => ofPeriod.filter((row) => stepOf(row) === step));
      const steps = groupBy(inOrder, (row) => [row.measure, category(row)].join('|'));
      return {
        key: period,
        title: period || text.study.wholeStudy,
        rows: [...steps].flatMap(([key, ofStep]) => {
          const [first] = ofStep;
          if (!first) return [];
          return [
            {
              key,
              label: category(first) || measureName(context, first.measure),
              isReason: stepOf(first) === 'reason',
              cells: cohorts.map(({ id }) => {
                const row = ofStep.find(({ cohortId }) => cohortId === id);
                return row ? resultView(context, row) : null;
              }),
            },
          ];
        }),
      };
    }),
  };
}
