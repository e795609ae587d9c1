import type { glossaryWords as english } from './glossary.en';
import type { TranslationOf } from './translation-of';

/** 缩写与方法，各一句解释。 */
export const glossaryWords: TranslationOf<typeof english> = {
  glossary: {
    title: '缩写与术语',
    lead: '本站所用缩写和方法名称的含义。在各页面上可点按查看。',
    more: '方法说明',
    terms: {
      cr: { name: 'CR，完全缓解', text: '按研究所用标准，全部病灶消失。' },
      pr: {
        name: 'PR，部分缓解',
        text: '病灶缩小达到评价标准的要求；RECIST 1.1 为病灶直径之和减少至少 30%。',
      },
      sd: { name: 'SD，疾病稳定', text: '缩小未达缓解，增大未达进展。' },
      pd: {
        name: 'PD，疾病进展',
        text: '病灶增大达到评价标准的要求，或出现新病灶。',
      },
      ne: {
        name: 'NE，不可评价或无法估计',
        text: '用于疗效时指无法评价；用于时间或其区间时指无法估计。',
      },
      orr: {
        name: 'ORR，客观缓解率',
        text: '完全缓解与部分缓解患者所占比例。',
      },
      dcr: {
        name: 'DCR，疾病控制率',
        text: '完全缓解、部分缓解与疾病稳定患者所占比例。',
      },
      pfs: {
        name: 'PFS，无进展生存期',
        text: '至疾病进展或死亡（以先发生者为准）的时间。',
      },
      os: {
        name: 'OS，总生存期',
        text: '至任何原因死亡的时间。',
      },
      hr: {
        name: 'HR，风险比',
        text: '任一时刻尚未发生事件者中，一组发生事件的频率与另一组之比。小于 1 表示前一组较少发生。',
      },
      ci: {
        name: 'CI，置信区间',
        text: '与数据相符的取值范围：如此得到的区间中有 95% 包含真值。患者越少，区间越宽。',
      },
      recist: { name: 'RECIST 标准', text: '按病灶直径之和评价疗效的标准。' },
      choi: {
        name: 'Choi 标准',
        text: '病灶缩小 10% 或 CT 密度下降 15% 即为缓解的标准。判为缓解者通常多于 RECIST，故两者不相互比较。',
      },
      ctcae: {
        name: 'CTCAE 分级',
        text: '不良事件术语与分级标准：1 级轻度，2 级中度，3 级重度，4 级危及生命，5 级死亡。',
      },
      ecog: {
        name: 'ECOG 体能状态评分',
        text: '患者日常活动能力，由 0（活动自如）至 4（终日卧床或坐椅）；5 为死亡。',
      },
      wilson: {
        name: 'Wilson 区间',
        text: '比例的一种置信区间，患者很少、无人或全部发生事件时同样适用。',
      },
      'clopper-pearson': {
        name: 'Clopper–Pearson 区间',
        text: '比例的精确置信区间；不会过窄，常比 Wilson 区间宽。',
      },
      newcombe: {
        name: 'Newcombe 区间',
        text: '两个比例之差的置信区间，由各自的 Wilson 区间得出。',
      },
      fisher: {
        name: 'Fisher 确切概率法',
        text: '若无差异，出现不比现有例数更可能的例数的概率之和；患者很少时仍精确。',
      },
      'kaplan-meier': {
        name: 'Kaplan–Meier 曲线',
        text: '各时间点尚未发生事件的患者比例；每位患者计入其被观察的时间。',
      },
      'log-rank': {
        name: 'Log-rank 检验',
        text: '检验各组生存曲线在整个时间内是否不同。',
      },
    },
  },
};
