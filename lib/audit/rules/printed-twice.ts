import { digitsIn, wordsIn } from '@/lib/evidence/printed-number';
import type { AuditedEntry } from '../evidence-index';
import { figureAsPrinted } from '../figure';
import type { AuditRule, RuleFinding } from '../rule';

/** The figure that an entry stands for. */
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
  return `${sign}${figureAsPrinted(value, sources).text}`;
};

function repeated(audited: AuditedEntry): RuleFinding[] {
  const { entry } = audited;
  const value = mainNumber(audited);
  if (value === undefined) return [];
  const places = entry.sources.filter(({ asPrinted }) =>
    [...digitsIn(asPrinted), ...wordsIn(asPrinted)].includes(value),
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
        zh: `${places.length}处所印一致。`,
      },
      facts: [audited.factId],
    },
  ];
}

function contradicted(audited: AuditedEntry, other: AuditedEntry | undefined): RuleFinding[] {
  const { entry } = audited;
  const value = mainNumber(audited);
  const otherValue = other && mainNumber(other);
  if (!other || value === undefined || otherValue === undefined) return [];
  const [printed, elsewhere] = [shown(audited, value), shown(other, otherValue)];
  const [here, there] = [entry.sources[0]?.section ?? '', other.entry.sources[0]?.section ?? ''];
  return [
    {
      verdict: 'disagrees',
      paper: entry.paper,
      study: entry.study ?? null,
      printed,
      recomputed: elsewhere,
      arithmetic: `${printed} (${here}) ≠ ${elsewhere} (${there})`,
      explanation: {
        en: `The paper prints ${printed} in one place and ${elsewhere} in another for the same thing; which one holds can't be told from the paper.`,
        zh: `同一数据一处印为${printed}，另一处印为${elsewhere}，无法据原文判断何者正确。`,
      },
      facts: [audited.factId, other.factId],
    },
  ];
}

/** The same datum in several places: alike, or contradicting itself. */
export const printedTwice: AuditRule = {
  id: 'printed-twice',
  family: 'repetition',
  title: { en: 'The same figure in several places', zh: '同一数据多处印刷核对' },
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
