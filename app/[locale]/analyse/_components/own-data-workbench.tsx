'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { saveFile } from '@/components/behaviour/save/save-file';
import { CopyButton } from '@/components/ui/copy-button';
import type { OwnDataFileKind } from '@/lib/exchange/own-data-file';
import type { ExampleName } from '@/lib/own-data/example-tables';
import { writeShareHash } from '@/lib/own-data/share-address';
import type { StoredChoice } from '@/lib/present/pages/analyse/stored-curves';
import type { StoredForTable } from '@/lib/present/pages/analyse/stored-rows';
import type { Text } from '@/lib/text/en';
import type { Locale } from '@/lib/text/locale';
import { BesideChoice } from './beside-choice';
import { compute } from './compute';
import { DataInput } from './data-input';
import { fetchCurves, fetchRows } from './fetch-stored';
import type { ChartWords, FormWords } from './form-words';
import { OptionChoices } from './option-choices';
import { ReadTable } from './read-table';
import { type Step, Steps } from './steps';
import { useOwnData } from './use-own-data';

// The charts are only loaded once there is something to draw.
const OwnDataResults = dynamic(() => import('./own-data-results').then((module) => module.OwnDataResults));

interface OwnDataWorkbenchProps {
  locale: Locale;
  examples: Record<ExampleName, string>;
  words: FormWords;
  columns: Text['analyse']['columnNames'];
  charts: ChartWords;
  /** Curves that can be laid beside the reader's own. */
  stored: readonly StoredChoice[];
  /** Measures of which results can be laid beside the reader's own. */
  measures: readonly StoredChoice[];
}

/** A reader's own table from the paste to the results, all of it in the browser. */
export function OwnDataWorkbench({
  locale,
  examples,
  words,
  columns,
  charts,
  stored,
  measures,
}: OwnDataWorkbenchProps) {
  const [beside, setBeside] = useState<StoredForTable>({ curves: null, rows: null });
  const { request, result, busy, progress, failed, setText, change } = useOwnData(locale, beside);
  const [saveFailed, setSaveFailed] = useState(false);
  const view = request.text.trim() === '' ? undefined : result?.view;
  const step: Step = view ? (view.result && !view.reading.open ? 'result' : 'columns') : 'paste';
  const hash = writeShareHash(request);
  const save = async (kind: OwnDataFileKind) => {
    try {
      const { file } = await compute({ locale, request, file: kind });
      if (file) saveFile(file.name, new Blob([file.text], { type: file.mediaType }));
      setSaveFailed(!file);
    } catch {
      setSaveFailed(true);
    }
  };
  return (
    <div className="needs-script">
      <Steps current={step} size={view?.reading.size} words={words} />
      <DataInput text={request.text} setText={setText} examples={examples} words={words} />
      {view && (
        <>
          <ReadTable
            request={request}
            reading={view.reading}
            header={view.header}
            change={change}
            words={words}
          />
          {view.result && (
            <OptionChoices options={request.options} view={view} change={change} words={words} />
          )}
        </>
      )}
      <section aria-labelledby="results-title" aria-busy={busy} className={view ? 'mt-8' : ''}>
        {view && <h2 id="results-title">{words.results}</h2>}
        <p role="status" className="mt-2">
          {busy ? words.reading : view?.reading.status}
        </p>
        {busy && progress !== null && (
          <progress value={progress} aria-label={words.reading} className="mt-1 block w-full max-w-xl" />
        )}
        <p role="alert" className="text-alarm">
          {failed || saveFailed ? words.failed : view?.problem}
        </p>
        {view?.reading.leftOut && (
          <details open className="mt-2 border-s-2 border-warn ps-3">
            <summary className="font-semibold">{view.reading.leftOut.title}</summary>
            <ul className="mt-1 max-h-60 overflow-y-auto text-sm">
              {view.reading.leftOut.rows.map((row) => (
                <li key={row.line}>{row.text}</li>
              ))}
              {view.reading.leftOut.more && <li>{view.reading.leftOut.more}</li>}
            </ul>
            <button type="button" className="btn no-print mt-2" onClick={() => save('left-out')}>
              {words.downloadLeftOut}
            </button>
          </details>
        )}
        {view?.result === 'survival' && stored.length > 0 && (
          <BesideChoice
            key="curves"
            label={words.beside}
            choices={stored}
            words={words}
            fetchStored={(choice) => fetchCurves(locale, choice)}
            onStored={(curves) => setBeside((current) => ({ ...current, curves }))}
          />
        )}
        {view?.hasProportions && measures.length > 0 && (
          <BesideChoice
            key="rows"
            label={words.besideRows}
            choices={measures}
            words={words}
            fetchStored={(choice) => fetchRows(locale, choice)}
            onStored={(rows) => setBeside((current) => ({ ...current, rows }))}
          />
        )}
        {view?.result && (
          <>
            <OwnDataResults
              view={view}
              source={result?.source ?? ''}
              words={words}
              columns={columns}
              charts={charts}
              save={save}
            />
            <h2 className="no-print mt-8">{words.share}</h2>
            <div className="no-print mt-2 max-w-3xl space-y-2">
              <p className="text-sm text-ink-2">{hash ? words.shareNote : words.shareTooLong}</p>
              {hash && (
                <CopyButton
                  what={{ address: `/${locale}/analyse${hash}` }}
                  words={{ copy: words.shareCopy, copied: words.shareCopied, failed: words.shareFailed }}
                />
              )}
            </div>
          </>
        )}
      </section>
    </div>
  );
}
