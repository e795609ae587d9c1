import { classify, splitName } from './split-name';

export type EffectConcept =
  | 'ratio'
  | 'log-ratio'
  | 'difference'
  | 'generic'
  | 'percentage'
  | 'standard-error'
  | 'variance'
  | 'lower'
  | 'upper'
  | 'interval'
  | 'p-value'
  | 'sd'
  | 'mean'
  | 'correlation'
  | 'person-time'
  | 'label'
  | 'outcome'
  | 'none';

export interface EffectName {
  concept: EffectConcept;
  strength: 0 | 2 | 3;
  /** What else the name says: of two effects in one table it tells which spread is whose. */
  rest: string;
}

const { vocabulary, classesOf } = classify({
  ratio:
    'hr or rr irr lnor lnrr lnhr hazardratio oddsratio riskratio hazard odds risk relative ratio 风险比 比值比 相对危险度 危险比',
  log: 'log ln lg lnor lnrr lnhr seln 对数',
  difference: 'md smd wmd rd difference diff meandiff 均数差 差值 标准化均数差 风险差',
  generic:
    'yi te effect es estimate est theta coef coefficient beta g d effectsize effsize eff b 效应 效应量 效应值 估计值 估计',
  percentage: '% percent pct orr cr rate proportion prevalence 率 缓解率 有效率 发生率',
  se: 'se sei sete seln stderr selog stderror sd.error 标准误 标准误差',
  standard: 'standard std',
  error: 'error err',
  variance: 'vi var variance v varlog 方差',
  lower:
    'lower lcl ll lci llci lb low cilow conflow lowerlimit lo min 2.5% 0.025 lclm 下限 置信下限 区间下限 可信区间下限',
  upper:
    'upper ucl ul uci ulci ub high cihigh confhigh upperlimit up hi max 97.5% 0.975 uclm 上限 置信上限 区间上限 可信区间上限',
  interval: 'ci confidence interval 95%ci cri 可信区间 置信区间 区间',
  p: 'p pval pvalue p值 显著性',
  sd: 'sd sdi sd1i sd2i sd1 sd2 sd3 sdt sdc 标准差',
  correlation: 'ri cor corr correlation 相关系数',
  identifier: 'id esid',
  personTime: 't1i t2i persontime personyears py pyears 人年',
  mean: 'mean means meani m1i m2i 均数 均值',
  label:
    'study trial author authors paper publication reference source name label studyname 研究 试验 作者 文献 研究名称 名称 标签',
  outcome: 'outcome endpoint subscale measure 结局 指标',
  filler: 'of the size limit bound value ci 95 95% 90 99 level % x pooled adjusted unadjusted adj 95ci 的 值',
});

/** Names of limits whose point is lost once they are cut into words. */
const LIMITS = new Map(
  (
    [
      ['lower', '2.5% 2.5 x2.5 x2.5. 0.025 .025 025 q2.5'],
      ['upper', '97.5% 97.5 x97.5 x97.5. 0.975 .975 975 q97.5'],
    ] as const
  ).flatMap(([limit, names]) => names.split(' ').map((name) => [name, limit] as const)),
);

/** The time at risk in each arm: `time.e` and `time.c`. */
const TIME_OF_ARM = /^(?:time|pt)[._ ](?:e|c|t|exp|ctrl)$/iu;

type Classes = readonly string[];

/** The first that holds decides. */
const RULES: readonly {
  concept: EffectConcept;
  when: (has: (...classes: string[]) => boolean) => boolean;
}[] = [
  { concept: 'none', when: (has) => has('identifier') && !has('label') },
  { concept: 'p-value', when: (has) => has('p') && !has('log') },
  { concept: 'lower', when: (has) => has('lower') && !has('upper') },
  { concept: 'upper', when: (has) => has('upper') && !has('lower') },
  { concept: 'standard-error', when: (has) => has('se') || (has('standard') && has('error')) },
  { concept: 'variance', when: (has) => has('variance') },
  { concept: 'sd', when: (has) => has('sd') },
  { concept: 'correlation', when: (has) => has('correlation') },
  { concept: 'person-time', when: (has) => has('personTime') },
  {
    concept: 'interval',
    when: (has) => has('interval') && !has('ratio', 'generic', 'difference', 'percentage'),
  },
  { concept: 'log-ratio', when: (has) => has('log') && has('ratio') },
  { concept: 'difference', when: (has) => has('difference') },
  { concept: 'ratio', when: (has) => has('ratio') },
  { concept: 'mean', when: (has) => has('mean') },
  { concept: 'percentage', when: (has) => has('percentage') },
  { concept: 'generic', when: (has) => has('generic') || has('log') },
  { concept: 'label', when: (has) => has('label') },
  { concept: 'outcome', when: (has) => has('outcome') },
];

/** Reads the name of a column as one of a table of effects. */
export function effectName(name: string): EffectName {
  const { key, words } = splitName(name, vocabulary);
  const limit = LIMITS.get(name.trim().toLowerCase().replace(/^"|"$/gu, '')) ?? LIMITS.get(key);
  if (limit) return { concept: limit, strength: 3, rest: '' };
  if (TIME_OF_ARM.test(name.trim())) return { concept: 'person-time', strength: 3, rest: '' };
  const all: Classes[] = words.map((word) => classesOf.get(word) ?? []);
  const has = (...classes: string[]) => all.some((each) => each.some((one) => classes.includes(one)));
  const rule = RULES.find(({ when }) => when(has));
  if (!rule) return { concept: 'none', strength: 0, rest: '' };
  const unknown = words.filter((word, index) => all[index]?.length === 0 && !/^\d+$/u.test(word));
  // A lone `d` or `v` stands for much else.
  const isLetter = /^[bdgv]$/u.test(key);
  return { concept: rule.concept, strength: unknown.length > 0 || isLetter ? 2 : 3, rest: unknown.join(' ') };
}

export const isEffectWord = (name: string) => effectName(name).strength === 3;
