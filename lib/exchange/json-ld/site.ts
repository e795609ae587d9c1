/** The site that speaks, and the version of its data. */
export interface SpeakingSite {
  /** Scheme and host. */
  address: string;
  name: string;
  description: string;
  /** What the data as a whole hold. */
  dataDescription: string;
  /** Language of the names. */
  language: 'en' | 'zh';
  version: string;
  /** Day on which this version of the data was published; null where it never was. */
  released: string | null;
}
