import path from 'node:path';
import { expect, test } from '@playwright/test';
import { randomOf } from '../bench/random';
import { ServedApp } from '../bench/served-app';
import { nameOf } from './app-routes';
import { type HostileRequest, HostileRequests } from './hostile-request';
import { runHostile } from './hostile-run';
import { learnSite } from './known-site';

const PORT = Number(process.env.E2E_PORT ?? 3917) + 2;
/** Of another seed come other requests; of the same one the same. */
const SEED = Number(process.env.HOSTILE_SEED ?? 1);
const REQUESTS = Number(process.env.HOSTILE_REQUESTS ?? 20_000);

let app: ServedApp;
let log = '';

test.beforeAll(async () => {
  const file = path.resolve(process.env.DATABASE_FILE ?? path.join('data', 'evidence.db'));
  // A server of its own, so that its processor time is that of these requests; it keeps no answer.
  app = await ServedApp.start(file, {
    port: PORT,
    cacheMegabytes: 0,
    onLog: (text) => {
      log += text;
    },
  });
});

test.afterAll(() => app.stop());

test('whatever is asked is answered, soon and in few words', async () => {
  test.setTimeout(900_000);
  const site = await learnSite(app.origin);
  // Where the app has an address that the run can't find, it wouldn't try it.
  const unmet = site.routes.filter(({ route, paths }) => paths.length === 0 && !route.catchesAll);
  expect(unmet.map(({ route }) => nameOf(route))).toEqual([]);
  for (const { route, paths } of site.routes) {
    for (const address of paths.slice(0, 1)) {
      const { status } = await fetch(app.origin + address);
      // Some want parameters, or another method; none says that it isn't there.
      expect([200, 400, 405], `${address} of ${nameOf(route)}`).toContain(status);
    }
  }

  const hostile = new HostileRequests(site, randomOf(SEED));
  let made = 0;
  function* requests(): Generator<HostileRequest> {
    for (const request of hostile.everything()) {
      made += 1;
      yield request;
    }
    for (; made < REQUESTS; made++) yield hostile.next();
  }
  const start = performance.now();
  const run = await runHostile(app, requests());
  console.log(
    `${run.asked} hostile requests of seed ${SEED}: ${Math.round((performance.now() - start) / 1000)} s, ${Math.round(run.cpuMs / 1000)} s of the server’s processor time;`,
    `largest ${run.largest.bytes} bytes; statuses ${JSON.stringify(run.statuses)}`,
  );
  expect(
    run.faults.slice(0, 20),
    `${run.faults.length} faults; the server said:\n${log.slice(-6000)}`,
  ).toEqual([]);
  expect(run.asked).toBeGreaterThanOrEqual(REQUESTS);
  // Somebody is still there.
  expect((await fetch(`${app.origin}/api/v1/ready`)).status).toBe(200);
});
