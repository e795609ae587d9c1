import type { Dataset, MedicalScholarlyArticle, PublicationIssue, PublicationVolume } from 'schema-dts';
import { otherLocale } from '@/lib/text/locale';
import type { CslItem } from '../citation/csl-item';
import { paperCitation } from '../citation/paper-citation';
import type { PaperRecord } from '../record/paper-record';
import { paperId, studyId } from './identities';
import type { SpeakingSite } from './site';

const isoDate = (date: NonNullable<CslItem['issued']>) =>
  date['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-');

/** The issue, volume and journal that a paper stands in, as far as they are printed. */
function whereabouts(printed: CslItem) {
  const journal = printed['container-title']
    ? ({ '@type': 'Periodical', name: printed['container-title'] } as const)
    : undefined;
  const volume: PublicationVolume | undefined = printed.volume
    ? { '@type': 'PublicationVolume', volumeNumber: printed.volume, isPartOf: journal }
    : undefined;
  const issue: PublicationIssue | undefined = printed.issue
    ? { '@type': 'PublicationIssue', issueNumber: printed.issue, isPartOf: volume ?? journal }
    : undefined;
  return issue ?? volume ?? journal;
}

const identifierOf = ({ DOI, number }: CslItem) => {
  const [propertyID, value] = DOI ? ['doi', DOI] : ['registration number', number];
  return value ? ({ '@type': 'PropertyValue', propertyID, value } as const) : undefined;
};

/** A paper as an article, a registry's record as a data set; `reported` and `cited` are the slugs of its studies, where its page lists them. */
export function paperThing(
  site: SpeakingSite,
  paper: PaperRecord,
  studies: { reported: readonly string[]; cited: readonly string[] } = { reported: [], cited: [] },
): (MedicalScholarlyArticle | Dataset) & { '@id': string } {
  const { slug } = paper;
  const title = paper.title[site.language];
  const otherTitle = paper.title[otherLocale(site.language)];
  const printed = paperCitation(paper, site.language);
  const references = (slugs: readonly string[]) =>
    slugs.length > 0 ? slugs.map((study) => ({ '@id': studyId(site, study) })) : undefined;
  return {
    '@type': paper.registered ? 'Dataset' : 'MedicalScholarlyArticle',
    '@id': paperId(site, slug),
    name: title,
    headline: paper.registered ? undefined : title,
    alternateName: otherTitle,
    mainEntityOfPage: `${site.address}/papers/${slug}`,
    inLanguage: printed.language,
    author: printed.author?.map(({ literal }) => ({ '@type': 'Person', name: literal })),
    publisher: printed.publisher ? { '@type': 'Organization', name: printed.publisher } : undefined,
    datePublished: printed.issued ? isoDate(printed.issued) : undefined,
    isPartOf: whereabouts(printed),
    pagination: printed.page,
    version: paper.registered?.version,
    identifier: identifierOf(printed),
    sameAs: printed.DOI ? `https://doi.org/${printed.DOI}` : paper.registered?.url,
    keywords: printed.keyword,
    creativeWorkStatus: paper.status?.[site.language],
    about: references(studies.reported),
    mentions: references(studies.cited),
  };
}
