import type { NoteLocation } from '@/lib/domain/study-items';
import { inLocale, joinNames, type ViewContext } from '../words/view-context';

/** A judgement of the extractors. */
export interface NoteView {
  key: string;
  text: string;
  caution: boolean;
  /** All its lines in words: "lines 10–12, line 27". */
  lines: string;
  /** The same one by one, each with a fact whose source shows the passage; null where none stands there. */
  locations: { text: string; fact: string | null }[];
}

export function noteView(
  context: ViewContext,
  note: { id: string; textEn: string; textZh: string; weight: string; locations: readonly NoteLocation[] },
): NoteView {
  const locations = note.locations.map(({ firstLine, lastLine, factId }) => ({
    text: context.text.source.lines(firstLine, lastLine),
    fact: factId,
  }));
  return {
    key: note.id,
    text: inLocale(context, note.textEn, note.textZh),
    caution: note.weight === 'caution',
    lines: joinNames(
      context,
      locations.map(({ text }) => text),
    ),
    locations,
  };
}
