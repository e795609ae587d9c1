import { describe, expect, it } from 'vitest';
import { database } from '@/lib/data/database';
import { normalise } from '@/lib/domain/printed-text';
import { onDatabase } from '../../fixtures/built-database';

onDatabase('real');

/** The longest piece of a paper's text that may stand in the data. */
const LONGEST_QUOTATION = 40;

const HEDGED = /可能|或许|有望|尚需|有待|仍待/u;
const HEDGES = /may|might|could|can\b|perhaps|possib|expect|remains|should be|still|promis|needs?\b/iu;
const COMPARATIVE_ZH = /最|优于|好于|高于|低于|更|首选|唯有|只有|第一|不如|较(?:好|高|低|轻)/u;
const COMPARATIVE_EN = /\b(?:best|superior|better than|most effective|better|worse than)\b/iu;

async function statementsWithPrint() {
  const db = await database();
  const statements = await db.statement.findMany();
  const facts = await db.fact.findMany({
    select: { id: true, verbatim: true, entry: true, locations: true },
  });
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return statements.map((statement) => {
    const fact = byId.get(statement.factId);
    const printed = [fact?.verbatim, ...(fact?.locations.map(({ verbatim }) => verbatim) ?? [])];
    return { ...statement, printed: printed.filter((one) => one !== undefined).map(normalise) };
  });
}

describe('what authors conclude', () => {
  it('is quoted in Chinese as it is printed, and in no more than forty characters', async () => {
    const statements = await statementsWithPrint();
    const quoted = statements.flatMap(({ id, textZh, printed, role }) =>
      role === 'conclusion'
        ? [...(textZh ?? '').matchAll(/“([^”]+)”/gu)].map(([, words = '']) => ({ id, words, printed }))
        : [],
    );
    expect(quoted.length).toBeGreaterThan(5);
    expect(quoted.filter(({ words }) => words.length > LONGEST_QUOTATION)).toEqual([]);
    const changed = quoted.filter(
      ({ words, printed }) =>
        !printed.some((one) => one.includes(normalise(words)) || normalise(words).includes(one)),
    );
    expect(changed.map(({ id, words }) => [id, words])).toEqual([]);
  });

  it('is as weak in English as in Chinese, and compares where the Chinese compares', async () => {
    const statements = (await statementsWithPrint()).filter(({ textEn, textZh }) => textEn && textZh);
    expect(statements.length).toBeGreaterThan(60);
    const stronger = statements.filter(
      ({ textEn, textZh }) => HEDGED.test(textZh ?? '') && !HEDGES.test(textEn ?? ''),
    );
    expect(stronger.map(({ textEn, textZh }) => [textEn, textZh])).toEqual([]);
    const compared = statements.filter(
      ({ textEn, textZh, printed }) =>
        COMPARATIVE_EN.test(textEn ?? '') &&
        ![textZh ?? '', ...printed].some((one) => COMPARATIVE_ZH.test(one)),
    );
    expect(compared.map(({ textEn, textZh }) => [textEn, textZh])).toEqual([]);
  });
});
