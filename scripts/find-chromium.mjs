import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

// The shell draws the same pages without a browser's windows, at a third of the time.
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

function onPath(name) {
  const { status, stdout } = spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], {
    encoding: 'utf8',
  });
  return status === 0 ? stdout.split(/\r?\n/)[0] : undefined;
}

function installed() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const found = NAMES.map(onPath).find(Boolean) ?? PLACES.find((place) => existsSync(place));
  if (found) return found;
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}

/** The ways to install a browser, in the order in which they are tried. */
const WAYS = [
  {
    says: 'No Chromium found. Installing the package chromium-headless-shell (and fonts-noto-cjk for Chinese) with apt-get …',
    usable: () => onPath('apt-get') && process.getuid?.() === 0,
    commands: [
      ['apt-get', ['update', '-qq']],
      [
        'apt-get',
        ['install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell', 'fonts-noto-cjk'],
      ],
    ],
  },
  {
    says: 'No Chromium found. Downloading Playwright’s own …',
    usable: () => true,
    commands: [[process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']]],
  },
];

/** Path of a Chromium: one that is there, or one installed now. Says what it does. */
export function findChromium() {
  const found = installed();
  if (found) {
    console.log(`Browser tests use ${found}`);
    return found;
  }
  for (const way of WAYS.filter(({ usable }) => usable())) {
    console.log(way.says);
    const done = way.commands.every(
      ([program, args]) =>
        spawnSync(program, args, {
          stdio: 'inherit',
          env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        }).status === 0,
    );
    const now = done && installed();
    if (now) return now;
  }
  console.error(
    'The browser tests need Chromium. Install it, or set CHROMIUM to its path, and run npm test again.',
  );
  process.exit(1);
}
