import type { EmbedCode } from '@/lib/present/embeds/embed-address';
import type { Text } from '@/lib/text/en';

/** The words of a study's page: the dictionary, and what goes under its charts. */
export interface StudyWords extends Text {
  /** Lines under a downloaded picture: the study, the version of the data. */
  chartSource: string[];
  chartEmbed?: EmbedCode;
}
