import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, context } from 'esbuild';
import { PAGE_SCRIPT_FILE } from '../../lib/present/shell/page-script-file.mjs';

/**
 * @typedef {import('../../lib/present/shell/page-script-file.mjs').PageScriptFiles} PageScriptFiles
 */

/** What makes pages answer. */
const ENTRY = 'components/behaviour/start.ts';
/** In a build’s folder; Next serves what is in `static`, to be kept for good. */
const FOLDER = path.join('static', 'behaviour');
/** The browsers for which Next builds, too. */
const BROWSERS = ['chrome111', 'edge111', 'firefox111', 'safari16.4'];

/** Which files a page names. @param {import('esbuild').Metafile} metafile @returns {PageScriptFiles} */
function filesOf({ outputs }) {
  const [found, made] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === ENTRY) ?? [];
  if (!found || !made) throw new Error(`${ENTRY} was not bundled`);
  /** @param {string} file */
  const address = (file) => `/_next/static/behaviour/${path.basename(file)}`;
  const needed = made.imports.filter(({ kind }) => kind === 'import-statement');
  return { entry: address(found), needed: needed.map(({ path: file }) => address(file)) };
}

/** @param {string} folder of the build @returns {import('esbuild').BuildOptions} */
const optionsFor = (folder) => ({
  entryPoints: [ENTRY],
  outdir: path.join(folder, FOLDER),
  // What is in a file is in its name.
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  bundle: true,
  // What is imported when it is first needed stays in files of its own.
  splitting: true,
  format: 'esm',
  platform: 'browser',
  target: BROWSERS,
  minify: true,
  metafile: true,
  logLevel: 'warning',
  plugins: [
    {
      name: 'say-which-files',
      setup: ({ onEnd }) =>
        onEnd(({ metafile, errors }) => {
          if (!metafile || errors.length > 0) return;
          mkdirSync(folder, { recursive: true });
          writeFileSync(path.join(folder, PAGE_SCRIPT_FILE), JSON.stringify(filesOf(metafile)));
        }),
    },
  ],
});

/** Bundles the script of pages into a build. @param {string} folder of the build */
export async function buildPageScript(folder) {
  await build(optionsFor(folder));
}

/** Bundles it, and again whenever it changes. @param {string} folder of the build */
export async function watchPageScript(folder) {
  const bundling = await context(optionsFor(folder));
  await bundling.rebuild();
  await bundling.watch();
}
