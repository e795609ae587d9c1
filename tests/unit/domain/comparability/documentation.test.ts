import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { COHORT_RULES } from '@/lib/domain/comparability/cohort-rules';
import { MATCH_RULES } from '@/lib/domain/comparability/compare-cohorts';
import { POOL_RULES } from '@/lib/domain/comparability/poolability';
import { RESULT_RULES } from '@/lib/domain/comparability/result-rules';
import { en } from '@/lib/text/en';
import { zh } from '@/lib/text/zh';

const RULES = [...COHORT_RULES, ...RESULT_RULES, ...Object.values(MATCH_RULES)];
const EFFECTS = {
  en: { 'not-comparable': 'not comparable', indirect: 'indirect', caution: 'caution' },
  zh: { 'not-comparable': '不可比较', indirect: '仅可间接比较', caution: '提示' },
};
const POOLED = { en: { no: 'no', yes: 'yes' }, zh: { no: '否', yes: '可' } };

function tableRows(language: 'en' | 'zh'): string[][] {
  const path = fileURLToPath(
    new URL(`../../../../docs/methods/comparability.${language}.md`, import.meta.url),
  );
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

describe.each(['en', 'zh'] as const)('the page on comparing (%s)', (language) => {
  const rows = tableRows(language);

  it('says of every rule what it does and whether it stands against pooling, as the code has it', () => {
    expect(
      rows.filter((row) => row.length === 5).map(([id, , effect, pooled]) => [id, effect, pooled]),
    ).toEqual(
      RULES.map(({ id, effect, blocksPooling }) => [
        `\`${id}\``,
        EFFECTS[language][effect],
        POOLED[language][blocksPooling ? 'no' : 'yes'],
      ]),
    );
  });

  it('lists the rules of pooling', () => {
    expect(rows.filter((row) => row.length === 2).map(([id]) => id)).toEqual(
      POOL_RULES.map(({ id }) => `\`${id}\``),
    );
  });
});

describe.each([
  ['en', en],
  ['zh', zh],
])('the words of reasons (%s)', (_language, text) => {
  it.each(RULES.map(({ id }) => id))('say what %s means', (id) => {
    expect(text.comparability.reasons[id]?.('someone')).toMatch(/[.。]$/u);
  });

  it.each(POOL_RULES.map(({ id }) => id))('say what %s means for pooling', (id) => {
    expect(text.pooling.reasons[id]?.('someone')).toMatch(/[.。]$/u);
  });
});
