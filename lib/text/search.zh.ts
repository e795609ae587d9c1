import type { searchWords as english } from './search.en';
import { shellWords } from './shell-words';
import type { TranslationOf } from './translation-of';

/** 搜索与术语页面的用词。 */
export const searchWords: TranslationOf<typeof english> = {
  search: {
    ...shellWords.zh.search,
    title: '搜索',
    titleFor: (query) => `搜索：${query}`,
    lead: '一处搜索全部内容，中英文均可，名称、商品名、同义词与编码都能查到。',
    kinds: {
      tumour: '肿瘤',
      drug: '药物',
      regimen: '方案',
      study: '研究',
      paper: '论文',
      measure: '结局指标',
      'adverse-event': '不良事件',
      method: '方法',
      page: '列表',
    },
    nameIn: { en: '英文名', zh: '中文名' },
    roles: {
      name: '名称',
      synonym: '又称',
      brand: '商品名',
      code: '编码',
      class: '类别',
      target: '靶点',
      label: '研究中的名称',
      title: '标题',
      author: '作者',
      doi: 'DOI',
      journal: '期刊',
      'about-tumour': '肿瘤',
      'about-drug': '药物',
    },
    found: (count, query) => `“${query}”有 ${count} 项结果。`,
    misspelt: (query) => `没有名为“${query}”的内容。您要找的是否是：`,
    someWords: (query, words) => `没有内容同时含有“${query}”中的全部词。以下按“${words}”找到：`,
    pages: {
      'adverse-events': '不良事件',
      outcomes: '结局',
      patients: '个体患者',
      studies: '研究',
      audit: '核对',
    },
    resultOf: (measure, subject) => (subject ? `${measure} · ${subject}` : measure),
    nothing: (query) => `没有找到“${query}”。`,
    answers: '与此问题相关的结果',
    examples: '可以搜索的内容',
    alone: (drug) => `${drug}单药`,
    more: (count) => `另有 ${count} 项`,
    results: (count) => `${count} 条结果`,
    rows: (count) => `${count} 条记录`,
    noStudy: '无研究',
  },
  terms: {
    fromVocabulary: '来自本站词表，其出处',
    knowledge: {
      parent: '肿瘤层级',
      class: '类别',
      targets: '靶点',
      mechanism: '作用机制',
      brands: '商品名',
      codes: '编码',
    },
    knowledgeMarks: { dash: '：', colon: '——', semicolon: ' · ', comma: '；', end: '。' },
    sourceKinds: {
      paper: '本站收录论文的原文',
      public: '公开资料',
      own: '本站自行归类',
    },
    namedOnEachPage: '具体出处见各自页面。',
    paperPlace: (first, last, verbatim) =>
      first === last
        ? `本站收录论文第 ${first} 行（“${verbatim}”）`
        : `本站收录论文第 ${first}–${last} 行（“${verbatim}”）`,
    ownNames: '名称、同义词及终点归类由本站编制。',
    synonyms: '又称',
    otherNames: '商品名及其他名称',
    brands: '商品名',
    oncotree: 'OncoTree',
    nci: 'NCI 叙词表（NCIt）',
    class: '类别',
    targets: '靶点',
    primary: '论文自身数据',
    secondary: '引用数据',
    studies: (count) => `${count} 项研究`,
    studiesColumn: '研究',
    treatmentsColumn: '方案',
    bothSources: (own, cited) =>
      own + cited === 0
        ? '无'
        : [own > 0 ? `论文自身 ${own}` : '', cited > 0 ? `引用 ${cited}` : ''].filter(Boolean).join('，'),
    moreStudies: (shown: number, of: number) =>
      `本页显示 ${of} 项研究中的 ${shown} 项，论文自身数据在前。研究列表列出全部。`,
    lists: '可筛选的表格',
    allStudies: '研究',
    allOutcomes: '结局',
    allEvents: '不良事件',
    contents: '本页内容',
    laboratory: '实验室研究',
    laboratoryLead: '对象为细胞或动物，而非患者。',
    statements: '论文中的相关陈述',
    oncotreeSource: '名称与编码依据 OncoTree（2025-10-03），纪念斯隆-凯特琳癌症中心，CC BY 4.0',
  },
};
