/** Judgements of the extractor; those that change how results should be read are marked. */
export function NoteList({
  notes,
}: {
  notes: { key: string; text: string; caution: boolean; lines: string }[];
}) {
  return (
    <ul className="max-w-4xl space-y-2">
      {notes.map((note) => (
        <li key={note.key} className={`border-s-2 ps-3 ${note.caution ? 'border-warn' : 'border-line'}`}>
          {note.text} <span className="whitespace-nowrap text-xs text-ink-2">({note.lines})</span>
        </li>
      ))}
    </ul>
  );
}
