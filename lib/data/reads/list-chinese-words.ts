import { recordedParts } from '@/lib/domain/history';
import { database } from '../database';
import { PreparedAnswers } from '../prepared-read';

/** Gathered while the list of facts is written. */
export const chineseWordsAnswers = new PreparedAnswers<Record<string, string>>('chinese-words');

/** The Chinese of each wording that a release recorded, by its English: a release records facts in English. */
export const listChineseWords = async (): Promise<Record<string, string>> =>
  (await chineseWordsAnswers.get('')) ?? {};

/** Every wording that the releases recorded of facts. */
export async function listRecordedWords(): Promise<Set<string>> {
  const db = await database();
  const changes = await db.factChange.findMany({ select: { before: true, after: true } });
  return new Set(
    changes
      .flatMap(({ before, after }) => [before, after])
      .flatMap((said) => recordedParts(said).map(({ value }) => value)),
  );
}
