import { digitsIn, wordsIn } from '@/lib/domain/printed-number';
import type { AuditedEntry } from '../evidence-index';
import { figure, reportedValue } from '../figure';
import type { AuditRule, RuleResult } from '../rule';

/** The figure that an entry stands for: of a count with its percentage, the percentage. */
function mainNumber({ entry }: AuditedEntry): number | undefined {
  switch (entry.form) {
    case 'size':
      return entry.datum.value;
    case 'datum':
    case 'statement':
    case 'adverse-event':
      return (
        entry.datum.value ??
        entry.datum.count ??
        ('range' in entry.datum ? entry.datum.range?.[1] : undefined)
      );
    case 'test':
      return entry.datum.statistic ?? entry.datum.pValue?.value;
    case 'measurement':
      return entry.datum.dimensions.at(-1);
    default:
      return undefined;
  }
}

const shown = (audited: AuditedEntry, value: number) => {
  const { datum, sources } = audited.entry;
  const sign = 'sign' in datum && datum.sign ? `${datum.sign} ` : '';
  return `${sign}${reportedValue(value, sources).text}`;
};

function repeated(audited: AuditedEntry): RuleResult[] {
  const { entry } = audited;
  const value = mainNumber(audited);
  if (value === undefined) return [];
  const places = entry.sources.filter(({ verbatim }) =>
    [...digitsIn(verbatim), ...wordsIn(verbatim)].includes(value),
  );
  if (places.length < 2) return [];
  const sections = places.map(({ section }) => section).join(' · ');
  return [
    {
      verdict: 'agrees',
      paper: entry.paper,
      study: entry.study ?? null,
      printed: shown(audited, value),
      recomputed: shown(audited, value),
      arithmetic: sections,
      explanation: {
        en: `Printed alike in ${places.length} places.`,
        zh: `${places.length}处记载一致。`,
      },
      facts: [audited.factId],
    },
  ];
}

/** What a datum prints, by kind, as it can be held against another's of the same kind. */
function figuresOf(audited: AuditedEntry): Map<string, string> {
  const { datum, sources } = audited.entry;
  const figures = new Map<string, string>();
  const unit = ('unit' in datum && datum.unit) || '';
  const suffix = unit === '%' ? ' %' : '';
  const text = (value: number) => reportedValue(value, sources).text;
  if ('count' in datum && datum.count !== undefined) {
    figures.set('count', text(datum.count));
    if (datum.of !== undefined) figures.set('count of', `${text(datum.count)}/${text(datum.of)}`);
  }
  if ('value' in datum && datum.value !== undefined) {
    figures.set(`value ${unit}`, `${shown(audited, datum.value)}${suffix}`);
  }
  if ('range' in datum && datum.range) {
    figures.set(`range ${unit}`, `${datum.range.map(text).join('–')}${suffix}`);
  }
  return figures;
}

interface Contradiction {
  printed: string;
  elsewhere: string;
  /** Whether the two are figures of one kind, or can be made so. */
  alike: boolean;
}

const PERCENTAGE = 'value %';

/** A count of one place as the percentage that the other prints; null where that is what it rounds to, or there is none. */
function asPercentage(counted: AuditedEntry, percentage: AuditedEntry): string | null {
  const { datum } = counted.entry;
  const printed = percentage.entry.datum;
  if (!('count' in datum) || datum.count === undefined || datum.of === undefined) return null;
  if (!('value' in printed) || printed.value === undefined) return null;
  const share = (100 * datum.count) / datum.of;
  const { decimals } = reportedValue(printed.value, percentage.entry.sources);
  const isRounded = Math.abs(share - printed.value) <= 0.5 * 10 ** -decimals + 1e-9;
  return isRounded ? null : `${datum.count}/${datum.of} = ${figure(share)} %`;
}

/** Where two data print different things: figures of one kind first, then a count against a percentage; null where they don't. */
function contradictionOf(a: AuditedEntry, b: AuditedEntry): Contradiction | null {
  const [mine, theirs] = [figuresOf(a), figuresOf(b)];
  const shared = [...mine.keys()].filter((kind) => theirs.has(kind));
  const differing = shared.findLast((kind) => mine.get(kind) !== theirs.get(kind));
  if (differing !== undefined) {
    return { printed: mine.get(differing) ?? '', elsewhere: theirs.get(differing) ?? '', alike: true };
  }
  if (shared.length > 0) return null;
  const first = (figures: Map<string, string>) => figures.get('count of') ?? [...figures.values()][0];
  const [printed, elsewhere] = [first(mine), first(theirs)];
  if (printed === undefined || elsewhere === undefined) return null;
  if (mine.has('count of') && theirs.has(PERCENTAGE)) {
    const share = asPercentage(a, b);
    return share === null ? null : { printed: share, elsewhere, alike: true };
  }
  if (mine.has(PERCENTAGE) && theirs.has('count of')) {
    const share = asPercentage(b, a);
    return share === null ? null : { printed, elsewhere: share, alike: true };
  }
  return { printed, elsewhere, alike: false };
}

function contradicted(audited: AuditedEntry, other: AuditedEntry | undefined): RuleResult[] {
  const { entry } = audited;
  const found = other && contradictionOf(audited, other);
  if (!other || !found) return [];
  const { printed, elsewhere, alike } = found;
  const [here, there] = [entry.sources[0]?.section ?? '', other.entry.sources[0]?.section ?? ''];
  return [
    {
      verdict: alike ? 'disagrees' : 'not-checkable',
      paper: entry.paper,
      study: entry.study ?? null,
      printed,
      recomputed: elsewhere,
      arithmetic: `${printed} (${here}) ${alike ? '≠' : '|'} ${elsewhere} (${there})`,
      explanation: alike
        ? {
            en: `The paper prints ${printed} in one place and ${elsewhere} in another for the same thing; which one holds can't be told from the paper.`,
            zh: `同一数据一处写作${printed}，另一处写作${elsewhere}，无法据原文判断何者正确。`,
          }
        : {
            en: `The paper prints ${printed} in one place and ${elsewhere} in another for the same thing; the two are not figures of one kind, so how much they differ can’t be told.`,
            zh: `同一数据一处写作${printed}，另一处写作${elsewhere}；两者不是同类数字，无法得知相差多少。`,
          },
      facts: [audited.factId, other.factId],
    },
  ];
}

/** The same datum in several places: alike, or contradicting itself. */
export const printedTwice: AuditRule = {
  id: 'printed-twice',
  family: 'repetition',
  title: { en: 'The same figure in several places', zh: '同一数据多处记载核对' },
  audit: (index) => {
    const named = new Map(index.studies.map(({ slug, named: own }) => [slug, own]));
    return index.entries.flatMap((audited) => {
      const { datum, study } = audited.entry;
      const target = 'contradicts' in datum ? datum.contradicts : undefined;
      return target === undefined
        ? repeated(audited)
        : contradicted(audited, named.get(study ?? '')?.get(target));
    });
  },
};
