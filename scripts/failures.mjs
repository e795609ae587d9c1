import path from 'node:path';

/**
 * @typedef {{ name: string, reason: string }} Failure
 */

/** Colours of a terminal, which reasons carry. */
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'gu');
const plain = (/** @type {string | undefined} */ text) => (text ?? '').replace(COLOURS, '').trim();

/**
 * The tests of a vitest JSON report that failed, and the files that failed without one: what runs before or after their tests, or their imports.
 *
 * @param {{ testResults: { name: string, status: string, message?: string, assertionResults: { status: string, fullName: string, failureMessages?: string[] }[] }[] } | null} report
 * @returns {Failure[]}
 */
export function failuresOfUnit(report) {
  return (report?.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
    const file = path.relative(process.cwd(), name);
    const failed = assertionResults.filter((result) => result.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [{ name: file, reason: plain(message) }];
    return failed.map(({ fullName, failureMessages }) => ({
      name: `${file} › ${fullName}`,
      reason: plain(failureMessages?.[0]),
    }));
  });
}

/**
 * The tests of a Playwright JSON report that failed.
 *
 * @typedef {{ title: string, file: string, line: number, ok: boolean, tests: { results: { error?: { message?: string } }[] }[] }} Spec
 * @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite
 * @param {Suite | null} report
 * @returns {Failure[]}
 */
export function failuresOfBrowser(report) {
  const own = (report?.specs ?? [])
    .filter(({ ok }) => !ok)
    .map(({ title, file, line, tests }) => ({
      name: `${file}:${line} › ${title}`,
      reason: plain(tests.at(-1)?.results.at(-1)?.error?.message),
    }));
  return [...own, ...(report?.suites ?? []).flatMap(failuresOfBrowser)];
}
