import type { Text } from '@/lib/text/en';

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

/** Stands for the chart's id in the code that a page's charts are embedded with. */
export const CHART = 'CHART';

/** The code for an iframe of a page's chart, with `CHART` for its id and `TITLE` for its title. */
export interface EmbedCode {
  words: { open: string; help: string };
  choices: { label: string; code: string }[];
}

/** Code that shows a chart of this page elsewhere: with the present data always, or with those of now for good. */
export function embedCode(text: Pick<Text, 'embed'>, base: EmbedBase): EmbedCode {
  const { open, help, live, pinned } = text.embed;
  return {
    words: { open, help },
    choices: [
      { label: live, code: iframe(embedAddress(base, LIVE)) },
      { label: pinned(base.version), code: iframe(embedAddress(base, base.version)) },
    ],
  };
}

const iframe = (address: string) =>
  `<iframe src="${address.replaceAll('&', '&amp;')}" title="TITLE" width="100%" height="560" style="border:0" loading="lazy"></iframe>`;

function embedAddress(base: EmbedBase, version: string): string {
  const parameters = new URLSearchParams(base.query);
  for (const name of [...EMBED_PARAMETERS, 'source']) parameters.delete(name);
  parameters.set('lang', base.lang);
  parameters.set('theme', 'auto');
  parameters.set('version', version);
  return `${base.site}/embed${base.path}/${CHART}?${parameters}`;
}
