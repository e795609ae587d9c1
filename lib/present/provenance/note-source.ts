import type { PaperText } from '@/lib/domain/printed-text';
import type { NoteLocation } from '@/lib/domain/study-items';
import { labelled } from '@/lib/text/punctuation';
import { inLocale, type ViewContext } from '../words/view-context';
import { noteView } from './note-view';
import { type PassageView, passageOf } from './source-panel';

export interface NoteOfSource {
  id: string;
  textEn: string;
  textZh: string;
  /** caution | information */
  weight: string;
  bias: string | null;
  locations: readonly NoteLocation[];
  paper: { slug: string; titleEn: string; titleZh: string; textFile: string };
  study: { slug: string; shortTitleEn: string; shortTitleZh: string } | null;
}

/** The lines of a paper that a caution or remark of the extractors rests on. */
export interface NoteSourceView {
  id: string;
  title: string;
  text: string;
  lines: string;
  paper: { title: string; href: string };
  study: { title: string; href: string } | null;
  /** The lines of each place; empty where the text is not available. */
  passages: PassageView[];
}

export function noteSource(context: ViewContext, note: NoteOfSource, text: PaperText | null): NoteSourceView {
  const { locale, text: words } = context;
  const field = words.biasFields[note.bias ?? ''];
  const kind = note.weight === 'caution' ? words.source.caution : words.source.note;
  return {
    id: note.id,
    title: field ? labelled(kind, field) : kind,
    text: inLocale(context, note.textEn, note.textZh),
    lines: noteView(context, note).lines,
    paper: {
      title: inLocale(context, note.paper.titleEn, note.paper.titleZh),
      href: `/${locale}/papers/${note.paper.slug}`,
    },
    study: note.study && {
      title: inLocale(context, note.study.shortTitleEn, note.study.shortTitleZh),
      href: `/${locale}/studies/${note.study.slug}`,
    },
    passages: text
      ? note.locations.map(({ firstLine, lastLine }) => passageOf(text, [firstLine, lastLine], []))
      : [],
  };
}
