import type { Bundle, Evidence, FhirResource } from 'fhir/r5';

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
