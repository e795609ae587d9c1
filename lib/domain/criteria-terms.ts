/** Terms of response criteria; a study that uses several has them joined by ",". */
export const criteriaTerms = (terms: string | null) => terms?.split(',') ?? [];
