import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    globalSetup: 'tests/databases.ts',
    // A test that passed by looking at nothing has failed.
    expect: { requireAssertions: true },
    include: ['tests/**/*.test.{ts,tsx}'],
    // Tests name the databases that they read.
    env: { DATABASE_URL: '', DATABASE_REPLICA_URL: '' },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
