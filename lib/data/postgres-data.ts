import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import type { Connection, DataEngine, DataId } from './data-engine';
import type { PostgresPlace } from './evidence-place.mjs';
import { PrismaClient } from './generated/postgresql/client';
import type { PrismaClient as AnyPrismaClient } from './generated/sqlite/client';
import { type Servers, serversOf } from './postgres/servers.mjs';
import { postgresStore } from './table-engine/postgres-engine';

/** What Prisma takes for a pool: its questions go to whichever server can answer them. */
const poolOf = (servers: Servers) =>
  Object.assign(new pg.Pool(), {
    query: (query: pg.QueryArrayConfig) => servers.read(query),
    connect: () => Promise.reject(new Error('The evidence is only read: there are no transactions.')),
  });

/** Tables of one schema, through the second client: both have the same models. */
const clientOf = (servers: Servers, schema: string) =>
  new PrismaClient({ adapter: new PrismaPg(poolOf(servers), { schema }) }) as unknown as AnyPrismaClient;

function connect(servers: Servers, { at: schema }: DataId): Connection {
  const client = clientOf(servers, schema);
  return {
    client,
    tables: postgresStore((text, values) => servers.read({ text, values }), schema),
    probe: (table) => servers.read({ text: `SELECT * FROM "${schema}"."${table}" LIMIT 1` }),
    // The connections are shared by all builds.
    close: () => client.$disconnect(),
  };
}

/** Data in PostgreSQL, each build in a schema of its own; which one is present stands in a table of builds. */
export function postgresData(place: PostgresPlace): DataEngine {
  const servers = serversOf(place);
  const dataIn = (build: { schema: string } | null) => build && { stamp: build.schema, at: build.schema };
  return {
    present: async () => dataIn(await servers.present()),
    named: (stamp) => ({ stamp, at: stamp }),
    kept: async (version) => dataIn(await servers.kept(version)),
    connect: async (data) => connect(servers, data),
  };
}
