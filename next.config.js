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
  reactStrictMode: true,
  serverExternalPackages: [
    '@libsql/client',
    'libsql',
    '@prisma/adapter-libsql',
    '@prisma/client',
    // Its plugins register with one core, which a bundle might hold twice.
    '@citation-js/core',
    '@citation-js/plugin-bibtex',
    '@citation-js/plugin-csl',
    '@citation-js/plugin-ris',
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
  async headers() {
    return [
      {
        source: '/:path*',
        headers: [
          { key: 'X-Content-Type-Options', value: 'nosniff' },
          { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
          { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
        ],
      },
      // Other sites may show the charts that are meant for it, and nothing else.
      {
        source: '/((?!embed/).*)',
        headers: [{ key: 'Content-Security-Policy', value: "frame-ancestors 'self'" }],
      },
      {
        source: '/embed/:path*',
        headers: [{ key: 'Content-Security-Policy', value: 'frame-ancestors *' }],
      },
    ];
  },
};

export default config;
