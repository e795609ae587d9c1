import type { AdverseEventDatum } from '@/lib/domain/adverse-event';
import type { Characteristic } from '@/lib/domain/characteristic';
import type { CohortEntry } from '@/lib/domain/cohort';
import type { StudyFile } from '@/lib/domain/extraction-file';
import type { ReadPaper, ReadStudy } from '@/lib/domain/files';
import type { Outcome } from '@/lib/domain/outcome';
import type { Source } from '@/lib/domain/source';
import type { MeasureTerm, Vocabulary } from '@/lib/domain/vocabulary';
import { type Random, randomOf, skewed } from './random';

const OUTCOMES_OF_STUDY = 50;
const EVENTS_OF_STUDY = 20;
const MOST_STUDIES_OF_PAPER = 6;

/** The terms that are drawn from, each list with a rank of its own. */
interface Pools {
  vocabulary: Vocabulary;
  tumour: (random: Random) => string;
  drug: (random: Random) => string;
  measure: (random: Random) => string;
  event: (random: Random) => string;
  design: (random: Random) => string;
  phase: (random: Random) => string;
  setting: (random: Random) => string;
  criteria: (random: Random) => string;
}

/**
 * Papers with about `outcomes` results in all, invented, and said to be in every title and text; the same for the same
 * seed. Terms come from the real vocabulary, as unevenly as real evidence has them. One paper at a time is held.
 */
export function* syntheticPapers(vocabulary: Vocabulary, outcomes: number, seed = 1): Generator<ReadPaper> {
  const pools = poolsOf(vocabulary);
  const random = randomOf(seed);
  let left = outcomes;
  let study = 0;
  for (let paper = 1; left > 0; paper++) {
    const studies = drawStudies(random, left);
    yield paperOf(pools, random, { paper, study, studies });
    study += studies.length;
    left -= studies.reduce((sum, results) => sum + results, 0);
  }
}

/** Results of each study of a paper; most papers have one study. */
function drawStudies(random: Random, left: number): number[] {
  const studies: number[] = [];
  const wanted = random.chance(0.7) ? 1 : random.whole(2, MOST_STUDIES_OF_PAPER);
  for (let rest = left; studies.length < wanted && rest > 0; rest -= studies.at(-1) as number)
    studies.push(Math.min(rest, random.whole(OUTCOMES_OF_STUDY / 2, OUTCOMES_OF_STUDY * 1.5)));
  return studies;
}

function poolsOf(vocabulary: Vocabulary): Pools {
  const { terms } = vocabulary;
  const numeric = Object.entries(vocabulary['outcome-measures']).filter(
    ([, { kinds, type }]) => kinds.includes('outcome') && type !== 'text' && type !== 'date',
  );
  // What papers report most comes first; a measure that compares cohorts comes with what it is of.
  const first = [
    'objective-response',
    'progression-free-survival',
    'overall-survival',
    'progression-free-rate',
  ];
  const measures = [...new Set([...first, ...numeric.map(([slug]) => slug)])];
  const allButRoot = Object.entries(vocabulary.tumours).filter(([, { parent }]) => parent !== undefined);
  const clinical = Object.entries(vocabulary.designs).filter(([, term]) => !term.laboratory);
  const ofGroup = (group: string) => skewed(Object.keys(terms[group] ?? {}));
  return {
    vocabulary,
    tumour: skewed(allButRoot.map(([slug]) => slug)),
    drug: skewed(Object.keys(vocabulary.drugs)),
    measure: skewed(measures),
    event: skewed(Object.keys(vocabulary['adverse-events'])),
    design: skewed(clinical.map(([slug]) => slug)),
    phase: ofGroup('phases'),
    setting: ofGroup('settings'),
    criteria: skewed(Object.keys(vocabulary['response-criteria'])),
  };
}

/** Gives each figure a line of its own in a text that does not exist. */
function sourcesOf() {
  let line = 10;
  return (verbatim: string | number, section = 'Synthetic results'): Source => {
    line += 1;
    return { lines: [line, line], section, verbatim: String(verbatim) };
  };
}
type SourceMaker = ReturnType<typeof sourcesOf>;

function paperOf(
  pools: Pools,
  random: Random,
  { paper, study, studies }: { paper: number; study: number; studies: readonly number[] },
): ReadPaper {
  const slug = `synthetic-paper-${paper}`;
  const file = `papers/${slug}/paper.yaml`;
  const source = sourcesOf();
  const title = {
    en: `Synthetic paper ${paper} (invented for measuring)`,
    zh: `合成论文${paper}（为测试性能而虚构）`,
  };
  const year = random.whole(1995, 2025);
  return {
    file,
    paper: {
      slug,
      textFile: `${slug}.txt`,
      title,
      language: random.chance(0.5) ? 'en' : 'zh',
      publication: [
        { measure: 'title', text: title, source: source(`Synthetic paper ${paper}`) },
        { measure: 'publication-year', value: year, source: source(year) },
      ],
      statements: [],
      notes: [],
      notEvidence: [],
      sections: [],
      excludedSentences: [],
    },
    studies: studies.map((results, index) =>
      studyOf(pools, random, { paper: slug, number: study + index + 1, results, isPrimary: index === 0 }),
    ),
    unread: [],
    drafts: [],
  };
}

