'use client';

import { useState } from 'react';
import type { StoredChoice } from '@/lib/present/pages/analyse/stored-curves';
import { Choice } from './choice';
import type { FormWords } from './form-words';

interface BesideChoiceProps<Stored> {
  label: string;
  choices: readonly StoredChoice[];
  words: FormWords;
  /** Fetches what is chosen. */
  fetchStored: (choice: StoredChoice) => Promise<Stored>;
  onStored: (stored: Stored | null) => void;
}

/** Fetches what is stored, to be drawn beside the reader's own; nothing of these is sent. */
export function BesideChoice<Stored>({
  label,
  choices,
  words,
  fetchStored,
  onStored,
}: BesideChoiceProps<Stored>) {
  const [chosen, setChosen] = useState('');
  const [failed, setFailed] = useState(false);
  const choose = async (address: string) => {
    setChosen(address);
    setFailed(false);
    const choice = choices.find(({ value }) => value === address);
    if (!choice) {
      onStored(null);
      return;
    }
    try {
      onStored(await fetchStored(choice));
    } catch {
      onStored(null);
      setFailed(true);
    }
  };
  return (
    <div className="no-print mt-4 max-w-xl">
      <Choice
        label={label}
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
