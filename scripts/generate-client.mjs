import { prepareClient } from './prepare.mjs';

// After `npm install`: Prisma's client, where it is missing or of another schema.
prepareClient();
