'use client';

import { useEffect } from 'react';
import { start } from './start';

/** Makes the page answer. */
export function PageScript() {
  useEffect(start, []);
  return null;
}
