import { ownDataContext } from '@/lib/present/pages/analyse/own-data-context';
import {
  type StoredChoice,
  type StoredCurves,
  storedCurves,
} from '@/lib/present/pages/analyse/stored-curves';
import { type StoredRows, storedRows } from '@/lib/present/pages/analyse/stored-rows';
import type { Locale } from '@/lib/text/locale';

/** @throws where the answer is an error */
async function answerOf(address: string) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

export const fetchCurves = async (locale: Locale, { value, label }: StoredChoice): Promise<StoredCurves> =>
  storedCurves(locale, label, await answerOf(value));

export const fetchRows = async (locale: Locale, { value, label }: StoredChoice): Promise<StoredRows> =>
  storedRows(ownDataContext(locale), label, await answerOf(value));
