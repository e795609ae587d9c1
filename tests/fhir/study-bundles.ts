import type { Bundle } from 'fhir/r5';
import { GET } from '@/app/api/v1/studies/[slug]/fhir/route';
import { listStudies } from '@/lib/data/reads/list-studies';
import { call } from '../api/call';

/** The bundle of a study as the route answers. */
export async function bundleOf(slug: string): Promise<Bundle> {
  const response = await call(GET, `/studies/${slug}/fhir`, { params: { slug } });
  if (response.status !== 200) throw new Error(`${slug}: ${response.status}`);
  return (await response.json()) as Bundle;
}

/** Bundles of all studies by slug. */
export async function allBundles(): Promise<Map<string, Bundle>> {
  const studies = await listStudies();
  const bundles = await Promise.all(studies.map(({ slug }) => bundleOf(slug)));
  return new Map(studies.map(({ slug }, index) => [slug, bundles[index] as Bundle]));
}
