import { database } from '../database';

/** The Chinese of each wording that the data have, by its English: a release records facts in English. */
export async function listChineseWords(): Promise<Record<string, string>> {
  const db = await database();
  const facts = await db.fact.findMany({
    where: { valueText: { not: null }, valueTextZh: { not: null } },
    select: { valueText: true, valueTextZh: true },
  });
  return Object.fromEntries(facts.map(({ valueText, valueTextZh }) => [valueText, valueTextZh]));
}
