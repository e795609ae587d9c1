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

/** Slugs of what has a page. */
interface SiteInput {
  tumours: readonly string[];
  drugs: readonly string[];
  regimens: readonly string[];
  studies: readonly string[];
  papers: readonly string[];
  methods: readonly string[];
}

/** The paths of all pages that show evidence, without the language, each once. */
export const sitePaths = (slugs: SiteInput): string[] => [
  ...FIXED,
  ...(['tumours', 'drugs', 'regimens', 'studies', 'papers', 'methods'] as const).flatMap((folder) =>
    [...new Set(slugs[folder])].sort().map((slug) => `/${folder}/${slug}`),
  ),
];
