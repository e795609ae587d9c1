/** How a pasted table has to be read. In `text` a bar ends a row. */
export interface PastedCase {
  text: string;
  /** `kind layout`, then the columns that have a role, in their order. */
  read?: string;
  /** Of patients: `group n/events` for each group, in the order of the table. */
  patients?: string;
  /** What is asked about, first questions first. */
  ask?: string;
  /** Why it is refused. */
  refuse?: string;
  /** Rows left out. */
  leftOut?: number;
  /** Pooled or only numbers of the first row, where separators are at issue. */
  first?: readonly number[];
}

const PATIENTS = 'survival patients';

/** Codes of events. */
const EVENTS: PastedCase[] = [
  { text: 'time\tstatus|4\t2|6\t1|7\t2|9\t2|11\t1|12\t2|15\t1', ask: 'coding' },
  { text: '时间\t状态|4\t2|6\t1|7\t2|9\t2|11\t1|12\t2|15\t1', ask: 'coding' },
  {
    text: 'time\tCensored|5\t1|7\t0|9\t0|11\t1',
    read: `${PATIENTS} time:time Censored:event`,
    patients: ' 4/2',
  },
  {
    text: 'time\tcensoring|5\t1|7\t0|9\t0|11\t0',
    read: `${PATIENTS} time:time censoring:event`,
    patients: ' 4/3',
  },
  { text: '时间\t删失|5\t是|7\t否|8\t否', read: `${PATIENTS} 时间:time 删失:event`, patients: ' 3/2' },
  {
    text: '生存时间（月）\t是否删失|5\t1|7\t0|8\t0',
    read: `${PATIENTS} 生存时间（月）:time 是否删失:event`,
    patients: ' 3/2',
  },
  { text: 'AVAL\tCNSR|5\t1|7\t0|8\t0', read: `${PATIENTS} AVAL:time CNSR:event`, patients: ' 3/2' },
  {
    text: 'USUBJID\tTRTP\tAVAL\tCNSR|a\tA\t5\t1|b\tA\t7\t0|c\tB\t8\t0|d\tB\t3\t0',
    read: `${PATIENTS} TRTP:group AVAL:time CNSR:event`,
    patients: 'A 2/1, B 2/2',
  },
  { text: 'time\tcens|5\t1|7\t0|9\t0|11\t1', ask: 'coding' },
  { text: 'days\tcensor|5\t1|7\t0|9\t0|11\t1', ask: 'coding' },
  {
    text: 'OS_MONTHS\tOS_STATUS|5\t1:DECEASED|7\t0:LIVING|9\t1:DECEASED',
    read: `${PATIENTS} OS_MONTHS:time OS_STATUS:event`,
    patients: ' 3/2',
  },
  {
    text: 'months\tvital status|5\tdead|7\talive|9\tDead',
    read: `${PATIENTS} months:time vital status:event`,
    patients: ' 3/2',
  },
  { text: 'months\tvital status|5\t1|7\t0|9\t1', ask: 'coding' },
  {
    text: '随访月数\t结局|5\t死亡|7\t存活|9\t删失',
    read: `${PATIENTS} 随访月数:time 结局:event`,
    patients: ' 3/1',
  },
  {
    text: '随访月数\t结局|5\t1.死亡|7\t0.存活|9\t1.死亡',
    read: `${PATIENTS} 随访月数:time 结局:event`,
    patients: ' 3/2',
  },
  { text: '生存时间\t生存状态|5\t1|7\t0|9\t1', ask: 'coding' },
  {
    text: '生存时间\t生存状态|5\t死亡|7\t生存|9\t失访',
    read: `${PATIENTS} 生存时间:time 生存状态:event`,
    patients: ' 3/1',
  },
  { text: 'Time\tEvent|5\tY|7\tN|9\tY', read: `${PATIENTS} Time:time Event:event`, patients: ' 3/2' },
  { text: 'Time\tEvent|5\tT|7\tF|9\tT', read: `${PATIENTS} Time:time Event:event`, patients: ' 3/2' },
  {
    text: 'Time\tEvent|5\tTRUE|7\tFALSE|9\tTRUE',
    read: `${PATIENTS} Time:time Event:event`,
    patients: ' 3/2',
  },
  { text: '时间\t事件|5\t是|7\t否|9\t是', read: `${PATIENTS} 时间:time 事件:event`, patients: ' 3/2' },
  {
    text: 'weeks\tevent\tgroup|6\t1\tMP|6+\t0\tMP|7\t1\tMP|9+\t0\tP|10\t1\tP',
    read: `${PATIENTS} weeks:time event:event group:group`,
    patients: 'MP 3/2, P 2/1',
  },
  {
    text: 'weeks\tevent|6\t1|>12\t0|7\t1|>12\t0',
    read: `${PATIENTS} weeks:time event:event`,
    patients: ' 4/2',
  },
  {
    text: 'time\tstatus|4\t2|6+\t1|7\t2|9\t2|11+\t1',
    read: `${PATIENTS} time:time status:event`,
    patients: ' 5/3',
  },
  { text: 'time\tstatus|4\t0|6+\t1|7\t0|9\t1|11+\t0', ask: 'coding' },
  {
    text: 'months\tarm|4\tA|6+\tA|7\tB|9+\tB',
    read: 'survival marked-times months:time arm:group',
    patients: 'A 2/1, B 2/1',
  },
  {
    text: '月数\t组别|4\t甲|6+\t甲|7\t乙|9+\t乙',
    read: 'survival marked-times 月数:time 组别:group',
    patients: '甲 2/1, 乙 2/1',
  },
  { text: 'time\tstatus|5\t0|6\t1|7\t2|8\t1|9\t2|10\t0', ask: 'coding' },
  { text: '时间\t状态|5\t0|6\t1|7\t2|8\t1|9\t2|10\t0', ask: 'coding' },
  { text: 'time\tstatus|5\t0|6\t1|7\t9|8\t1|9\t0|10\t0', ask: 'coding' },
  { text: 'time\tevent|5\tprogression|6\tcensored|7\ttransplant', ask: 'coding' },
  {
    text: 'Time\tStatus (1=dead, 0=alive)|5\t1|7\t0|9\t1',
    read: `${PATIENTS} Time:time Status (1=dead, 0=alive):event`,
    patients: ' 3/2',
  },
  {
    text: 'Time\tStatus (0=dead, 1=alive)|5\t1|7\t0|9\t1',
    read: `${PATIENTS} Time:time Status (0=dead, 1=alive):event`,
    patients: ' 3/1',
  },
  {
    text: '时间\t结局（1=死亡，2=存活）|5\t1|7\t2|9\t1',
    read: `${PATIENTS} 时间:time 结局（1=死亡，2=存活）:event`,
    patients: ' 3/2',
  },
  { text: 'time\tsurvived|5\t1|7\t0|9\t1', read: `${PATIENTS} time:time survived:event`, patients: ' 3/1' },
  { text: '时间\t是否存活|5\t1|7\t0|9\t1', read: `${PATIENTS} 时间:time 是否存活:event`, patients: ' 3/1' },
  { text: 'time\talive|5\tyes|7\tno|9\tyes', read: `${PATIENTS} time:time alive:event`, patients: ' 3/1' },
  { text: 'time\tdeath|5\t1|7\t1|9\t1', read: `${PATIENTS} time:time death:event`, patients: ' 3/3' },
  { text: 'time\tstatus|5\t1|7\t1|9\t1', ask: 'coding' },
  { text: 'time\tevent|5\t1.0|7\t0.0|9\t1.0', read: `${PATIENTS} time:time event:event`, patients: ' 3/2' },
  {
    text: '时间（月）\t是否死亡\t组别|１,５\t是\t甲|2,5\t否\t甲|3\t１\t乙',
    read: `${PATIENTS} 时间（月）:time 是否死亡:event 组别:group`,
    patients: '甲 2/1, 乙 1/1',
  },
  {
    text: 'time\trecurrence|5\t1|7\t0|9\t1',
    read: `${PATIENTS} time:time recurrence:event`,
    patients: ' 3/2',
  },
  { text: '时间\t复发|5\t1|7\t0|9\t1', read: `${PATIENTS} 时间:time 复发:event`, patients: ' 3/2' },
  {
    text: 'time\tevent-free|5\t1|7\t0|9\t1',
    read: `${PATIENTS} time:time event-free:event`,
    patients: ' 3/1',
  },
  {
    text: 'months\tprogression-free|5\tyes|7\tno|9\tyes',
    read: `${PATIENTS} months:time progression-free:event`,
    patients: ' 3/1',
  },
  {
    text: 'Patient\tPFS\tStatus|1\t5.5+\t0|2\t7\t1|3\t9\t1|4\t3+\t0',
    read: `${PATIENTS} PFS:time Status:event`,
    patients: ' 4/2',
  },
];

