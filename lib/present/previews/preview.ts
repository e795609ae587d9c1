import type { ResultView } from '../results/result-view';

/** One line of a preview image: what, the figure, and a bar where it is a share of patients. */
export interface PreviewRow {
  label: string;
  figure: string;
  detail: string;
  /** Percent. */
  bar: { value: number; lower: number; upper: number } | null;
}

/** What a link to a page shows where it is shared: few words, large enough to read at the size of a thumb. */
export interface PreviewView {
  site: string;
  kind: string;
  title: string;
  /** Short enough for the larger size. */
  largeTitle: boolean;
  subtitle: string;
  rows: PreviewRow[];
  foot: string;
}

export const PREVIEW_ROWS = 3;
const LARGE_TITLE = 30;
const LONGEST_TITLE = 44;
const LONGEST_SUBTITLE = 60;
const LONGEST_LABEL = 60;

/** Words that fit: cut at the length with an ellipsis; a Chinese character takes the room of two letters. */
export function fitted(text: string, length: number): string {
  let room = length;
  let kept = '';
  for (const character of text) {
    room -= isWide(character) ? 2 : 1;
    if (room < 0) return `${kept.trimEnd()}…`;
    kept += character;
  }
  return kept;
}

export const previewTitle = (text: string) => ({
  title: fitted(text, LONGEST_TITLE),
  largeTitle: roomOf(text) <= LARGE_TITLE,
});
export const previewSubtitle = (parts: readonly string[]) =>
  fitted(parts.filter(Boolean).join(' · '), LONGEST_SUBTITLE);

/** Room that a text takes, in letters. */
export const roomOf = (text: string) =>
  [...text].reduce((room, character) => room + (isWide(character) ? 2 : 1), 0);

const isWide = (character: string) => /\p{Script=Han}|[\uFF00-\uFFEF\u3000-\u303F]/u.test(character);

/** A result as a preview says it: "4/5" large, "80 % (37.6–96.4)" beside it. */
export function previewRow(label: string, result: ResultView, share: PreviewRow['bar']): PreviewRow {
  return {
    label: fitted(label, LONGEST_LABEL),
    figure: fitted(result.figure, 24),
    detail: [result.rate?.text, result.interval && `(${result.interval.text})`].filter(Boolean).join(' '),
    bar: share,
  };
}
