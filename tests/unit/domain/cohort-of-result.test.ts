import { expect, test } from 'vitest';
import { drugsOfResult } from '@/lib/domain/cohort-of-result';

const regimen = (...drugs: string[]) => ({
  regimen: {
    slug: drugs.join('-'),
    labelEn: drugs.join(' and '),
    labelZh: drugs.join('与'),
    drugs: drugs.map((drugSlug) => ({ drugSlug, supportive: false })),
  },
});
const cohort = (alternativeRegimens: boolean, ...regimens: ReturnType<typeof regimen>[]) => ({
  alternativeRegimens,
  regimens,
});

test('a result is of all drugs of its cohort’s one treatment, and of those that it is set against', () => {
  const pair = cohort(false, regimen('gemcitabine', 'docetaxel'));
  expect(drugsOfResult({ cohort: pair })).toEqual(['gemcitabine', 'docetaxel']);
  expect(drugsOfResult({ cohort: pair, versus: cohort(false, regimen('doxorubicin')) })).toEqual([
    'gemcitabine',
    'docetaxel',
    'doxorubicin',
  ]);
});

test('where regimens were each given by themselves, a result is of the drug that it names and else of none', () => {
  const several = cohort(true, regimen('everolimus'), regimen('bevacizumab'));
  expect(drugsOfResult({ cohort: several })).toEqual([]);
  expect(drugsOfResult({ cohort: several, drugSlug: 'everolimus' })).toEqual(['everolimus']);
});
