import { classify, splitName } from './split-name';

/** What a column of counts counts; `either` is one of `events` and `total` that the other columns decide. */
type CountConcept =
  | 'events'
  | 'total'
  | 'others'
  | 'either'
  | 'percentage'
  | 'label'
  | 'arm'
  | 'year'
  | 'id'
  | 'none';

export interface CountName {
  concept: CountConcept;
  /** 3: the name says it; 2: it hints at it. */
  strength: 0 | 2 | 3;
  /** The arm that it names, as it stands; empty without one. */
  arm: string;
  /** Whether that arm is known as the control. */
  control: boolean;
  /** What is counted, where a notation has it in front: `death.xti`; empty without one. */
  outcome: string;
}

const { vocabulary, classesOf } = classify({
  events:
    'event events ev pos positive responders responder responses response responded resp cases affected deaths death died dead relapses recurrences count r x xi orr cr 事件 事件数 缓解 缓解数 缓解例数 有效 有效例数 发生数 发生例数 死亡 死亡数 死亡例数 阳性 阳性数 复发 复发数 复发例数 事件例数',
  total:
    'total n ni patients population size ntotal denominator evaluable randomized randomised all 总数 总例数 总人数 样本量 合计 患者数 可评价 可评价例数 入组数 人口 人口数',
  others:
    'nonresponders nonresponder nonresponse noncases nonevents nonevent alive survivors neg negative noevent 未发生 未缓解 无效 存活 阴性',
  either: '例数 人数',
  percentage: '% percent percentage pct rate proportion 率 缓解率 有效率 百分比 发生率 死亡率',
  label:
    'study trial author authors paper publication reference source name label studyname studies 研究 试验 作者 文献 研究名称 名称 标签',
  arm: 'group arm treatment trt treat drug regimen cohort 组 组别 分组 治疗 方案 队列 药物',
  experimental:
    'e exp experimental intervention treated tx active t a trt treat treatment 试验组 治疗组 干预组 实验组 观察组',
  control:
    'c ctrl ctl con control controls placebo pbo p comparator b standard 对照组 对照 安慰剂组 安慰剂 常规组',
  year: 'year 年份 年',
  id: 'id no nr 编号 序号',
  filler: 'number of with the in no nr patients group arm sample 数 组 的',
});

const VAGUE = new Set('r x d count cases affected response pos positive size all orr cr'.split(' '));

/** Notations of meta-analysis, each a quantity of the first or second arm: `ai`, `n1i`, `tpos`, `nc` … */
const NOTATIONS: ReadonlyMap<string, readonly [CountConcept, 1 | 2 | 3]> = new Map(
  (
    [
      ['events', 1, 'ai x1 x1i r1 r1i d1 event1 events1 et ee ei xt xti tpos evt'],
      ['events', 2, 'ci x2 x2i r2 r2i d2 event2 events2 ec xc xci cpos evc'],
      ['others', 1, 'bi tneg'],
      ['others', 2, 'di cneg'],
      ['total', 1, 'n1 n1i nt nti ne nei total1'],
      ['total', 2, 'n2 n2i nc nci total2'],
      ['events', 3, 'x3 x3i r3 r3i event3 events3'],
      ['total', 3, 'n3 n3i total3'],
    ] as const
  ).flatMap(([concept, arm, names]) => names.split(' ').map((name) => [name, [concept, arm]] as const)),
);

/** Reads the name of a column as one of a table of counts. */
export function countName(name: string): CountName {
  const [, outcome = '', rest = ''] =
    /^(\p{L}[\p{L}\p{N}]*)[._]([a-z]+(?:\d[a-z]*)?)$/u.exec(name.trim()) ?? [];
  const named = NOTATIONS.has(rest) && rest.length > 2 ? { ...countNameOf(rest), outcome } : null;
  return named ?? { ...countNameOf(name), outcome: '' };
}

function countNameOf(name: string): Omit<CountName, 'outcome'> {
  const { key, words, bracketWords } = splitName(
    name.replaceAll(/(non)[-\s](?=respon|event|case)/giu, '$1'),
    vocabulary,
  );
  const notation = /^[\p{L}\p{N}]+$/u.test(name.trim()) ? NOTATIONS.get(key) : undefined;
  if (notation)
    return { concept: notation[0], strength: 3, arm: String(notation[1]), control: notation[1] === 2 };
  const classes = words.map((word) => classesOf.get(word) ?? []);
  const found = (wanted: string) => classes.findIndex((each) => (each as string[]).includes(wanted));
  const concept = (['percentage', 'others', 'events', 'total', 'either'] as const).find(
    (each) => found(each) !== -1,
  );
  if (!concept) return descriptive(classes, words);
  if (name.includes('%') || name.includes('％'))
    return { concept: 'percentage', strength: 3, arm: '', control: false };
  // What is left beside the quantity names the arm.
  const rest = words.filter((_, index) => {
    const of = (classes[index] ?? []) as string[];
    return (
      index !== found(concept) &&
      !(of.includes('filler') && !of.includes('experimental')) &&
      !isQuantity(of, concept)
    );
  });
  const bracketArm = bracketWords.filter(
    (word) => hasClass(word, 'experimental') || hasClass(word, 'control'),
  );
  const arm = [...rest, ...bracketArm];
  const control = arm.some((word) => hasClass(word, 'control'));
  const isKnown = arm.every(
    (word) => hasClass(word, 'control') || hasClass(word, 'experimental') || /^\d$/u.test(word),
  );
  // A lone letter, or a word that counts much else, is a hint only.
  const vague = concept === 'either' || words.every((word) => VAGUE.has(word));
  return { concept, strength: isKnown && !vague ? 3 : 2, arm: arm.join(' '), control };
}

const hasClass = (word: string, wanted: string) => ((classesOf.get(word) ?? []) as string[]).includes(wanted);

/** "Total events", "number of responders": the second word says no more of which arm it is. */
const isQuantity = (of: readonly string[], concept: string) =>
  of.includes(concept) || (concept === 'events' && of.includes('total') && !of.includes('experimental'));

function descriptive(
  classes: readonly (readonly string[])[],
  words: readonly string[],
): Omit<CountName, 'outcome'> {
  const only = (...wanted: string[]) =>
    classes.length > 0 && classes.every((each) => each.some((one) => wanted.includes(one)));
  const concept = (['label', 'arm', 'year', 'id'] as const).find((each) =>
    classes.some((of) => (of as string[]).includes(each)),
  );
  const control = words.some((word) => hasClass(word, 'control'));
  if (!concept) return { concept: 'none', strength: 0, arm: words.join(' '), control };
  return { concept, strength: only(concept, 'id', 'filler', 'label') ? 3 : 2, arm: '', control };
}

/** Whether a group's name says that it is the control. */
export const isControl = (name: string) =>
  splitName(name, vocabulary).words.some(
    (word) => word.length > 1 && hasClass(word, 'control') && word !== 'standard',
  );

export const isCountWord = (name: string) => countName(name).strength === 3;
