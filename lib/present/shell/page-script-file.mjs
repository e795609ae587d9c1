/**
 * @typedef {object} PageScriptFiles addresses of the script that makes pages answer
 * @property {string} entry
 * @property {string[]} needed what it imports at once
 */

/** In which file of a build they stand: `scripts/prepare/page-script.mjs` writes it, `app/page-script.ts` reads it. */
export const PAGE_SCRIPT_FILE = 'page-script.json';
