'use client';

import { useState } from 'react';
import {
  type StoredChoice,
  type StoredCurves,
  storedCurves,
} from '@/lib/present/pages/analyse/stored-curves';
import type { Locale } from '@/lib/text/locale';
import { Choice } from './choice';
import type { FormWords } from './form-words';

interface BesideChoiceProps {
  locale: Locale;
  choices: readonly StoredChoice[];
  words: FormWords;
  onCurves: (curves: StoredCurves | null) => void;
}

/** Fetches the curves of a stored study, to be drawn beside the reader's own; nothing of these is sent. */
export function BesideChoice({ locale, choices, words, onCurves }: BesideChoiceProps) {
  const [chosen, setChosen] = useState('');
  const [failed, setFailed] = useState(false);
  const choose = async (address: string) => {
    setChosen(address);
    setFailed(false);
    const choice = choices.find(({ value }) => value === address);
    if (!choice) {
      onCurves(null);
      return;
    }
    try {
      const response = await fetch(address);
      if (!response.ok) throw new Error(String(response.status));
      onCurves(storedCurves(locale, choice.label, await response.json()));
    } catch {
      onCurves(null);
      setFailed(true);
    }
  };
  return (
    <div className="no-print mt-4 max-w-xl">
      <Choice
        label={words.beside}
        value={chosen}
        options={[{ value: '', label: words.besideNone }, ...choices]}
        onChoose={(address) => void choose(address)}
      />
      <p role="alert" className="text-alarm">
        {failed ? words.besideFailed : null}
      </p>
    </div>
  );
}
