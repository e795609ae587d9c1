import { type FindingItem, type FindingView, findingView } from './findings';
import { drugsOfStudy, type StudyListItem, tumoursOfStudy } from './tables/studies-table';
import { drugName, inLocale, tumourName, type ViewContext } from './view-context';

export interface HomeCounts {
  papers: number;
  studies: number;
  ownStudies: number;
  citedStudies: number;
  cohorts: number;
  regimens: number;
  outcomes: number;
  adverseEvents: number;
  patients: number;
  facts: number;
}

export interface HomePageView {
  holds: { label: string; count: number; detail?: string; href: string }[];
  map: {
    drugs: { slug: string; name: string; href: string }[];
    rows: {
      slug: string;
      name: string;
      href: string;
      cells: { count: number; own: boolean; href: string; words: string }[];
    }[];
  };
  notes: { key: string; text: string; study: string; href: string }[];
  /** Disagreements, worst first. */
  wrong: FindingView[];
  auditHref: string;
}

/** Placebo and drugs given for support are not what was tried. */
const SUPPORTIVE = 'supportive';

/** The start page: what the data set holds, tumour by drug, and what to read with caution. */
export function homePage(
  context: ViewContext,
  counts: HomeCounts,
  studies: readonly Omit<StudyListItem, 'findings'>[],
  cautions: readonly {
    id: string;
    textEn: string;
    textZh: string;
    study: { slug: string; shortTitleEn: string; shortTitleZh: string } | null;
  }[],
  findings: readonly FindingItem[],
): HomePageView {
  const { text, locale } = context;
  const at = (path: string) => `/${locale}${path}`;
  const pairs = studies.flatMap((study) =>
    tumoursOfStudy(study).flatMap((tumour) =>
      drugsOfStudy(study)
        .filter((drug) => context.labels.drugs[drug]?.class !== SUPPORTIVE)
        .map((drug) => ({ tumour, drug, study })),
    ),
  );
  const byCount = (slugs: string[]) => {
    const counted = new Map<string, number>();
    for (const slug of slugs) counted.set(slug, (counted.get(slug) ?? 0) + 1);
    return [...counted].sort((a, b) => b[1] - a[1]).map(([slug]) => slug);
  };
  const tumours = byCount(pairs.map(({ tumour }) => tumour));
  const drugs = byCount(pairs.map(({ drug }) => drug));
  return {
    holds: [
      { label: text.home.papers, count: counts.papers, href: at('/papers') },
      {
        label: text.home.studies,
        count: counts.studies,
        detail: `${counts.ownStudies} ${text.home.ownStudies} · ${counts.citedStudies} ${text.home.citedStudies}`,
        href: at('/studies'),
      },
      { label: text.home.outcomes, count: counts.outcomes, href: at('/outcomes') },
      { label: text.home.adverseEvents, count: counts.adverseEvents, href: at('/adverse-events') },
      { label: text.home.patients, count: counts.patients, href: at('/studies?patients=yes') },
      { label: text.home.facts, count: counts.facts, href: at('/papers') },
    ],
    map: {
      drugs: drugs.map((slug) => ({
        slug,
        name: drugName(context, slug),
        href: at(`/studies?drug=${slug}`),
      })),
      rows: tumours.map((tumour) => ({
        slug: tumour,
        name: tumourName(context, tumour),
        href: at(`/studies?tumour=${tumour}`),
        cells: drugs.map((drug) => {
          const found = new Map(
            pairs
              .filter((pair) => pair.tumour === tumour && pair.drug === drug)
              .map(({ study }) => [study.slug, study]),
          );
          return {
            count: found.size,
            own: [...found.values()].some(({ origin }) => origin === 'own'),
            href: at(`/studies?tumour=${tumour}&drug=${drug}`),
            words: text.home.mapCell(tumourName(context, tumour), drugName(context, drug), found.size),
          };
        }),
      })),
    },
    wrong: findings
      .filter(({ verdict }) => verdict === 'changes-conclusion' || verdict === 'disagrees')
      .map((finding) => findingView(context, finding)),
    auditHref: at('/audit'),
    notes: cautions.map((note) => ({
      key: note.id,
      text: inLocale(context, note.textEn, note.textZh),
      study: note.study ? inLocale(context, note.study.shortTitleEn, note.study.shortTitleZh) : '',
      href: note.study ? at(`/studies/${note.study.slug}#notes`) : at('/papers'),
    })),
  };
}