/** Which column is what. */
const COLUMNS: PastedCase[] = [
  {
    text: 'pid,age,rfstime,status|101,49,800,0|102,52,1300,1|103,61,410,1',
    read: `${PATIENTS} rfstime:time status:event`,
    patients: ' 3/2',
  },
  {
    text: 'Age\tOS_DAYS\tDeath|61\t410\t1|55\t800\t0|49\t120\t1',
    read: `${PATIENTS} OS_DAYS:time Death:event`,
    patients: ' 3/2',
  },
  {
    text: '年龄\t总生存天数\t死亡|61\t410\t1|55\t800\t0|49\t120\t1',
    read: `${PATIENTS} 总生存天数:time 死亡:event`,
    patients: ' 3/2',
  },
  {
    text: '编号\t随访月数\t结局|1\t12\t1|2\t15\t0|3\t7\t1',
    read: `${PATIENTS} 随访月数:time 结局:event`,
    patients: ' 3/2',
  },
  {
    text: 'Patient no.\tSurvival (months)\tStatus|1\t12\t1|2\t15\t0|3\t7\t1',
    read: `${PATIENTS} Survival (months):time Status:event`,
    patients: ' 3/2',
  },
  {
    text: '患者编号\t生存期（月）\t状态|1\t12\t1|2\t15\t0|3\t7\t1',
    read: `${PATIENTS} 生存期（月）:time 状态:event`,
    patients: ' 3/2',
  },
  {
    text: 'type,time,delta|1,1,1|1,3,1|1,4,0|2,5,1|2,7,0|2,9,1',
    read: `${PATIENTS} type:group time:time delta:event`,
    patients: '1 3/2, 2 3/2',
  },
  {
    text: 'id\tOS\tOS.time\tPFI\tPFI.time|a\t1\t500\t1\t200|b\t0\t700\t1\t300|c\t1\t650\t0\t650',
    ask: 'columns',
  },
  {
    text: '编号\tOS时间\tOS状态\tPFS时间\tPFS状态|1\t500\t1\t200\t1|2\t700\t0\t300\t1|3\t650\t1\t650\t0',
    ask: 'columns',
  },
  {
    text: 'id\tOS\tOS.time|a\t1\t500|b\t0\t700|c\t1\t650',
    read: `${PATIENTS} OS:event OS.time:time`,
    patients: ' 3/2',
  },
  {
    text: 'PFS_MONTHS\tPFS_STATUS\tOS_MONTHS\tOS_STATUS|5\t1:PROGRESSION\t7\t0:LIVING|6\t0:CENSORED\t9\t1:DECEASED',
    ask: 'columns',
  },
  { text: 'time\tfutime\tstatus|5\t7\t1|6\t8\t0|9\t9\t1', ask: 'columns' },
  { text: 'time\tdeath\trelapse|5\t1\t0|6\t0\t1|9\t1\t1', ask: 'columns' },
  { text: 'months\tdeath\tprogression|5\t1\t0|6\t0\t1|9\t1\t1', ask: 'columns' },
  { text: 'id\tstart\tstop\tevent|1\t0\t5\t0|1\t5\t9\t1|2\t0\t7\t1', refuse: 'refuse-start-stop' },
  { text: '编号\t开始\t结束\t事件|1\t0\t5\t0|1\t5\t9\t1|2\t0\t7\t1', refuse: 'refuse-start-stop' },
  { text: 'id,tstart,tstop,status|1,0,5,0|1,5,9,1|2,0,7,1', refuse: 'refuse-start-stop' },
  { text: 'entry\ttime\tdeath|0\t5\t1|2\t9\t0|3\t7\t1', refuse: 'refuse-entry' },
  {
    text: 'time\tn.risk\tn.event\tsurvival|5\t21\t3\t0.857|7\t17\t1\t0.807|10\t15\t1\t0.753',
    refuse: 'refuse-life-table',
  },
  {
    text: 'id\tPARAMCD\tAVAL\tCNSR|1\tOS\t9\t0|1\tPFS\t5\t0|2\tOS\t12\t1|2\tPFS\t7\t0',
    refuse: 'refuse-long-endpoints',
  },
  { text: 'id\ttime\tstatus|1\t5\t1|1\t9\t0|2\t7\t1|3\t8\t0', ask: 'repeated' },
  { text: '病例号\t时间\t状态|1\t5\t1|1\t9\t0|2\t7\t1|3\t8\t0', ask: 'repeated' },
  { text: 'time\tstatus\tfreq|5\t1\t3|7\t0\t2|9\t1\t4', refuse: 'refuse-frequencies' },
  { text: 'time\tstatus\tweight|5\t1\t0.8|7\t0\t1.2|9\t1\t1.05', refuse: 'refuse-weights' },
  { text: '时间\t事件\t权重|5\t1\t0.8|7\t0\t1.2|9\t1\t1.05', refuse: 'refuse-weights' },
  { text: 'time\tage|5\t61|7\t55|9\t49', refuse: 'refuse-no-event' },
  { text: '时间\t年龄|5\t61|7\t55|9\t49', refuse: 'refuse-no-event' },
  { text: 'year\tage\tstatus|1999\t61\t1|2001\t55\t0|2003\t49\t1', refuse: 'refuse-lone-date' },
  { text: '5,1|7,0|9,1|12,0|13,1', ask: 'columns' },
  { text: 'a,b,c|1,9,1|1,8,0|0,7,1', ask: 'columns' },
  { text: 'gene\texpression|TP53\t5.2|MDM2\t7.1', refuse: 'refuse-unknown' },
  {
    text: 'time\tevent\ttreated|5\t1\t1|6\t0\t1|7\t1\t0|9\t0\t0',
    read: `${PATIENTS} time:time event:event treated:group`,
    patients: '1 2/1, 0 2/1',
  },
  {
    text: 'time\tevent\tage\tsex|5\t1\t50\t1|6\t0\t60\t2|7\t1\t55\t1|9\t0\t47\t2',
    read: `${PATIENTS} time:time event:event`,
  },
  {
    text: 'time\tevent\tarm\tstage|5\t1\tA\t1|6\t0\tA\t2|7\t1\tB\t1|9\t0\tB\t2',
    read: `${PATIENTS} time:time event:event arm:group`,
    patients: 'A 2/1, B 2/1',
  },
  {
    text: 'time\tevent\tarmcd\tarm|5\t1\t1\tA|6\t0\t1\tA|7\t1\t2\tB|9\t0\t2\tB',
    read: `${PATIENTS} time:time event:event armcd:group`,
  },
  {
    text: 'Duration (weeks)\tFailure\tRegimen|5\t1\tX|6\t0\tX|7\t1\tY|9\t1\tY',
    read: `${PATIENTS} Duration (weeks):time Failure:event Regimen:group`,
    patients: 'X 2/1, Y 2/2',
  },
  {
    text: '无进展生存期（月）\t进展\t治疗方案|5\t1\tX|6\t0\tX|7\t1\tY|9\t1\tY',
    read: `${PATIENTS} 无进展生存期（月）:time 进展:event 治疗方案:group`,
    patients: 'X 2/1, Y 2/2',
  },
  {
    text: 'months to recurrence\trecurrence|5\t1|6\t0|7\t1',
    read: `${PATIENTS} months to recurrence:time recurrence:event`,
    patients: ' 3/2',
  },
  { text: 'id\ttime1\ttime2\tstatus|1\t0\t5\t0|1\t5\t9\t1|2\t0\t7\t1', refuse: 'refuse-start-stop' },
  { text: 'time\tstatus\tn|5\t1\t20|7\t0\t18|9\t1\t15', refuse: 'refuse-frequencies' },
  { text: '时间\t事件\t例数|5\t1\t20|7\t0\t18|9\t1\t15', refuse: 'refuse-frequencies' },
  { text: 'time\tevent\tevent2|5\t1\t0|7\t0\t1|9\t1\t0', ask: 'columns' },
  { text: 'month\tat risk\tevents\tsurvival|0\t20\t0\t1|3\t18\t2\t0.9', refuse: 'refuse-life-table' },
  { text: '月\t风险人数\t事件\t生存率|0\t20\t0\t1|3\t18\t2\t0.9', refuse: 'refuse-life-table' },
  {
    text: '姓名\t入院日期\t出院日期\t结局|甲\t2020-01-01\t2020-02-01\t死亡|乙\t2020-01-05\t2020-03-01\t存活',
    read: 'survival patients-by-date 入院日期:start-date 出院日期:end-date 结局:event',
    first: [31],
  },
];