function studyOf(
  pools: Pools,
  random: Random,
  {
    paper,
    number,
    results,
    isPrimary,
  }: { paper: string; number: number; results: number; isPrimary: boolean },
): ReadStudy {
  const slug = `synthetic-study-${number}`;
  const source = sourcesOf();
  const tumours = [...new Set([pools.tumour(random), ...(random.chance(0.3) ? [pools.tumour(random)] : [])])];
  const { regimens, cohorts } = armsOf(pools, random, source, tumours);
  const study: StudyFile = {
    slug,
    origin: isPrimary ? 'primary' : 'secondary',
    title: {
      en: `Synthetic study ${number}, invented for measuring`,
      zh: `合成研究${number}，为测试性能而虚构`,
    },
    shortTitle: { en: `Synthetic study ${number}`, zh: `合成研究${number}` },
    source: source(`Synthetic study ${number}`),
    tumours,
    attributes: attributesOf(pools, random, source, cohorts[0]?.size?.value ?? 1),
    cohorts,
    regimens,
    patientTables: [],
    patients: [],
    outcomes: outcomesOf(pools, random, source, cohorts, results),
    tests: [],
    adverseEvents: eventsOf(pools, random, source, cohorts),
    measurements: [],
    statements: [
      {
        role: 'conclusion',
        measure: 'finding',
        text: { en: `Synthetic conclusion of study ${number}.`, zh: `研究${number}的合成结论。` },
        source: source('Synthetic conclusion'),
      },
    ],
    notes: random.chance(0.5)
      ? [
          {
            id: 'synthetic',
            text: {
              en: 'Synthetic: every figure of this study is invented.',
              zh: '合成数据：本研究的所有数字均为虚构。',
            },
            lines: [[11, 11]],
            weight: random.chance(0.1) ? 'caution' : 'information',
          },
        ]
      : [],
  };
  return { file: `papers/${paper}/studies/${slug}.yaml`, study, tables: [] };
}

function attributesOf(pools: Pools, random: Random, source: SourceMaker, enrolled: number): Characteristic[] {
  const term = (measure: string, chosen: string): Characteristic => ({
    measure,
    term: chosen,
    source: source(chosen.slice(0, 40)),
  });
  return [
    term('design', pools.design(random)),
    ...(random.chance(0.6) ? [term('phase', pools.phase(random))] : []),
    term('setting', pools.setting(random)),
    ...(random.chance(0.7) ? [term('response-criteria', pools.criteria(random))] : []),
    { measure: 'enrolled', count: enrolled, source: source(enrolled) },
  ];
}

/** The whole, its two arms in most studies, and sometimes a subgroup or an analysis set of the first arm. */
function armsOf(pools: Pools, random: Random, source: SourceMaker, tumours: readonly string[]) {
  const total = random.whole(20, 600);
  const arms = random.chance(0.65) ? 2 : 1;
  const regimens = Array.from({ length: arms }, (_, index) => {
    const drugs = [...new Set(Array.from({ length: random.chance(0.35) ? 2 : 1 }, () => pools.drug(random)))];
    return {
      id: `regimen-${index + 1}`,
      label: { en: `Synthetic regimen ${index + 1}`, zh: `合成方案${index + 1}` },
      drugs: drugs.map((drug) => ({ drug, source: source(drug.slice(0, 40), 'Synthetic methods') })),
      data: [
        {
          measure: 'cycle-length',
          value: 21,
          unit: 'days' as const,
          source: source(21, 'Synthetic methods'),
        },
      ],
    };
  });
  const size = (value: number) => ({ value, source: source(value, 'Synthetic methods') });
  const first = Math.ceil(total / arms);
  const whole: CohortEntry = {
    id: 'all',
    label: { en: 'All patients (synthetic)', zh: '全部患者（合成）' },
    role: 'all',
    size: size(total),
    characteristics: [{ measure: 'sex-male', count: total >> 1, of: total, source: source(total >> 1) }],
    ...(arms === 1 ? { regimens: ['regimen-1'] } : {}),
  };
  const cohorts: CohortEntry[] = [whole];
  for (let arm = 1; arms === 2 && arm <= 2; arm++) {
    cohorts.push({
      id: `arm-${arm}`,
      label: { en: `Arm ${arm} (synthetic)`, zh: `第${arm}组（合成）` },
      role: 'arm',
      parent: 'all',
      partition: 'arms',
      regimens: [`regimen-${arm}`],
      size: size(arm === 1 ? first : total - first),
    });
  }
  if (random.chance(0.5)) {
    const tumour = random.chance(0.5) ? pools.tumour(random) : tumours[0];
    cohorts.push({
      id: 'subgroup',
      label: { en: 'Subgroup by histology (synthetic)', zh: '按组织学类型的亚组（合成）' },
      role: 'subgroup',
      parent: arms === 2 ? 'arm-1' : 'all',
      size: size(Math.max(1, first >> 2)),
      ...(tumour === undefined ? {} : { tumour }),
    });
  }
  return { regimens, cohorts };
}

