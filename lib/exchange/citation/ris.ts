import { formatWith } from './citation-library';
import type { CslItem } from './csl-item';

type RisRecord = Record<string, string | string[]> & { TY: string };

/** "2020/3/25/" → "2020/03/25", "2019/6//" → "2019/06": the form that every reference manager reads. */
const risDate = (date: string) =>
  date
    .split('/')
    .filter(Boolean)
    .map((part) => part.padStart(2, '0'))
    .join('/');

/** The library's tags, as reference managers read them. */
function tagsOf({ ID: _, SP, ...record }: RisRecord): [string, string][] {
  const [first, last] = typeof SP === 'string' ? SP.split('-') : [];
  const tags: Record<string, string | string[] | undefined> = { ...record, SP: first, EP: last };
  for (const tag of ['DA', 'Y2']) {
    const date = tags[tag];
    if (typeof date === 'string') tags[tag] = risDate(date);
  }
  return Object.entries(tags).flatMap(([tag, value]) =>
    tag === 'TY' || value === undefined
      ? []
      : [value].flat().map((text): [string, string] => [tag, text.replace(/\s+/gu, ' ').trim()]),
  );
}

/**
 * Items as RIS. Tags come from the library; lines are written here, since it breaks those longer than 70 characters,
 * and with them addresses and Chinese titles.
 */
export function writeRis(items: readonly CslItem[]): string {
  const records = formatWith(items, 'ris') as RisRecord[];
  return records
    .map((record) => [['TY', record.TY], ...tagsOf(record), ['ER', '']] as const)
    .map((tags) => tags.map(([tag, value]) => `${tag}  - ${value}\r\n`).join(''))
    .join('\r\n');
}
