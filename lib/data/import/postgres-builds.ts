import type { Client } from 'pg';
import { READER } from '../postgres/server.mjs';
import { BUILDS } from '../postgres/servers.mjs';

/** Schemas of builds, and no others, are named so. */
const BUILD_SCHEMA = /^evidence_[0-9a-z]+_[0-9a-f]{8}$/u;

/** A schema name that no build had before. */
export const newSchema = (): string =>
  `evidence_${Date.now().toString(36)}_${crypto.randomUUID().slice(0, 8)}`;

/** What a database has to have before the first build: the table of builds, the role that reads, the index's extension. */
export async function setUp(client: Client): Promise<void> {
  const { rows } = await client.query(
    `SELECT current_setting('server_encoding') AS "encoding", EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS "reader"`,
    [READER],
  );
  if (rows[0].encoding !== 'UTF8') {
    throw new Error(`The database is encoded in ${rows[0].encoding}; make it with ENCODING 'UTF8'`);
  }
  if (!rows[0].reader) await client.query(`CREATE ROLE ${READER} NOLOGIN; GRANT ${READER} TO CURRENT_USER`);
  await client.query(`
    CREATE SCHEMA IF NOT EXISTS "evidence";
    CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA "evidence";
    CREATE TABLE IF NOT EXISTS ${BUILDS} (
      "schema" text PRIMARY KEY,
      "version" text NOT NULL,
      "sources" text NOT NULL,
      "state" text NOT NULL CHECK ("state" IN ('present', 'kept', 'replaced')),
      "since" timestamptz NOT NULL DEFAULT now()
    );
    CREATE UNIQUE INDEX IF NOT EXISTS "one_present" ON ${BUILDS} ("state") WHERE "state" = 'present';
    CREATE UNIQUE INDEX IF NOT EXISTS "one_of_a_version" ON ${BUILDS} ("version") WHERE "state" = 'kept';
    GRANT USAGE ON SCHEMA "evidence" TO ${READER};
    GRANT SELECT ON ${BUILDS} TO ${READER};
  `);
}

/** Removes the schemas that a killed build left behind; to be called where no other build runs. */
export async function clearUnfinished(client: Client): Promise<void> {
  const { rows } = await client.query(
    `SELECT nspname AS "schema" FROM pg_namespace WHERE nspname NOT IN (SELECT "schema" FROM ${BUILDS})`,
  );
  for (const { schema } of rows) if (BUILD_SCHEMA.test(schema)) await dropSchema(client, schema);
}

export const dropSchema = (client: Client, schema: string) =>
  client.query(`DROP SCHEMA IF EXISTS "${schema}" CASCADE`);

/** Makes a build the present one; what it replaces is kept where it has another version. One transaction. */
export async function makePresent(
  client: Client,
  build: { schema: string; version: string; sources: string },
): Promise<void> {
  await client.query('BEGIN');
  try {
    const { rows } = await client.query(
      `SELECT "schema", "version" FROM ${BUILDS} WHERE "state" = 'present' FOR UPDATE`,
    );
    const [before] = rows;
    // Of one version, the newest build is enough.
    const versions = [build.version, before?.version];
    await setState(client, 'replaced', `"state" = 'kept' AND "version" = ANY ($2)`, versions);
    if (before) {
      const state = before.version === build.version ? 'replaced' : 'kept';
      await setState(client, state, '"schema" = $2', before.schema);
    }
    await client.query(
      `INSERT INTO ${BUILDS} ("schema", "version", "sources", "state") VALUES ($1, $2, $3, 'present')`,
      [build.schema, build.version, build.sources],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

const setState = (client: Client, state: string, where: string, ...values: unknown[]) =>
  client.query(`UPDATE ${BUILDS} SET "state" = $1, "since" = now() WHERE ${where}`, [state, ...values]);

/**
 * Gives up all but the newest kept versions. What was given up is only removed after the next build: requests in flight
 * may still read it.
 */
export async function pruneBuilds(client: Client, most: number): Promise<void> {
  const { rows } = await client.query(
    `SELECT "schema" FROM ${BUILDS} WHERE "state" = 'replaced'
       AND "since" < (SELECT "since" FROM ${BUILDS} WHERE "state" = 'present')`,
  );
  await setState(
    client,
    'replaced',
    `"schema" IN (SELECT "schema" FROM ${BUILDS} WHERE "state" = 'kept' ORDER BY "since" DESC, "schema" OFFSET $2)`,
    most,
  );
  for (const { schema } of rows) {
    await client.query('BEGIN');
    await client.query(`DELETE FROM ${BUILDS} WHERE "schema" = $1`, [schema]);
    await dropSchema(client, schema);
    await client.query('COMMIT');
  }
}
