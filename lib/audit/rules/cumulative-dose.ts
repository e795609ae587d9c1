import type { Datum } from '@/lib/domain/datum';
import type { AuditedEntry, StudyEvidence } from '../evidence-index';
import { figure } from '../figure';
import type { AuditRule, RuleResult } from '../rule';

const MILLIGRAMS: Record<string, number> = { g: 1000, mg: 1 };

interface Dose {
  milligrams: number;
  per: string;
  daily: boolean;
}

/** "2.5 g/m2/d" as 2500 mg per m2, daily; undefined for units that are no mass. */
function readDose({ value, unit, sign }: Datum): Dose | undefined {
  const [mass = '', ...rest] = (unit ?? '').split('/');
  const factor = MILLIGRAMS[mass];
  if (value === undefined || factor === undefined || sign) return undefined;
  return {
    milligrams: value * factor,
    per: rest.filter((step) => step !== 'd').join('/'),
    daily: rest.includes('d'),
  };
}

/** The one datum of a measure that a regimen has for a drug, or for all of its drugs. */
function only(study: StudyEvidence, regimen: string | undefined, drug: string | undefined, measure: string) {
  const found = study.entries.filter(
    ({ entry }) =>
      entry.form === 'datum' &&
      entry.kind === 'regimen' &&
      entry.regimen === regimen &&
      entry.datum.measure === measure &&
      (entry.datum.drug === undefined || entry.datum.drug === drug),
  );
  return found.length === 1 ? found[0] : undefined;
}

const datumValue = (audited: AuditedEntry | undefined) =>
  audited?.entry.form === 'datum' ? audited.entry.datum.value : undefined;

/** A total dose against dose × days × cycles, where all are printed. */
export const cumulativeDose: AuditRule = {
  id: 'cumulative-dose',
  family: 'doses',
  title: { en: 'Total dose against dose × cycles', zh: '总剂量与单次剂量×周期数核对' },
  audit: (index) =>
    index.studies.flatMap((study) =>
      study.entries.flatMap((total): RuleResult[] => {
        const { entry } = total;
        if (entry.form !== 'datum' || entry.datum.measure !== 'cumulative-dose') return [];
        const { drug } = entry.datum;
        const single = only(study, entry.regimen, drug, 'dose');
        const cycles = only(study, entry.regimen, drug, 'number-of-cycles');
        const days = only(study, entry.regimen, drug, 'days-on');
        const printed = readDose(entry.datum);
        const dose = single?.entry.form === 'datum' ? readDose(single.entry.datum) : undefined;
        const times = datumValue(cycles);
        const daysOn = dose?.daily ? datumValue(days) : 1;
        if (!single || !cycles || !printed || !dose || times === undefined || daysOn === undefined) return [];
        if (printed.per !== dose.per) return [];
        const product = dose.milligrams * times * daysOn;
        const same = Math.abs(product - printed.milligrams) <= 1e-9 * product;
        const steps = [dose.milligrams, ...(dose.daily ? [daysOn] : []), times].map((step) => figure(step));
        const unit = dose.per === '' ? 'mg' : `mg/${dose.per}`;
        return [
          {
            verdict: same ? 'agrees' : 'disagrees',
            paper: study.paper,
            study: study.slug,
            printed: `${figure(printed.milligrams)} ${unit}`,
            recomputed: `${figure(product)} ${unit}`,
            arithmetic: `${steps.join(' × ')} = ${figure(product)} ${unit}`,
            explanation: same
              ? { en: 'The total is the dose times the cycles.', zh: '总剂量等于单次剂量乘以周期数。' }
              : {
                  en: `Dose times cycles gives ${figure(product)} ${unit}, the total is printed as ${figure(printed.milligrams)}: one of them is wrong, and whoever copies the regimen may give a different amount.`,
                  zh: `单次剂量乘周期数为${figure(product)} ${unit}，总剂量写作${figure(printed.milligrams)}：必有一误，照此用药剂量可能不同。`,
                },
            facts: [total.factId, single.factId, cycles.factId, ...(dose.daily && days ? [days.factId] : [])],
          },
        ];
      }),
    ),
};
