import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cruiseModules, RULES } from './cruise-modules';

const ROOMS = [
  'lib/stats',
  'lib/evidence',
  'lib/text',
  'lib/audit',
  'lib/store',
  'lib/views',
  'lib/formats',
  'components/ui',
  'components/charts',
  'components/evidence',
  'app',
  'seeds',
  'prisma',
];

describe('the modules of the program', () => {
  let cruised: Awaited<ReturnType<typeof cruiseModules>>;
  beforeAll(async () => {
    cruised = await cruiseModules(
      ['lib', 'components', 'app', 'seeds', 'prisma', 'proxy.ts', 'next.config.js'],
      process.cwd(),
      { tsConfig: 'tsconfig.json' },
    );
  });

  it('are read: more than a hundred, and some in every room', () => {
    expect(cruised.modules.length).toBeGreaterThan(100);
    for (const room of ROOMS) {
      const inRoom = cruised.modules.filter((module) => module.startsWith(`${room}/`));
      expect(inRoom.length, room).toBeGreaterThan(1);
    }
  });

  it('import only what their room may import', () => {
    expect(cruised.violations).toEqual([]);
  });
});

/** A small tree with one module in each room, where every import is allowed. */
const LAWFUL: Record<string, string> = {
  'lib/stats/index.ts': 'export const median = 1;',
  'lib/evidence/kinds.ts': "import { z } from 'zod';\nexport const kind = z;\nexport type Kind = string;",
  'lib/text/en.ts': "import type { Kind } from '../evidence/kinds';\nexport const en: Kind = 'en';",
  'lib/audit/rules.ts': "import '../stats/index';\nimport '../evidence/kinds';\nexport const rules = 1;",
  'lib/store/database.ts': "import '@prisma/client';\nimport '../audit/rules';\nexport const database = 1;",
  'lib/store/generated/client.ts': 'export const client = 1;',
  'lib/views/page.ts':
    "import '../stats/index';\nimport '../evidence/kinds';\nimport '../audit/rules';\nimport '../text/en';\nexport const page = 1;\nexport type Page = number;",
  'lib/views/shell.ts': "import './page';\nexport type ShellView = number;",
  'lib/formats/csv.ts': "import '../views/page';\nimport '../evidence/kinds';\nexport const csv = 1;",
  'components/ui/button.tsx': 'export const button = 1;',
  'components/charts/chart.tsx':
    "import '../ui/button';\nimport type { Page } from '../../lib/views/page';\nexport const chart: Page = 1;",
  'components/evidence/card.tsx':
    "import '../charts/chart';\nimport '../../lib/text/en';\nexport const card = 1;",
  'app/page.tsx':
    "import '../components/evidence/card';\nimport '../lib/store/database';\nimport '../lib/views/page';\nimport '../lib/formats/csv';\nexport const route = 1;",
  'seeds/load.ts': "import '../lib/store/database';\nimport '../lib/evidence/kinds';\nexport const load = 1;",
  'prisma/diff.ts': "import '@prisma/client';\nexport const diff = 1;",
  'tests/a.test.ts': "import '../app/page';\nexport const test = 1;",
  'node_modules/zod/index.js': 'exports.z = 1;',
  'node_modules/zod/package.json': '{ "name": "zod", "main": "index.js" }',
  'node_modules/yaml/index.js': 'exports.y = 1;',
  'node_modules/yaml/package.json': '{ "name": "yaml", "main": "index.js" }',
  'node_modules/@prisma/client/index.js': 'exports.p = 1;',
  'node_modules/@prisma/client/package.json': '{ "name": "@prisma/client", "main": "index.js" }',
  'package.json': '{ "dependencies": { "zod": "1", "yaml": "1", "@prisma/client": "1" } }',
};

const FOLDERS = ['lib', 'components', 'app', 'seeds', 'prisma', 'tests'];

/** One import for each rule that breaks it: in which file, and of what. */
const PLANTED: Record<string, { in: string; line: string }> = {
  'stats-know-nothing': { in: 'lib/stats/index.ts', line: "import '../evidence/kinds';" },
  'evidence-knows-nothing': { in: 'lib/evidence/kinds.ts', line: "import '../stats/index';" },
  'evidence-uses-only-zod': { in: 'lib/evidence/kinds.ts', line: "import 'yaml';" },
  'text-knows-evidence': { in: 'lib/text/en.ts', line: "import '../stats/index';" },
  'text-names-types': { in: 'lib/text/en.ts', line: "import { kind } from '../evidence/kinds'; kind;" },
  'audit-knows-evidence-and-stats': { in: 'lib/audit/rules.ts', line: "import '../text/en';" },
  'store-knows-evidence-and-audit': { in: 'lib/store/database.ts', line: "import '../stats/index';" },
  'views-know-no-database': { in: 'lib/views/page.ts', line: "import '../store/database';" },
  'formats-know-views': { in: 'lib/formats/csv.ts', line: "import '../store/database';" },
  'ui-knows-nothing': { in: 'components/ui/button.tsx', line: "import '../../lib/text/en';" },
  'charts-know-views': { in: 'components/charts/chart.tsx', line: "import '../../lib/stats/index';" },
  'evidence-components-know-views': {
    in: 'components/evidence/card.tsx',
    line: "import '../../lib/store/database';",
  },
  'components-name-types': {
    in: 'components/charts/chart.tsx',
    line: "import { page } from '../../lib/views/page'; page;",
  },
  'app-computes-nothing': { in: 'app/page.tsx', line: "import '../lib/stats/index';" },
  'seeds-know-evidence-and-store': { in: 'seeds/load.ts', line: "import '../lib/views/page';" },
  'prisma-knows-nothing': { in: 'prisma/diff.ts', line: "import '../lib/evidence/kinds';" },
  'only-the-store-knows-prisma': { in: 'app/page.tsx', line: "import '@prisma/client';" },
  'nobody-imports-tests': { in: 'app/page.tsx', line: "import '../tests/a.test';" },
  'no-circles': { in: 'lib/views/page.ts', line: "import './shell';" },
  'everything-resolves': { in: 'app/page.tsx', line: "import './absent';" },
};

describe('the rules', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'rooms-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function violationsWith(extra: Record<string, string>) {
    const tree = mkdtempSync(path.join(folder, 'tree-'));
    for (const [name, content] of Object.entries({ ...LAWFUL, ...extra })) {
      mkdirSync(path.dirname(path.join(tree, name)), { recursive: true });
      writeFileSync(path.join(tree, name), `${content}\n`);
    }
    return (await cruiseModules(FOLDERS, tree)).violations;
  }

  it('allow every import of the lawful tree', async () => {
    expect(await violationsWith({})).toEqual([]);
  });

  it('each have a planted violation here', () => {
    expect(Object.keys(PLANTED).sort()).toEqual([...RULES].sort());
  });

  it.each(Object.entries(PLANTED))('%s fails on its planted violation', async (rule, { in: file, line }) => {
    const violations = await violationsWith({ [file]: `${line}\n${LAWFUL[file]}` });
    const found = violations.find((violation) => violation.rule === rule);
    expect(found?.from).toBe(file);
  });
});
