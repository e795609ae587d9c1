'use client';

import { useEffect } from 'react';
import { showItems, showNothing } from '@/components/ui/basket';
import type { CohortPick } from '@/lib/present/pages/compare/cohort-pick';

/** Tells the basket what the page compares, so that choosing goes on from there. */
export function CompareShown({ picks }: { picks: CohortPick[] }) {
  useEffect(() => showItems(picks.map(({ id, names }) => ({ id, names }))), [picks]);
  useEffect(() => showNothing, []);
  return null;
}
