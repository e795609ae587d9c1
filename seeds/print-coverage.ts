import type { PaperCoverage } from '@/lib/curation/check/check-evidence';
import type { RecordCoverage } from '@/lib/curation/registry/record-coverage';
import { PROSE_KINDS } from '@/lib/domain/prose';

/** "118 of 120 … (98.3 %)"; all of nothing is 100 %. */
function shareOf(accounted: number, total: number, what: string): string {
  const percent = total === 0 ? 100 : (100 * accounted) / total;
  return `${accounted} of ${total} ${what} accounted for (${percent.toFixed(1)} %)`;
}

const countIn = (list: readonly { status: string }[], status: string) =>
  list.filter((item) => item.status === status).length;

/** How far a paper's numbers and sentences are accounted for: of sentences also by part of the text. */
export function coverageLines(
  { paper, numbers, sentences, facts }: PaperCoverage,
  papersFolder: string,
): string[] {
  if (!numbers || !sentences) {
    return [
      `${paper}: ${facts} facts; full text not available in ${papersFolder}, so no source was compared with it`,
    ];
  }
  const open = countIn(numbers, 'unaccounted');
  const left = countIn(sentences, 'unaccounted');
  const parts = PROSE_KINDS.flatMap((kind) => {
    const some = sentences.filter((sentence) => sentence.kind === kind);
    return some.length === 0 ? [] : [`${kind} ${some.length - countIn(some, 'unaccounted')}/${some.length}`];
  });
  return [
    `${paper}: ${facts} facts; ${shareOf(numbers.length - open, numbers.length, 'numbers')}: ` +
      `${countIn(numbers, 'evidence')} evidence, ${countIn(numbers, 'not-evidence')} not evidence, ${open} unaccounted`,
    `${paper}: ${shareOf(sentences.length - left, sentences.length, 'sentences')}: ` +
      `${countIn(sentences, 'evidence')} hold evidence, ${countIn(sentences, 'excluded')} excluded, ${left} unaccounted (${parts.join(', ')})`,
  ];
}

/** What became of every value of a record's results: "NCT…: 938 values, 348 held, 590 outside with a reason, …". */
export function recordCoverageLine(number: string, { values, held, outside }: RecordCoverage): string {
  const set = Object.values(outside).reduce((sum, count) => sum + count, 0);
  return `${number}: ${held} values of results held, ${set} outside with a reason; ${shareOf(held + set, values, 'values')}`;
}
