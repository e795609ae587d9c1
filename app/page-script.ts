import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PAGE_SCRIPT_FILE, type PageScriptFiles } from '@/lib/present/shell/page-script-file.mjs';

const IN_DEVELOPMENT = process.env.NODE_ENV === 'development';
const BUILD = IN_DEVELOPMENT ? path.join('.next', 'dev') : '.next';

let known: PageScriptFiles | null = null;

/** The files of the script that makes pages answer; in development they change while the server runs. @throws where there is no whole build */
export function pageScript(): PageScriptFiles {
  if (known && !IN_DEVELOPMENT) return known;
  const file = path.resolve(/* turbopackIgnore: true */ process.cwd(), BUILD, PAGE_SCRIPT_FILE);
  known = JSON.parse(readFileSync(file, 'utf8')) as PageScriptFiles;
  return known;
}
