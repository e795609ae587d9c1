import type { Fact } from '@/lib/domain/fact';
import { groupBy } from '@/lib/domain/group-by';
import type { Problem } from '@/lib/domain/problem';

/** No two facts are about the same thing; otherwise their addresses would be the same. */
export function checkIdentities(facts: readonly Fact[]): Problem[] {
  const byId = groupBy(facts, ({ id }) => id);
  return [...byId.values()].flatMap((same) =>
    same.slice(1).map((fact): Problem => {
      const [file = '', path = ''] = fact.entry.split('#');
      const steps = path.split('.').map((step) => (/^\d+$/u.test(step) ? Number(step) : step));
      const [line] = steps;
      return {
        file,
        // An entry of a patient table is named by its line and column.
        ...(file.endsWith('.csv') && typeof line === 'number'
          ? { line, path: steps.slice(1) }
          : { path: steps }),
        message: `says the same thing as ${same[0]?.entry} (${fact.measure}); add \`also\` there, or \`qualifier\` or \`contradicts\` here`,
      };
    }),
  );
}
