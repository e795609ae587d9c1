import { z } from 'zod';
import type { RegimenItem } from '@/lib/data/tables/regimens-table';
import { activeDrugs } from '@/lib/domain/active-drugs';
import { ORIGINS } from '@/lib/domain/kinds';
import { characteristicRow, toCharacteristicRow } from './characteristic-row';
import { bilingual, slugs } from './row-parts';

export const regimenRow = z
  .strictObject({
    id: z.string().describe('<study>/<slug>'),
    study: z.string().describe('Slug of the study.'),
    slug: z.string().describe('Name in addresses.'),
    paper: z.string().describe('Slug of the paper that reports it.'),
    origin: z
      .enum(ORIGINS)
      .describe(
        'primary: reported by the paper itself; registry: of a record of a trial registry; secondary: of a study that the paper cites.',
      ),
    label: bilingual.describe('Name.'),
    sequence: slugs.describe('Settings in the order given: neoadjuvant, adjuvant, …'),
    partial: z.boolean().describe('Part of what was given; the rest is not printed.'),
    drugs: slugs.describe('Slugs of the drugs under study, without supportive ones.'),
    supportiveDrugs: slugs.describe('Slugs of the drugs that support the treatment.'),
    treatments: slugs.describe('Slugs of treatments without a drug: surgery, radiotherapy.'),
    cohorts: slugs.describe('Cohorts of the study that got it.'),
    characteristics: z.array(characteristicRow).describe('Doses, schedules, durations, dose changes.'),
  })
  .meta({ id: 'Regimen' });
export type RegimenApiRow = z.infer<typeof regimenRow>;

export function toRegimenRow(regimen: RegimenItem): RegimenApiRow {
  return {
    id: regimen.id,
    study: regimen.study.slug,
    slug: regimen.slug,
    paper: regimen.study.paperSlug,
    origin: regimen.study.origin as RegimenApiRow['origin'],
    label: { en: regimen.labelEn, zh: regimen.labelZh },
    sequence: regimen.sequence === '' ? [] : regimen.sequence.split(','),
    partial: regimen.partial,
    drugs: activeDrugs(regimen.drugs),
    supportiveDrugs: regimen.drugs.filter(({ supportive }) => supportive).map(({ drugSlug }) => drugSlug),
    treatments: regimen.treatments.map(({ treatment }) => treatment),
    cohorts: regimen.cohorts.map(({ cohort }) => cohort.slug),
    characteristics: regimen.characteristics.map(toCharacteristicRow),
  };
}
