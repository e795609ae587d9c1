import type { Entry } from '@/lib/domain/entry';
import { findPrinted, normalise, type PaperText } from '@/lib/domain/printed-text';
import type { Problem } from '@/lib/domain/problem';
import { paperLocations } from '@/lib/domain/source';

const WORDS = { median: /median|中位/iu, mean: /mean(?!ing|while)|average|平均|均数|均值/iu } as const;
type Centre = keyof typeof WORDS;

const centresIn = (text: string) =>
  (Object.keys(WORDS) as Centre[]).filter((name) => WORDS[name].test(normalise(text)));

/** How far in front of a figure its own words are looked for, in characters without white space. */
const REACH = 30;

/** Mean or median, as the words in front of a figure in its clause say last; undefined where they say neither. */
function centreInFront(text: PaperText, entry: Entry): Centre | undefined {
  for (const { verbatim, lines, occurrence = 1 } of paperLocations(entry.sources)) {
    const start = findPrinted(text, verbatim, lines)[occurrence - 1]?.start;
    if (start === undefined) continue;
    const clause = text.joined
      .slice(Math.max(0, start - REACH), start)
      .split(/[。;；,，、:：()]|\.(?!\d)/u)
      .at(-1);
    const at = (name: Centre) => clause?.search(WORDS[name]) ?? -1;
    if (at('median') !== at('mean')) return at('median') > at('mean') ? 'median' : 'mean';
  }
  return undefined;
}

/** A mean is no median: what the print calls a figure is what its entry calls it. */
export function checkStatistics(entries: readonly Entry[], text?: PaperText): Problem[] {
  return entries.flatMap((entry): Problem[] => {
    if (entry.form !== 'datum' && entry.form !== 'statement') return [];
    const { statistic, value } = entry.datum;
    if (value === undefined || entry.datum.unit === '%') return [];
    const printed = new Set(entry.sources.flatMap(({ verbatim }) => centresIn(verbatim)));
    const [quoted] = printed;
    const centre = printed.size === 1 ? quoted : text && statistic && centreInFront(text, entry);
    if (printed.size > 1 || !centre || centre === statistic) return [];
    if (statistic !== undefined && statistic !== 'mean' && statistic !== 'median') return [];
    const message = statistic
      ? `the print calls ${value} a ${centre}, not a ${statistic}`
      : `the print calls ${value} a ${centre}: add statistic: ${centre}`;
    return [{ file: entry.file, path: entry.path, message }];
  });
}
