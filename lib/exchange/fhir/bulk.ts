import type { Bundle, FhirResource } from 'fhir/r5';

/**
 * The resources of a bundle for files with a resource a line (FHIR Bulk Data): there is no bundle around them, so that
 * they refer to one another by type and id.
 */
export function bulkResources({ entry = [] }: Bundle): FhirResource[] {
  const resources = entry.flatMap(({ resource }) => resource ?? []);
  const places = new Map(
    entry.flatMap(({ fullUrl, resource }) =>
      fullUrl && resource ? [[fullUrl, `${resource.resourceType}/${resource.id}`] as const] : [],
    ),
  );
  const placed = (name: string, value: unknown) =>
    name === 'reference' && typeof value === 'string' ? (places.get(value) ?? value) : value;
  return resources.map((resource) => JSON.parse(JSON.stringify(resource, placed)) as FhirResource);
}