/** How a table lies. */
const LAYOUTS: PastedCase[] = [
  { text: 'Time\tEvent\tTime\tEvent|5\t1\t6\t1|7\t0\t8\t0|9\t1\t10\t1', ask: 'columns' },
  { text: '时间\t事件\t时间\t事件|5\t1\t6\t1|7\t0\t8\t0|9\t1\t10\t1', ask: 'columns' },
  {
    text: 'Drug\t\tPlacebo\t|Time\tEvent\tTime\tEvent|5\t1\t6\t1|7\t0\t8\t0|9\t1\t\t',
    read: 'survival group-blocks Drug Time:time Drug Event:event Placebo Time:time Placebo Event:event',
    patients: 'Drug 3/2, Placebo 2/1',
  },
  {
    text: '甲组\t\t乙组\t|时间\t事件\t时间\t事件|5\t1\t6\t1|7\t0\t8\t0|9\t1\t\t',
    read: 'survival group-blocks 甲组 时间:time 甲组 事件:event 乙组 时间:time 乙组 事件:event',
  },
  {
    text: '\tOS\t|Arm\tMonths\tEvent|A\t5\t1|A\t7\t0|B\t9\t1|B\t11\t0',
    read: `${PATIENTS} Arm:group OS Months:time OS Event:event`,
    patients: 'A 2/1, B 2/1',
  },
  {
    text: '\t总生存\t|组别\t月数\t事件|A\t5\t1|A\t7\t0|B\t9\t1|B\t11\t0',
    read: `${PATIENTS} 组别:group 总生存 月数:time 总生存 事件:event`,
    patients: 'A 2/1, B 2/1',
  },
  { text: '\tOS\t\tPFS\t|Arm\tMonths\tEvent\tMonths\tEvent|A\t5\t1\t4\t1|B\t9\t1\t3\t1', ask: 'columns' },
  {
    text: 'Table 2. OS\t\t\t|No.\tMonths\tStatus\tArm|1\t5\t1\tA|2\t7\t0\tA|3\t9\t1\tB|4\t8\t0\tB',
    read: `${PATIENTS} Months:time Status:event Arm:group`,
    patients: 'A 2/1, B 2/1',
    leftOut: 1,
  },
  {
    text: '表2 总生存\t\t\t|序号\t月数\t状态\t组别|1\t5\t1\tA|2\t7\t0\tA|3\t9\t1\tB|4\t8\t0\tB',
    read: `${PATIENTS} 月数:time 状态:event 组别:group`,
    leftOut: 1,
  },
  {
    text: 'Table 2, overall survival|No.,Months,Status|1,5,1|2,7,0|3,9,1',
    read: `${PATIENTS} Months:time Status:event`,
    leftOut: 1,
  },
  {
    text: '# exported on Monday|time,event|5,1|7,0|9,1',
    read: `${PATIENTS} time:time event:event`,
    leftOut: 1,
  },
  { text: '#time event|5 1|7 0|9 1', read: `${PATIENTS} time:time event:event` },
  { text: '#\tTime\tEvent|1\t5\t1|2\t7\t0|3\t9\t1', read: `${PATIENTS} Time:time Event:event` },
  { text: 'sep=;|time;event|5;1|7;0|9;1', read: `${PATIENTS} time:time event:event`, leftOut: 1 },
  {
    text: '"time","status"|"1",5,1|"2",7,0|"3",9,1',
    read: `${PATIENTS} time:time status:event`,
    patients: ' 3/2',
  },
  {
    text: 'time\tstatus|1\t5\t1|2\t7\t0|3\t9\t1',
    read: `${PATIENTS} time:time status:event`,
    patients: ' 3/2',
  },
  { text: '时间\t状态|1\t5\t1|2\t7\t0|3\t9\t1', read: `${PATIENTS} 时间:time 状态:event`, patients: ' 3/2' },
  {
    text: 'Days\tControl\tTreated|5\t1\t|7\t0\t|9\t\t1|11\t\t0',
    read: 'survival event-column-per-group Days:time Control:event Treated:event',
    patients: 'Control 2/1, Treated 2/1',
  },
  {
    text: '天数\t对照\t用药|5\t1\t|7\t0\t|9\t\t1|11\t\t0',
    read: 'survival event-column-per-group 天数:time 对照:event 用药:event',
    patients: '对照 2/1, 用药 2/1',
  },
  {
    text: 'Arm\tTime\tEvent|A\t5\t1|\t6\t0|\t7\t1|B\t7\t1|\t9\t0|\t11\t1',
    read: `${PATIENTS} Arm:group Time:time Event:event`,
    patients: 'A 3/2, B 3/2',
  },
  {
    text: '组别\t时间\t事件|A\t5\t1|\t6\t0|\t7\t1|B\t7\t1|\t9\t0|\t11\t1',
    read: `${PATIENTS} 组别:group 时间:time 事件:event`,
    patients: 'A 3/2, B 3/2',
  },
  {
    text: 'Time\tEvent|Drug\t|5\t1|7\t0|8\t1|Placebo\t|6\t1|9\t0|4\t1',
    read: `${PATIENTS} Time:time Event:event :group`,
    patients: 'Drug 3/2, Placebo 3/2',
  },
  { text: 'time\t5\t7\t9|event\t1\t0\t1', read: `${PATIENTS} time:time event:event`, patients: ' 3/2' },
  { text: '时间\t5\t7\t9|事件\t1\t0\t1', read: `${PATIENTS} 时间:time 事件:event`, patients: ' 3/2' },
  {
    text: 'group\tA\tA\tB|time\t5\t7\t9|event\t1\t0\t1',
    read: `${PATIENTS} group:group time:time event:event`,
    patients: 'A 2/1, B 1/1',
  },
  {
    text: 'start date\tend date\tevent|2020-01-05\t2020-06-01\t1|2020-02-01\t2020-12-31\t0|2019-03-01\t2020-03-01\t1',
    read: 'survival patients-by-date start date:start-date end date:end-date event:event',
    patients: ' 3/2',
    first: [148],
  },
  {
    text: '入组日期\t末次随访日期\t死亡|2020年1月5日\t2020年6月1日\t1|2020年2月1日\t2020年12月31日\t0',
    read: 'survival patients-by-date 入组日期:start-date 末次随访日期:end-date 死亡:event',
    first: [148],
  },
  {
    text: 'diagnosis date\tlast follow-up date\tstatus|43835\t43983\t1|43862\t44196\t0|43891\t44000\t1',
    read: 'survival patients-by-date diagnosis date:start-date last follow-up date:end-date status:event',
    first: [148],
  },
  {
    text: 'date of diagnosis\tdate of death\tdead|25/12/2019\t01/06/2020\t1|03/02/2020\t31/12/2020\t0',
    read: 'survival patients-by-date date of diagnosis:start-date date of death:end-date dead:event',
  },
  { text: 'start date\tend date\tevent|05/01/2020\t06/01/2020\t1|02/01/2020\t12/11/2020\t0', ask: 'dates' },
  { text: 'time\tevent|43835\t1|43900\t0|43950\t1', refuse: 'refuse-lone-date' },
  { text: 'date\tevent|2020-01-05\t1|2020-03-01\t0|2020-04-01\t1', refuse: 'refuse-lone-date' },
  { text: '日期\t死亡|2020-01-05\t1|2020-03-01\t0|2020-04-01\t1', refuse: 'refuse-lone-date' },
  {
    text: '   time status x|1     9      1 Maintained|2    13      1 Maintained|3    13      0 Control|4    18      1 Control',
    read: `${PATIENTS} time:time status:event x:group`,
    patients: 'Maintained 2/2, Control 2/1',
  },
  {
    text: 'time status|9,5 1|13,1 1|13,4 0|18,2 1',
    read: `${PATIENTS} time:time status:event`,
    first: [9.5],
  },
  {
    text: '# A tibble: 4 x 3|   time status arm  |  <dbl>  <dbl> <chr>|1    9      1 A|2   13      0 A|3   13      0 B|4   18      1 B',
    read: `${PATIENTS} time:time status:event arm:group`,
    leftOut: 1,
  },
  {
    text: 'time status|1 9 1|2 13 1|3 14 0| [ reached getOption("max.print") -- omitted 200 rows ]',
    refuse: 'refuse-cut-off',
  },
  { text: 'OS\tdeath|12 mo\t1|3.5 mo\t0|7 mo\t1', read: `${PATIENTS} OS:time death:event`, first: [12] },
  {
    text: '随访时间\t死亡|12个月\t1|3.5个月\t0|7个月\t1',
    read: `${PATIENTS} 随访时间:time 死亡:event`,
    first: [12],
  },
  { text: 'time\tevent|12 mo\t1|3 mo\t0|2 y\t1', ask: 'left-out' },
  {
    text: 'No.\tArm\tMonths\tStatus|1\tA\t5\t1|2\tB\t7\t0|3\tA\t9\t1|4\tB\t9\t0|Total\t\t4\t',
    read: `${PATIENTS} Arm:group Months:time Status:event`,
    leftOut: 1,
  },
  {
    text: '序号\t组别\t月数\t状态|1\tA\t5\t1|2\tB\t7\t0|3\tA\t9\t1|4\tB\t9\t0|合计\t\t4\t',
    read: `${PATIENTS} 组别:group 月数:time 状态:event`,
    leftOut: 1,
  },
  {
    text: 'time\tevent|5\t1|7\t0|9\t1|Source: registry of 2020\t',
    read: `${PATIENTS} time:time event:event`,
    leftOut: 1,
  },
  { text: 'time\tevent|abc\t1|7\t0|9\t1|11\t1', ask: 'left-out' },
  { text: '时间\t事件|\t1|7\t0|9\t1|11\t1', ask: 'left-out' },
  {
    text: `time\tevent|${Array.from({ length: 30 }, (_, i) => `${i + 1.5}\t${i % 2}`).join('|')}|NA\t1`,
    read: `${PATIENTS} time:time event:event`,
    leftOut: 1,
  },
  { text: 'time\tevent|', refuse: 'refuse-empty' },
];

