import type { CharacteristicItem } from '@/lib/domain/characteristic-item';
import { groupBy } from '@/lib/domain/group-by';
import { FLOW_STEPS } from '@/lib/domain/kinds';
import type { StudyInput } from '@/lib/domain/study-items';
import { type ResultView, resultView } from '../../results/result-view';
import { inLocale, measureName, type ViewContext } from '../../words/view-context';
import { type GroupTable, groupTable } from './group-table';

/** One box of the drawing, or a line of the one at its side. */
export interface FlowStepView {
  key: string;
  label: string;
  result: ResultView;
}

/** What happened to one group, as CONSORT draws it: down the steps of each period, those who left at the side. */
export interface FlowOfGroup {
  key: string;
  title: string;
  periods: {
    key: string;
    title: string;
    /** Started, milestones. */
    before: FlowStepView[];
    /** Not completed, then the reasons that somebody had. */
    left: FlowStepView[];
    completed: FlowStepView[];
  }[];
}

/** The participant flow, period by period: groups across, steps down; and as a drawing, group by group. */
export interface FlowTableView {
  table: GroupTable;
  drawing: FlowOfGroup[];
}

const SIDES: Readonly<Record<string, 'before' | 'left' | 'completed'>> = {
  started: 'before',
  milestone: 'before',
  'not-completed': 'left',
  reason: 'left',
  completed: 'completed',
};

/** Null where the study prints no step of it. */
export function flowTable(context: ViewContext, study: StudyInput): FlowTableView | null {
  const { labels, text } = context;
  const stepOf = ({ measure }: CharacteristicItem) => labels.measures[measure]?.flow;
  const rows = study.characteristics.filter((row) => row.kind === 'cohort' && stepOf(row));
  if (rows.length === 0) return null;
  const cohorts = study.cohorts.filter(({ id }) => rows.some(({ cohortId }) => cohortId === id));
  const category = (row: CharacteristicItem) => inLocale(context, row.categoryEn, row.categoryZh);
  const labelOf = (row: CharacteristicItem) => category(row) || measureName(context, row.measure);
  const inStepOrder = <Row extends CharacteristicItem>(some: readonly Row[]) =>
    FLOW_STEPS.flatMap((step) => some.filter((row) => stepOf(row) === step));
  const periods = groupBy(rows, (row) => inLocale(context, row.periodEn, row.periodZh));
  return {
    drawing: cohorts.map((cohort) => ({
      key: cohort.id,
      title: inLocale(context, cohort.labelEn, cohort.labelZh),
      periods: [...periods].flatMap(([period, ofPeriod]) => {
        const own = ofPeriod.filter(({ cohortId }) => cohortId === cohort.id);
        // A period that nobody of the group entered stands in the table alone.
        if (own.every(({ count, value }) => (count ?? value) === 0)) return [];
        const at = (side: 'before' | 'left' | 'completed'): FlowStepView[] =>
          inStepOrder(own)
            .filter((row) => SIDES[stepOf(row) ?? ''] === side)
            .filter((row) => stepOf(row) !== 'reason' || row.count !== 0)
            .map((row) => ({
              key: row.id,
              label: labelOf(row),
              result: resultView(context, row),
            }));
        return [
          { key: period, title: period, before: at('before'), left: at('left'), completed: at('completed') },
        ];
      }),
    })),
    table: groupTable(
      cohorts.map(({ id, labelEn, labelZh }) => ({ key: id, title: inLocale(context, labelEn, labelZh) })),
      [...periods].flatMap(([period, ofPeriod]) => {
        const subject = { key: period, name: period || text.study.wholeStudy, note: '' };
        return [
          ...groupBy(inStepOrder(ofPeriod), (row) => `${row.measure}|${category(row)}`).values(),
        ].flatMap((ofStep) =>
          ofStep.map((row) => ({
            subject,
            label: labelOf(row),
            note: '',
            isPart: stepOf(row) === 'reason',
            group: row.cohortId ?? '',
            cell: { result: resultView(context, row), note: '' },
          })),
        );
      }),
    ),
  };
}
