import type { Dataset, Organization, Thing, WebSite } from 'schema-dts';
import { DATA_LICENCE } from '../data-package/data-licence';
import { publisherId, siteId, wholeDataId } from './identities';
import type { SpeakingSite } from './site';

/** A file that holds the whole data set. */
export interface LinkedDownload {
  file: string;
  mediaType: string;
  /** Length in bytes. */
  bytes: number;
  sha256: string;
}

export const publisherThing = (site: SpeakingSite): Organization & { '@id': string } => ({
  '@type': 'Organization',
  '@id': publisherId(site),
  name: site.name,
  url: site.address,
});

/** The site itself, and how it is searched. */
function siteThing(site: SpeakingSite): WebSite & { '@id': string } {
  const search = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${site.address}/search?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  } as const;
  return {
    '@type': 'WebSite',
    '@id': siteId(site),
    name: site.name,
    description: site.description,
    url: site.address,
    inLanguage: ['en', 'zh-Hans'],
    publisher: publisherThing(site),
    potentialAction: search,
  };
}

/** The data as a whole, in one version, with the files that hold them. */
const wholeDataThing = (
  site: SpeakingSite,
  downloads: readonly LinkedDownload[],
  citation?: string,
): Dataset & { '@id': string } => ({
  '@type': 'Dataset',
  '@id': wholeDataId(site),
  name: site.name,
  description: site.dataDescription,
  url: `${site.address}/data`,
  inLanguage: ['en', 'zh-Hans'],
  version: site.version,
  datePublished: site.released ?? undefined,
  license: DATA_LICENCE.path,
  isAccessibleForFree: true,
  publisher: publisherThing(site),
  creditText: citation,
  distribution: downloads.map(({ file, mediaType, bytes, sha256 }) => ({
    '@type': 'DataDownload',
    name: file,
    encodingFormat: mediaType,
    contentUrl: `${site.address}/api/v1/downloads/${file}`,
    contentSize: `${bytes} B`,
    sha256,
  })),
});

/** The site and its data as a whole; `downloads` and `citation` where a page has them available. */
export const siteThings = (
  site: SpeakingSite,
  downloads: readonly LinkedDownload[] = [],
  citation?: string,
): Thing[] => [siteThing(site), wholeDataThing(site, downloads, citation)];
