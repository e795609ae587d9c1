import { runChecks } from './checks.mjs';
import { prepareClient } from './prepare.mjs';

// `npm run check`: types, lint, format, architecture, dead code.
prepareClient();
await runChecks();
