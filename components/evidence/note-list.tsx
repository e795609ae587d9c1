import type { NoteView } from '@/lib/present/provenance/note-view';
import { SourceLink } from './source-link';

/** Judgements of the extractor; those that change how results should be read are marked. */
export function NoteList({ notes }: { notes: readonly NoteView[] }) {
  return (
    <ul className="max-w-4xl space-y-2">
      {notes.map((note) => (
        <li key={note.key} className={`border-s-2 ps-3 ${note.caution ? 'border-warn' : 'border-line'}`}>
          {note.text}
          {note.locations.map(({ text, fact }) => (
            <span key={text} className="ms-2 whitespace-nowrap text-xs text-ink-2">
              {fact ? <SourceLink fact={fact}>{text}</SourceLink> : text}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
