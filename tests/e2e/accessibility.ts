import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Rows of a table are made by one component: what is wrong with one of them is wrong with the first. */
const LATER_ROWS = 'tbody tr:nth-child(n+9)';

/**
 * What axe finds wrong with a page as it stands, one line for each rule: by WCAG 2.2 AA and good practice, or by the
 * `rules` named. Frames are left out (no page has one), which spares axe a page of its own for putting them together.
 */
export async function violationsOf(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .exclude(LATER_ROWS)
    .setLegacyMode();
  const { violations } = await (rules
    ? axe.withRules(rules)
    : axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
  ).analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ target }) => target.join(' '))
        .join(' | ')}`,
  );
}
