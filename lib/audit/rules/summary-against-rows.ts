import type { Datum } from '@/lib/domain/datum';
import { eventTable, kaplanMeier, medianSurvival, summariseValues } from '@/lib/stats';
import type { AuditedCell, AuditedEntry, StudyEvidence } from '../evidence-index';
import { figure, reportedValue } from '../figure';
import { cellsOf, patientsOfCohort } from '../patients-of-cohort';
import type { AuditRule, RuleResult } from '../rule';

const NAMES = {
  median: { en: 'median', zh: '中位数' },
  mean: { en: 'mean', zh: '均数' },
  deviation: { en: 'standard deviation', zh: '标准差' },
  minimum: { en: 'minimum', zh: '最小值' },
  maximum: { en: 'maximum', zh: '最大值' },
} as const;

interface Compared {
  name: keyof typeof NAMES;
  printed: number;
  recomputed: number | null;
}

/** A regimen's doses are those of the first cohort that was given it. */
const cohortOf = ({ study }: StudyEvidence, { entry }: AuditedEntry) =>
  entry.cohort ?? study.cohorts.find(({ regimens }) => regimens?.includes(entry.regimen ?? ''))?.id;

function medianOf(cells: readonly AuditedCell[], values: readonly number[]): number | null {
  if (cells.every(({ cell }) => cell.censored === undefined)) return summariseValues(values).median;
  const event = cells.map(({ cell }) => cell.censored !== true);
  return medianSurvival(kaplanMeier(eventTable([{ time: [...values], event }]))).estimate;
}

function comparisons(datum: Datum, cells: readonly AuditedCell[]): Compared[] {
  const values = cells.flatMap(({ cell }) => (cell.value === undefined ? [] : [cell.value]));
  const summary = summariseValues(values);
  const censored = cells.some(({ cell }) => cell.censored);
  const compared: Compared[] = [];
  if (datum.value !== undefined && datum.statistic === 'median') {
    compared.push({ name: 'median', printed: datum.value, recomputed: medianOf(cells, values) });
  }
  // A mean or a range of times that are still running says little.
  if (censored) return compared;
  if (datum.value !== undefined && datum.statistic === 'mean') {
    compared.push({ name: 'mean', printed: datum.value, recomputed: summary.mean });
  }
  if (datum.standardDeviation !== undefined) {
    compared.push({
      name: 'deviation',
      printed: datum.standardDeviation,
      recomputed: summary.standardDeviation,
    });
  }
  if (datum.range) {
    compared.push({ name: 'minimum', printed: datum.range[0], recomputed: summary.minimum });
    compared.push({ name: 'maximum', printed: datum.range[1], recomputed: summary.maximum });
  }
  return compared;
}

type Side = 'printed' | 'recomputed';

const shown = (item: Compared | undefined, side: Side) => {
  const value = item?.[side];
  return value === undefined || value === null ? '–' : figure(value, 2);
};

/** "40.9 ± 8.9 (20–57)" */
function inFigures(compared: readonly Compared[], side: Side): string {
  const of = (name: Compared['name']) => compared.find((item) => item.name === name);
  const centre = of('median') ?? of('mean');
  const deviation = of('deviation');
  return [
    centre ? shown(centre, side) : '',
    deviation ? `± ${shown(deviation, side)}` : '',
    of('minimum') ? `(${shown(of('minimum'), side)}–${shown(of('maximum'), side)})` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

const inWords = (compared: readonly Compared[], side: Side, language: 'en' | 'zh') =>
  compared
    .map((item) => `${NAMES[item.name][language]} ${shown(item, side)}`)
    .join(language === 'en' ? ', ' : '、');

/** A median, mean, range or standard deviation against the patients' own values. */
export const summaryAgainstRows: AuditRule = {
  id: 'summary-against-rows',
  family: 'patient-rows',
  title: { en: 'Median, mean or range against the patients’ rows', zh: '中位数、均数或范围与患者表格核对' },
  audit: (index) =>
    index.studies.flatMap((study) =>
      study.entries.flatMap((audited): RuleResult[] => {
        const { entry } = audited;
        if (entry.form !== 'datum' || !['cohort', 'outcome', 'regimen'].includes(entry.kind)) return [];
        const { datum } = entry;
        const cohort = cohortOf(study, audited);
        const patients = cohort ? patientsOfCohort(study, cohort) : undefined;
        const cells = cellsOf(patients ?? [], datum).filter(({ cell }) => cell.value !== undefined);
        const compared = cells.length > 0 ? comparisons(datum, cells) : [];
        if (compared.length === 0) return [];
        const wrong = compared.filter(({ printed, recomputed }) => {
          const { decimals } = reportedValue(printed, entry.sources);
          return recomputed === null || Math.abs(recomputed - printed) > 0.5 * 10 ** -decimals + 1e-9;
        });
        return [
          {
            verdict: wrong.length === 0 ? 'agrees' : 'disagrees',
            paper: study.paper,
            study: study.slug,
            printed: inFigures(compared, 'printed'),
            recomputed: inFigures(compared, 'recomputed'),
            arithmetic: cells.map(({ cell }) => `${cell.sign ?? ''}${cell.value}`).join(', '),
            explanation:
              wrong.length === 0
                ? {
                    en: `The ${cells.length} rows give the same.`,
                    zh: `${cells.length}例患者表格得出相同结果。`,
                  }
                : {
                    en: `The ${cells.length} rows give ${inWords(wrong, 'recomputed', 'en')} where the text prints ${inWords(wrong, 'printed', 'en')}.`,
                    zh: `${cells.length}例患者表格得${inWords(wrong, 'recomputed', 'zh')}，正文为${inWords(wrong, 'printed', 'zh')}。`,
                  },
            facts: [...audited.factIds, ...cells.map(({ factId }) => factId)],
          },
        ];
      }),
    ),
};
