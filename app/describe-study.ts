import { getVocabulary } from '@/lib/data/reads/get-vocabulary';
import type { StudyInput } from '@/lib/domain/study-items';
import { attributesOf } from '@/lib/exchange/api/study-detail';
import { describeStudy } from '@/lib/exchange/record/describe-study';
import { paperRecord } from '@/lib/exchange/record/paper-record';
import type { StudyDescription } from '@/lib/exchange/record/study-record';
import { findStudy } from './api/v1/_http/study-record';
import { readCitedStudy } from './cite';

/** A study without its results, as every format describes it; null where it is gone meanwhile. */
export async function studyDescription(study: StudyInput): Promise<StudyDescription | null> {
  const [row, cited, labels] = await Promise.all([
    findStudy(study.slug),
    readCitedStudy(study.slug),
    getVocabulary(),
  ]);
  if (!row || !cited) return null;
  return describeStudy({
    study: { ...row, attributes: attributesOf(study) },
    paper: paperRecord(cited.paper),
    labels,
  });
}
