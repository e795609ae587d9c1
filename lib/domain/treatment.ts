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

/** A regimen as far as it tells what was given. */
interface RegimenUse {
  /** Its other drugs are not printed: it is another treatment than these drugs alone. */
  partial?: boolean;
  drugs: readonly DrugUse[];
}

const JOINED_BY = '-plus-';
/** Stands behind the drugs of a treatment of which the papers print but a part. */
const REST = 'rest-not-reported';

/** Whether the papers print but a part of a treatment. */
export const isPart = (slug: string) => slug.endsWith(`${JOINED_BY}${REST}`);

export function treatmentOf(drugs: Iterable<string>, partial = false): Treatment {
  const distinct = [...new Set(drugs)];
  return { slug: [...[...distinct].sort(), ...(partial ? [REST] : [])].join(JOINED_BY), drugs: distinct };
}

/** The treatments of a cohort with these regimens: one of all their drugs, or one a regimen where each was given by itself. */
export function treatmentsOf(regimens: readonly RegimenUse[], apart: boolean): Treatment[] {
  // Supportive drugs (mesna) do not make another treatment.
  const active = regimens
    .map(({ drugs, partial }) => ({
      drugs: drugs.filter(({ supportive }) => !supportive).map(({ drugSlug }) => drugSlug),
      partial,
    }))
    .filter(({ drugs }) => drugs.length > 0);
  if (active.length === 0) return [];
  if (!apart)
    return [
      treatmentOf(
        active.flatMap(({ drugs }) => drugs),
        active.some(({ partial }) => partial === true),
      ),
    ];
  // The same drug in two schedules is one treatment.
  const each = active.map(({ drugs, partial }) => treatmentOf(drugs, partial));
  return [...new Map(each.map((treatment) => [treatment.slug, treatment])).values()];
}

/** The drugs that an address names, or null where it names none that exists. */
export function readTreatment(slug: string, drugs: Readonly<Record<string, unknown>>): Treatment | null {
  const partial = isPart(slug);
  const named = slug.split(JOINED_BY).slice(0, partial ? -1 : undefined);
  return named.every((drug) => Object.hasOwn(drugs, drug)) ? treatmentOf(named, partial) : null;
}
