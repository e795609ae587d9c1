import { type FhirFault, isObject, type JsonObject } from './fault';
import type { Visit } from './walk-resource';

export interface BundleIndex {
  /** Type of each resource of the bundle by its address. */
  typeAt: Map<string, string>;
  faults: FhirFault[];
}

/** Addresses of a bundle's resources: each has one, and one only, that agrees with its id. */
export function indexBundle(bundle: JsonObject): BundleIndex {
  const typeAt = new Map<string, string>();
  const faults: FhirFault[] = [];
  const entries = Array.isArray(bundle.entry) ? bundle.entry.filter(isObject) : [];
  for (const [index, { fullUrl, resource }] of entries.entries()) {
    const at = `Bundle.entry[${index}]`;
    const report = (message: string) => faults.push({ at, check: 'identity', message });
    if (typeof fullUrl !== 'string' || !isObject(resource)) {
      report('needs fullUrl and resource');
      continue;
    }
    if (typeAt.has(fullUrl)) report(`${fullUrl} is there twice`);
    const uuid = /^urn:uuid:([0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})$/u.exec(
      fullUrl,
    );
    if (uuid?.[1] === undefined || uuid[1] !== resource.id) {
      report(`${fullUrl} is no UUID made from a name, or not that of id ${String(resource.id)}`);
    }
    typeAt.set(fullUrl, String(resource.resourceType));
  }
  return { typeAt, faults };
}

/** A reference leads to a resource of the bundle, and to one of a type that may stand there. */
export function checkReference({ at, value, definition, type }: Visit, { typeAt }: BundleIndex): FhirFault[] {
  if (type !== 'Reference' || !isObject(value) || value.reference === undefined) return [];
  const target = typeAt.get(String(value.reference));
  if (target === undefined) {
    return [{ at, check: 'reference', message: `${String(value.reference)} is not in the bundle` }];
  }
  const allowed = (definition.type ?? [])
    .filter(({ code }) => code === 'Reference')
    .flatMap(({ targetProfile = [] }) => targetProfile.map((profile) => profile.split('/').at(-1)));
  return allowed.length === 0 || allowed.includes('Resource') || allowed.includes(target)
    ? []
    : [{ at, check: 'reference', message: `leads to ${target}, and may lead to ${allowed.join(', ')}` }];
}
