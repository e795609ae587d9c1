import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Which data a piece of work is done with. A request gets one of these when it begins, so that all its questions are
 * answered from one version, whatever is swapped in meanwhile.
 *
 * @typedef {object} WhichData
 * @property {string} [stamp] of the data that the server in front has found to be the present ones
 * @property {Promise<import('./data-engine').OpenDatabase>} [database] what the first question has opened; the others share it
 * @property {import('./generated/sqlite/client').PrismaClient} [client] of a database that is only being built
 */

/** One for the whole process: the server in front and both copies of this module in the built app share it. */
const holder = /** @type {{ evidenceWhichData?: AsyncLocalStorage<WhichData> }} */ (globalThis);
holder.evidenceWhichData ??= new AsyncLocalStorage();
export const whichData = holder.evidenceWhichData;

/** To be called where a request begins: all that is done for it sees one version, that of the server in front where it names one. */
export function beginRequest() {
  const { stamp } = whichData.getStore() ?? {};
  whichData.enterWith(stamp === undefined ? {} : { stamp });
}
