import { createReadStream } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { Thing } from 'schema-dts';
import { getCitedPaper } from '@/lib/data/reads/get-cited';
import { getVocabulary } from '@/lib/data/reads/get-vocabulary';
import { EVERYTHING } from '@/lib/data/tables/ask-list';
import type { PaperApiRow } from '@/lib/exchange/api/paper-row';
import type { DataFacts } from '@/lib/exchange/data-package/about-lines';
import { zipped } from '@/lib/exchange/data-package/zip-stream';
import { bulkResources } from '@/lib/exchange/fhir/bulk';
import { studyBundle } from '@/lib/exchange/fhir/study-bundle';
import { nQuads } from '@/lib/exchange/json-ld/n-quads';
import { paperThing } from '@/lib/exchange/json-ld/paper-thing';
import type { SpeakingSite } from '@/lib/exchange/json-ld/site';
import { siteThings } from '@/lib/exchange/json-ld/site-things';
import { studyThingsWithResults } from '@/lib/exchange/json-ld/study-things';
import { drugThing, tumourThing } from '@/lib/exchange/json-ld/term-things';
import { paperRecord } from '@/lib/exchange/record/paper-record';
import type { StudyRecord } from '@/lib/exchange/record/study-record';
import { drugRecord, tumourRecord } from '@/lib/exchange/record/term-record';
import { LOCALES, type Locale } from '@/lib/text/locale';
import { textOf } from '@/lib/text/text-of';
import { speakingSite } from '../../../linked-data';
import { studyRecord } from '../_http/study-record';
import { papers } from './papers';
import { studies } from './studies';

/** Every study, one after the other. */
async function* records(version: string, parts: { withCalculated: boolean }): AsyncGenerator<StudyRecord> {
  for await (const some of studies.each(EVERYTHING))
    for (const { slug } of some as { slug: string }[]) {
      const record = await studyRecord(slug, version, parts);
      if (record) yield record;
    }
}

/** The graph of a language: names in English stand in the default one. */
const graphOf = (address: string, locale: Locale) => (locale === 'en' ? undefined : `${address}/${locale}`);

interface Speaker {
  site: SpeakingSite;
  graph: string | undefined;
}

/** What a site says, in each language in its graph. */
async function said(speakers: readonly Speaker[], things: (site: SpeakingSite) => Thing[]): Promise<string> {
  const texts: string[] = [];
  for (const { site, graph } of speakers) texts.push(await nQuads(things(site), site.address, graph));
  return texts.join('');
}

async function* quads({ version, address }: DataFacts): AsyncGenerator<string> {
  const speakers = await Promise.all(
    LOCALES.map(async (locale) => ({
      site: await speakingSite({ locale, text: textOf(locale) }, address),
      graph: graphOf(address, locale),
    })),
  );
  const labels = await getVocabulary();
  yield said(speakers, (site) => siteThings(site));
  yield said(speakers, (site) => [
    ...Object.keys(labels.tumours).map((slug) => tumourThing(site, tumourRecord(labels, slug))),
    ...Object.keys(labels.drugs).map((slug) => drugThing(site, drugRecord(labels, slug))),
  ]);
  for await (const some of papers.each(EVERYTHING))
    for (const { slug, ownStudies, citedStudies } of some as PaperApiRow[]) {
      const paper = await getCitedPaper(slug);
      const slugs = { reported: ownStudies, cited: citedStudies };
      if (paper) yield said(speakers, (site) => [paperThing(site, paperRecord(paper), slugs)]);
    }
  for await (const record of records(version, { withCalculated: false }))
    yield said(speakers, (site) => studyThingsWithResults(site, record));
}

/** All that pages and studies say as JSON-LD, as N-Quads: names in English in the default graph, in Chinese in one of their own. */
export const nQuadsDump = (facts: DataFacts): AsyncIterable<Uint8Array> =>
  // Addresses and names of properties stand in every line: of 20 bytes one is left. Whoever reads is told of an error.
  pipeline(Readable.from(quads(facts)), createGzip(), () => undefined);

/**
 * All FHIR resources, one a line, in a file for each type (as FHIR Bulk Data exports them), in one ZIP.
 * @param scratch folder for the files while they grow
 */
export async function fhirDump(
  { version, date, address }: DataFacts,
  scratch: string,
): Promise<AsyncGenerator<Uint8Array>> {
  const types = new Set<string>();
  /** Papers are the same in every bundle. */
  const papersWritten = new Set<string>();
  for await (const record of records(version, { withCalculated: true })) {
    const lines = new Map<string, string[]>();
    for (const resource of bulkResources(studyBundle(record, address))) {
      const { resourceType, id = '' } = resource;
      if (resourceType === 'Citation' && papersWritten.has(id)) continue;
      if (resourceType === 'Citation') papersWritten.add(id);
      lines.set(resourceType, [...(lines.get(resourceType) ?? []), `${JSON.stringify(resource)}\n`]);
    }
    for (const [type, some] of lines) {
      types.add(type);
      await appendFile(path.join(scratch, `${type}.ndjson`), some.join(''));
    }
  }
  const folder = `sarcoma-evidence-${version}-fhir`;
  return zipped(
    [...types].sort().map((type) => ({
      name: `${folder}/${type}.ndjson`,
      text: createReadStream(path.join(scratch, `${type}.ndjson`), 'utf8'),
    })),
    date,
  );
}
