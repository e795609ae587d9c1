/**
 * Memory of the server under moderate load, minute by minute: flat once what is kept has filled its room. Usage:
 *
 *     npm run bench -- soak [--minutes 10] [--rate 8] [--seed 1] [--cache 16] [--use FILE] [--port 4700]
 *
 * `--rate` is requests a second, `--cache` room for kept answers in megabytes. The app must be built (`npx next build`).
 */
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { machineFacts } from './measured-run';
import { type Random, randomOf, skewed } from './random';
import { ServedApp } from './served-app';

const { values: options } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    rate: { type: 'string', default: '8' },
    seed: { type: 'string', default: '1' },
    cache: { type: 'string', default: '16' },
    use: { type: 'string' },
    port: { type: 'string', default: '4700' },
  },
});
const MINUTE = 60_000;
/** A day of readers: most come back to what many read, some filter as nobody did before, a few are programs. */
const LISTS = ['studies', 'outcomes', 'adverse-events', 'drugs', 'tumours'];

/** Addresses as readers ask for them, from the map of the site. */
async function addressesOf(app: ServedApp): Promise<(random: Random) => string> {
  const named = async (address: string): Promise<string[]> => {
    const text = await (await fetch(new URL(address, app.origin))).text();
    const found = [...text.matchAll(/<loc>([^<]+)<\/loc>/gu)].map(([, one = '']) => new URL(one));
    const paths = found.map(({ pathname, search }) => `${pathname}${search}`);
    return text.includes('<sitemapindex') ? (await Promise.all(paths.map(named))).flat() : paths;
  };
  const page = skewed(await named('/sitemap.xml'));
  return (random) => {
    const way = random.next();
    const list = LISTS[random.whole(0, LISTS.length - 1)];
    const word = random.whole(0, 999);
    if (way < 0.75) return page(random);
    if (way < 0.8) return `/en/${list}?q=${word}`;
    if (way < 0.85) return `/en/search?q=${word}`;
    if (way < 0.98) return `/api/v1/${list}?limit=${random.whole(1, 50)}&q=${random.whole(0, 99)}`;
    return `/zh/not-there-${word}`;
  };
}

const mebibytes = (bytes: number) => Math.round(bytes / 2 ** 20);

console.log(machineFacts());
const app = await ServedApp.start(path.resolve(options.use ?? path.join('data', 'evidence.db')), {
  port: Number(options.port),
  cacheMegabytes: Number(options.cache),
  // What fails is counted here; what is slow says how busy the machine is.
  onLog: () => undefined,
});
try {
  const address = await addressesOf(app);
  const random = randomOf(Number(options.seed));
  const start = performance.now();
  const until = start + Number(options.minutes) * MINUTE;
  let asked = 0;
  let failed = 0;
  const underWay = new Set<Promise<void>>();
  const ask = async () => {
    const answer = await fetch(app.origin + address(random)).catch(() => null);
    await answer?.arrayBuffer();
    if (!answer || answer.status >= 500) failed += 1;
  };
  let before = await app.usage();
  for (let minute = 1; performance.now() < until; minute++) {
    const end = Math.min(start + minute * MINUTE, until);
    for (; performance.now() < end; asked++) {
      const asking = ask().finally(() => underWay.delete(asking));
      underWay.add(asking);
      // Later by as much as the last ones came late, so that a slow machine isn't asked for more than it can do.
      await wait(1000 / Number(options.rate));
      if (underWay.size > 20) await Promise.race(underWay);
    }
    const usage = await app.usage();
    const cpu = (usage.cpuMs - before.cpuMs) / MINUTE;
    console.log(
      `minute ${String(minute).padStart(2)}: ${String(asked).padStart(6)} requests, ${failed} failed; RSS ${mebibytes(usage.residentBytes)} MiB, ` +
        `heap ${mebibytes(usage.heapBytes)} MiB, kept answers ${mebibytes(usage.cacheBytes)} MiB; ${Math.round(100 * cpu)} % of a core`,
    );
    before = usage;
  }
  await Promise.all(underWay);
} finally {
  app.stop();
}
console.log(machineFacts());
process.exit();
