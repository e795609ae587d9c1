import type { TablePhrase } from './table-reading.en';

const MEANINGS: Record<string, string> = {
  event: '事件',
  censored: '删失',
  competing: '其他事件',
  missing: '不详',
};

const ROLES: Record<string, string> = {
  time: '时间',
  entry: '进入时间',
  'start-date': '起始日期',
  'end-date': '终止日期',
  event: '是否发生事件',
  group: '组别',
  label: '名称',
  count: '发生事件例数',
  total: '总例数',
  others: '未发生事件例数',
  'count-2': '第二组发生事件例数',
  'total-2': '第二组总例数',
  'others-2': '第二组未发生事件例数',
  effect: '效应量',
  'standard-error': '标准误',
  variance: '方差',
  lower: '下限',
  upper: '上限',
  weight: '权重',
  ignore: '忽略',
};

const roleList = (values: readonly string[]) =>
  values
    .flatMap((value, index) =>
      index % 2 === 0 ? [`${ROLES[value] ?? value}：${values[index + 1] ?? ''}`] : [],
    )
    .join('；');

const codeList = (values: readonly string[]) =>
  values
    .flatMap((value, index) =>
      index % 3 === 0
        ? [`${value} = ${MEANINGS[values[index + 1] ?? ''] ?? ''}（${values[index + 2] ?? ''}）`]
        : [],
    )
    .join('，');

