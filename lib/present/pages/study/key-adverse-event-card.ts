import type { AdverseEventItem, StudyInput } from '@/lib/domain/study-items';
import { adverseEventResult, adverseEventTitle, gradeText } from '../../results/adverse-event-view';
import { SMALL_GROUP } from '../../results/result-view';
import { inLocale, type ViewContext } from '../../words/view-context';
import { gravestOf, type KeyCardView, keyFigure } from './key-figure';

/** Events that stand under the first one. */
const MORE = 3;

const grade = ({ gradeHighest }: AdverseEventItem) => gradeHighest ?? -1;
const share = ({ count, of }: AdverseEventItem) => (count ?? 0) / (of ?? 1);

/** The adverse events of a study: of the highest grade first, then the most frequent; none where no count is reported. */
export function adverseEventCard(context: ViewContext, study: StudyInput): KeyCardView[] {
  const { text, locale } = context;
  const printed = study.adverseEvents.filter(({ count, of }) => count !== null && of !== null);
  // A record lists every event of every group, most of them in nobody: the card has those of its first group.
  const [listed] = printed;
  const counted =
    study.origin === 'registry'
      ? printed.filter(({ cohortId, count }) => cohortId === listed?.cohortId && count !== 0)
      : printed;
  const seen = counted
    .filter(({ count }) => count !== 0)
    .sort((a, b) => grade(b) - grade(a) || share(b) - share(a));
  const ordered = [...seen, ...counted.filter(({ count }) => count === 0)];
  const [first, ...others] = ordered;
  if (!first) return [];
  const nameOf = (row: AdverseEventItem) => {
    const parts = [
      adverseEventTitle(context, row),
      ...(row.gradeHighest === null ? [] : [gradeText(context, row)]),
    ];
    return parts.join(locale === 'zh' ? '，' : ', ');
  };
  const cohort = study.cohorts.find(({ id }) => id === first.cohortId);
  const zero = others.find(({ count }) => count === 0);
  const shown = others.filter(({ count }) => count !== 0).slice(0, zero ? MORE - 1 : MORE);
  const rows = [...shown, ...(zero ? [zero] : [])];
  return [
    {
      key: 'adverse-events',
      // Other events stand in the rows below it.
      title: rows.length > 0 ? text.study.eventsCard(nameOf(first)) : nameOf(first),
      who: cohort && cohort.role !== 'all' ? inLocale(context, cohort.labelEn, cohort.labelZh) : '',
      small: first.of !== null && first.of < SMALL_GROUP ? text.study.few(first.of) : '',
      verdict: gravestOf(
        context,
        [first, ...rows].map(({ factId }) => factId),
      ),
      figures: [keyFigure(adverseEventResult(context, first))],
      rows: rows.map((row) => ({
        key: row.id,
        label: nameOf(row),
        figures: [keyFigure(adverseEventResult(context, row))],
      })),
      lines: [],
    },
  ];
}
