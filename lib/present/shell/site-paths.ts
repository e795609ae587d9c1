import type { EvidenceCohort } from '@/lib/domain/evidence-cohort';
import { type Labels, withAncestors } from '@/lib/domain/labels';

/** Pages that are always there, without the language. */
const FIXED = [
  '',
  '/map',
  '/tumours',
  '/drugs',
  '/regimens',
  '/studies',
  '/outcomes',
  '/adverse-events',
  '/compare',
  '/papers',
  '/audit',
  '/analyse',
  '/methods',
  '/data',
  '/data/api',
];

interface SiteInput {
  studies: readonly {
    slug: string;
    tumours: readonly { tumourSlug: string }[];
    regimens: readonly { drugs: readonly { drugSlug: string }[] }[];
  }[];
  papers: readonly { slug: string }[];
  methods: readonly { topic: string }[];
  cohorts: readonly Pick<EvidenceCohort, 'tumours' | 'treatments'>[];
  labels: Pick<Labels, 'tumours'>;
}

/** The paths of all pages that show evidence, without the language, each once. */
export function sitePaths({ studies, papers, methods, cohorts, labels }: SiteInput): string[] {
  const tumours = withAncestors(labels.tumours, [
    ...studies.flatMap((study) => study.tumours.map(({ tumourSlug }) => tumourSlug)),
    ...cohorts.flatMap((cohort) => cohort.tumours),
  ]);
  const drugs = studies.flatMap(({ regimens }) => regimens.flatMap((regimen) => regimen.drugs));
  const under = (folder: string, slugs: Iterable<string>) =>
    [...new Set(slugs)].sort().map((slug) => `${folder}/${slug}`);
  return [
    ...FIXED,
    ...under('/tumours', tumours),
    ...under(
      '/drugs',
      drugs.map(({ drugSlug }) => drugSlug),
    ),
    ...under(
      '/regimens',
      cohorts.flatMap(({ treatments }) => treatments.map(({ slug }) => slug)),
    ),
    ...under(
      '/studies',
      studies.map(({ slug }) => slug),
    ),
    ...under(
      '/papers',
      papers.map(({ slug }) => slug),
    ),
    ...under(
      '/methods',
      methods.map(({ topic }) => topic),
    ),
  ];
}