/** Numbers and encodings. */
const NUMBERS: PastedCase[] = [
  {
    text: 'study;HR;lower;upper|A;0,700;0,500;0,980|B;0,800;0,600;1,067',
    read: 'effects effects study:label HR:effect lower:lower upper:upper',
    first: [0.7],
  },
  {
    text: 'study\tHR\tSE|A\t0,620\t0.21|B\t0,880\t0.20',
    read: 'effects effects study:label HR:effect SE:standard-error',
    first: [0.62, 0.21],
  },
  {
    text: 'time;event;group|1.150;1;A|940;0;A|1.020;1;B|870;1;B',
    read: `${PATIENTS} time:time event:event group:group`,
    first: [1150],
  },
  {
    text: '时间;事件;组别|1.150;1;A|940;0;A|1.020;1;B|870;1;B',
    read: `${PATIENTS} 时间:time 事件:event 组别:group`,
    first: [1150],
  },
  { text: 'time\tevent|1,150\t1|940\t0|1,020\t1', ask: 'numbers' },
  { text: 'time\tevent|1.150\t1|940\t0|1.020\t1', ask: 'numbers' },
  { text: '时间\t事件|1.150\t1|940\t0|1.020\t1', ask: 'numbers' },
  { text: 'time\tevent|1.150\t1|2.5\t0|1.020\t1', read: `${PATIENTS} time:time event:event`, first: [1.15] },
  { text: 'time;event|1,5;1|2,25;0|3;1', read: `${PATIENTS} time:time event:event`, first: [1.5] },
  { text: 'time\tevent|1,234.5\t1|12\t0|13\t1', read: `${PATIENTS} time:time event:event`, first: [1234.5] },
  { text: 'time\tevent|1.234,5\t1|12\t0|13\t1', read: `${PATIENTS} time:time event:event`, first: [1234.5] },
  { text: "time\tevent|1'234\t1|12\t0|13\t1", read: `${PATIENTS} time:time event:event`, first: [1234] },
  { text: "time\tevent|'12\t1|'14\t0|13\t1", read: `${PATIENTS} time:time event:event`, first: [12] },
  { text: 'time\tevent|1\u00a0234\t1|12\t0|13\t1', read: `${PATIENTS} time:time event:event`, first: [1234] },
  {
    text: '\ufefftime\u200b\tevent|12\u200b\t1|14\t0|13\t1',
    read: `${PATIENTS} time:time event:event`,
    first: [12],
  },
  { text: '时间，事件|１２，１|１４，０', read: `${PATIENTS} 时间:time 事件:event`, first: [12] },
  {
    text: 'Überleben (Monate)\tEreignis\tGruppe|12\t1\tMänner|14\t0\tMänner|9\t1\tFrauen|8\t0\tFrauen',
    ask: 'columns',
  },
  { text: 'time,event|"1,150",1|940,0|"2,020",1', read: `${PATIENTS} time:time event:event`, first: [1150] },
  { text: 'time\tevent|1e2\t1|14\t0|13\t1', read: `${PATIENTS} time:time event:event`, first: [100] },
  {
    text: 'time\tevent\tnote|"12"\t1\t"first\nsecond"|14\t0\t|13\t1\tx',
    read: `${PATIENTS} time:time event:event`,
    first: [12],
  },
];

