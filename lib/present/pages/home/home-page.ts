import type { FindingItem } from '@/lib/data/tables/audit-table';
import type { MapInShort } from '@/lib/domain/map-in-short';
import { type FindingView, findingView } from '../../provenance/findings';
import { inLocale, type ViewContext } from '../../words/view-context';
import { type HomeMapView, homeMap } from '../map/home-map';

export interface HomeCounts {
  papers: number;
  studies: number;
  ownStudies: number;
  citedStudies: number;
  cohorts: number;
  regimens: number;
  outcomes: number;
  /** Those of them that say that no result is reported. */
  outcomesNotReported: number;
  adverseEvents: number;
  patients: number;
  facts: number;
}

export interface HomePageView {
  holds: { label: string; count: number; detail?: string; href: string }[];
  map: HomeMapView;
  notes: { key: string; text: string; study: string; href: string }[];
  /** That there are more notes, and where; null where there are not. */
  moreNotes: { text: string; href: string } | null;
  /** Disagreements, worst first. */
  wrong: FindingView[];
  auditHref: string;
}

/** The start page: the evidence map in short, what the data set holds, and what to read with caution. */
export function homePage(
  context: ViewContext,
  counts: HomeCounts,
  map: MapInShort,
  cautions: readonly {
    id: string;
    textEn: string;
    textZh: string;
    study: { slug: string; shortTitleEn: string; shortTitleZh: string } | null;
  }[],
  /** Notes beyond these. */
  moreCautions: number,
  /** The gravest disagreements, worst first. */
  findings: readonly FindingItem[],
): HomePageView {
  const { text, locale } = context;
  const at = (path: string) => `/${locale}${path}`;
  return {
    holds: [
      { label: text.home.papers, count: counts.papers, href: at('/papers') },
      {
        label: text.home.studies,
        count: counts.studies,
        detail: `${counts.ownStudies} ${text.home.ownStudies} · ${counts.citedStudies} ${text.home.citedStudies}`,
        href: at('/studies'),
      },
      {
        label: text.home.outcomes,
        count: counts.outcomes,
        ...(counts.outcomesNotReported > 0
          ? { detail: text.home.outcomesNotReported(counts.outcomesNotReported) }
          : {}),
        href: at('/outcomes'),
      },
      { label: text.home.adverseEvents, count: counts.adverseEvents, href: at('/adverse-events') },
      { label: text.home.patients, count: counts.patients, href: at('/studies?patients=yes') },
      { label: text.home.facts, count: counts.facts, href: at('/papers') },
    ],
    map: homeMap(context, map),
    wrong: findings.map((finding) => findingView(context, finding)),
    auditHref: at('/audit'),
    moreNotes: moreCautions > 0 ? { text: text.home.moreNotes(moreCautions), href: at('/studies') } : null,
    notes: cautions.map((note) => ({
      key: note.id,
      text: inLocale(context, note.textEn, note.textZh),
      study: note.study ? inLocale(context, note.study.shortTitleEn, note.study.shortTitleZh) : '',
      href: note.study ? at(`/studies/${note.study.slug}#notes`) : at('/papers'),
    })),
  };
}
