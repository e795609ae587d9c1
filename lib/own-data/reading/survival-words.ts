import { classify, splitName } from './split-name';

/** What the name of a column says of patients' times; `none` where nothing is known of it. */
type SurvivalConcept =
  | 'time'
  | 'event'
  | 'censoring'
  | 'alive'
  | 'endpoint'
  | 'date'
  | 'interval'
  | 'entry'
  | 'group'
  | 'id'
  | 'endpoint-name'
  | 'at-risk'
  | 'frequency'
  | 'covariate'
  | 'none';

export interface SurvivalName {
  concept: SurvivalConcept;
  /** 3: the name says it; 2: it hints at it; 0: it says nothing. */
  strength: 0 | 2 | 3;
  /** The endpoint that it names, `os` or `progression`; empty without one. */
  endpoint: string;
  /** Of a date: which end it is. */
  end: 'start' | 'end' | null;
  /** Which value means what is open, as in "survival status" or "cens". */
  openPolarity: boolean;
}

/** Words of names by what they stand for, in both languages. */
const { vocabulary, classesOf } = classify({
  time: 'time times duration tte futime survtime survt stime eventtime obstime aval ftime zeit 时间 时长 生存时间 生存期 存活期 间期',
  letter: 't',
  cause: 'cause observed 死因',
  /** A time by its ending alone: `rtime`. */
  timeLike: '',
  unit: 'day days week weeks wk wks month months mo mos mth mths years yr yrs hour hours monate tage jahre 月 月数 个月 天 天数 周 周数 年 年数 小时',
  follow: 'follow up followup fup fu 随访 随访期',
  survival: 'survival surv srv 生存',
  status:
    'status event evt indicator flag stat outcome delta fustat fstat fstatus vital endpoint ereignis 状态 结局 事件 指示 标志 转归 终点 结果',
  statusLike: '',
  death: 'death dead died deceased die mortality tod gestorben 死亡 死 身故',
  relapse: 'relapse relapsed recurrence recurred recur recurrent 复发',
  progression: 'progression progressed progress pd 进展 恶化',
  failure: 'metastasis metastases failure failed fail rejection arrest rearrest 转移 失败',
  os: 'os overall 总生存 总生存期 总体生存',
  pfs: 'pfs ttp pfi 无进展生存 无进展生存期',
  dfs: 'dfs rfs dfi efs lrfs mfs dmfs ttr css dss lfs ffs rfi 无病生存 无病生存期 无复发生存 无复发生存期 无事件生存 无事件生存期 无转移生存',
  free: 'free',
  censored: 'censored censoring cnsr zensiert 删失 截尾 删截',
  cens: 'cens censor censrec censorship lost ltfu dropout withdrawn 失访 脱落',
  alive: 'alive survived living survivor lebend 存活 活着',
  date: 'date dt dates datum doe dox 日期',
  start:
    'start begin enrolment enrollment enrolled randomisation randomization randomized diagnosis diagnosed dx dg surgery operation accept baseline admission doe 开始 入组 诊断 确诊 手术 起始 入院 随机 起点 首次',
  end: 'end last stop exit cutoff final latest dox ex 结束 末次 截止 终止 最后 终末 出院',
  interval: 'tstart tstop starttime stoptime start stop begin end exit 开始 结束 起始 终止',
  entry: 'entry ltrunc truncation 左截断',
  group:
    'group arm treatment trt treat rx therapy regimen cohort strata stratum armcd trtp trta trt01p trt01a gruppe 组 组别 分组 治疗组 治疗方案 方案 队列 疗法 治疗 处理 干预',
  id: 'id pid patient patients subject subjid usubjid case ptid patno identifier 编号 病例号 患者编号 住院号 病案号 患者 病例 受试者',
  counter: 'no nr num number record row obs index seq sample 序号 号',
  endpointName: 'etype paramcd param 终点名称',
  frequency: 'n freq frequency count 频数 例数 人数',
  covariate:
    'age sex gender race bmi height weight stage grade nodes node size ecog karno karnofsky histology wait waiting diag diagnostic birth born year score level center centre site inst institution region country prior genotype alter geschlecht 年龄 性别 民族 分期 分级 体重 身高 大小 部位 年份 学历 等待 周期 周期数 疗程 疗程数 cycle cycles course courses',
  filler: 'observed to of in until since from at the first any for and with or by 是否 有无 的 至 到 数 在',
  unknown: 'weekday weekdays weekend weekends today daytime uptime anytime',
});

type WordClass = NonNullable<ReturnType<typeof classesOf.get>>[number];

/** The same end of a disease under its abbreviation and its words. */
const ENDPOINT_CLASSES = ['os', 'pfs', 'dfs', 'death', 'relapse', 'progression', 'failure'] as const;
const EVENT_CLASSES: readonly WordClass[] = ['death', 'relapse', 'progression', 'failure'];

interface Reading {
  has: (...classes: WordClass[]) => boolean;
  /** Every word is of one of these classes. */
  only: (...classes: WordClass[]) => boolean;
}

