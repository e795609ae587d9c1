import type { EvidencePlace } from '../evidence-place.mjs';
import type { BuildPlace } from './new-database';
import { sqlitePlace } from './sqlite-place';

/** How the database at a place is built; a file may be named alone. What is needed for PostgreSQL is loaded only there. */
export async function buildPlace(place: EvidencePlace | string): Promise<BuildPlace> {
  if (typeof place === 'string') return sqlitePlace(place);
  if (place.engine === 'sqlite') return sqlitePlace(place.file);
  return (await import('./postgres-place')).postgresPlace(place.url);
}
