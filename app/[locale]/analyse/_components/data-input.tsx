'use client';

import { type ClipboardEvent, type DragEvent, useId, useState } from 'react';
import { decodeFile } from '@/lib/own-data/decode-file';
import { EXAMPLES, type ExampleName } from '@/lib/own-data/example-tables';
import { labelled } from '@/lib/text/punctuation';
import type { FormWords } from './form-words';

/** Longer tables would make the text field slow. */
const MOST_SHOWN = 100_000;

interface DataInputProps {
  text: string;
  setText: (text: string) => void;
  examples: Record<ExampleName, string>;
  words: FormWords;
}

/** Where a table comes in: pasted, dropped, chosen as a file, or one of the examples. */
export function DataInput({ text, setText, examples, words }: DataInputProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const accept = (next: string) => {
    setProblem(null);
    setText(next);
  };
  const open = async (file: File | undefined) => {
    if (!file) return;
    const decoded = decodeFile(new Uint8Array(await file.arrayBuffer()));
    if ('text' in decoded) accept(decoded.text);
    else setProblem(decoded.problem === 'workbook' ? words.workbook : words.notText);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) void open(file);
    else accept(event.dataTransfer.getData('text/plain'));
  };
  /** A browser takes seconds to put tens of thousands of lines into a text field, and answers nothing meanwhile. */
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData('text/plain');
    if (pasted.length <= MOST_SHOWN) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    accept(value.slice(0, selectionStart) + pasted + value.slice(selectionEnd));
  };
  const held = text.length > MOST_SHOWN;
  return (
    <div className="no-print">
      <label htmlFor={held ? undefined : id} className="block font-semibold">
        {words.table}
      </label>
      <p id={`${id}-hint`} className="text-sm text-ink-2">
        {words.tableHint}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the file field does the same. */}
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
        className={`card mt-1 border-dashed ${over ? 'border-accent bg-sunk' : 'border-line-2'}`}
      >
        {held ? (
          <p className="p-2">{words.held}</p>
        ) : (
          <textarea
            id={id}
            aria-describedby={`${id}-hint`}
            value={text}
            onChange={(event) => accept(event.target.value)}
            onPaste={onPaste}
            rows={9}
            spellCheck={false}
            autoComplete="off"
            className="control block w-full overflow-x-auto whitespace-pre font-mono text-sm"
          />
        )}
        <div className="mt-2 flex flex-wrap items-center gap-3 text-sm">
          <label className="btn cursor-pointer focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent">
            {words.file}
            <input
              type="file"
              accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
              className="sr-only"
              onChange={(event) => {
                void open(event.target.files?.[0]);
                // So that the same file, mended, can be chosen again.
                event.target.value = '';
              }}
            />
          </label>
          {text !== '' && (
            <button type="button" className="btn" onClick={() => accept('')}>
              {words.clear}
            </button>
          )}
        </div>
      </div>
      <p role="alert" className="mt-1 text-alarm">
        {problem}
      </p>
      <p className="mt-2 flex flex-wrap items-center gap-2 text-sm">
        <span className="text-ink-2">{words.examples}</span>
        {EXAMPLES.map((name) => (
          <button key={name} type="button" className="btn" onClick={() => accept(examples[name])}>
            {labelled(words.example, words.exampleNames[name])}
          </button>
        ))}
      </p>
    </div>
  );
}
