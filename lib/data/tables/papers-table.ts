import type { StoredPaperStatus } from '@/lib/domain/paper-status';
import type { TableDefinition } from '../table-engine/table-definition';

export interface PaperItem extends StoredPaperStatus {
  slug: string;
  titleEn: string;
  titleZh: string;
  language: string;
  textFile: string;
  studies: { slug: string; origin: string; shortTitleEn: string; shortTitleZh: string }[];
  facts: {
    id: string;
    measure: string;
    valueNumber: number | null;
    valueText: string | null;
    valueTextZh: string | null;
    sign: string | null;
    unit: string | null;
    numerator: number | null;
    denominator: number | null;
    censored: boolean | null;
    method: string;
    verbatim: string;
  }[];
  _count: { facts: number; statements: number };
}

/** Search of GET /papers. */
export function papersTable(): TableDefinition<PaperItem> {
  return {
    filters: [],
    sorts: [],
    searchTextsOf: ({ slug, titleEn, titleZh, facts }) => [
      slug,
      titleEn,
      titleZh,
      ...facts.flatMap(({ valueText, valueTextZh }) => [valueText ?? '', valueTextZh ?? '']),
    ],
  };
}
