import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests that put something of their own in a module's place: what they import is theirs alone. */
const WITH_OWN_MODULES = ['tests/api/{analyses,analysis-pool,reference,routes}.test.ts'];

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    // A test that passed by looking at nothing has failed.
    expect: { requireAssertions: true },
    // Tests name the databases that they read.
    env: { DATABASE_URL: '', DATABASE_REPLICA_URL: '' },
    globalSetup: 'tests/shared-by-run.ts',
    // All cores: what starts them only waits.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: WITH_OWN_MODULES,
          // Tests share what they import, as requests to the program do: to load it takes longer than most of them.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'with-own-modules', include: WITH_OWN_MODULES } },
    ],
  },
});