/** Effects with their spread. */
const EFFECTS: PastedCase[] = [
  {
    text: 'study\tyear\tyi\tvi|A\t2001\t-0.40\t0.09|B\t2004\t0.10\t0.04',
    read: 'effects effects study:label yi:effect vi:variance',
    first: [-0.4, 0.3],
  },
  {
    text: '研究\t年份\t效应量\t方差|A\t2001\t-0.40\t0.09|B\t2004\t0.10\t0.04',
    read: 'effects effects 研究:label 效应量:effect 方差:variance',
    first: [-0.4, 0.3],
  },
  { text: 'Study\tHR\tN\tP|A\t0.62\t100\t0.02|B\t0.80\t150\t0.3', refuse: 'refuse-no-spread' },
  { text: '研究\t风险比\t样本量\tP值|A\t0.62\t100\t0.02|B\t0.80\t150\t0.3', refuse: 'refuse-no-spread' },
  { text: 'Study\tORR %\tSE|A\t25\t4|B\t31\t5', ask: 'columns' },
  { text: '研究\t缓解率\t标准误|A\t25\t4|B\t31\t5', ask: 'columns' },
  {
    text: 'Study\tHR\t2.5%\t97.5%|A\t0.62\t0.41\t0.94|B\t0.88\t0.60\t1.29',
    read: 'effects effects Study:label HR:effect 2.5%:lower 97.5%:upper',
    first: [0.62],
  },
  {
    text: 'Study,OR,LCL,UCL|A,0.62,0.41,0.94|B,0.88,0.60,1.29',
    read: 'effects effects Study:label OR:effect LCL:lower UCL:upper',
  },
  {
    text: 'Study\tHR\tLower_95_CI\tUpper_95_CI|A\t0.62\t0.41\t0.94|B\t0.88\t0.60\t1.29',
    read: 'effects effects Study:label HR:effect Lower_95_CI:lower Upper_95_CI:upper',
  },
  {
    text: '研究\t风险比\t下限\t上限|A\t0.62\t0.41\t0.94|B\t0.88\t0.60\t1.29',
    read: 'effects effects 研究:label 风险比:effect 下限:lower 上限:upper',
  },
  {
    text: 'Study\tHR (95% CI)|A\t0.62 (0.41-0.94)|B\t0.88 (0.60-1.29)',
    read: 'effects effects Study:label HR (95% CI):effect HR (95% CI):lower HR (95% CI):upper',
    first: [0.62],
  },
  {
    text: '研究\t风险比（95%可信区间）|A\t0.62（0.41～0.94）|B\t0.88（0.60～1.29）',
    read: 'effects effects 研究:label 风险比（95%可信区间）:effect 风险比（95%可信区间）:lower 风险比（95%可信区间）:upper',
    first: [0.62],
  },
  {
    text: 'Study\tHR\t95% CI|A\t0.62\t0.41 to 0.94|B\t0.88\t0.60 to 1.29',
    read: 'effects effects Study:label HR:effect 95% CI:lower 95% CI:upper',
  },
  {
    text: 'Study\tHR\tp\tlower\tupper|A\t0.62\t0.02\t0.41\t0.94|B\t0.88\t0.5\t0.60\t1.29',
    read: 'effects effects Study:label HR:effect lower:lower upper:upper',
  },
  {
    text: 'study\tlogHR\tse_logHR|A\t-0.48\t0.21|B\t-0.13\t0.20',
    read: 'effects effects study:label logHR:effect se_logHR:standard-error',
    first: [-0.48, 0.21],
  },
  {
    text: 'author,year,TE,seTE|A,2001,-0.48,0.21|B,2002,-0.13,0.20',
    read: 'effects effects author:label TE:effect seTE:standard-error',
    first: [-0.48, 0.21],
  },
  {
    text: 'Study\tMD\tSE|A\t1.5\t0.4|B\t2.1\t0.5',
    read: 'effects effects Study:label MD:effect SE:standard-error',
    first: [1.5, 0.4],
  },
  {
    text: 'study\testimate\tlower\tupper|A\t0.62\t0.41\t0.94|B\t0.50\t0.25\t1.00',
    read: 'effects effects study:label estimate:effect lower:lower upper:upper',
  },
  {
    text: 'study\tHR\tlower\tupper|A\t0.62\t0.41\t0.94|B\t0.88\t0.60\t1.29|Total\t0.72\t0.55\t0.94',
    read: 'effects effects study:label HR:effect lower:lower upper:upper',
    leftOut: 1,
  },
  {
    text: '研究\tHR\t下限\t上限|A\t0.62\t0.41\t0.94|B\t0.88\t0.60\t1.29|合计\t0.72\t0.55\t0.94',
    read: 'effects effects 研究:label HR:effect 下限:lower 上限:upper',
    leftOut: 1,
  },
  {
    text: 'study\tHR\tlower\tupper|A\t0.62\t0.41\t0.94|B\t0.88\t0.60\t1.29|Overall\t0.72\t0.55\t0.94',
    read: 'effects effects study:label HR:effect lower:lower upper:upper',
    leftOut: 1,
  },
  {
    text: 'study\toutcome\tyi\tvi|A\tPD\t0.47\t0.0075|A\tAL\t-0.32\t0.0030|B\tPD\t0.20\t0.0057|B\tAL\t-0.60\t0.0009',
    refuse: 'refuse-long-outcomes',
  },
  { text: 'study\tyi\tvi|A\t0.47\t0.0075|A\t-0.32\t0.0030|B\t0.20\t0.0057', ask: 'repeated' },
  { text: 'study\tmean1\tsd1\tn1\tmean2\tsd2\tn2|A\t5\t1\t20\t6\t1\t20', refuse: 'refuse-means' },
  { text: 'Trial A\t0.62\t0.41\t0.94|Trial B\t0.88\t0.60\t1.29', ask: 'columns' },
  { text: 'study\tHR\tlower\tupper|A\t-0.48\t-0.89\t-0.06|B\t-0.13\t-0.5\t0.25', ask: 'scale' },
  { text: 'Study\tHR\t90% LL\t90% UL|A\t0.62\t0.41\t0.94|B\t0.88\t0.60\t1.29', refuse: 'refuse-level' },
  { text: '研究\tHR\t90%下限\t90%上限|A\t0.62\t0.41\t0.94|B\t0.88\t0.60\t1.29', refuse: 'refuse-level' },
  { text: 'Study\tHR (99% CI)|A\t0.62 (0.41-0.94)|B\t0.88 (0.60-1.29)', refuse: 'refuse-level' },
  {
    text: 'Study\tMean difference\tStandard error|A\t1.5\t0.4|B\t2.1\t0.5',
    read: 'effects effects Study:label Mean difference:effect Standard error:standard-error',
    first: [1.5, 0.4],
  },
];

