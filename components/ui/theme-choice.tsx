'use client';

import { useEffect, useState } from 'react';
import type { ShellView } from '@/lib/present/shell/shell';

type Theme = 'system' | 'light' | 'dark';

/** Light, dark, or as the system; kept in this browser. */
export function ThemeChoice({ theme }: { theme: ShellView['theme'] }) {
  const [chosen, setChosen] = useState<Theme>('system');
  useEffect(() => {
    const stored = document.documentElement.dataset.theme;
    if (stored === 'light' || stored === 'dark') setChosen(stored);
  }, []);
  const choose = (value: Theme) => {
    setChosen(value);
    if (value === 'system') {
      delete document.documentElement.dataset.theme;
      localStorage.removeItem('theme');
    } else {
      document.documentElement.dataset.theme = value;
      localStorage.setItem('theme', value);
    }
  };
  return (
    <select
      aria-label={theme.label}
      value={chosen}
      onChange={(event) => choose(event.target.value as Theme)}
      className="control text-sm"
    >
      {theme.options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  );
}
