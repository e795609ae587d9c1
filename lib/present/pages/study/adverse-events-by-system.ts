import { groupBy } from '@/lib/domain/group-by';
import type { AdverseEventItem, StudyInput } from '@/lib/domain/study-items';
import { adverseEventResult } from '../../results/adverse-event-view';
import type { ResultView } from '../../results/result-view';
import { formatNumber } from '../../words/format-number';
import { adverseEventName, groupName, inLocale, type ViewContext } from '../../words/view-context';

/** One event, a cell for each group. */
export interface AdverseEventOfSystem {
  key: string;
  name: string;
  /** The printed term, where the name is another one. */
  printed: string;
  cells: ({ result: ResultView; events: string } | null)[];
}

/** Serious or other events, by organ system, the most frequent first. */
export interface AdverseEventsBySystem {
  key: 'totals' | 'serious' | 'other';
  title: string;
  cohorts: string[];
  systems: { name: string; events: AdverseEventOfSystem[] }[];
}

const share = ({ count, of }: AdverseEventItem) => (count === null ? 0 : of ? count / of : 0);
const highest = (rows: readonly AdverseEventItem[]) => Math.max(0, ...rows.map(share));

/** Adverse events that are listed by organ system, as registries do; empty where none is. */
export function adverseEventsBySystem(context: ViewContext, study: StudyInput): AdverseEventsBySystem[] {
  const listed = study.adverseEvents.filter(
    ({ organSystem, termVerbatim }) => organSystem !== null || termVerbatim !== null,
  );
  if (listed.length === 0) return [];
  const words = context.text.registry;
  const threshold = study.characteristics.find(({ measure }) => measure === 'adverse-event-threshold')?.value;
  const isTotal = (row: AdverseEventItem) => row.organSystem === null && row.termVerbatim === null;
  const totals = study.adverseEvents.filter(isTotal);
  const parts: [AdverseEventsBySystem['key'], string, AdverseEventItem[]][] = [
    ['totals', words.totals, totals],
    ['serious', words.serious, listed.filter(({ serious }) => serious === true)],
    [
      'other',
      words.otherEvents(threshold ? formatNumber(context, threshold) : ''),
      listed.filter(({ serious }) => serious !== true),
    ],
  ];
  return parts.flatMap(([key, title, rows]) =>
    rows.length === 0 ? [] : [tableOf(context, study, key, title, rows)],
  );
}

function tableOf(
  context: ViewContext,
  study: StudyInput,
  key: AdverseEventsBySystem['key'],
  title: string,
  rows: readonly AdverseEventItem[],
): AdverseEventsBySystem {
  const cohorts = study.cohorts.filter(({ id }) => rows.some(({ cohortId }) => cohortId === id));
  const bySystem = [...groupBy(rows, ({ organSystem }) => organSystem ?? '')];
  return {
    key,
    title,
    cohorts: cohorts.map(({ labelEn, labelZh }) => inLocale(context, labelEn, labelZh)),
    systems: bySystem
      .sort(([, a], [, b]) => highest(b) - highest(a))
      .map(([system, own]) => ({
        name:
          key === 'totals'
            ? ''
            : system === ''
              ? context.text.registry.noSystem
              : groupName(context, 'organ-systems', system),
        events: [...groupBy(own, ({ term, termVerbatim }) => termVerbatim ?? term)]
          .sort(([, a], [, b]) => highest(b) - highest(a))
          .map(([event, of]) => eventOf(context, event, of, cohorts)),
      })),
  };
}

function eventOf(
  context: ViewContext,
  key: string,
  rows: readonly AdverseEventItem[],
  cohorts: readonly { id: string }[],
): AdverseEventOfSystem {
  const [first] = rows;
  const name = first ? adverseEventName(context, first.term) : key;
  const isSame =
    first?.termVerbatim === null || name.toLowerCase().startsWith((first?.termVerbatim ?? '').toLowerCase());
  return {
    key,
    name,
    printed: isSame ? '' : (first?.termVerbatim ?? ''),
    cells: cohorts.map(({ id }) => {
      const row = rows.find(({ cohortId }) => cohortId === id);
      if (!row) return null;
      return {
        result: adverseEventResult(context, row),
        // Nobody affected is no event: said once.
        events:
          row.events === null || (row.events === 0 && row.count === 0)
            ? ''
            : context.text.registry.eventsCount(row.events),
      };
    }),
  };
}
