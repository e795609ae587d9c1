/** Chinese for the words in the description of the API, by the English of its schemas and summaries. */
export const API_WORDS: Record<string, string> = {
  'Every extracted datum in long format': '全部提取数据（长格式）',
  'May be repeated: the values are alternatives.': '可重复；多个取值为“或”的关系。',
  'Words that all have to be found, in either language.': '须全部出现的词，中英文均可。',
  'Rows of a page. A file ignores it and holds every row.': '每页行数。文件不受其限制，含全部行。',
  'page.next of the page before, unchanged.': '上一页的 page.next，原样传回。',
  'Permanent id of the row.': '该行的永久标识。',
  'Slug of the paper that reports it.': '报告该项的论文的地址名。',
  'Name of the paper’s text file, whose lines are meant.': '论文文本文件名，行号即该文件的行号。',
  'Null for bibliographic facts and background figures.': '书目信息和背景数字为 null。',
  'Local to the study.': '仅在该研究内有效。',
  'What the datum belongs to.': '该数据所属的类别。',
  'Slug of what is measured; see the vocabulary.': '指标的地址名，见词表。',
  'A number where the datum is one.': '数据为数字时即该数字。',
  'Printed in front of the number; null means =.': '印在数字前的符号；null 表示 =。',
  'Unit of the value; null where it has none.': '数值的单位；无单位为 null。',
  'Patients counted.': '计入的患者数。',
  'Of a patient’s time: the event had not happened by then.': '患者时间数据：至该时间事件尚未发生。',
  'The figure or label as the paper prints it.': '论文原文中的数字或标签。',
  'Section or table of the paper.': '论文的章节或表格。',
  'First and last line, from 1; null of a registry’s record.': '首行与末行，从 1 起；登记平台记录为 null。',
  'Lines of further places that print the same.': '记载相同内容的其他位置的行号。',
  'reported by the paper, or calculated by this site; of a measurement, how it was taken.':
    'reported 为论文报告，calculated 为本站计算；对测量值则为测量方法。',
  'One of: every extracted datum in long format': '其中一项：全部提取数据（长格式）',
  'The papers, and what was extracted from each': '各篇论文，以及从中提取的内容',
  'Name in addresses.': '地址中的名称。',
  'Title, in our words.': '标题，本站自拟。',
  'Short title, in our words.': '短标题，本站自拟。',
  'Language of the full text.': '全文的语言。',
  'Name of the full text’s file.': '全文文件名。',
  'Studies that the paper itself reports, or the registry’s record holds.':
    '论文自身报告的研究，或登记平台记录所载的研究。',
  'Studies that the paper only cites.': '论文仅引用的研究。',
  'Bibliographic facts as printed; what isn’t printed is absent.': '论文给出的书目信息；未给出者不列。',
  'Reported facts.': '论文报告的数据。',
  'Statements.': '陈述。',
  'Address of the page, relative to the site.': '页面地址，相对于本站。',
  'One of: the papers, and what was extracted from each': '其中一项：各篇论文，以及从中提取的内容',
  'The result in words.': '以文字表述的结果。',
  'Statements that belong to no study.': '不属于任何研究的陈述。',
  'Studies, those of the papers and those they cite': '研究：论文自身报告的与其引用的',
  'With - in front: largest first.': '前加 - 为从大到小。',
  'primary: reported by the paper itself; registry: of a record of a trial registry; secondary: of a study that the paper cites.':
    'primary 为论文自身报告，registry 为试验登记平台的记录，secondary 为论文引用的研究。',
  'Numbers under which the paper cites the study.': '论文引用该研究的文献编号。',
  'Slug of the design; null where not stated.': '研究设计的地址名；未说明为 null。',
  'Slug of the phase; null where not stated.': '研究分期的地址名；未说明为 null。',
  'Slugs of the treatment lines or settings.': '治疗线数或治疗阶段的地址名。',
  'Drugs under study, without supportive ones.': '所研究的药物，不含支持治疗药物。',
  'Patients in all; null where not printed.': '患者总数；未给出为 null。',
  'Slug of the response criteria; null where not stated.': '疗效评价标准的地址名；未说明为 null。',
  'How many rows of other lists belong to it.': '其他列表中属于该项的行数。',
  'One of: studies, those of the papers and those they cite': '其中一项：研究（论文自身报告的与其引用的）',
  'Slug of the cohort, local to the study.': '队列的地址名，仅在该研究内有效。',
  'Slugs of the tumours.': '肿瘤的地址名。',
  'Slug of the tumour.': '肿瘤的地址名。',
  'Slugs of the tumours that a statement is about, where they are several.':
    '陈述涉及多种肿瘤时，各肿瘤的地址名。',
  'Slug of the drug.': '药物的地址名。',
  'Cohorts.': '队列。',
  'Slugs of the regimens given.': '所用方案的地址名。',
  'Individual patients.': '单个患者。',
  'Outcome results.': '结局结果。',
  'Adverse events.': '不良事件。',
  'Judgements of the extractors that no arithmetic can make.': '无法由计算得出的提取者判断。',
  'Arms, strata, subgroups and analysis sets': '研究组、分层、亚组和分析集',
  '<study>/<slug>': '<研究>/<地址名>',
  'Slug of the study.': '研究的地址名。',
  'Name.': '名称。',
  'What kind of group or statement it is.': '分组或陈述的种类。',
  'Slug of the cohort that it is part of.': '所属队列的地址名。',
  'Cohorts of one parent and partition add up to the parent.': '同一上级、同一划分的各队列合计即为上级队列。',
  'Which patients were analysed; null where not stated.': '纳入分析的患者；未说明为 null。',
  'Patients; null where not printed.': '患者数；未给出为 null。',
  'Year of its report, or in which a registry posted its results; null where not printed.':
    '报告年份，或登记平台公布结果的年份；null 表示未载明。',
  'Printed in front of the size; null means =.': '印在人数前的符号；null 表示 =。',
  'Id of the fact that holds the source of the size.': '人数来源所在数据的标识。',
  'Cohorts (ids) with the same patients, and how this one relates to them: never add them up.':
    '含相同患者的队列（标识）及其关系：不可相加。',
  'What describes it.': '对其的描述。',
  'One of: arms, strata, subgroups and analysis sets': '其中一项：研究组、分层、亚组和分析集',
  'Regimens with drugs, doses and schedules': '治疗方案，含药物、剂量和用法',
  'Settings in the order given: neoadjuvant, adjuvant, …': '按先后顺序的治疗阶段：新辅助、辅助等',
  'Slugs of the drugs under study, without supportive ones.': '所研究药物的地址名，不含支持治疗药物。',
  'Slugs of the drugs that support the treatment.': '支持治疗药物的地址名。',
  'Cohorts of the study that got it.': '该研究中接受此方案的队列。',
  'Doses, schedules, durations, dose changes.': '剂量、用法、疗程、剂量调整。',
  'One of: regimens with drugs, doses and schedules': '其中一项：治疗方案，含药物、剂量和用法',
  'Drugs of the vocabulary, with their studies': '词表中的药物及其研究',
  'Other names and spellings.': '其他名称和写法。',
  'Brand names.': '商品名。',
  'Period of the study that a step of the participant flow is of; null: the study as a whole.':
    '受试者流程的某一步所属的研究时期；null 表示整个研究。',
  'Where what the vocabulary says beyond the names is from, field by field.':
    '词表在名称之外所载内容的出处，逐字段列出。',
  'Field of the row that the source is of; codes stands for the codes of other systems.':
    '该出处所对应的字段；codes 指其他系统的编码。',
  'Lines of a paper of this site, something public, or this site’s own judgement.':
    '本站收录论文的若干行、公开资料，或本站自行归类。',
  'What the source is; null for lines of a paper.': '出处名称；为论文若干行时是 null。',
  'Where something public was read.': '公开资料的网址。',
  'On which day it was read there (ISO 8601).': '查阅日期（ISO 8601）。',
  'First and last line of the paper’s text.': '论文文本的起止行。',
  'What is printed there.': '该处原文。',
  'Molecular targets.': '分子靶点。',
  'Slug of the drug class.': '药物类别的地址名。',
  'How it works.': '作用机制。',
  'NCI Thesaurus code, where certain.': 'NCI 叙词表（NCIt）编码，仅列确定者。',
  'Studies of the drug; not those that gave it as supportive care; the first 200, those of the papers before cited ones. GET /studies?drug= lists all.':
    '研究该药的研究；不含将其用于支持治疗者；仅列前 200 项，论文自身数据在前。全部研究见 GET /studies?drug=。',
  'How many studies those are in all.': '这些研究的总数。',
  'One of: drugs of the vocabulary, with their studies': '其中一项：词表中的药物及其研究',
  'Tumours of the vocabulary, with their studies': '词表中的肿瘤及其研究',
  'The tumour that it is a kind of.': '所属的上级肿瘤。',
  'OncoTree code (2025-10-03, CC BY 4.0), where certain.':
    'OncoTree 编码（2025-10-03，CC BY 4.0），仅列确定者。',
  'Studies of the tumour or of a kind of it, as the filter tumour finds them; the first 200, those of the papers before cited ones. GET /studies?tumour= lists all.':
    '该肿瘤或其亚型的研究，与 tumour 筛选结果一致；仅列前 200 项，论文自身数据在前。全部研究见 GET /studies?tumour=。',
  'One of: tumours of the vocabulary, with their studies': '其中一项：词表中的肿瘤及其研究',
  'All outcome results across studies': '各研究的全部结局结果',
  'Local to the study; with the study in front, the id of the cohort.':
    '仅在该研究内有效；前加研究名即为队列标识。',
  'Comparator cohort of a ratio or difference.': '比值或差值的对照队列。',
  'How the pages group the measure.': '页面对该指标的归类。',
  'What summary of the cohort the value is; null: the figure itself.':
    '数值是队列的何种汇总量；null 为数值本身。',
  'As printed; see count and of for counts.': '论文报告的数值；计数见 count 与 of。',
  'Patients out of whom they were counted; null where not printed.': '计数的分母患者数；未给出为 null。',
  'Lower end of the range as printed.': '论文报告的范围的下端。',
  'Upper end of the range as printed.': '论文报告的范围的上端。',
  'Standard deviation as printed.': '论文报告的标准差。',
  'Lower confidence limit as printed; null beside a level: open to below.':
    '论文报告的置信下限；有置信水平而为 null：下侧开放。',
  'Upper confidence limit as printed; null beside a level: open to above, not reached.':
    '论文报告的置信上限；有置信水平而为 null：上侧开放，未达到。',
  'Lower quartile as printed.': '论文报告的下四分位数。',
  'Upper quartile as printed.': '论文报告的上四分位数。',
  'Slugs of treatments without a drug: surgery, radiotherapy.': '非药物治疗的地址名：手术、放疗等。',
  'How far the extraction has come; null where that is not recorded.': '数据提取的进度；未记录为 null。',
  'Who read the paper for the study.': '该研究的提取者。',
  'Who reviewed that.': '复核者。',
  'Standard error as printed.': '论文报告的标准误。',
  'Coefficient of variation in percent as printed; of a geometric mean the geometric one.':
    '论文报告的变异系数（百分比）；几何均数则为几何变异系数。',
  'How the rate or time was estimated; null where not stated.': '率或时间的估计方法；未说明为 null。',
  'Why the paper gives no value: not-reached, for too few events; not-estimable.':
    '论文未给出数值的原因：not-reached 为事件过少而未达到，not-estimable 为无法估计。',
  'The value is a change since before the treatment, not a level.': '该值为较治疗前的变化，而非数值本身。',
  'Who judged response or progression; null where not stated.': '由谁评估缓解或进展；未说明为 null。',
  'What the endpoint was to the study; null where not stated.': '该终点在研究中的地位；未说明为 null。',
  'What the model of a ratio or difference took into account; null where not stated.':
    '比值或差值的模型所考虑的因素；未说明为 null。',
  'What it was adjusted or stratified for.': '校正或分层所用的因素。',
  'Whether it is counted whatever its cause; null where the paper doesn’t say.':
    '是否不论原因均计入；论文未说明为 null。',
  'Incidence by time under observation, as printed.': '论文报告的按观察时间计的发生率。',
  'What the incidence counts, and over what time.': '该发生率的计数对象与时间单位。',
  'Whether P is one-sided; null where not stated.': 'P 值是否单侧；未说明为 null。',
  'Confidence level, percent.': '置信水平，百分数。',
  'Time to which the datum refers, as printed; null where none is named.':
    '数据所指的时间，按论文原文；未说明为 null。',
  'The timepoint in months of the mean Gregorian year.': '时间点，以公历平均年折算的月数。',
  'The denominator was chosen by what happened under treatment: no share of it is calculated.':
    '分母系按治疗后的结果选出，不计算百分率。',
  'Response criteria of the result; null means those of the study.':
    '该结果的疗效评价标准；null 表示与研究相同。',
  'What part of the measure it is about.': '指标的哪一部分。',
  'The paper says, or shows, that there is no result.': '论文说明或显示无结果。',
  'Id of the result that the paper prints elsewhere with another value.':
    '论文他处给出不同数值的结果的标识。',
  'Id of the one that the paper prints elsewhere with another value.': '论文他处给出不同数值的另一项的标识。',
  'Which of several equal figures within the lines is meant, from 1; null where there is one.':
    '这些行内有多个相同数值时，所指为第几个（从 1 起）；仅有一个时为 null。',
  'What the paper calls the measure, where the vocabulary calls it otherwise.':
    '原文对该指标的称呼（与词表不同时）。',
  'What the paper calls what is measured, where its word is another than the vocabulary’s; null where it is the same.':
    '原文对所测指标的称呼，与词表名称不同时给出；相同则为空。',
  'What the extractors remark.': '提取者的说明。',
  'Id of the fact that holds the source: GET /facts/{id}.': '来源所在数据的标识：GET /facts/{id}。',
  'Id of the fact that holds the source.': '来源所在数据的标识。',
  'All adverse events, those stated not to have occurred too': '全部不良事件，含明确说明未发生者',
  'Slug of a vocabulary term.': '术语的地址名。',
  'none-observed: the paper says that it did not occur.': 'none-observed 表示论文说明未发生。',
  'Percentage as printed.': '论文报告的百分比。',
  'Patients in whom it was seen.': '发生的患者数。',
  'Null: the denominator is not printed.': 'null 表示未给出分母。',
  'Number of events, where counted beside patients.': '事件数，在患者数之外另计时。',
  'Lowest grade that the figure covers.': '该数字所含的最低级别。',
  'Highest grade that the figure covers.': '该数字所含的最高级别。',
  'Whether the paper calls it serious; null where it doesn’t say.': '论文是否称其为严重；未说明为 null。',
  'Whether the paper calls it immune-related; null where it doesn’t say.':
    '论文是否称其为免疫相关；未说明为 null。',
  'Id of the row that the paper prints elsewhere with another value.': '论文他处给出不同数值的那一行的标识。',
  'Individual patients with times to events and characteristics': '单个患者，含事件时间和特征',
  'Times to events, one an endpoint.': '事件时间，每个终点一项。',
  'One of: individual patients with times to events and characteristics':
    '其中一项：单个患者，含事件时间和特征',
  'Every recomputation: printed, recomputed, verdict; the most important first':
    '全部核对：原文、重算、判定；重要者在前',
  'Rule of the audit.': '核对规则。',
  'How the printed figure compares with the recomputed one.': '原文数字与重算数字的比较结果。',
  'What the paper prints.': '原文内容。',
  'What comes out.': '重算结果。',
  'What was compared, in one sentence.': '一句话说明比较的内容。',
  'Ids of all facts used, the printed figure first.': '所用全部数据的标识，原文数字在前。',
  'One of: every recomputation: printed, recomputed, verdict; the most important first':
    '其中一项：全部核对：原文、重算、判定；重要者在前',
  'What the cohort was given: its own regimens, else those of the nearest parent cohort.':
    '队列所接受的方案：本队列自身的方案；若无，则为最近一级上级队列的方案。',
  'Each patient got one of the regimens, not all of them.': '每例患者接受其中一种方案，而非全部。',
  'The one tumour that the result is of, where it names one.': '结果所指的单一肿瘤（如有指明）。',
  'The one drug that the result is of, where it names one.': '结果所指的单一药物（如有指明）。',
  'A study with its results as a FHIR R5 Bundle': '一项研究及其结果，以 FHIR R5 Bundle 表示',
  'Curves and tests from the stored patients of one endpoint': '由所存患者数据计算某一终点的曲线和检验',
  'Terms joined by "," where a study uses more than one.': '术语；一项研究用多种时以“,”连接。',
  'Of how many of the facts, the first ones, the verdict is.': '判定所涉的数据个数（列表中最前的几条）。',
  'Which of these cohorts can be compared, outcome by outcome, and why not':
    '这些队列中哪些可以比较（按结局逐项），以及不可比的理由',
  'Ids (<study>/<cohort>) of 2 to 6 cohorts, joined by commas, as on /compare.':
    '2～6 个队列的标识（<研究>/<队列>），以逗号连接，同 /compare 页面。',
  'Ids, in the order of the address.': '标识，按地址中的顺序。',
  'Every pair of the cohorts once.': '每两个队列一项，不重复。',
  'A paper, as reference managers read it': '一篇论文，供文献管理软件读取',
  'A study’s page as data, and its paper, as reference managers read it':
    '研究页面（作为数据）及其论文，供文献管理软件读取',
  'A study, its data and its paper as linked data (JSON-LD, schema.org)':
    '一项研究及其数据和论文的关联数据（JSON-LD，schema.org）',
  'Language of the names.': '名称的语言。',
  'The study, its data with every result that the paper prints, and its paper.':
    '研究、其数据（含论文报告的每项结果）及其论文。',
  'Which format; CSL-JSON if absent.': '格式；缺省为 CSL-JSON。',
  'Language of titles and names, where the text prints them in it. If absent: a paper’s own, English for data.':
    '题名和姓名的语言（以论文文本给出者为限）；缺省时论文用其自身语言，数据用英文。',
  'In square brackets where it is not the wording of the text: a translation, or a description.':
    '非论文文本原题名时置于方括号中：译名或说明性题名。',
  'Names as printed: which part is the family’s is not guessed.': '照录原文姓名，不推测姓与名的划分。',
  'Year, month, day, as far as they are known.': '年、月、日，以所知为限。',
  'Version of the data.': '数据版本。',
  'An endpoint of the study’s patients, as in GET /patients.': '该研究患者的终点，见 GET /patients。',
  'Between 0 and 1; 0.95 if absent.': '介于 0 与 1 之间；缺省为 0.95。',
  'log-log if absent.': '缺省为 log-log。',
  'efron if absent.': '缺省为 efron。',
  'End of the restricted mean; the smallest of the groups’ largest times if absent.':
    '限制性平均生存时间的截止点；缺省取各组最大时间中的最小者。',
  'Slug of the endpoint.': '终点的地址名。',
  'Of all times.': '全部时间的单位。',
  'Second group minus first.': '第二组减第一组。',
  'Kaplan–Meier curves, medians, restricted means, log-rank, Peto–Peto and Cox regression. Nothing is stored':
    'Kaplan–Meier 曲线、中位数、限制性平均生存时间、log-rank 检验、Peto–Peto 检验和 Cox 回归。不存储任何内容',
  'The first is the reference.': '第一组为参照。',
  'A proportion with Wilson, Clopper–Pearson, Agresti–Coull and Jeffreys intervals. Nothing is stored':
    '单个率及其 Wilson、Clopper–Pearson、Agresti–Coull 和 Jeffreys 区间。不存储任何内容',
  'Two proportions: χ², Fisher’s exact test, odds ratio, risk ratio, risk difference. Nothing is stored':
    '两个率：χ² 检验、Fisher 确切概率法、比值比、相对危险度、率差。不存储任何内容',
  'Meta-analysis of effects, of proportions, or of the counts of two arms. Nothing is stored':
    '效应量、率或两组例数的荟萃分析。不存储任何内容',
  'Effects are of a versus b. Peto is a common-effect model unless a method is given.':
    '效应为 a 比 b。未指定方法时 Peto 为共同效应模型。',
  'Of studies of two arms.': '用于两组比较的研究。',
  'Studies of two arms that say nothing under Peto’s method.': '在 Peto 法下不提供信息的两组比较研究。',
  'The pooled ratio, where the effects are logarithms of ratios of two arms.':
    '效应为两组比值的对数时，合并后的比值。',
  'Of two arms: pooled after Mantel and Haenszel, on the scale of the effects.':
    '用于两组比较：按 Mantel–Haenszel 法合并，采用效应的尺度。',
  'Reads a pasted table, asks what can be read in two ways, and analyses it where nothing is open. Nothing is stored':
    '读取粘贴的表格，对可有两种读法之处提问，无待定问题时进行分析。不存储任何内容',
  'The table as it is pasted.': '粘贴的表格原文。',
  'A file with the table, in place of text: UTF-8, UTF-16, GB 18030 or Windows-1252.':
    '含表格的文件，可代替 text：UTF-8、UTF-16、GB 18030 或 Windows-1252。',
  'By index of the column from 0, or by its name.': '以列的序号（从 0 起）或列名为键。',
  'By value of the event column.': '以事件列的值为键。',
  'Of columns whose points, commas or dates can be read in two ways; keys as in roles.':
    '用于点、逗号或日期可有两种读法的列；键同 roles。',
  'Leave out rows that can’t be used, even if they are many.': '不采用无法使用的行，即使为数较多。',
  'Rows of the same patient or study are independent.': '同一患者或研究的各行相互独立。',
  'Effects are ratios, to be pooled as logarithms.': '效应为比值，取对数合并。',
  'Whether the first row holds names; found out if absent.': '第一行是否为列名；缺省时自行判断。',
  'Of two arms; RR if absent.': '用于两组比较；缺省为 RR。',
  'Language of all sentences; en if absent.': '全部语句的语言；缺省为 en。',
  'How the table lies.': '表格的排列方式。',
  'Of the event column; null: open.': '事件列的编码；null 表示待定。',
  'Line of the text, from 1.': '文本的行号，从 1 起。',
  'What its cells also allow.': '其单元格还允许的角色。',
  'Null: infinite.': 'null 表示无穷大。',
  'To be answered by sending the table again with the keys of an option.':
    '将表格与某一选项的键一并重新发送即为作答。',
  'What the matching analysis answers; only where nothing is open.': '相应分析的结果；仅在无待定问题时给出。',
  'REML if absent.': '缺省为 REML。',
  'Percent.': '百分数。',
  'The pooled proportion.': '合并率。',
  'Why there is no estimate.': '无估计值的原因。',
  'The whole data set as files, with their checksums': '全部数据的文件及其校验值',
  'Name of the file; it holds the data version.': '文件名，含数据版本。',
  'Checksum of the file, hexadecimal.': '文件的校验值，十六进制。',
  'One of these files; latest in place of the version is the present one':
    '其中一个文件；以 latest 代替版本号即为当前版本',
  'Everything that can be found, by kind, with the reason for each hit':
    '按类别搜索全部内容，并说明每项结果的原因',
  'Words to look for, in either language; case, width, hyphens and accents do not matter.':
    '要查找的词，中英文均可；不区分大小写、全半角、连字符与重音符。',
  'Language of the titles, labels and reasons.': '标题、标签与原因所用的语言。',
  'Hits of each group.': '每组返回的结果数。',
  'The words looked for.': '所查找的词。',
  'Language asked for.': '所要求的语言。',
  'Whether all words were found as written, allowing for slips, or only some of them.':
    '是按原样找到全部词、容许拼写差错，还是只找到部分词。',
  'The words that were looked for, folded.': '归一化后的查找词。',
  'Everything that was found.': '找到的总数。',
  'Words of the question that nothing held here has; what was found is not of them.':
    '问题中本站数据均不含的词；所找到的内容与这些词无关。',
  'The group with the best hit first.': '最佳结果所在的组在前。',
  'Whether the process lives': '进程是否运行',
  'Whether there are data to serve': '是否有数据可供读取',
  'Version of the data and of the program': '数据和程序的版本',
  'The number.': '数值。',
  'Times to events.': '事件时间。',
  'The evidence map: which study gave which regimen in which tumour':
    '证据地图：哪项研究在哪种肿瘤中用过哪种方案',
  'Slugs of its drugs in alphabetical order, joined by -plus-.': '其药物的地址名按字母顺序以 -plus- 相连。',
  'Slugs of the classes of its drugs.': '其药物类别的地址名。',
  'What kind of design it is.': '设计类别。',
  'dedicated-cohort: in a group of patients with this tumour only; subgroup-result: among the results of a wider group; included-only: patients with it were in a wider group.':
    'dedicated-cohort：仅含该肿瘤患者的专门队列；subgroup-result：混合队列中单列的该肿瘤结果；included-only：仅纳入混合队列。',
  'Cohorts of the study that are counted; they cannot share patients.': '计入的该研究队列；其患者不会重复。',
  'Patients with this tumour who got this regimen; null where no number is printed.':
    '患该肿瘤并接受该方案的患者数；未给出为 null。',
  'Ids of the facts that hold the sources of the number.': '该数字来源所在数据的标识。',
  '<study>/<tumour>/<regimen>': '<研究>/<肿瘤>/<方案>',
  'Patients (or lesions, specimens) counted; null where not printed.':
    '计数的患者（或病灶、标本）数；未给出为 null。',
  'Slug of the event in the vocabulary.': '不良事件术语的地址名。',
  'Patients at risk; null where the denominator is not printed, or can’t be one.':
    '观察例数（分母）；未给出分母或其不能作为分母时为 null。',
  'What kind of statement it is.': '陈述的种类。',
  'Value of the test statistic as printed.': '论文报告的检验统计量。',
  'Time to which the test refers, as printed; null where none is named.':
    '检验所指的时间，按论文原文；未说明为 null。',
  'Name of the lesion.': '病灶的名称。',
  'How it was taken.': '测量方法。',
  'Unit of the dimensions.': '径线的单位。',
  'The timepoint in its parts.': '时间点的各组成部分。',
  'The time, or the begin of a stretch.': '时间，或时段的起点。',
  'The end of a stretch; null for a point.': '时段的终点；时点为 null。',
  'Unit of both.': '两者的单位。',
  'Slug of the drug that it is about, where it names one.': '所指药物的地址名（如有指明）。',
  'Slug of the tumour that it is about, where it names one.': '所指肿瘤的地址名（如有指明）。',
  'What describes the study.': '对该研究的描述。',
  'Reported tests of hypotheses.': '所报告的假设检验。',
  'Measurements of lesions.': '病灶的测量。',
  'The judgement.': '判断内容。',
  'reported by the paper, or calculated by this site.': '由论文报告，或由本站计算。',
  'Id of the other cohort.': '另一队列的标识。',
  'What kind of group it is.': '分组的种类。',
  'The reason in words.': '理由的文字。',
  'Whether it is an outcome or an adverse event.': '是结局还是不良事件。',
  'Whether it is an outcome, an adverse event, or a patient of the age asked about.':
    '是结局、不良事件，还是所问年龄的患者。',
  'The result, with its rate and interval where it has them; of a patient the age.':
    '结果，有率与区间时一并给出；患者则为年龄。',
  'What was measured; of a patient who it is.': '测量的是什么；患者则为其基本情况。',
  'Of a patient the address of its card on the page of its tumour, relative to the site.':
    '患者则为其卡片在肿瘤页面上的地址，相对于本站。',
  'Age in whole years; where a paper prints only a decade, any year of it.':
    '整岁年龄；论文只给出年龄段的，段内任一年龄均可。',
  'Whether the two can be compared.': '两者是否可比。',
  'A piece of the text.': '文字片段。',
  'What kind of thing it is.': '条目的类别。',
  'Regimens.': '治疗方案。',
  'As printed; a number where it is one.': '按论文原文；可为数值时为数值。',
  'Unit of the time.': '时间的单位。',
  'Slug of a vocabulary term, where the measure has terms.': '术语的地址名（该指标有术语时）。',
  'First and last line of the paper’s text file, from 1.': '论文文本文件的首行和末行，从 1 起。',
  'In English.': '英文。',
  'In Chinese.': '中文。',
  'How cohorts share patients.': '队列之间患者重复的方式。',
  'Date, as far as it is printed.': '日期，以论文报告的为限。',
  'What the extractors remark, a reading of theirs for instance.': '提取者的说明，如其对原文的理解。',
  'Part of what was given; the rest is not printed.': '仅为所用方案的一部分，其余论文未列出。',
  'What the paper says in words in place of a figure: slug of the group results-qualitative.':
    '论文以文字而非数值报告的结果：术语组 results-qualitative 中的地址名。',
  'The least number that a row may have; rows without one are left out.':
    '行的最小数值；没有该数值的行不列出。',
  'The greatest number that a row may have; rows without one are left out.':
    '行的最大数值；没有该数值的行不列出。',
  'A fact that stands there.': '该处的一条数据。',
  'All lines that it rests on, with a fact whose source shows them.':
    '其所依据的全部行，各附一条可打开出处的数据。',
  'Readings of the extractors on which all figures rest.': '所有数值所依据的提取者对原文的理解。',
  'A row is one number, word or date of a paper, with the lines of its text where it stands.':
    '每行是论文中的一个数值、词语或日期，附其在论文文本中的行号。',
  'Calculated facts come only with method=calculated.': '计算所得的数据仅在 method=calculated 时列出。',
  'Values of one filter are alternatives, different filters narrow one another.':
    '同一筛选条件的多个取值为“或”的关系，不同筛选条件为“且”的关系。',
  'A JSON page holds limit rows and the cursor of the next; format=csv, format=xlsx and format=ndjson send every row that matches.':
    'JSON 每页含 limit 行及下一页的 cursor；format=csv、format=xlsx 与 format=ndjson 给出全部符合条件的行。',
  'A page as JSON, or every row that matches as a file.': 'JSON 为一页，文件格式则含全部符合条件的行。',
  'The fields that rows shall have, with commas between; the others are then absent. All, if absent.':
    '各行应含的字段，以逗号分隔，其余字段不列；缺省为全部字段。',
  'What rows shall carry besides, with commas between. labels: names of what they name by slugs. source: figure as printed, lines, reference of the paper and permanent address.':
    '各行另附的内容，以逗号分隔。labels：行中各地址名对应的名称；source：论文中的原样数字、行号、论文的参考文献条目和永久地址。',
  'A slug, or a name or synonym in English or Chinese.': '地址名，或中英文名称、同义词。',
  'Names of what the row names by slugs.': '行中各地址名对应的名称。',
  'Where the row stands in its paper.': '该行在论文中的位置。',
  'A slug that was renamed leads to its new address (308).': '已更名的地址名会转到新地址（308）。',
  'Id of the row, as the list gives it.': '列表给出的该行标识。',
  'A row is a paper with its bibliographic facts as printed, and how much was taken from it.':
    '每行是一篇论文，含论文给出的书目信息及从中提取的数据量。',
  'Slug, as the lists give it.': '列表给出的地址名。',
  'A row is a study that a paper reports itself (origin primary) or only cites (origin secondary).':
    '每行是一项研究，由论文自身报告（origin 为 primary）或仅被论文引用（origin 为 secondary）。',
  'A row is a group of patients of one study to which results belong, with its size and the place where the size is printed.':
    '每行是一项研究中结果所属的一组患者，附人数及人数在论文中的位置。',
  'A row is a regimen of one study with the dose, route and schedule of each drug, as far as they are printed.':
    '每行是一项研究的一个方案，含各药物的剂量、途径和用法，以论文给出的为限。',
  'Slug of the regimen, local to the study.': '方案的地址名，仅在该研究内有效。',
  'A row is a drug with both names, its class and its codes, and the studies that gave it.':
    '每行是一种药物，含中英文名称、类别、编码及用过它的研究。',
  'A row is a tumour with both names, what it is a kind of, its codes, and the studies of it.':
    '每行是一种肿瘤，含中英文名称、上级肿瘤、编码及相关研究。',
  'A row is one result of one cohort: the figure, its interval, whose patients, and the fact that holds its source.':
    '每行是一个队列的一项结果：数值、区间、所属患者，以及记载出处的数据。',
  'A row is one event of one grade in one cohort: patients affected, patients at risk, and the fact that holds its source.':
    '每行是一个队列中某一级别的一种不良事件：发生例数、观察例数，以及记载出处的数据。',
  'Events that a paper says did not occur are rows, too.': '论文明确说明未发生的不良事件亦各占一行。',
  'A row is one patient of a table that a paper prints, with times to events.':
    '每行是论文所列表格中的一例患者，含事件时间。',
  'Number of the patient, local to the study.': '患者编号，仅在该研究内有效。',
  'A row says that a study gave a regimen to patients with a tumour, and to how many.':
    '每行说明某研究对某种肿瘤的患者使用了某方案，以及患者人数。',
  'A row sets a printed figure beside what follows from other printed figures.':
    '每行将一个论文数字与由其他论文数字推算的结果并列。',
  'A verdict says whether they agree.': '判定说明二者是否一致。',
  'Terms in both languages, with their other names, codes and counts': '中英文术语，及其别名、编码和计数',
  'A row is a term of a vocabulary: measure, tumour, drug, design, phase, setting, criteria, adverse event and so on.':
    '每行是一个术语：指标、肿瘤、药物、设计、分期、治疗阶段、评价标准、不良事件等。',
  'Filters of the other lists take its slug or any of its names.':
    '其他列表的筛选条件可使用其地址名或任一名称。',
  '<vocabulary>/<slug>': '<词表>/<地址名>',
  'Vocabulary or group of terms.': '词表或术语组。',
  'Filter of the lists that takes the term; null where none does.':
    '可使用该术语的列表筛选条件；没有则为 null。',
  'Slug of the term.': '术语的地址名。',
  'Brand names of a drug.': '药物的商品名。',
  'Code of the NCI Thesaurus, where it is certain.': 'NCI 叙词表（NCIt）编码，仅在确定时给出。',
  'Code of OncoTree, of a tumour.': '肿瘤的 OncoTree 编码。',
  'Term of CTCAE v5.0, of an adverse event.': '不良事件的 CTCAE v5.0 术语。',
  'Slug of what a tumour is a kind of.': '上级肿瘤的地址名。',
  'Studies that the filter finds; null where studies have none such.':
    '该筛选条件找到的研究数；研究列表没有此条件则为 null。',
  'Outcome results that the filter finds; null where they have none such.':
    '该筛选条件找到的结局结果数；结局列表没有此条件则为 null。',
  'Adverse events that the filter finds; null where they have none such.':
    '该筛选条件找到的不良事件数；不良事件列表没有此条件则为 null。',
  'Names in both languages, synonyms, brand names and everyday words; a slip of the pen is allowed for.':
    '可用中英文名称、同义词、商品名和日常用语；容许个别拼写差错。',
  'Hits carry their first results with the facts that hold the sources.':
    '各条目附其首要结果及记载出处的数据。',
  'Kaplan–Meier curves with Greenwood’s standard errors, log-rank and Peto tests and Cox regression of the patients that a paper prints one by one.':
    '对论文逐例列出的患者给出 Kaplan–Meier 曲线（Greenwood 标准误）、log-rank 与 Peto 检验及 Cox 回归。',
  'The first group is the reference.': '第一组为参照。',
  'Rules decide for each pair of cohorts, and for each outcome that both report, whether a comparison holds; each verdict names its reasons.':
    '对每两个队列及其共同报告的每项结局，按规则判定是否可比；每项判定均附理由。',
  'What the page of the study says to search engines: every outcome and adverse event as a PropertyValue of a Dataset.':
    '研究页面提供给搜索引擎的内容：每项结局和不良事件均为 Dataset 的一个 PropertyValue。',
  'Evidence, EvidenceVariable, Group, ResearchStudy and Citation of one study, with the paper’s lines as related artifacts.':
    '一项研究的 Evidence、EvidenceVariable、Group、ResearchStudy 和 Citation，论文行号列为相关资料。',
  'What is not estimable is told with the reason in place of a number; not reached is null.':
    '无法估计者以原因代替数值；未达到为 null。',
  'Computed in a pool of workers with a short queue: where it is full the answer is 503.':
    '由一组工作线程计算，等待队列较短；队列已满时返回 503。',
  'What the text does not print is absent.': '论文未给出者不列。',
  'Data carry their version and the day of access.': '数据条目含版本与访问日期。',
  'Tables as CSV, XLSX, JSON and SQLite, statements as N-Quads (RDF), resources as NDJSON (FHIR), each of one data version.':
    '数据表为 CSV、XLSX、JSON、SQLite，陈述为 N-Quads（RDF），资源为 NDJSON（FHIR），每个文件对应一个数据版本。',
  'Registration number of a trial.': '试验的注册号。',
  'Version of the data, or of the record.': '数据或注册记录的版本。',
  'What is served as FHIR, as a CapabilityStatement': '以 FHIR 提供的内容，以 CapabilityStatement 表示',
  'It has no interactions: the resources of a study are a Bundle, those of all studies a file.':
    '不提供任何交互：一项研究的资源为一个 Bundle，全部研究的资源为一个文件。',
  'A part can be asked for with Range, and continued with If-Range.':
    '可用 Range 请求部分内容，并用 If-Range 续传。',
  'Name of a file, as GET /downloads gives it.': 'GET /downloads 给出的文件名。',
  'Reads no data, and answers without any.': '不读取数据，无数据时亦可应答。',
  'Answers 503, and what to do, where the database is missing or a table of it can’t be read.':
    '数据库缺失或其中有表无法读取时返回 503，并说明处理方法。',
  'The version of the data is a checksum of the evidence: equal versions hold the same evidence.':
    '数据版本是证据的校验值：版本相同则证据相同。',
  'Values of filters that were names, and the slugs that they were taken for; absent where there are none.':
    '以名称给出的筛选取值及其对应的地址名；没有则不列。',
  'Patients, at least.': '至少的患者数。',
  'Which vocabulary.': '词表。',
  'Terms that this filter takes.': '该筛选条件可使用的术语。',
  'Published versions of the data, the newest first': '已发布的数据版本，新者在前',
  'A row is a version with the numbers of facts that it changed, and its files as long as they are kept.':
    '每行是一个版本，含其变更的数据项数，以及仍保留的文件。',
  'Data version.': '数据版本。',
  'Day on which the version was published.': '该版本的发布日期。',
  'What was done, in words.': '变更说明。',
  'Facts that were added.': '新增的数据项数。',
  'Facts of which something changed.': '修改的数据项数。',
  'Facts that were removed.': '移除的数据项数。',
  'Whether it is the version that all other addresses answer from.': '是否为其他地址当前所用的版本。',
  'Addresses of its files, relative to the site; none where the version is not kept here.':
    '其文件的地址，相对于本站；未保留该版本则为空。',
  'Published versions as a feed, and what they changed of what the filters find':
    '已发布版本的订阅源，及其对筛选所得内容的变更',
  'Each entry is a version with its changes, old → new, of the studies that the filters find and of the measures that they name.':
    '每个条目是一个版本，列出筛选所得研究及所选指标的变更（旧值 → 新值）。',
  'Without filters: of everything.': '不加筛选时包含全部内容。',
  'Changes of this measure, or of this adverse event, alone.': '仅限该指标或该不良事件的变更。',
  'Atom, or JSON Feed.': 'Atom 或 JSON Feed。',
  'Language of titles and names.': '标题与名称所用的语言。',
  'Patients of the age that the question names, then results of the tumour, the drug and the measure or adverse event that it names, each with its source; none where it names no tumour and no drug.':
    '先列所问年龄的患者，再列问题所指肿瘤、药物及指标或不良事件的结果，逐一附出处；未指明肿瘤和药物时为空。',
  'How an address of the site is shown elsewhere (oEmbed 1.0)':
    '本站地址在其他网站上的显示方式（oEmbed 1.0）',
  'A figure of a page, named behind #, or an embedded figure is a frame with the height that it needs; any other page is a link with a picture.':
    '页面中以 # 指明的图或嵌入图以所需高度的框架显示；其他页面为附图片的链接。',
  'A page of this site, with # and the figure where one is meant, or the address of an embedded figure.':
    '本站页面的地址（指图时加 # 与图的标识），或嵌入图的地址。',
  'JSON alone.': '仅限 JSON。',
  'Width that the frame may have.': '框架允许的宽度。',
  'Height that the frame may have.': '框架允许的高度。',
  'Of oEmbed.': 'oEmbed 版本。',
  'rich: a figure that can be embedded; link: a page.': 'rich 为可嵌入的图，link 为页面。',
  'Title of the figure, or of the page.': '图或页面的标题。',
  'Name of the site.': '网站名称。',
  'Address of the site.': '网站地址。',
  'Seconds for which it may be kept.': '可缓存的秒数。',
  'Picture that a link to the page shows.': '页面链接所显示的图片。',
  'Width of the picture.': '图片宽度。',
  'Height of the picture.': '图片高度。',
  'Of a figure: the frame that shows it.': '图：显示该图的框架代码。',
  'Of a figure: width of the frame.': '图：框架宽度。',
  'Of a figure: height of the frame.': '图：框架高度。',
  'The share in percent: as printed, else calculated from count and of; null where the result is no share.':
    '百分率：论文给出者照录，否则由 count 与 of 计算；结果不是比例时为 null。',
  'Lower limit of the interval of percent.': '百分率区间的下限。',
  'Upper limit of the interval of percent.': '百分率区间的上限。',
  'Whether percent is reported by the paper, or calculated by this site.': '百分率由论文报告，或由本站计算。',
  'Whether its interval is reported by the paper, or calculated by this site (Wilson, 95 %).':
    '区间由论文报告，或由本站计算（Wilson，95%）。',
  'What became of the paper since; null where it was not looked up.': '论文发表后的情况；未查询则为 null。',
  'What became of the paper.': '论文的后续情况。',
  'Day on which it was looked up.': '查询日期。',
  'What was looked at to know it.': '查询范围。',
  'Address of the notice.': '通告的地址。',
  'Name of the paper’s text file, or file of the registry’s record with its version.':
    '论文文本文件名，或登记平台记录的文件及其版本。',
  'Where it stands in a registry’s record, by titles and ids; null of a paper.':
    '在登记平台记录中的位置，以题名与编号为路径；论文为 null。',
  'Further paths in the record that belong to it, its denominator for instance.':
    '记录中与之相关的其他路径，如其分母。',
  'Of which registry record it is; null of a paper’s study.': '所属的登记平台记录；论文的研究为 null。',
  'Title of the measure as the registry prints it; null of papers.': '登记平台所载的指标题名；论文为 null。',
  'What row of the registry’s table the figure stands in, above its category.':
    '该数字在登记平台表格中所在的行，在其类别之上。',
  'Unit as the registry prints it, in its own words.': '登记平台原文的单位。',
  'What the registry’s record remarks of the figure, as printed.': '登记平台记录对该数字的备注，照录原文。',
  'Over what time it was measured, as the registry prints it.': '登记平台所载的测量时间范围。',
  'Patients at risk as printed where that can’t be a denominator: nobody, or fewer than were affected.':
    '记录所载的风险人数不能作为分母时（为零，或少于发生例数）照录于此。',
  'The event as the registry prints it.': '登记平台原文的事件名称。',
  'Organ system under which the registry lists it: slug of the group organ-systems.':
    '登记平台所归的器官系统：organ-systems 组的地址名。',
  'How events were looked for; null where not stated.': '事件的收集方式；未说明为 null。',
  'Vocabulary of the printed term, as the registry names it.': '登记平台注明的原文术语所属词表。',
  'The figure or label as the paper, or the registry’s record, prints it.':
    '论文或登记平台记录原文中的数字或标签。',
  'Section or table of the paper, or module of the record.': '论文的章节或表格，或登记记录的模块。',
};