const phrases: Record<TablePhrase, (...values: string[]) => string> = {
  turned: () => '列名在第一列，已将行与列互换。',
  'two-row-names': () => '列名占两行，已合并。',
  'row-names': () => '列名比单元格少一个，第一列按行名处理。',
  sections: (count) => `有 ${count} 行是其下各行的名称，已转为一列。`,
  'cells-cut': () => '含多个数字的单元格已拆分成列。',
  'filled-down': (name) => `“${name}”的空单元格已按上方名称补全。`,
  chosen: () => '您的选择',
  'name-time': () => '列名表示时间；数值',
  'name-endpoint-time': () => '列名是终点名称；数值各不相同',
  'name-interval-end': () => '列名表示区间的终点',
  'unit-time': () => '单元格带有时间单位',
  'marks-time': () => '“6+”和“>6”按在 6 处删失读取',
  numbers: () => '推测：不小于 0 的数值',
  'numbers-no-name': () => '推测：数值，没有列名',
  'name-event': () => '列名表示事件；少数几个值',
  'name-censoring': () => '列名表示删失；少数几个值',
  'name-alive': () => '列名表示存活；少数几个值',
  'name-endpoint-event': () => '列名是终点名称；两个值',
  'two-values': () => '推测：两个值',
  'event-of-group': () => '只在一组的行中有值；1 和 0',
  block: () => '多对“时间与事件”列之一',
  'date-start': () => '日期；列名表示起始',
  'date-end': () => '日期；列名表示终止',
  'name-group': () => '列名表示组别',
  'name-group-first': () => '列名表示组别的多列中的第一列',
  'only-other': () => '仅剩的一列；少数几个值，各出现多次',
  'name-count': () => '列名表示发生事件的例数',
  'name-total': () => '列名表示总例数',
  'name-others': () => '列名表示未发生事件的例数',
  'name-count-2': () => '第二组的相应例数',
  'name-total-2': () => '第二组的总例数',
  'name-label': () => '列名表示研究、作者或组，或单元格为文字',
  'arm-below': () => '每项研究的两组上下排列',
  words: () => '推测：文字',
  'smaller-numbers': () => '推测：较小的整数',
  'larger-numbers': () => '推测：较大的整数',
  'cut-effect': () => '区间前的数值',
  'name-ratio': () => '列名表示比值；取对数合并',
  'name-log-ratio': () => '列名表示比值的对数',
  'name-difference': () => '列名表示差值',
  'name-generic': () => '列名表示效应量；按原值合并',
  'name-percentage': () => '列名表示百分比',
  'name-standard-error': () => '列名表示标准误；比值的标准误是其对数的标准误',
  'name-variance': () => '列名表示方差，即标准误的平方',
  'name-lower': () => '列名表示下限',
  'name-upper': () => '列名表示上限',
  'by-order': () => '推测：按列的顺序',
  'ignored-id': () => '患者或行的编号',
  'ignored-covariate': () => '患者的特征',
  'ignored-date': () => '日期',
  'ignored-p-value': () => 'P 值不能表示离散程度',
  'ignored-year': () => '年份',
  ignored: () => '此项分析不需要',
  'coding-chosen': () => '您的选择',
  'coding-marks': () => '带“+”或“>”的时间恰好就是未发生事件者',
  'coding-marks-disagree': () => '带“+”或“>”的时间与此列的值矛盾',
  'coding-unknown': () => '列名和值都没有说明哪个是事件',
  'coding-in-name': () => '列名中已说明',
  'coding-words': () => '单元格中的文字已说明',
  'coding-open-name': () => '在此列名下，两个值都可能是事件',
  'coding-alone': () => '只有一个值，两种含义都有可能',
  'coding-censoring': () => '此列说明谁被删失',
  'coding-alive': () => '此列说明谁存活',
  'coding-yes-no': () => '此列说明谁发生了事件',
  'ask-columns': () => '要分析哪些列？',
  'ask-coding': (name) => `“${name}”列中哪个值是事件？`,
  'coding-is': (...values) => codeList(values),
  'ask-numbers': (name) => `“${name}”列中的点和逗号代表什么？`,
  'number-is': (example, value) => `“${example}”是 ${value}`,
  'ask-dates': (name) => `“${name}”列中哪个数字是日？`,
  'day-first': (example) => `第一个：${example} 是日、月、年`,
  'month-first': (example) => `第二个：${example} 是月、日、年`,
  'ask-repeated': (name) => `“${name}”列中同一名称或编号出现在多行。每一行是不同的患者或研究吗？`,
  'take-independent': () => '是，各行相互独立',
  'ask-scale': (name) => `“${name}”是比值，还是已经是差值或对数？`,
  'scale-ratio': () => '比值：取对数合并',
  'scale-difference': () => '差值或对数：按原值合并',
  'ask-left-out': (count, all) => `${all} 行中有 ${count} 行无法采用，原因见下。是否分析其余各行？`,
  'leave-out': (count) => `是，不采用这 ${count} 行`,
  'offer-patients': (_kind, ...values) => `事件时间。${roleList(values)}`,
  'offer-patients-by-date': (_kind, ...values) => `两个日期之间的时间。${roleList(values)}`,
  'offer-marked-times': (_kind, ...values) => `带删失标记的时间。${roleList(values)}`,
  'offer-group-blocks': (_kind, ...values) => `每对列是一组。${roleList(values)}`,
  'offer-event-column-per-group': (_kind, ...values) => `每组一列事件。${roleList(values)}`,
  'offer-counts': (_kind, ...values) => `例数。${roleList(values)}`,
  'offer-arms-side-by-side': (_kind, ...values) => `每项研究两组。${roleList(values)}`,
  'offer-arms-below-each-other': (_kind, ...values) => `每项研究两组，上下排列。${roleList(values)}`,
  'offer-effects': (_kind, ...values) => `各研究的效应量。${roleList(values)}`,
  'refuse-empty': () => '列名之下没有数据行。请粘贴整个表格。',
  'refuse-cut-off': () => '输出中注明省略了一些行。请粘贴整个表格，例如保存为 CSV 后粘贴。',
  'refuse-too-many-rows': () => '表格超过 200000 行。请粘贴其中一部分，或事先汇总。',
  'refuse-unknown': () =>
    '没有识别出任何列。请为各列命名，如时间、事件和组别，事件数和总数，或效应量和标准误；也可在下方指定各列。',
  'refuse-start-stop': () =>
    '这是起止区间数据，每例患者有多行，此处不作分析。请改为每例患者一行，给出全部时间和最终状态。',
  'refuse-entry': () =>
    '患者在时间 0 之后才进入观察（延迟进入），此处不作分析。若时间从进入时算起，请将该列设为“忽略”。',
  'refuse-life-table': () => '这是含风险人数的寿命表，而不是每例患者的时间。请每例患者一行，给出时间和事件。',
  'refuse-long-endpoints': () => '多个终点上下排列，因此同一患者占多行。请只保留一个终点的行再粘贴。',
  'refuse-long-outcomes': () => '同一研究的多个结局上下排列，其效应量不独立。请只保留一个结局的行再粘贴。',
  'refuse-frequencies': () => '有一列说明每行代表多少患者。请每例患者一行；若该列含义不同，请设为“忽略”。',
  'refuse-no-event': () =>
    '没有哪一列说明谁发生了事件。请增加一列，1 为事件，0 为删失；若全部发生，则增加全为 1 的“事件”列。',
  'refuse-no-time': () => '没有时间列。请将其命名为“时间”或“月数”，或在下方选择。',
  'refuse-lone-date': () => '只有日期或年份，没有时间。请给出起始日期和终止日期，或两者之间的时间。',
  'refuse-competing': () =>
    '若另一事件使所关注的事件不可能发生，Kaplan–Meier 曲线就是错误的；此处不计算累积发生率。如需原因别风险（cause-specific hazard），请将另一事件编码为删失。',
  'refuse-no-rows': () => '没有可用的行。各行的问题见下。',
  'refuse-too-many-groups': (count, most) =>
    `组别列有 ${count} 个不同的值；最多可比较 ${most} 组。请另选一列，或选“忽略”。`,
  'refuse-too-many-studies': (most) => `最多可合并 ${most} 行。`,
  'refuse-several-arms': () =>
    '研究的组多于两个，或各研究的两组不同。合并这些研究需要网状荟萃分析；请只保留其中两组的行再粘贴。',
  'refuse-no-spread': () => '效应量没有离散程度。请增加标准误、方差或区间的上下限；P 值和例数都不能代替。',
  'refuse-level': () => '上下限不是 95% 区间的上下限。请给出标准误，或 95% 区间的上下限。',
  'refuse-means': () => '这是均数和标准差。请算出各研究的均数差及其标准误再粘贴。',
  'refuse-percentages': () => '百分比是四舍五入后的数值。请给出发生事件的例数和总例数。',
};

export const tableReading = { phrases, roles: ROLES };