function outcomesOf(
  pools: Pools,
  random: Random,
  source: SourceMaker,
  cohorts: readonly CohortEntry[],
  results: number,
): Outcome[] {
  const seen = new Map<string, number>();
  return Array.from({ length: results }, () => {
    const cohort = cohorts[random.whole(0, cohorts.length - 1)] as CohortEntry;
    const measure = pools.measure(random);
    const time = random.chance(0.3) ? ({ value: random.whole(1, 60), unit: 'month' } as const) : undefined;
    const key = [cohort.id, measure, time?.value].join();
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    const term = pools.vocabulary['outcome-measures'][measure] as MeasureTerm;
    return {
      measure,
      ...figureOf(pools, random, term, cohort.size?.value ?? 1),
      cohort: cohort.id,
      ...(term.type === 'ratio' ? { versus: cohort.id === 'all' ? (cohorts[1]?.id ?? 'all') : 'all' } : {}),
      ...(time ? { time } : {}),
      ...(occurrence > 1 ? { qualifier: `synthetic-${occurrence}` } : {}),
      ...(random.chance(0.1)
        ? { note: { en: 'Synthetic note: the figure is invented.', zh: '合成备注：该数字为虚构。' } }
        : {}),
      source: source('synthetic'),
    };
  });
}

const rounded = (value: number, digits = 1) => Number(value.toFixed(digits));

/** A figure of the form that its measure has. */
function figureOf(
  pools: Pools,
  random: Random,
  { type, values }: MeasureTerm,
  size: number,
): Partial<Outcome> {
  if (type === 'count' || type === 'proportion') {
    const count = random.whole(0, size);
    const value = rounded((100 * count) / size);
    const isPlain = random.chance(0.3);
    if (isPlain) return { count, of: size };
    const margin = rounded(98 / Math.sqrt(size));
    const interval = {
      lower: rounded(Math.max(0, value - margin)),
      upper: rounded(Math.min(100, value + margin)),
      level: 95,
    };
    return { value, unit: '%' as const, count, of: size, ...(random.chance(0.5) ? { interval } : {}) };
  }
  if (type === 'term') {
    const slugs = Object.keys(pools.vocabulary.terms[values ?? ''] ?? {});
    return { term: slugs[random.whole(0, slugs.length - 1)] };
  }
  const value = type === 'ratio' ? rounded(random.next() * 1.4 + 0.3, 2) : rounded(random.next() * 40 + 0.5);
  const interval = { lower: rounded(value * 0.7, 2), upper: rounded(value * 1.4, 2), level: 95 };
  return {
    value,
    ...(type === 'number' ? { unit: 'months' as const, statistic: 'median' as const } : {}),
    ...(random.chance(0.7) ? { interval } : {}),
  };
}

function eventsOf(
  pools: Pools,
  random: Random,
  source: SourceMaker,
  cohorts: readonly CohortEntry[],
): AdverseEventDatum[] {
  const seen = new Map<string, number>();
  return Array.from({ length: random.whole(EVENTS_OF_STUDY / 2, EVENTS_OF_STUDY * 1.5) }, () => {
    const cohort = cohorts[random.whole(0, cohorts.length - 1)] as CohortEntry;
    const term = pools.event(random);
    const size = cohort.size?.value ?? 1;
    const count = random.whole(0, size >> 1);
    const grade = random.chance(0.5) ? ([3, 4] as [number, number]) : undefined;
    const key = [cohort.id, term, grade].join();
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return {
      term,
      occurrence: 'observed',
      cohort: cohort.id,
      count,
      of: size,
      value: rounded((100 * count) / size),
      unit: '%',
      ...(grade ? { grade } : {}),
      ...(occurrence > 1 ? { qualifier: `synthetic-${occurrence}` } : {}),
      source: source('synthetic'),
    };
  });
}
