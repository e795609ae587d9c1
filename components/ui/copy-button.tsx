'use client';

import { useState } from 'react';

interface CopyButtonProps {
  /** An address within the site, made absolute when copied, or a text that is copied as it is. */
  what: { address: string } | { text: string };
  words: { copy: string; copied: string; failed: string };
}

/** Copies an address or a text; where the browser refuses, shows it for copying by hand. */
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
          readOnly
          value={content()}
          onFocus={(event) => event.target.select()}
          className="control w-full"
        />
      </label>
    );
  }
  return (
    <button type="button" onClick={copy} className="control text-sm">
      <span aria-live="polite">{state === 'copied' ? words.copied : words.copy}</span>
    </button>
  );
}
