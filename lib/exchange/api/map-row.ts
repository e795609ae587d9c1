import { z } from 'zod';
import { DESIGN_FAMILIES, ORIGINS } from '@/lib/domain/kinds';
import type { MapEntry } from '@/lib/domain/map-entry';
import { REPORTINGS } from '@/lib/domain/studied-treatments';
import { count, factId, slugs, words } from './row-parts';

export const mapRow = z
  .strictObject({
    id: z.string().describe('<study>/<tumour>/<regimen>'),
    tumour: z.string().describe('Slug of the tumour.'),
    regimen: z.string().describe('Slugs of its drugs in alphabetical order, joined by -plus-.'),
    drugs: slugs.describe('Slugs of the drugs under study, without supportive ones.'),
    classes: slugs.describe('Slugs of the classes of its drugs.'),
    study: z.string().describe('Slug of the study.'),
    paper: z.string().describe('Slug of the paper that reports it.'),
    origin: z
      .enum(ORIGINS)
      .describe(
        'primary: reported by the paper itself; registry: of a record of a trial registry; secondary: of a study that the paper cites.',
      ),
    design: words.describe('Slug of the design; null where not stated.'),
    family: z.enum(DESIGN_FAMILIES).describe('What kind of design it is.'),
    reporting: z
      .enum(REPORTINGS)
      .describe(
        'dedicated-cohort: in a group of patients with this tumour only; subgroup-result: among the results of a wider group; included-only: patients with it were in a wider group.',
      ),
    cohorts: slugs.describe('Cohorts of the study that are counted; they cannot share patients.'),
    patients: count.describe(
      'Patients with this tumour who got this regimen; null where no number is printed.',
    ),
    sizeFacts: z.array(factId).describe('Ids of the facts that hold the sources of the number.'),
  })
  .meta({ id: 'MapEntry' });
export type MapApiRow = z.infer<typeof mapRow>;

export function toMapRow(entry: MapEntry): MapApiRow {
  const { study, treatment, groups } = entry;
  return {
    id: entry.key,
    tumour: entry.tumour,
    regimen: treatment.slug,
    drugs: treatment.drugs,
    classes: entry.classes,
    study: study.slug,
    paper: study.paperSlug,
    origin: study.origin as MapApiRow['origin'],
    design: study.design,
    family: entry.family,
    reporting: entry.reporting,
    cohorts: groups.map(({ cohort }) => cohort.slug),
    patients: entry.patients,
    sizeFacts: groups.flatMap(({ fact }) => fact ?? []),
  };
}
