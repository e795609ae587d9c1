import type { ChartDownloadWords } from '@/components/charts/chart-downloads';
import type { EmbedCode } from '@/lib/present/embeds/embed-address';

type StringsOf<Names extends string> = Record<Names, string>;

/** The words of a study's page; the dictionaries of `lib/text` fit it. */
export interface StudyWords {
  study: StringsOf<
    | 'keyFindings'
    | 'population'
    | 'cohorts'
    | 'regimens'
    | 'response'
    | 'timeToEvent'
    | 'adverseEvents'
    | 'patients'
    | 'moreNotes'
    | 'morePatients'
    | 'lesions'
    | 'allOutcomes'
    | 'tests'
    | 'statements'
    | 'notes'
    | 'howDone'
    | 'contents'
    | 'noAdverseEvents'
    | 'noPatients'
    | 'noOutcomes'
    | 'noCohorts'
    | 'noRegimens'
    | 'noPopulation'
    | 'overlap'
    | 'sequence'
    | 'contradicts'
    | 'supportive'
    | 'mentionedAt'
    | 'exportFacts'
    | 'exportFhir'
    | 'copyAddress'
  >;
  columns: StringsOf<
    | 'cohort'
    | 'measure'
    | 'result'
    | 'criteria'
    | 'note'
    | 'term'
    | 'grade'
    | 'affected'
    | 'patient'
    | 'regimen'
    | 'size'
    | 'drug'
    | 'dose'
    | 'verdict'
  >;
  charts: StringsOf<'table'> & ChartDownloadWords;
  /** Lines under a downloaded picture: the study, the version of the data. */
  chartSource: string[];
  chartEmbed?: EmbedCode;
  survival: StringsOf<'recomputed' | 'reported'>;
  number: StringsOf<'notReported' | 'notReportedSign'>;
  source: StringsOf<'copied' | 'copyFailed'>;
  cite: StringsOf<'link'>;
  audit: StringsOf<'ofStudy' | 'none'>;
  /** "31 checks agree." */
  agreeing: string;
  /** "39 patient rows" */
  patientRows: string;
}
