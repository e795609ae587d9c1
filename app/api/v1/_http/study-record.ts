import { getCitedPaper } from '@/lib/data/reads/get-cited';
import { getPatientTimes } from '@/lib/data/reads/get-patient-times';
import { getVocabulary } from '@/lib/data/reads/get-vocabulary';
import type { CheckResultApiRow } from '@/lib/exchange/api/check-result-row';
import type { FactRow } from '@/lib/exchange/api/fact-row';
import type { StudyApiRow } from '@/lib/exchange/api/study-row';
import { makeStudyRecord } from '@/lib/exchange/record/make-study-record';
import { paperRecord } from '@/lib/exchange/record/paper-record';
import type { StudyWithRows } from '@/lib/exchange/record/record-input';
import { storedSurvivals } from '@/lib/exchange/record/stored-survivals';
import type { StudyRecord } from '@/lib/exchange/record/study-record';
import { audit } from '../_lists/audit';
import { facts } from '../_lists/facts';
import { studies } from '../_lists/studies';
import { rowsOfStudy } from './define-list';

/** A study's row of the API; null where there is no such study. */
export const findStudy = async (slug: string) => (await studies.find(slug)) as StudyApiRow | null;

/**
 * A study's record from the rows that the API's lists show; null where there is no such study. What is calculated from
 * patients is left out for a format that only says what papers print.
 */
export async function studyRecord(
  slug: string,
  dataVersion: string,
  { withCalculated }: { withCalculated: boolean },
): Promise<StudyRecord | null> {
  const found = await findStudy(slug);
  if (!found) return null;
  const study = { ...found, ...(await studies.detail?.of(slug)) } as StudyWithRows;
  const [paper, ofStudy, checkResults, patients, labels] = await Promise.all([
    getCitedPaper(found.paper),
    rowsOfStudy(facts, slug) as Promise<FactRow[]>,
    rowsOfStudy(audit, slug) as Promise<CheckResultApiRow[]>,
    withCalculated ? getPatientTimes(slug) : null,
    getVocabulary(),
  ]);
  if (!paper) return null;
  return makeStudyRecord({
    study,
    paper: paperRecord(paper),
    facts: ofStudy,
    checkResults,
    survival: patients ? storedSurvivals(patients) : [],
    labels,
    dataVersion,
  });
}