/** The rules of names: the first that holds decides. */
const RULES: readonly {
  concept: SurvivalConcept;
  when: (name: Reading) => boolean;
  /** Where it holds the name is as good as sure. */
  strong: (name: Reading) => boolean;
}[] = [
  { concept: 'endpoint-name', when: ({ has }) => has('endpointName'), strong: () => true },
  { concept: 'date', when: ({ has }) => has('date'), strong: () => true },
  {
    concept: 'covariate',
    when: ({ has }) => has('covariate') && !has('status', 'censored'),
    strong: () => true,
  },
  {
    concept: 'interval',
    when: ({ has, only }) => has('interval') && only('interval', 'time', 'unit', 'letter'),
    strong: () => true,
  },
  { concept: 'entry', when: ({ has }) => has('entry'), strong: ({ only }) => only('entry', 'time', 'unit') },
  {
    concept: 'censoring',
    when: ({ has }) => has('censored', 'cens'),
    strong: ({ has }) => has('censored', 'cens'),
  },
  { concept: 'alive', when: ({ has }) => has('alive') && !has('time', 'unit'), strong: () => true },
  {
    // "Event-free" and "progression-free" are those without the event.
    concept: 'alive',
    when: ({ has }) => has('free') && !has('time', 'unit', 'survival', 'os', 'pfs', 'dfs'),
    strong: () => true,
  },
  {
    concept: 'event',
    when: ({ has }) => has('status') && !has('time', 'unit'),
    strong: ({ only }) =>
      only('status', 'survival', 'follow', 'filler', 'free', 'id', 'end', ...ENDPOINT_CLASSES),
  },
  {
    concept: 'time',
    when: ({ has }) => has('time', 'unit'),
    strong: ({ has, only }) =>
      // "dx yr" is the year of the diagnosis; "months from diagnosis" a time.
      (has('time', 'filler') || !has('start')) &&
      only(
        'time',
        'unit',
        'follow',
        'survival',
        'status',
        'filler',
        'free',
        'end',
        'start',
        'alive',
        ...ENDPOINT_CLASSES,
      ),
  },
  { concept: 'time', when: ({ has }) => has('follow'), strong: ({ only }) => only('follow', 'filler') },
  {
    concept: 'endpoint',
    when: ({ has }) => has('os', 'pfs', 'dfs') || (has('survival') && has('free')),
    strong: () => true,
  },
  { concept: 'time', when: ({ has }) => has('survival'), strong: () => false },
  {
    concept: 'event',
    when: ({ has }) => has(...EVENT_CLASSES),
    strong: ({ only }) => only('filler', ...ENDPOINT_CLASSES),
  },
  { concept: 'group', when: ({ has }) => has('group'), strong: ({ only }) => only('group', 'filler', 'id') },
  { concept: 'time', when: ({ has }) => has('timeLike'), strong: () => false },
  { concept: 'event', when: ({ has }) => has('statusLike', 'cause'), strong: () => false },
  {
    concept: 'id',
    when: ({ has }) => has('id', 'counter'),
    strong: ({ has, only }) => has('id') && only('id', 'counter', 'filler'),
  },
  { concept: 'frequency', when: ({ has }) => has('frequency'), strong: () => true },
];

const UNIT: WordClass[] = ['unit'];
const isUnit = (word: string) => classesOf.get(word)?.includes('unit') ?? false;

const NOTHING: SurvivalName = { concept: 'none', strength: 0, endpoint: '', end: null, openPolarity: false };

/** Reads the name of a column as one of a table of patients. */
export function survivalName(name: string): SurvivalName {
  const { key, words, bracketWords } = splitName(name, vocabulary);
  if (AT_RISK.test(key)) return { ...NOTHING, concept: 'at-risk', strength: 3 };
  // A unit in brackets belongs to the name; "(months from randomisation)" as well.
  const units = bracketWords.filter((word) => /^(?:year|[ymwdh])$/u.test(word) || isUnit(word));
  const all = [...words.map((word) => classesOf.get(word) ?? endingOf(word)), ...units.map(() => UNIT)];
  const reading: Reading = {
    has: (...classes) => all.some((each) => each.some((one) => classes.includes(one))),
    only: (...classes) => all.every((each) => each.some((one) => classes.includes(one))),
  };
  const rule = RULES.find(({ when }) => when(reading));
  if (!rule) return NOTHING;
  // "Month" may be the twelfth of a year, "week" that of a visit.
  const calendar =
    rule.concept === 'time' && /^(?:hour|day|week|wk|month|mo|mth|year|yr|小时|[天周月年])$/u.test(key);
  return {
    concept: rule.concept,
    strength: rule.strong(reading) && !(calendar && units.length === 0) ? 3 : 2,
    endpoint: ENDPOINT_CLASSES.find((each) => reading.has(each)) ?? '',
    end:
      reading.has('end', ...EVENT_CLASSES) || (reading.has('follow') && !reading.has('start'))
        ? 'end'
        : reading.has('start')
          ? 'start'
          : null,
    openPolarity:
      rule.concept === 'censoring'
        ? !reading.has('censored')
        : rule.concept === 'event' &&
          (reading.has('survival') || words.includes('vital') || words.includes('结果')),
  };
}

/** `rtime` and `ptime` are times of something, `pstat` a status of something; a number only counts. */
function endingOf(word: string): WordClass[] {
  if (/^\d+$/u.test(word)) return ['filler'];
  if (/^[a-z]{1,4}time$/u.test(word)) return ['timeLike'];
  return /^[a-z]{1,4}(?:stat|status|event|death)$/u.test(word) ? ['statusLike'] : ['unknown'];
}

/** Columns of a life table: patients at risk, events and censored in each row. */
const AT_RISK =
  /^(?:n|no|num|number|numberof)?(?:patients)?atrisk$|^n(?:\.?risk|\.?event|\.?censor)s?$|风险人数|期初人数/u;

/** Whether two endpoints can be of the same event; without a name anything goes. */
export function sameEndpoint(time: string, event: string): boolean | null {
  if (time === '' || event === '') return null;
  if (time === event) return true;
  const kin: Record<string, readonly string[]> = {
    os: ['death'],
    pfs: ['progression'],
    dfs: ['relapse', 'failure'],
  };
  return Boolean(kin[time]?.includes(event) || kin[event]?.includes(time));
}

export const isSurvivalWord = (name: string) => {
  const { concept, strength } = survivalName(name);
  return strength === 3 && concept !== 'none';
};
