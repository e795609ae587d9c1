import type { homeWords as english } from './home.en';
import type { TranslationOf } from './translation-of';

/** 首页与证据图的用词。 */
export const homeWords: TranslationOf<typeof english> = {
  home: {
    title: '论文报告的肉瘤药物结果，每个数字均可溯源',
    lead: '每个结果都附有分母、区间，以及它在论文中的行号。',
    examples: '例如',
    headlines: '主要结果',
    moreHeadlines: (count) => `另外 ${count} 项主要结果`,
    moreOfIt: (count) => `同一指标另有 ${count} 项结果`,
    headlinesLead: '先论文自身数据，后注册登记记录与引用数据；各按研究设计、再按例数排列。虚线框：引用数据。',
    holds: '数据集内容',
    wrong: '不一致之处',
    papers: '篇论文',
    studies: '项研究',
    primaryStudies: '论文自身',
    registryStudies: '登记平台记录',
    secondaryStudies: '引用',
    cohorts: '队列',
    regimens: '方案',
    outcomes: '条结局结果',
    adverseEvents: '条不良事件',
    patients: '例个体患者',
    facts: '条有出处的数据',
  },
  map: {
    title: '证据地图',
    lead: '各种肿瘤中研究过的治疗：多少项研究、多少例患者。点击单元格可查看其研究；点击空白单元格可查看相关证据。',
    what: '条研究–肿瘤–治疗记录',
    tumour: '肿瘤',
    severalClasses: '跨类别联合',
    columns: {
      label: '列',
      names: { regimen: '方案', drug: '药物', class: '药物类别' },
      notes: {
        regimen: '联合用药自成一个方案。',
        drug: '联合用药列于其每种药物之下。',
        class: '联合用药列于其药物的每个类别之下。',
      },
    },
    views: { label: '显示为', names: { map: '地图', list: '列表', table: '表格' } },
    keys: '用方向键在各格之间移动，按回车键打开。',
    unknownSign: '?',
    laboratorySign: '实验',
    atLeastSign: (count) => `≥ ${count}`,
    legend: {
      label: '标记说明',
      studies: '项研究',
      patients: '右侧：患者数',
      tint: '底色按患者数：',
      shades: ['< 10', '10–49', '50–99', '≥ 100'],
      unknown: '未报告，或未单独报告该肿瘤',
      laboratory: '实验室研究，无患者',
      origins: { primary: '含论文自身数据', registry: '含注册登记记录', secondary: '仅引用' },
      vocabulary: '分组依本站词表，出处见各自页面',
    },
    more: (count) => `+${count}`,
    reporting: {
      'dedicated-cohort': '专门队列',
      'subgroup-result': '混合队列中的亚组结果',
      'included-only': '仅纳入混合队列',
    },
    atLeast: (count) => (count === '1' ? '有例数即可' : `${count} 例或以上`),
    pair: (tumour, other) => `${tumour}，${other}`,
    studies: (count) => `${count} 项研究`,
    patients: (count, _value, isMore) => `${isMore ? '至少 ' : ''}${count} 例患者`,
    sizeUnknown: '例数未报告',
    and: (studies, patients) => `${studies}，${patients}`,
    comma: '，',
    semicolon: '；',
    moreStudies: (count: number) => `另有 ${count} 项研究`,
    from: (origin, marks) => `${origin}：${marks}。`,
    cell: (subject, count, detail) => `${subject}。${count}。${detail}`,
    emptyCell: (subject, hidden) =>
      hidden === 0 ? `${subject}：无研究` : `${subject}：没有符合筛选条件的研究`,
    none: {
      regimen: (tumour, regimen) => `${regimen}（不联合其他药物）治疗${tumour}：本数据集中没有研究。`,
      drug: (tumour, drug) => `${drug}（单药或联合）治疗${tumour}：本数据集中没有研究。`,
      class: (tumour, name) => `“${name}”类药物治疗${tumour}：本数据集中没有研究。`,
    },
    near: (pair, count) => `${pair}（${count} 项研究）`,
    allOfTumour: (tumour, count) => `${tumour}及其亚型，不限治疗（${count} 项研究）`,
    firstTumours: (shown, all) => `图中为记录最多的 ${shown} 种肿瘤（共 ${all} 种），其余可按肿瘤筛选查看。`,
    firstColumns: {
      regimen: (shown, all) =>
        `图中为记录最多的 ${shown} 个方案（共 ${all} 个），其余可按药物类别或药物筛选查看。`,
      drug: (shown, all) => `图中为记录最多的 ${shown} 种药物（共 ${all} 种），其余可按药物类别筛选查看。`,
      class: (shown, all) =>
        `图中为记录最多的 ${shown} 个药物类别（共 ${all} 个），其余可按药物类别筛选查看。`,
    },
    largestEntries: (drawn, all) =>
      `符合条件的记录较多，此处仅统计其中患者最多的 ${drawn} 条（共 ${all} 条）；进一步筛选后将全部统计。`,
    wholeMap: '完整地图（按方案，可筛选）',
    asTable: '以表格查看',
    moreInWholeMap: (tumours, classes) => {
      const more = [
        ...(tumours > 0 ? [`${tumours} 种肿瘤`] : []),
        ...(classes > 0 ? [`${classes} 个药物类别`] : []),
      ].join('和 ');
      return `另有 ${more}见完整地图。`;
    },
  },
};
