import { getPatientTimes } from '@/lib/data/reads/get-patient-times';
import { getVocabulary } from '@/lib/data/reads/get-vocabulary';
import type { FactRow } from '@/lib/exchange/api/fact-row';
import type { FindingApiRow } from '@/lib/exchange/api/finding-row';
import type { PaperApiRow } from '@/lib/exchange/api/paper-row';
import { makeStudyRecord } from '@/lib/exchange/record/make-study-record';
import type { StudyWithRows } from '@/lib/exchange/record/record-input';
import { storedSurvivals } from '@/lib/exchange/record/stored-survivals';
import type { StudyRecord } from '@/lib/exchange/record/study-record';
import { audit } from '../_lists/audit';
import { facts } from '../_lists/facts';
import { papers } from '../_lists/papers';
import { studies } from '../_lists/studies';
import { rowsOfStudy } from './define-list';

/** A study's record from the rows that the API's lists show; null where there is no such study. */
export async function studyRecord(slug: string, dataVersion: string): Promise<StudyRecord | null> {
  const found = await studies.find(slug);
  if (!found) return null;
  const study = { ...found, ...(await studies.detail?.of(slug)) } as StudyWithRows;
  const [paper, ofStudy, findings, patients, labels] = await Promise.all([
    papers.find((found as { paper: string }).paper) as Promise<PaperApiRow>,
    rowsOfStudy(facts, slug) as Promise<FactRow[]>,
    rowsOfStudy(audit, slug) as Promise<FindingApiRow[]>,
    getPatientTimes(slug),
    getVocabulary(),
  ]);
  return makeStudyRecord({
    study,
    paper,
    facts: ofStudy,
    findings,
    survival: patients ? storedSurvivals(patients) : [],
    labels,
    dataVersion,
  });
}
