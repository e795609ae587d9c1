/** Parameters of addresses that have a newer name. */
const NAMES: Readonly<Record<string, string>> = { told: 'reporting' };

/** Values of parameters, under their present names, that have a newer word. */
const VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  origin: { own: 'primary', cited: 'secondary' },
  reporting: { alone: 'dedicated-cohort', apart: 'subgroup-result', included: 'included-only' },
  occurrence: { 'none-seen': 'none-observed' },
};

/** The query in present words; null where it already is. Every address that was public leads on by this alone. */
export function renamedQuery(query: URLSearchParams): URLSearchParams | null {
  const renamed = new URLSearchParams();
  for (const [name, value] of query) {
    const present = Object.hasOwn(NAMES, name) ? (NAMES[name] as string) : name;
    const words = Object.hasOwn(VALUES, present) ? VALUES[present] : undefined;
    renamed.append(present, words && Object.hasOwn(words, value) ? (words[value] as string) : value);
  }
  const isSame = [...renamed].every(([name, value], at) => {
    const [before, said] = [...query][at] ?? [];
    return name === before && value === said;
  });
  return isSame ? null : renamed;
}
