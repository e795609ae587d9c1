export const EMBED_THEMES = ['auto', 'light', 'dark'] as const;
export type EmbedTheme = (typeof EMBED_THEMES)[number];

export const isEmbedTheme = (text: string): text is EmbedTheme =>
  (EMBED_THEMES as readonly string[]).includes(text);

/** The data that an embedded chart shows: always the present ones. */
export const LIVE = 'live';

/** Parameters of an embed's address that are not those of the page that the chart belongs to. */
export const EMBED_PARAMETERS = ['lang', 'theme', 'version'];

/** What a page passes to its charts, so that each can say how it is embedded. */
export interface EmbedBase {
  /** Scheme and host of the site. */
  site: string;
  /** The page, without the language, and its own parameters. */
  path: string;
  query: string;
  lang: string;
  /** The present data version. */
  version: string;
}

/** The address of one chart of a page, for an iframe. */
export function embedAddress(base: EmbedBase, chart: string, version: string): string {
  const parameters = new URLSearchParams(base.query);
  for (const name of [...EMBED_PARAMETERS, 'source']) parameters.delete(name);
  parameters.set('lang', base.lang);
  parameters.set('theme', 'auto');
  parameters.set('version', version);
  return `${base.site}/embed${base.path}/${chart}?${parameters}`;
}
