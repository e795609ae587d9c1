'use client';

import { useState } from 'react';

interface CopyButtonProps {
  /** Address within the site; made absolute when copied. */
  address: string;
  words: { copy: string; copied: string; failed: string };
}

/** Copies an address; where the browser refuses, shows it for copying by hand. */
export function CopyButton({ address, words }: CopyButtonProps) {
  const [state, setState] = useState<'ready' | 'copied' | 'failed'>('ready');
  const absolute = () => new URL(address, window.location.origin).href;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(absolute());
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
          value={absolute()}
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