/** Counts of one arm, and of two. */
const COUNTS: PastedCase[] = [
  {
    text: 'arm\tevents\ttotal|T\t0\t20|P\t3\t18',
    read: 'proportions counts arm:label events:count total:total',
  },
  {
    text: '组别\t缓解例数\t总例数|甲\t0\t20|乙\t3\t18',
    read: 'proportions counts 组别:label 缓解例数:count 总例数:total',
  },
  {
    text: 'study\tresponders\tn|A\t12\t45|B\t9\t31|C\t4\t20',
    read: 'proportions counts study:label responders:count n:total',
  },
  { text: '研究\t例数\t总例数|A\t12\t45|B\t9\t31', ask: 'columns' },
  {
    text: 'study\tn\tresponders|A\t45\t12|B\t31\t9',
    read: 'proportions counts study:label n:total responders:count',
  },
  {
    text: 'Study\tResponse|A\t12/45|B\t9/31',
    read: 'proportions counts Study:label Response:count Response:total',
    first: [12, 45],
  },
  {
    text: '研究\t缓解|A\t12/45|B\t9/31',
    read: 'proportions counts 研究:label 缓解:count 缓解:total',
    first: [12, 45],
  },
  {
    text: 'Study\tResponse|A\t12/45 (26.7%)|B\t9/31 (29.0%)',
    read: 'proportions counts Study:label Response:count Response:total',
    first: [12, 45],
  },
  {
    text: 'Study\tResponse n (%)\tN|A\t12 (27%)\t45|B\t9 (29%)\t31',
    read: 'proportions counts Study:label Response n (%):count N:total',
    first: [12, 45],
  },
  {
    text: 'arm\tevents\ttotal|T\t5\t20|P\t3\t18|Total\t8\t38',
    read: 'proportions counts arm:label events:count total:total',
    leftOut: 1,
  },
  {
    text: '组别\t事件数\t总数|T\t5\t20|P\t3\t18|合计\t8\t38',
    read: 'proportions counts 组别:label 事件数:count 总数:total',
    leftOut: 1,
  },
  {
    text: 'Study\tevent.e\tn.e\tevent.c\tn.c|A\t5\t20\t8\t21|B\t3\t30\t7\t29',
    read: 'two-arm arms-side-by-side Study:label event.e:count n.e:total event.c:count-2 n.c:total-2',
    first: [5, 20, 8, 21],
  },
  {
    text: 'trial,tpos,tneg,cpos,cneg|A,4,119,11,128|B,6,300,29,274',
    read: 'two-arm arms-side-by-side trial:label tpos:count tneg:others cpos:count-2 cneg:others-2',
    first: [4, 123, 11, 139],
  },
  {
    text: 'study\tai\tbi\tci\tdi|A\t4\t119\t11\t128|B\t6\t300\t29\t274',
    read: 'two-arm arms-side-by-side study:label ai:count bi:others ci:count-2 di:others-2',
    first: [4, 123, 11, 139],
  },
  {
    text: 'study\tai\tn1i\tci\tn2i|A\t4\t123\t11\t139|B\t6\t306\t29\t303',
    read: 'two-arm arms-side-by-side study:label ai:count n1i:total ci:count-2 n2i:total-2',
  },
  {
    text: '研究\t试验组事件数\t试验组总数\t对照组事件数\t对照组总数|A\t5\t20\t8\t21|B\t3\t30\t7\t29',
    read: 'two-arm arms-side-by-side 研究:label 试验组事件数:count 试验组总数:total 对照组事件数:count-2 对照组总数:total-2',
    first: [5, 20, 8, 21],
  },
  {
    text: 'Study\tPlacebo events\tPlacebo total\tDrug events\tDrug total|A\t8\t21\t5\t20|B\t7\t29\t3\t30',
    read: 'two-arm arms-side-by-side Study:label Placebo events:count-2 Placebo total:total-2 Drug events:count Drug total:total',
    first: [5, 20, 8, 21],
  },
  {
    text: '\tTreatment\t\tControl\t|Study\tEvents\tTotal\tEvents\tTotal|A\t5\t20\t8\t21|B\t3\t30\t7\t29',
    read: 'two-arm arms-side-by-side Study:label Treatment Events:count Treatment Total:total Control Events:count-2 Control Total:total-2',
    first: [5, 20, 8, 21],
  },
  {
    text: '\t试验组\t\t对照组\t|研究\t事件数\t总数\t事件数\t总数|A\t5\t20\t8\t21|B\t3\t30\t7\t29',
    read: 'two-arm arms-side-by-side 研究:label 试验组 事件数:count 试验组 总数:total 对照组 事件数:count-2 对照组 总数:total-2',
    first: [5, 20, 8, 21],
  },
  {
    text: 'Study\tTreatment\tControl|A\t5/20\t8/21|B\t3/30\t7/29',
    read: 'two-arm arms-side-by-side Study:label Treatment:count Treatment:total Control:count-2 Control:total-2',
    first: [5, 20, 8, 21],
  },
  {
    text: '研究\t试验组\t对照组|A\t5/20\t8/21|B\t3/30\t7/29',
    read: 'two-arm arms-side-by-side 研究:label 试验组:count 试验组:total 对照组:count-2 对照组:total-2',
    first: [5, 20, 8, 21],
  },
  {
    text: 'study\tarm\tevents\ttotal|A\tcontrol\t8\t21|A\tnew\t5\t20|B\tcontrol\t7\t29|B\tnew\t3\t30',
    read: 'two-arm arms-below-each-other study:label arm:group events:count total:total',
    first: [5, 20, 8, 21],
  },
  {
    text: '研究\t组别\t事件数\t总数|A\t对照组\t8\t21|A\t试验组\t5\t20|B\t对照组\t7\t29|B\t试验组\t3\t30',
    read: 'two-arm arms-below-each-other 研究:label 组别:group 事件数:count 总数:total',
    first: [5, 20, 8, 21],
  },
  {
    text: 'study\ttrt\txi\tni|1\t1\t9\t140|1\t3\t23\t140|2\t2\t11\t78|2\t3\t12\t85|2\t4\t29\t170',
    refuse: 'refuse-several-arms',
  },
  {
    text: 'study\tA events\tA total\tB events\tB total\tC events\tC total|s\t1\t20\t2\t21\t3\t22|t\t4\t20\t2\t21\t5\t22',
    ask: 'columns',
  },
  {
    text: 'study\tevent.e\tn.e\tevent.c\tn.c|A\t5\t20\t8\t21|B\t3\t30\t7\t29|Total\t8\t50\t15\t50',
    read: 'two-arm arms-side-by-side study:label event.e:count n.e:total event.c:count-2 n.c:total-2',
    leftOut: 1,
  },
  { text: 'study\tORR (%)\tn|A\t27\t45|B\t29\t31', refuse: 'refuse-percentages' },
  { text: '研究\t缓解率（%）\t样本量|A\t27\t45|B\t29\t31', refuse: 'refuse-percentages' },
  { text: 'T\t5\t20|P\t3\t18', ask: 'columns' },
  {
    text: 'Arm\tResponders\tNon-responders|A\t12\t33|B\t9\t22',
    read: 'proportions counts Arm:label Responders:count Non-responders:others',
    first: [12, 45],
  },
  { text: 'arm\tn\tORR|A\t45\t26.7%|B\t31\t29.0%', refuse: 'refuse-percentages' },
];

