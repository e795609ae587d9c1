import type { Fact } from '@/lib/domain/fact';
import type { Problem } from '@/lib/domain/problem';

/** Where each fact was first said, of all files read so far. Ids are 12 hexadecimal digits, so a number holds them. */
export class KnownFacts {
  private readonly entries = new Map<number, string>();

  /** The entry that says the same already; null where this one is the first. */
  sayer({ id, entry }: Fact): string | null {
    const key = Number.parseInt(id, 16);
    const first = this.entries.get(key);
    if (first === undefined) this.entries.set(key, entry);
    return first ?? null;
  }
}

/** The file and path that the key of an entry names; an entry of a patient table is named by its line and column. */
function placeOf(entry: string): Pick<Problem, 'file' | 'path' | 'line'> {
  const [file = '', path = ''] = entry.split('#');
  const steps = path.split('.').map((step) => (/^\d+$/u.test(step) ? Number(step) : step));
  const [line] = steps;
  return file.endsWith('.csv') && typeof line === 'number'
    ? { file, line, path: steps.slice(1) }
    : { file, path: steps };
}

/** No two facts are about the same thing; otherwise their addresses would be the same. */
export function checkIdentities(facts: readonly Fact[], known: KnownFacts): Problem[] {
  return facts.flatMap((fact): Problem[] => {
    const first = known.sayer(fact);
    if (first === null) return [];
    return [
      {
        ...placeOf(fact.entry),
        message: `says the same thing as {first} (${fact.measure}); add \`also\` there, or \`qualifier\` or \`contradicts\` here`,
        first: placeOf(first),
      },
    ];
  });
}
