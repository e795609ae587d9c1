'use client';

import { useState } from 'react';

export interface CopyWords {
  copy: string;
  copied: string;
  failed: string;
}

interface CopyButtonProps {
  /** An address within the site, made absolute when copied, or a text that is copied as it is. */
  what: { address: string } | { text: string };
  words: CopyWords;
}

/** Copies an address or a text, and says so; where the browser refuses, shows it for copying by hand. */
export function CopyButton({ what, words }: CopyButtonProps) {
  const [state, setState] = useState<'ready' | 'copied' | 'failed'>('ready');
  const content = () => ('text' in what ? what.text : new URL(what.address, window.location.origin).href);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(content());
      setState('copied');
      setTimeout(() => setState('ready'), 2500);
    } catch {
      setState('failed');
    }
  };
  if (state === 'failed') {
    return (
      <label className="block text-sm">
        {words.failed}
        <input
          // The button that had the focus is gone.
          ref={(input) => input?.focus()}
          readOnly
          value={content()}
          onFocus={(event) => event.target.select()}
          className="control w-full"
        />
      </label>
    );
  }
  const isCopied = state === 'copied';
  return (
    <span className="needs-script inline-block">
      <button type="button" onClick={copy} className="control text-sm">
        {isCopied ? words.copied : words.copy}
      </button>
      <span role="status" className="sr-only">
        {isCopied ? words.copied : ''}
      </span>
    </span>
  );
}
