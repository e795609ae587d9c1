import { buildPageScript } from './scripts/prepare/page-script.mjs';

/** The language of an embedded chart: as its address says, else as the reader chose or the browser asks. */
const EMBED_LANGUAGES = [
  ['en', [{ type: 'query', key: 'lang', value: 'en' }]],
  ['zh', [{ type: 'query', key: 'lang', value: 'zh' }]],
  ['en', [{ type: 'cookie', key: 'language', value: 'en' }]],
  ['zh', [{ type: 'cookie', key: 'language', value: 'zh' }]],
  ['zh', [{ type: 'header', key: 'accept-language', value: 'zh.*' }]],
  ['en', []],
];
const EMBED_THEMES = [
  ['light', [{ type: 'query', key: 'theme', value: 'light' }]],
  ['dark', [{ type: 'query', key: 'theme', value: 'dark' }]],
  ['auto', []],
];

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // The server in front (scripts/serve) compresses, keeps what it compressed, and sets the headers that guard a page.
  compress: false,
  // Loads a page's code when it is first asked for, so that the first answer needn't wait for the code of all pages.
  experimental: { preloadEntriesOnStart: false },
  // It also waits for the whole page: so the page's title stands in its head, for every reader.
  htmlLimitedBots: /.*/u,
  // No page has a picture that would have to be made smaller.
  images: { unoptimized: true },
  // What pages do with a script is bundled by itself, without React (docs/decisions/0030-pages-without-react.md).
  compiler: { runAfterProductionCompile: ({ distDir }) => buildPageScript(distDir) },
  // `npm run check` looks at the types of all code; a build needn't again.
  typescript: { ignoreBuildErrors: true },
  // The hash of the sources, where scripts/prepare.mjs builds.
  generateBuildId: () => process.env.APP_BUILD ?? null,
  reactStrictMode: true,
  serverExternalPackages: [
    '@libsql/client',
    'pg',
    'libsql',
    '@prisma/adapter-libsql',
    '@prisma/adapter-pg',
    '@prisma/client',
    // Its plugins register with one core, which a bundle might hold twice.
    '@citation-js/core',
    '@citation-js/plugin-bibtex',
    '@citation-js/plugin-csl',
    '@citation-js/plugin-ris',
    'esbuild',
    'jsonld',
  ],
  /** `/embed/…?lang=zh&theme=dark` is drawn by a route that has both in its path, so that they are in the page's first byte. */
  async rewrites() {
    return {
      beforeFiles: EMBED_LANGUAGES.flatMap(([language, asked]) =>
        EMBED_THEMES.map(([theme, chosen]) => ({
          source: '/embed/:path+',
          has: [...asked, ...chosen],
          destination: `/embedded/${language}/${theme}/:path+`,
        })),
      ),
    };
  },
};

export default config;
