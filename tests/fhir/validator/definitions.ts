import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type {
  CodeSystem,
  CodeSystemConcept,
  ElementDefinition,
  StructureDefinition,
  ValueSet,
} from 'fhir/r5';
import { HL7_TERMINOLOGY } from './hl7-terminology';

/** The published definitions of R5. */
export const PACKAGE = path.join('node_modules', 'hl7.fhir.r5.core');

const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(PACKAGE, file), 'utf8')) as T;

const structures = new Map<string, StructureDefinition | null>();

/** The definition of a resource or data type; null where R5 has none of that name. */
export function structureOf(type: string): StructureDefinition | null {
  const known = structures.get(type);
  if (known !== undefined) return known;
  const file = `StructureDefinition-${type}.json`;
  const found = existsSync(path.join(PACKAGE, file)) ? read<StructureDefinition>(file) : null;
  structures.set(type, found);
  return found;
}

const elements = new Map<string, Map<string, ElementDefinition>>();

/** Elements of a type by their path. */
export function elementsOf(type: string): Map<string, ElementDefinition> {
  const known = elements.get(type);
  if (known) return known;
  const snapshot = structureOf(type)?.snapshot?.element ?? [];
  const byPath = new Map(snapshot.map((element) => [element.path, element]));
  elements.set(type, byPath);
  return byPath;
}

export const isPrimitive = (type: string) => structureOf(type)?.kind === 'primitive-type';

let systems: Map<string, CodeSystem> | undefined;
function codeSystem(url: string): CodeSystem | undefined {
  systems ??= new Map(
    readdirSync(PACKAGE)
      .filter((file) => file.startsWith('CodeSystem-'))
      .map((file) => read<CodeSystem>(file))
      .map((system) => [system.url ?? '', system]),
  );
  return systems.get(url);
}

const flat = (concepts: readonly CodeSystemConcept[]): CodeSystemConcept[] =>
  concepts.flatMap((concept) => [concept, ...flat(concept.concept ?? [])]);

/** Codes of a system with their displays; null where the definitions available don't list them all. */
export function codesOf(url: string): Map<string, string> | null {
  const others = HL7_TERMINOLOGY[url];
  if (others) return new Map(Object.entries(others));
  const system = codeSystem(url);
  if (system?.content !== 'complete') return null;
  return new Map(flat(system.concept ?? []).map(({ code, display = '' }) => [code, display]));
}

const expansions = new Map<string, Set<string> | null>();

/** `system|code` of every code of a value set; null where it can't be listed from the definitions available. */
export function expansionOf(canonical: string): Set<string> | null {
  const [url = ''] = canonical.split('|');
  const known = expansions.get(url);
  if (known !== undefined) return known;
  const file = `ValueSet-${url.split('/').at(-1)}.json`;
  const valueSet = existsSync(path.join(PACKAGE, file)) ? read<ValueSet>(file) : null;
  const found = valueSet?.url === url ? expand(valueSet) : null;
  expansions.set(url, found);
  return found;
}

function expand({ compose }: ValueSet): Set<string> | null {
  if (!compose || (compose.exclude ?? []).length > 0) return null;
  const codes = new Set<string>();
  for (const { system = '', concept, filter, valueSet = [] } of compose.include) {
    if (filter) return null;
    for (const imported of valueSet) {
      const inner = expansionOf(imported);
      if (!inner) return null;
      for (const code of inner) codes.add(code);
    }
    if (system === '') continue;
    const listed = concept?.map(({ code }) => code) ?? codesOf(system)?.keys();
    if (!listed) return null;
    for (const code of listed) codes.add(`${system}|${code}`);
  }
  return codes;
}
