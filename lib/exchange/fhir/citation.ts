import type { Citation, CitationCitedArtifact, CodeableConcept } from 'fhir/r5';
import type { PaperRecord } from '../record/study-record';
import { NAMES, uuidOf } from './identity';
import { identifierOf, translated } from './parts';

const language = (code: 'zh' | 'en'): CodeableConcept => ({ coding: [{ system: 'urn:ietf:bcp:47', code }] });

/** Author, title, journal, year, volume, issue, pages: as far as the paper prints them. */
export function citationLine({
  authors,
  title,
  journal,
  year,
  volume,
  issue,
  firstPage,
  lastPage,
  doi,
}: PaperRecord) {
  const place = [volume, issue === null ? null : `(${issue})`].filter(Boolean).join('');
  const pages = [firstPage, lastPage].filter(Boolean).join('–');
  const inJournal = [[journal, year].filter(Boolean).join(' '), place, pages].filter(Boolean).join(', ');
  return [authors.join(', '), title.en, inJournal, doi === null ? null : `https://doi.org/${doi}`]
    .filter(Boolean)
    .join('. ');
}

function publicationForm(paper: PaperRecord): CitationCitedArtifact['publicationForm'] {
  const { journal, volume, issue, date, year, firstPage, lastPage } = paper;
  return [
    {
      ...(journal === null
        ? {}
        : {
            publishedIn: {
              type: {
                coding: [
                  { system: 'http://hl7.org/fhir/published-in-type', code: 'D020492', display: 'Periodical' },
                ],
              },
              title: journal,
            },
          }),
      ...(volume === null ? {} : { volume }),
      ...(issue === null ? {} : { issue }),
      ...(date === null ? {} : { articleDate: date }),
      ...(year === null ? {} : { publicationDateText: year }),
      language: [language(paper.language)],
      ...(firstPage === null ? {} : { firstPage }),
      ...(lastPage === null ? {} : { lastPage }),
    },
  ];
}

/** The paper; what it doesn't print of itself is absent. */
export function citationOf(paper: PaperRecord, dataVersion: string, base: string): Citation {
  const { slug, title, isTitlePrinted, doi, authors } = paper;
  const other = paper.language === 'zh' ? 'en' : 'zh';
  return {
    resourceType: 'Citation',
    id: uuidOf(NAMES.paper(slug)),
    language: 'en',
    identifier: [identifierOf('paper', slug)],
    version: dataVersion,
    ...translated('title', title),
    status: 'active',
    citedArtifact: {
      ...(doi === null ? {} : { identifier: [{ system: 'https://doi.org', value: doi }] }),
      ...(isTitlePrinted
        ? {
            title: [
              { language: language(paper.language), text: title[paper.language] },
              ...(title.en === title.zh ? [] : [{ language: language(other), text: title[other] }]),
            ],
          }
        : {}),
      publicationForm: publicationForm(paper),
      webLocation: [
        {
          classifier: [
            {
              coding: [
                {
                  system: 'http://hl7.org/fhir/artifact-url-classifier',
                  code: 'webpage',
                  display: 'Webpage',
                },
              ],
            },
          ],
          url: `${base}/papers/${slug}`,
        },
      ],
      ...(authors.length === 0
        ? {}
        : {
            contributorship: {
              entry: authors.map((display, index) => ({
                contributor: { display },
                rankingOrder: index + 1,
              })),
            },
          }),
    },
  };
}
