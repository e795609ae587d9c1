/** What rows of results tell of their cohort. */
export interface CohortOfResult {
  id: string;
  slug: string;
  labelEn: string;
  labelZh: string;
  role: string;
  size: number | null;
  tumourSlug: string | null;
  regimens: {
    regimen: {
      slug: string;
      labelEn: string;
      labelZh: string;
      drugs: { drugSlug: string; supportive: boolean }[];
    };
  }[];
}
