import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Next names a build before it is done, so that one that was killed looks finished. This mark is written last, by us.
 * @typedef {{ sources: string, buildId: string }} BuildMark
 */

/** @param {string} folder `.next` */
const markFile = (folder) => path.join(folder, 'sarcoma-build.json');

/** @param {string} folder */
const buildIdOf = (folder) => readFileSync(path.join(folder, 'BUILD_ID'), 'utf8').trim();

/** Whether what stands in a folder is a whole build, of these sources. @param {string} folder @param {string} sources */
export function isBuiltFrom(folder, sources) {
  try {
    /** @type {BuildMark} */
    const mark = JSON.parse(readFileSync(markFile(folder), 'utf8'));
    // A build that somebody made by hand since then has another name, or none yet.
    return mark.sources === sources && mark.buildId === buildIdOf(folder);
  } catch {
    return false;
  }
}

/** Says that what stands in a folder is about to become another build. @param {string} folder */
export const clearBuildMark = (folder) => rmSync(markFile(folder), { force: true });

/** Says that the build in a folder is whole. @param {string} folder @param {string} sources */
export function writeBuildMark(folder, sources) {
  /** @type {BuildMark} */
  const mark = { sources, buildId: buildIdOf(folder) };
  const writing = `${markFile(folder)}.${process.pid}`;
  writeFileSync(writing, JSON.stringify(mark));
  renameSync(writing, markFile(folder));
}
