import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests of functions alone: they share what they import, which takes longer than they do. */
const OF_FUNCTIONS = [
  'tests/unit/{analysis,audit,curation,domain,exchange,own-data,present,stats,text}/**/*.test.{ts,tsx}',
  'tests/reference/**/*.test.ts',
];

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    // A test that passed by looking at nothing has failed.
    expect: { requireAssertions: true },
    // Tests name the databases that they read.
    env: { DATABASE_URL: '', DATABASE_REPLICA_URL: '' },
    // All cores: what starts them only waits.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'functions', include: OF_FUNCTIONS, isolate: false } },
      {
        extends: true,
        test: {
          name: 'program',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: OF_FUNCTIONS,
          globalSetup: 'tests/databases.ts',
        },
      },
    ],
  },
});
