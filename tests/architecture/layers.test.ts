import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cruiseModules, RULES } from './cruise-modules';

const LAYERS: Record<string, { folder: string; knows: string[]; types?: string[] }> = createRequire(
  import.meta.url,
)('../../layers.cjs');
const FOLDERS = Object.values(LAYERS).map(({ folder }) => folder);

describe('the modules of the program', () => {
  let cruised: Awaited<ReturnType<typeof cruiseModules>>;
  beforeAll(async () => {
    cruised = await cruiseModules(
      ['lib', 'components', 'app', 'seeds', 'prisma', 'proxy.ts', 'next.config.js'],
      process.cwd(),
      { tsConfig: 'tsconfig.json' },
    );
  });

  it('are read: more than a hundred, and some in every layer', () => {
    expect(cruised.modules.length).toBeGreaterThan(100);
    for (const folder of [...FOLDERS, 'app']) {
      const within = cruised.modules.filter((module) => module.startsWith(`${folder}/`));
      expect(within.length, folder).toBeGreaterThan(1);
    }
  });

  it('import only what their layer may import, in no circle', () => {
    expect(cruised.violations).toEqual([]);
  });
});

const fromRoot = (folder: string, module: string) =>
  `${'../'.repeat(folder.split('/').length)}${module}`.replace(/^(?!\.)/u, './');

/** A small tree with one module in each layer, where every import is allowed. */
const LAWFUL: Record<string, string> = {
  ...Object.fromEntries(
    Object.values(LAYERS).map(({ folder, knows, types = [] }) => [
      `${folder}/index.ts`,
      [
        ...knows.map((name) =>
          types.includes(name)
            ? `import type { Kind as ${name.replaceAll('-', '_')} } from '${fromRoot(folder, `${LAYERS[name]?.folder}/index`)}';`
            : `import '${fromRoot(folder, `${LAYERS[name]?.folder}/index`)}';`,
        ),
        ...(folder === 'lib/domain' ? ["import { z } from 'zod';\nexport const schema = z;"] : []),
        'export const value = 1;\nexport type Kind = string;',
      ].join('\n'),
    ]),
  ),
  'lib/data/generated/client.ts': 'export const client = 1;',
  'lib/data/reads/get-study.ts': "import '@prisma/client';\nexport const getStudy = 1;",
  'app/page.tsx':
    "import '../components/evidence/index';\nimport '../lib/data/reads/get-study';\nimport '../lib/present/index';\nimport '../lib/exchange/index';\nexport const route = 1;",
  'tests/a.test.ts': "import '../app/page';\nexport const test = 1;",
  'node_modules/zod/index.js': 'exports.z = 1;',
  'node_modules/zod/package.json': '{ "name": "zod", "main": "index.js" }',
  'node_modules/yaml/index.js': 'exports.y = 1;',
  'node_modules/yaml/package.json': '{ "name": "yaml", "main": "index.js" }',
  'node_modules/@prisma/client/index.js': 'exports.p = 1;',
  'node_modules/@prisma/client/package.json': '{ "name": "@prisma/client", "main": "index.js" }',
  'package.json': '{ "dependencies": { "zod": "1", "yaml": "1", "@prisma/client": "1" } }',
};

/** A layer that another may not import, to plant. */
const strangerOf = (name: string) =>
  Object.entries(LAYERS).find(([other]) => other !== name && !LAYERS[name]?.knows.includes(other))?.[1]
    .folder ?? 'app';

/** One import for each rule that breaks it: in which file, and of what. */
const PLANTED: Record<string, { in: string; line: string }> = {
  ...Object.fromEntries(
    Object.entries(LAYERS).flatMap(([name, { folder, types = [] }]) => [
      [
        `${name}-knows-only-its-layers`,
        {
          in: `${folder}/index.ts`,
          line: `import '${fromRoot(folder, strangerOf(name) === 'app' ? 'app/page' : `${strangerOf(name)}/index`)}';`,
        },
      ],
      ...types.slice(0, 1).map((named) => [
        `${name}-names-types`,
        {
          in: `${folder}/index.ts`,
          line: `import { value as planted } from '${fromRoot(folder, `${LAYERS[named]?.folder}/index`)}'; planted;`,
        },
      ]),
    ]),
  ),
  'domain-uses-only-zod': { in: 'lib/domain/index.ts', line: "import 'yaml';" },
  'app-computes-nothing': { in: 'app/page.tsx', line: "import '../lib/stats/index';" },
  'only-app-asks-the-database': { in: 'lib/present/index.ts', line: "import '../data/reads/get-study';" },
  'only-data-knows-prisma': { in: 'app/page.tsx', line: "import '@prisma/client';" },
  'nobody-imports-tests': { in: 'app/page.tsx', line: "import '../tests/a.test';" },
  'no-circles': { in: 'lib/stats/index.ts', line: "import type { Other } from './other';" },
  'everything-resolves': { in: 'app/page.tsx', line: "import './absent';" },
};
/** What a planted import needs beside it. */
const BESIDE: Record<string, Record<string, string>> = {
  'no-circles': {
    'lib/stats/other.ts': "import type { Kind } from './index';\nexport type Other = Kind;",
  },
};

describe('the rules', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'layers-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function violationsWith(extra: Record<string, string>) {
    const tree = mkdtempSync(path.join(folder, 'tree-'));
    for (const [name, content] of Object.entries({ ...LAWFUL, ...extra })) {
      mkdirSync(path.dirname(path.join(tree, name)), { recursive: true });
      writeFileSync(path.join(tree, name), `${content}\n`);
    }
    const folders = ['lib', 'components', 'app', 'seeds', 'prisma', 'tests'];
    return (await cruiseModules(folders, tree)).violations;
  }

  it('allow every import of the lawful tree', async () => {
    expect(await violationsWith({})).toEqual([]);
  });

  it('each have a planted violation here', () => {
    expect(Object.keys(PLANTED).sort()).toEqual([...RULES].sort());
  });

  it.each(Object.entries(PLANTED))('%s fails on its planted violation', async (rule, { in: file, line }) => {
    const violations = await violationsWith({ ...BESIDE[rule], [file]: `${line}\n${LAWFUL[file]}` });
    const found = violations.filter((violation) => violation.rule === rule);
    expect(found.map(({ from }) => from)).toContain(file);
  });
});
