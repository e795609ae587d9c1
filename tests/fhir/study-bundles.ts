import type { Bundle, Evidence, FhirResource } from 'fhir/r5';
import { GET } from '@/app/api/v1/studies/[slug]/fhir/route';
import { listStudies } from '@/lib/store/queries/list-studies';
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

export const resourcesOf = ({ entry = [] }: Bundle) =>
  entry.flatMap(({ resource }) => (resource ? [resource as FhirResource] : []));

export const evidenceIn = (bundle: Bundle): Evidence[] =>
  resourcesOf(bundle).filter((resource) => resource.resourceType === 'Evidence');

/** Evidence by `kind id` of its row. */
export function evidenceByRow(bundles: Iterable<Bundle>): Map<string, Evidence[]> {
  const byRow = new Map<string, Evidence[]>();
  for (const evidence of [...bundles].flatMap(evidenceIn)) {
    for (const { system = '', value = '' } of evidence.identifier ?? []) {
      const key = `${system.split(':').at(-1)} ${value}`;
      byRow.set(key, [...(byRow.get(key) ?? []), evidence]);
    }
  }
  return byRow;
}
