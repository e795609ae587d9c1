import {
  endpointsOf,
  type PatientTimesItem,
  type StoredSurvival,
  storedSurvival,
} from '../api/stored-survival';

/** What is calculated for each endpoint of the study's patients. One whose times can't be used together is left out. */
export function storedSurvivals(study: PatientTimesItem): StoredSurvival[] {
  return endpointsOf(study).flatMap((endpoint) => {
    try {
      return storedSurvival(study, endpoint) ?? [];
    } catch (error) {
      if (error instanceof RangeError) return [];
      throw error;
    }
  });
}
