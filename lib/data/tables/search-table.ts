import { foldWithWords } from '@/lib/domain/fold';
import { type Labels, namesOf } from '@/lib/domain/labels';
import type { TableDefinition } from '../table-engine/table-definition';
import { drugsOfStudy, type StudyListItem, soughtBy, tumoursOfStudy } from './studies-table';

export interface StudyToFind {
  slug: string;
  origin: string;
  titleEn: string;
  titleZh: string;
  shortTitleEn: string;
  shortTitleZh: string;
  /** Tumours and drugs that it is about. */
  tumours: readonly string[];
  drugs: readonly string[];
  /** Registration numbers and sponsors. */
  soughtBy: readonly string[];
  facts: number;
}

export interface PaperToFind {
  slug: string;
  titleEn: string;
  titleZh: string;
  /** Its authors, journal and DOI. */
  facts: readonly {
    measure: string;
    verbatim: string;
    valueText: string | null;
    valueTextZh?: string | null;
  }[];
}

/** A study or a paper, under what it is found by. */
export type SearchItem =
  | { key: string; kind: 'study'; study: StudyToFind }
  | { key: string; kind: 'paper'; paper: PaperToFind };

/** Facts of a publication by which a paper is looked for. */
const FOUND_BY: readonly string[] = ['author', 'doi', 'journal'];

/** What the site's search looks for among studies and papers; which name it was, and how well it fits, is told later. */
export function searchTable(labels: Labels): TableDefinition<SearchItem> {
  return {
    filters: [],
    sorts: [],
    searchTextsOf: (item) => namesIn(labels, item).flatMap(foldWithWords),
  };
}

const namesIn = (labels: Labels, item: SearchItem): string[] =>
  item.kind === 'study'
    ? [
        ...namesOf(labels.tumours, item.study.tumours),
        ...namesOf(labels.drugs, item.study.drugs),
        item.study.titleEn,
        item.study.titleZh,
        item.study.shortTitleEn,
        item.study.shortTitleZh,
        ...item.study.soughtBy,
        item.study.slug,
      ]
    : [
        item.paper.slug,
        item.paper.titleEn,
        item.paper.titleZh,
        ...item.paper.facts.flatMap(({ valueText, valueTextZh, verbatim }) => [
          valueText ?? '',
          valueTextZh ?? '',
          verbatim,
        ]),
      ];

/** Of a study, what it is found by. */
export function studyToFind(study: StudyListItem): SearchItem {
  const { slug, origin, titleEn, titleZh, shortTitleEn, shortTitleZh, _count } = study;
  return {
    key: `study ${slug}`,
    kind: 'study',
    study: {
      ...{ slug, origin, titleEn, titleZh, shortTitleEn, shortTitleZh },
      tumours: tumoursOfStudy(study),
      drugs: drugsOfStudy(study),
      soughtBy: soughtBy(study),
      facts: _count.facts,
    },
  };
}

/** Of a paper, what it is found by. */
export const paperToFind = ({ slug, titleEn, titleZh, facts }: PaperToFind): SearchItem => ({
  key: `paper ${slug}`,
  kind: 'paper',
  paper: {
    ...{ slug, titleEn, titleZh },
    facts: facts
      .filter(({ measure }) => FOUND_BY.includes(measure))
      .map(({ measure, verbatim, valueText, valueTextZh }) => ({
        measure,
        verbatim,
        valueText,
        valueTextZh: valueTextZh ?? null,
      })),
  },
});
