/** Restricts a reading to some studies; without it everything is read. */
export interface WithinStudies {
  studies?: readonly string[];
}

/** For tables whose rows belong to a study. */
export const ofStudies = ({ studies }: WithinStudies) => (studies ? { studySlug: { in: [...studies] } } : {});

/** For the table of the studies themselves. */
export const theStudies = ({ studies }: WithinStudies) => (studies ? { slug: { in: [...studies] } } : {});
