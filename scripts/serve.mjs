import { serve } from './serve/serve.mjs';
import { readSettings } from './serve/settings.mjs';

// Serves what is built, as it is; `npm start` builds first what isn't. PORT and HOST change the address.
try {
  await serve(readSettings(process.env));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
