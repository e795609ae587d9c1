import path from 'node:path';
import { defineConfig } from 'prisma/config';

// `generate` and `validate` don't need the schema engine, but the command looks for it and would try to download it.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;
process.env.CHECKPOINT_DISABLE ??= '1';

export default defineConfig({
  schema: path.join('prisma', 'schema.prisma'),
});
