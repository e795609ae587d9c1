import { cache } from 'react';
import { getRenamed } from '@/lib/data/reads/get-renamed';
import { getStudy } from '@/lib/data/reads/get-study';
import { listFindings } from '@/lib/data/reads/list-findings';
import { namedCohorts, readComparedIds } from '@/lib/present/pages/compare/compare-address';
import { type ComparePageView, comparePage } from '@/lib/present/pages/compare/compare-page';
import { readIntervalMethod } from '@/lib/present/results/interval-choice';
import type { ViewContext } from '@/lib/present/words/view-context';
import { type SearchParameters, withFindings } from '../../page-context';
import { readCohortEvidence } from '../../read-cohort-evidence';

// The page's head and body, which Next asks for apart, share one reading.
const readStudy = cache(getStudy);

/** The comparison that an address asks for, as the page and its CSV show it. */
export async function readComparison(
  context: ViewContext,
  parameters: SearchParameters,
): Promise<ComparePageView> {
  const evidence = await readCohortEvidence();
  const exists = (id: string) => evidence.byId.has(id);
  const strange = namedCohorts(parameters).filter((id) => !exists(id));
  const asked = readComparedIds(parameters, exists, await renamedIds(strange));
  const slugs = new Set(asked.ids.flatMap((id) => evidence.byId.get(id)?.studySlug ?? []));
  const found = await Promise.all([...slugs].map((slug) => readStudy(slug)));
  const studies = new Map(found.flatMap((study) => (study ? [[study.slug, study]] : [])));
  const search = typeof parameters.q === 'string' ? parameters.q : '';
  const findings = await listFindings({ studies: [...slugs] });
  return comparePage(
    { ...withFindings(context, findings), intervalMethod: readIntervalMethod(parameters) },
    { evidence, studies, asked, search, findings },
  );
}

/** Cohorts of studies that were renamed, by their old ids. */
async function renamedIds(ids: readonly string[]): Promise<Map<string, string>> {
  const pairs = await Promise.all(
    ids.map(async (id): Promise<[string, string][]> => {
      const [study = '', cohort = ''] = id.split('/');
      const now = await getRenamed('study', study);
      return now ? [[id, `${now}/${cohort}`]] : [];
    }),
  );
  return new Map(pairs.flat());
}
