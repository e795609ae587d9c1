import type { Citation, CitationCitedArtifact, CodeableConcept } from 'fhir/r5';
import type { PaperRecord } from '../record/paper-record';
import { type Publication, verbatimIn, type Wording } from '../record/publication';
import { NAMES, uuidOf } from './identity';
import { identifierOf, translated } from './parts';

const language = (code: 'zh' | 'en'): CodeableConcept => ({ coding: [{ system: 'urn:ietf:bcp:47', code }] });

/** Words as FHIR has them: English where the paper prints it. */
const printedIn = (wording: Wording | null) => (wording === null ? null : verbatimIn('en', wording));
const yearOf = ({ issued }: Publication) => issued?.slice(0, 4) ?? null;

/** Author, title, journal, year, volume, issue, pages: as far as the paper prints them. */
export function citationLine({ title, printed }: PaperRecord) {
  const { authors, journal, volume, issue, firstPage, lastPage, doi } = printed;
  const place = [volume, issue === null ? null : `(${issue})`].filter(Boolean).join('');
  const pages = [firstPage, lastPage].filter(Boolean).join('–');
  const inJournal = [[printedIn(journal), yearOf(printed)].filter(Boolean).join(' '), place, pages]
    .filter(Boolean)
    .join(', ');
  return [
    authors.map(printedIn).join(', '),
    title.en,
    inJournal,
    doi === null ? null : `https://doi.org/${doi}`,
  ]
    .filter(Boolean)
    .join('. ');
}

function publicationForm({ printed, language: code }: PaperRecord): CitationCitedArtifact['publicationForm'] {
  const { journal, volume, issue, issued, firstPage, lastPage } = printed;
  const title = printedIn(journal);
  const year = yearOf(printed);
  return [
    {
      ...(title === null
        ? {}
        : {
            publishedIn: {
              type: {
                coding: [
                  { system: 'http://hl7.org/fhir/published-in-type', code: 'D020492', display: 'Periodical' },
                ],
              },
              title,
            },
          }),
      ...(volume === null ? {} : { volume }),
      ...(issue === null ? {} : { issue }),
      ...(issued === null ? {} : { articleDate: issued }),
      ...(year === null ? {} : { publicationDateText: year }),
      language: [language(code)],
      ...(firstPage === null ? {} : { firstPage }),
      ...(lastPage === null ? {} : { lastPage }),
    },
  ];
}

/** The paper; what it doesn't print of itself is absent. */
export function citationOf(paper: PaperRecord, dataVersion: string, base: string): Citation {
  const { slug, title, printed } = paper;
  const { doi, authors } = printed;
  const other = paper.language === 'zh' ? 'en' : 'zh';
  return {
    resourceType: 'Citation',
    id: uuidOf(NAMES.paper(slug)),
    language: 'en',
    identifier: [identifierOf('paper', slug)],
    version: dataVersion,
    ...translated('title', title),
    status: 'active',
    ...(paper.status === null ? {} : { note: [translated('text', paper.status)] }),
    citedArtifact: {
      ...(doi === null ? {} : { identifier: [{ system: 'https://doi.org', value: doi }] }),
      ...(printed.title !== null
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
              entry: authors.map((name, index) => ({
                contributor: { display: verbatimIn('en', name) },
                rankingOrder: index + 1,
              })),
            },
          }),
    },
  };
}
