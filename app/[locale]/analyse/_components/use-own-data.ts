import { useEffect, useState } from 'react';
import { type OwnDataRequest, requestOf } from '@/lib/own-data/own-data-request';
import { readShareHash, writeShareHash } from '@/lib/own-data/share-address';
import type { StoredForTable } from '@/lib/present/pages/analyse/stored-rows';
import type { Locale } from '@/lib/text/locale';
import { compute } from './compute';
import type { TaskResult } from './run-task';

/** Pause in typing after which the table is read. */
const PAUSE_MS = 250;

export interface OwnDataState {
  request: OwnDataRequest;
  result: TaskResult | null;
  busy: boolean;
  /** How far a large table has been read and computed, from 0 to 1; null while that isn't known. */
  progress: number | null;
  failed: boolean;
  setText: (text: string) => void;
  change: (changes: Partial<OwnDataRequest>) => void;
}

/**
 * The table and the choices of the reader, what comes out of them, and the address that holds them while they are
 * small. Nothing leaves the browser: the address keeps them behind its `#`.
 */
export function useOwnData(locale: Locale, stored: StoredForTable): OwnDataState {
  const [request, setRequest] = useState<OwnDataRequest>(() => requestOf(''));
  const [state, setState] = useState<Pick<OwnDataState, 'result' | 'busy' | 'progress' | 'failed'>>({
    result: null,
    busy: false,
    progress: null,
    failed: false,
  });

  useEffect(() => {
    const open = () => {
      const shared = readShareHash(window.location.hash);
      if (shared) setRequest(shared);
    };
    open();
    window.addEventListener('hashchange', open);
    return () => window.removeEventListener('hashchange', open);
  }, []);

  useEffect(() => {
    if (request.text.trim() === '') {
      setState({ result: null, busy: false, progress: null, failed: false });
      return;
    }
    let superseded = false;
    const settle = (next: Pick<OwnDataState, 'result' | 'failed'>) => {
      if (!superseded) setState({ ...next, busy: false, progress: null });
    };
    setState((current) => ({ ...current, busy: true, progress: null }));
    const onProgress = (progress: number) => {
      if (!superseded) setState((current) => ({ ...current, progress }));
    };
    const timer = setTimeout(() => {
      const hash = writeShareHash(request);
      window.history.replaceState(null, '', hash ?? window.location.pathname + window.location.search);
      compute({ locale, request, stored }, onProgress).then(
        (result) => settle({ result, failed: false }),
        () => settle({ result: null, failed: true }),
      );
    }, PAUSE_MS);
    return () => {
      superseded = true;
      clearTimeout(timer);
    };
  }, [locale, request, stored]);

  return {
    request,
    ...state,
    change: (changes) => setRequest((current) => ({ ...current, ...changes })),
    setText: (text) => {
      if (text.trim() === '') window.history.replaceState(null, '', window.location.pathname);
      setRequest((current) =>
        firstLine(text) === firstLine(current.text)
          ? // Which rows may be left out was said of the rows that were there.
            { ...current, text, leaveOut: false, independent: false }
          : afresh(current, text),
      );
    },
  };
}

const firstLine = (text: string) => text.split(/[\r\n]/u, 1)[0];

/** Another table: what was chosen for the columns of the last one means nothing for it. */
const afresh = ({ options }: OwnDataRequest, text: string): OwnDataRequest => ({
  ...requestOf(text),
  options: { ...options, reference: null, tau: null },
});
