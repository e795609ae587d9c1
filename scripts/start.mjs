import { prepareApp, prepareClient, prepareDatabase } from './prepare.mjs';
import { serve } from './serve/serve.mjs';
import { readSettings } from './serve/settings.mjs';

// `npm start`: builds what isn't built, then serves, in this process. docs/deployment.md lists the settings.
try {
  const settings = readSettings(process.env);
  prepareClient();
  await prepareDatabase();
  prepareApp();
  await serve(settings);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
