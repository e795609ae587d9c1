import { CHECKS } from './checks.mjs';
import { prepareClient, run } from './prepare.mjs';

// `npm run check`: types, lint, format, architecture, dead code.
prepareClient();
for (const [program, args] of CHECKS) run(program, args);