/** What R's console and other exports do to a table, and words that are easily taken for another thing. */
const EXPORTS: PastedCase[] = [
  {
    text: '               author tpos  tneg cpos|1             Aronson    4   119   11|2  Ferguson & Simes    6   300   29|  cneg|1  128|2  274',
    read: 'two-arm arms-side-by-side author:label tpos:count tneg:others cpos:count-2 cneg:others-2',
    first: [4, 123, 11, 139],
  },
  {
    text: '> print(d)|  time status       group|1  9.5      1 maintained|2 13.1      0         not|3 18.2      1 maintained|4  7.0      1         not',
    read: `${PATIENTS} time:time status:event group:group`,
    patients: 'maintained 2/2, not 2/1',
    leftOut: 1,
  },
  {
    text: '  时间 状态   组别|1  9.5    1 试验组|2 13.1    0 对照组|3  8.0    1 试验组|4 11.0    1 对照组',
    read: `${PATIENTS} 时间:time 状态:event 组别:group`,
    patients: '试验组 2/2, 对照组 2/1',
  },
  {
    text: '"id" "time" "status"|"17" 4 9.5 1|"3" 9 13 0|"8" 12 7 1',
    read: `${PATIENTS} time:time status:event`,
    patients: ' 3/2',
  },
  {
    text: '表2 随访资料|时间  结局|9.5  死亡|13.1  存活|7  死亡',
    read: `${PATIENTS} 时间:time 结局:event`,
    patients: ' 3/2',
    leftOut: 1,
  },
  {
    text: '编号\t随访月数\t是否死亡|1\t5\t有|2\t7\t无|3\t9\t无',
    read: `${PATIENTS} 随访月数:time 是否死亡:event`,
    patients: ' 3/1',
  },
  { text: 'months\tdeath|5\t1|7\t|9\t1|11\t', ask: 'coding' },
  { text: '月数\t死亡|5\t1|7\t|9\t1|11\t', ask: 'coding' },
  { text: 'months\tdeath|5\t+|7\t-|9\t+|11\t-', ask: 'coding' },
  { text: 'months\td\tage|5\tdead\t61|7\talive\t50|9\tdead\t44', ask: 'columns' },
  { text: '总生存期（月）\t结果列\t年龄|5\t死亡\t61|7\t存活\t50|9\t死亡\t44', ask: 'columns' },
  { text: 'months\tStatus (1=dead, 0=alive)|5\t1|7\t2|9\t1', ask: 'coding' },
  {
    text: 'group\tt1\tt2\td1\td2\tz1\tz2|1\t5.5\t7\t1\t0\t26\t33|1\t8\t9.5\t0\t1\t21\t37|2\t7.5\t8\t1\t1\t26\t35',
    ask: 'columns',
  },
  { text: 'subject\tsex\tonset.date|1\tF\t4/18|2\tM\t4/19|3\tF\t4/19', refuse: 'refuse-unknown' },
  { text: 'subject\tlitres per week|1\t>4|2\t1|3\t2|4\t>4|5\t3', ask: 'columns' },
  { text: 'study\tni\tri|1\t142\t-0.55|2\t68\t0.31', refuse: 'refuse-correlations' },
  { text: '研究\t样本量\t相关系数|1\t142\t-0.55|2\t68\t0.31', refuse: 'refuse-correlations' },
  { text: 'study\tx1i\tt1i\tx2i\tt2i|A\t7\t1344\t11\t1988|B\t3\t900\t5\t870', refuse: 'refuse-rates' },
  {
    text: 'study\ttreatment\tstroke\ttotal|A\tVKA\t9\t335|A\taspirin\t19\t336|A\tplacebo\t25\t330|B\tVKA\t2\t90|B\tplacebo\t8\t92',
    refuse: 'refuse-several-arms',
  },
  {
    text: 'trial\tnti\tnci\td.xti\td.xci\to.xti\to.xci|A\t50\t50\t1\t1\t5\t12|B\t80\t82\t3\t6\t9\t14',
    ask: 'columns',
  },
  {
    text: 'study\tresp1\tn1\tresp2\tn2\tresp3\tn3|A\t49\t75\t60\t78\t48\t76|B\t20\t40\t22\t41\t11\t40',
    ask: 'columns',
  },
  {
    text: 'study\tyi_iq\tvi_iq\tyi\tvi|A\t0.72\t0.076\t0.62\t0.075|B\t0.4\t0.09\t0.31\t0.08',
    read: 'effects effects study:label yi:effect vi:variance',
    first: [0.62],
  },
];

