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

/** One figure of a page, as a frame on another site has to know it. */
export interface EmbeddedFigure {
  id: string;
  title: string;
  /** In pixels, where the page around it lets no script run. */
  height: number;
}

/** What shows the figures of a page elsewhere. */
export interface EmbedCode {
  words: { open: string; help: string };
  choices: { label: string; codeOf: (figure: EmbeddedFigure) => string }[];
}

/** Code that shows a chart of this page elsewhere: with the present data always, or with those of now for good. */
export function embedCode(text: Pick<Text, 'embed'>, base: EmbedBase): EmbedCode {
  const { open, help, live, pinned } = text.embed;
  const choice = (label: string, version: string) => ({
    label,
    codeOf: (figure: EmbeddedFigure) => captioned(base, version, figure),
  });
  return { words: { open, help }, choices: [choice(live, LIVE), choice(pinned(base.version), base.version)] };
}

const attribute = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Names the message in which an embedded figure tells its height (`embedded-script.ts`). */
export const HEIGHT_MESSAGE = 'sarcoma-evidence-height';

/** A frame alone, for whoever names its title and the site beside it. */
export const embedFrame = (base: EmbedBase, figure: EmbeddedFigure): string =>
  iframe(embedAddress(base, LIVE, figure.id), figure, base.site);

/** A frame with the way to its page below it: that stays where a site or a mail takes frames and scripts away. */
const captioned = (base: EmbedBase, version: string, figure: EmbeddedFigure): string =>
  `<figure style="margin:0">${iframe(embedAddress(base, version, figure.id), figure, base.site)}` +
  `<figcaption><a href="${attribute(pageAddress(base, figure.id))}">${attribute(figure.title)}</a></figcaption></figure>`;

/**
 * The code for one frame: as high as the figure needs on a phone, and as high as it says itself where the page around it
 * lets the script run.
 */
const iframe = (address: string, { title, height }: EmbeddedFigure, site: string) =>
  `<iframe src="${attribute(address)}" title="${attribute(title)}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>` +
  `<script>addEventListener("message",function(e){if(e.origin==="${site}"&&e.data&&e.data["${HEIGHT_MESSAGE}"])` +
  `document.querySelectorAll("iframe").forEach(function(f){if(f.contentWindow===e.source)f.height=e.data["${HEIGHT_MESSAGE}"]})})</script>`;

function parametersOf({ query }: EmbedBase): URLSearchParams {
  const parameters = new URLSearchParams(query);
  for (const name of [...EMBED_PARAMETERS, 'source']) parameters.delete(name);
  return parameters;
}

function embedAddress(base: EmbedBase, version: string, figure: string): string {
  const parameters = parametersOf(base);
  parameters.set('lang', base.lang);
  parameters.set('theme', 'auto');
  parameters.set('version', version);
  return `${base.site}/embed${base.path}/${figure}?${parameters}`;
}

function pageAddress(base: EmbedBase, figure: string): string {
  const parameters = parametersOf(base).toString();
  return `${base.site}/${base.lang}${base.path}${parameters && `?${parameters}`}#${figure}`;
}
