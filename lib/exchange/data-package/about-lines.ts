import { DATA_LICENCE } from './data-licence';

/** What is to be known of the data as a whole. */
export interface DataFacts {
  title: string;
  description: string;
  /** Version of the data, and the day on which it was published (ISO 8601). */
  version: string;
  date: string;
  /** How to cite it. */
  citation: string;
  /** Scheme and host of the site that gives the file. */
  address: string;
}

/** The same as names and texts, for a table of its own. */
export const aboutLines = ({ title, description, version, date, citation, address }: DataFacts) =>
  [
    ['title', title],
    ['description', description],
    ['data version', version],
    ['published', date],
    ['licence', `${DATA_LICENCE.title} (${DATA_LICENCE.path})`],
    ['OncoTree codes', `Memorial Sloan Kettering Cancer Center, ${DATA_LICENCE.title}`],
    ['how to cite', citation],
    ['site', address],
    ['documentation', `${address}/en/data/api`],
  ] as const;
