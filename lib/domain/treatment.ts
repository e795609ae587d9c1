/** What a cohort was given, whatever its dose and schedule: the same drugs are the same treatment in every study. */
export interface Treatment {
  /** Drug slugs in alphabetical order, joined by `-plus-`; names the treatment in addresses. */
  slug: string;
  /** In the order that the studies name them. */
  drugs: string[];
}

interface DrugUse {
  drugSlug: string;
  supportive: boolean;
}

const JOINED_BY = '-plus-';

export function treatmentOf(drugs: Iterable<string>): Treatment {
  const distinct = [...new Set(drugs)];
  return { slug: [...distinct].sort().join(JOINED_BY), drugs: distinct };
}

/** The treatments of a cohort with these regimens: one of all their drugs, or one a regimen where each was given by itself. */
export function treatmentsOf(
  regimens: readonly { drugs: readonly DrugUse[] }[],
  apart: boolean,
): Treatment[] {
  // Supportive drugs (mesna) do not make another treatment.
  const active = regimens
    .map(({ drugs }) => drugs.filter(({ supportive }) => !supportive).map(({ drugSlug }) => drugSlug))
    .filter((drugs) => drugs.length > 0);
  if (active.length === 0) return [];
  if (!apart) return [treatmentOf(active.flat())];
  // The same drug in two schedules is one treatment.
  return [...new Map(active.map(treatmentOf).map((treatment) => [treatment.slug, treatment])).values()];
}

/** The drugs that an address names, or null where it names none that exists. */
export function readTreatment(slug: string, drugs: Readonly<Record<string, unknown>>): Treatment | null {
  const named = slug.split(JOINED_BY);
  return named.every((drug) => Object.hasOwn(drugs, drug)) ? treatmentOf(named) : null;
}
