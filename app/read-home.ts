import { GRAVE } from '@/lib/audit/rule';
import { oncePerDatabase } from '@/lib/data/once-per-database';
import { getHeadlineEvidence } from '@/lib/data/reads/get-headline-evidence';
import { getMapInShort } from '@/lib/data/reads/get-map-in-short';
import { getOverview } from '@/lib/data/reads/get-overview';
import { getVocabulary } from '@/lib/data/reads/get-vocabulary';
import { listCheckResults } from '@/lib/data/reads/list-check-results';
import { cohortEvidence } from '@/lib/domain/evidence-cohort';
import { type HomePageView, homePage } from '@/lib/present/pages/home/home-page';
import { withCheckResults } from '@/lib/present/provenance/check-results';
import type { Locale } from '@/lib/text/locale';
import { textOf } from '@/lib/text/text-of';

/** Disagreements that are shown; the audit has all. */
const MOST_CHECK_RESULTS = 3;

/** What the start page shows: nothing but the data and the language decides it, so that it is made once for each. */
const homeIn = (locale: Locale) =>
  oncePerDatabase(async (): Promise<HomePageView> => {
    const [labels, map, overview, headline, checkResults] = await Promise.all([
      getVocabulary(),
      getMapInShort('class'),
      getOverview(),
      getHeadlineEvidence(),
      listCheckResults({ verdict: GRAVE, most: MOST_CHECK_RESULTS }),
    ]);
    const context = { locale, text: textOf(locale), labels, verdicts: {} };
    const shown = withCheckResults(context, [...checkResults, ...headline.checkResults]);
    return homePage(
      shown,
      overview.counts,
      map,
      {
        context: shown,
        evidence: cohortEvidence(headline.cohorts),
        checkResults: headline.checkResults,
        tests: headline.tests,
        studies: headline.studies,
      },
      checkResults,
    );
  });

export const readHome = { en: homeIn('en'), zh: homeIn('zh') };