/** Names that only look like those of a known quantity, and what else a published table brings along. */
const LOOKALIKES: PastedCase[] = [
  { text: 'g\tseries|76.5\t1.1|82.1\t1.2|83.4\t2.4|54.2\t2.9', refuse: 'refuse-unknown' },
  { text: 'study\td\tv|A\t0.4\t0.09|B\t0.1\t0.04', ask: 'columns' },
  { text: 'constructor\ttoString|1\t2|3\t4', refuse: 'refuse-unknown' },
  { text: 'study\tseason|A\t2011/2012|B\t2012/2013|C\t2012/2013', ask: 'columns' },
  { text: '研究\t赛季|甲\t2011/2012|乙\t2012/2013|丙\t2012/2013', ask: 'columns' },
  { text: 'Month\tDied|1\t1|5\t0|12\t1|7\t0', ask: 'columns' },
  { text: '月\t死亡|1\t1|5\t0|12\t1|7\t0', ask: 'columns' },
  { text: 'rownames\tdose\tdead|1\t2.5\t1|2\t7.5\t0|3\t6\t1|4\t3\t0|5\t8\t1', ask: 'columns' },
  {
    text: 'rownames\ttime\tevent\ttreated|1\t5\t1\t1|2\t6\t0\t1|3\t7\t1\t0|4\t9\t0\t0',
    read: `${PATIENTS} time:time event:event treated:group`,
    patients: '1 2/1, 0 2/1',
  },
  {
    text: `time\tstatus|${Array.from({ length: 30 }, (_, i) => `${i + 1}\t${Number(i >= 22)}`).join('|')}`,
    ask: 'coding',
  },
  {
    text: `时间\t状态|${Array.from({ length: 30 }, (_, i) => `${i + 1}\t${Number(i >= 22)}`).join('|')}`,
    ask: 'coding',
  },
  { text: 'id\tt.start\tt.stop\tevent|1\t0\t5\t0|1\t5\t9\t1|2\t0\t7\t1', refuse: 'refuse-start-stop' },
  { text: 'id\tt0\tt1\tevent|1\t0\t5\t0|1\t5\t9\t1|2\t0\t7\t1', refuse: 'refuse-start-stop' },
  { text: 'time\tcause\tage|5\t0\t61|6\t1\t50|7\t2\t44|8\t1\t70|9\t0\t58', ask: 'columns' },
  { text: 'years\tdiv\tmixed|5.1\tYes\tNo|6\tNo\tNo|7\tYes\tYes|8\tNo\tYes', ask: 'columns' },
  {
    text: 'doe\tdox\tfail|2020-01-05\t2020-06-01\t1|2020-02-01\t2020-12-31\t0',
    read: 'survival patients-by-date doe:start-date dox:end-date fail:event',
    first: [148],
  },
  {
    text: 'study\teI\tnI\teC\tnC|A\t5\t20\t8\t21|B\t3\t30\t7\t29',
    read: 'two-arm arms-side-by-side study:label eI:count nI:total eC:count-2 nC:total-2',
    first: [5, 20, 8, 21],
  },
  { text: 'study\td.asp\tn.asp\td.plac\tn.plac|A\t5\t20\t8\t21|B\t3\t30\t7\t29', ask: 'columns' },
  { text: 'dp\ttp\tda\tta|5\t20\t8\t21|3\t30\t7\t29', ask: 'columns' },
  { text: '研究\t甲药n\t甲药d\t乙药n\t乙药d|A\t20\t5\t21\t8|B\t30\t3\t29\t7', ask: 'columns' },
  { text: 'study\ttp\tnp\ttn\tnn|A\t5\t20\t8\t21|B\t3\t30\t7\t29', refuse: 'refuse-unknown' },
  {
    text: 'studlab\ttreat1\ttreat2\tTE\tseTE|1\tA\tB\t0.1\t0.2|2\tA\tC\t0.3\t0.2|3\tB\tC\t0.2\t0.1',
    refuse: 'refuse-several-arms',
  },
  {
    text: '研究\t治疗1\t治疗2\t效应量\t标准误|1\t甲\t乙\t0.1\t0.2|2\t甲\t丙\t0.3\t0.2|3\t乙\t丙\t0.2\t0.1',
    refuse: 'refuse-several-arms',
  },
  {
    text: 'study\ttreatment\tdiff\tstd.err|1\tA\t\t|1\tB\t0.3\t0.2|2\tA\t\t|2\tC\t0.2\t0.1',
    refuse: 'refuse-several-arms',
  },
  {
    text: 'Author\tevent.e\ttime.e\tevent.c\ttime.c|A\t5\t200\t8\t210|B\t3\t300\t7\t290',
    refuse: 'refuse-rates',
  },
  {
    text: 'study\td.smokers\tpy.smokers\td.nonsmokers\tpy.nonsmokers|A\t5\t200\t8\t210|B\t3\t300\t7\t290',
    refuse: 'refuse-rates',
  },
  { text: 'study\tn.e\tmean.e\tsd.e\tn.c\tmean.c\tsd.c|A\t20\t5\t1\t20\t6\t1', refuse: 'refuse-means' },
  { text: 'study\tn.a\tmean.a\tvar.a\tn.b\tmean.b\tvar.b|A\t20\t5\t1\t20\t6\t1', refuse: 'refuse-means' },
];

export const PASTED: readonly PastedCase[] = [
  ...EVENTS,
  ...COLUMNS,
  ...LAYOUTS,
  ...NUMBERS,
  ...EFFECTS,
  ...COUNTS,
  ...EXPORTS,
  ...LOOKALIKES,
];
