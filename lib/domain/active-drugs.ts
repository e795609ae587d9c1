export const distinct = <T>(values: Iterable<T>): T[] => [...new Set(values)];

interface DrugUse {
  drugSlug: string;
  supportive: boolean;
}

/** Drugs under study; supportive ones (mesna) don't make a regimen one of that drug. */
export const activeDrugs = (drugs: readonly DrugUse[]) =>
  distinct(drugs.filter(({ supportive }) => !supportive).map(({ drugSlug }) => drugSlug));
