/** Words that lists of people and amounts are headed with, in both languages; compared with folded texts. */

/** The text without spaces and punctuation: "Employee name:" is one word. */
const compact = (folded: string): string => folded.replace(/[\s_:：*·.\-/\\()（）[\]【】"'“”]+/g, '');

const exactly = (words: string): RegExp => new RegExp(`^(?:${words.trim().replace(/\s+/g, '|')})$`);

/** What a column of texts holds, by its whole header. */
const TEXT_COLUMNS = {
  name: exactly(`
    姓名 名字 名称 人员 员工 业务员 业务人员 销售 销售员 销售人员 销售代表 销售顾问 销售经理 代理人 客户经理 理财经理 顾问 成员 店员
    伙伴 责任人 负责人 跟进人 归属人 员工姓名 业务员姓名 人员姓名 销售员姓名
    name names fullname employee employees employeename person people salesperson salesrep salesreps rep reps repname
    agent agents agentname advisor adviser consultant member teammember staff staffname accountmanager
    accountexecutive seller sales who representative salesrepresentative salesman accountowner owner salesowner
    producer personname dealowner`),
  group: exactly(`
    大区 区域 地区 片区 省份 省区 城市 分公司 子公司 公司 事业部 事业群 中心 部门 所属部门 部 营业部 机构 分部 支公司 门店 店铺 店名 团队
    所属团队 销售团队 团队名称 小组 组 组别 所属组 班组 战队 单位 分组 上级 直属上级 主管 团队长 组长 部门名称 区
    region regions area territory district zone country state province city company branch branches division
    divisions businessunit bu department departments departmentname dept office store shop team teams teamname
    salesteam group groups groupname squad unit segment manager teamlead teamleader reportsto supervisor leader parent`),
  rank: exactly(`
    职级 级别 职务 职位 岗位 等级 职称
    rank grade level jobtitle title position seniority role jobgrade`),
  start: exactly(`
    入职日期 入职时间 入司日期 入司时间 入职
    joined startdate hiredate hired dateofhire joindate joiningdate dateofjoining starting`),
  date: exactly(`
    日期 签单日期 成交日期 下单日期 订单日期 时间 交易日期 承保日期 签单时间 成交时间 月份 月 期间 年月 统计月份
    date orderdate closedate closingdate dealdate invoicedate saledate salesdate bookingdate transactiondate month
    period day`),
  product: exactly(`
    产品 产品名称 险种 险种名称 商品 商品名称 品类 品名
    sku product products productname item category line productline plan policy`),
  other: exactly(`
    序号 编号 工号 员工编号 员工号 业务员代码 代码 编码 电话 手机 手机号 联系方式 邮箱 备注 说明 排名 名次 状态 性别 年龄 生日 客户
    客户名称 渠道 订单号 订单编号 合同号 合同编号 保单号 地址 流水号
    no nr # id employeeid employeeno staffid staffno code key email mail phone mobile note notes remark remarks
    comment comments ranking status gender age birthday customer customers customername client clientname account
    channel orderno orderid ordernumber invoice invoiceno contract policyno address source`),
} as const;
export type TextColumn = keyof typeof TEXT_COLUMNS;

/** What a column of texts holds, told by its header; null: not by that. */
export function textColumn(folded: string): TextColumn | null {
  const word = compact(folded);
  const kinds = Object.keys(TEXT_COLUMNS) as TextColumn[];
  return kinds.find((kind) => TEXT_COLUMNS[kind].test(word)) ?? null;
}

const HEADCOUNT = exactly(`
  人数 编制 人力 编制人数 在编人数 在岗人数 团队人数 有效人力
  headcount headcounts heads hc fte ftes noofpeople numberofpeople people staffcount teamsize size persons`);
const INDEX = exactly(`
  序号 编号 工号 员工编号 员工号 排名 名次 代码 编码 年龄 电话 手机 手机号 订单号 单号 合同号 保单号
  no nr # id employeeid employeeno staffid staffno code rank ranking position age phone mobile orderno orderid index`);
const SHARE =
  /%|率|占比|比例|比重|增长|增幅|同比|环比|完成度|进度|差额|差异|缺口|growth|\bshare\b|\brate\b|ratio|\byoy\b|\bmom\b|\bvs\b|variance|\bdiff|\bgap\b|percent|\bchange\b/;
const AVERAGE = /平均|均值|月均|人均|\baverage\b|\bavg\b|\bmean\b/;
const TOTAL =
  /合计|总计|小计|总和|总额|全年|年度|累计|汇总|总数|\btotals?\b|\bsum\b|full[ -]?year|\bannual\b|\bytd\b|\byearly\b|\bfy$|^year$|grand total/;
const TARGET = /目标|指标|任务|计划|预算|\btargets?\b|\bgoals?\b|\bquotas?\b|\bplan(?:ned)?\b|\bbudget\b/;
const LAST =
  /去年|上年|往年|上一年|历史|实绩|实际|业绩|完成|达成|\blast year\b|\bprior\b|\bprevious\b|\bactuals?\b|\bly\b|\bpy\b|\bhistory\b|\bachieved\b|\bresults?\b/;
const THIS_YEAR = /今年|本年|当年|\bthis year\b|\bcurrent year\b/;
const NEXT_YEAR = /明年|次年|来年|\bnext year\b/;
const LAST_YEAR = /去年|上年|上一年|\blast year\b|\bprior year\b|\bprevious year\b|\bly\b|\bpy\b/;
const AMOUNT =
  /销售|保费|金额|业绩|回款|收入|营收|营业额|产值|销量|件数|数量|单数|客户数|sales|premium|revenue|amount|turnover|bookings|\bvalue\b|\bunits\b|\bdeals\b|volume|customers/;

/** What a column of numbers holds, told by its header. */
export type NumberColumn = 'headcount' | 'index' | 'share' | 'average' | 'total' | 'amount';
export function numberColumn(folded: string): NumberColumn {
  const word = compact(folded);
  if (HEADCOUNT.test(word)) return 'headcount';
  if (INDEX.test(word)) return 'index';
  if (AVERAGE.test(folded)) return 'average';
  if (SHARE.test(folded)) return 'share';
  return TOTAL.test(folded) ? 'total' : 'amount';
}

/** Whether the words say what comes or what has been: a target that was reached has been. Null: neither. */
export function saidKind(folded: string): 'target' | 'last' | null {
  if (LAST.test(folded)) return 'last';
  return TARGET.test(folded) || NEXT_YEAR.test(folded) ? 'target' : null;
}
/** The same of a title, which may be about both. */
export const titleKind = (folded: string): 'target' | 'last' | null =>
  LAST.test(folded) && TARGET.test(folded) ? null : saidKind(folded);
/** The year that words such as "last year" mean, relative to today's: -1, 0, 1. */
export function saidYear(folded: string): -1 | 0 | 1 | null {
  if (LAST_YEAR.test(folded)) return -1;
  return THIS_YEAR.test(folded) ? 0 : NEXT_YEAR.test(folded) ? 1 : null;
}

/** Whether the text is a word that headers are made of. */
export const isHeaderWord = (folded: string): boolean =>
  textColumn(folded) !== null ||
  numberColumn(folded) !== 'amount' ||
  saidKind(folded) !== null ||
  AMOUNT.test(folded);

/** The label of a row that adds up others: 合 计, Grand total, North total, 华北小计. */
const TOTAL_ROW =
  /^(?:总|合|小|共)\s*计$|合计|总计|小计|汇总|总和|^sum\b|^(?:grand |sub[ -]?|overall )?totals?\b|\b(?:sub[ -]?)?totals?:?$/;
export const isTotalLabel = (folded: string): boolean => TOTAL_ROW.test(folded);
/** The label of a row that says something else about those above: averages, shares, differences. */
export const isFigureLabel = (folded: string): boolean =>
  AVERAGE.test(folded) ||
  /^(?:占比|完成率|达成率|同比|环比|增长率|差额|差异|share|growth|yoy|variance)/.test(folded);
const NOTE =
  /^(?:注|备注|说明|数据来源|来源|制表|填表|审核|单位|\*|note|source|prepared|remark|unit|currency|as of|updated)/;
export const isNote = (folded: string): boolean => NOTE.test(folded);

/** The label of a total without the word for it: "North" of "North total". */
export const withoutTotal = (text: string): string =>
  text.replace(/合\s*计|总\s*计|小\s*计|汇总|(?:grand|sub)?[ -]?totals?:?/gi, '').trim();

/** Names that units have more often than people: 一组, North region, Team A. */
export const isUnitName = (folded: string): boolean =>
  /(?:部|组|队|区|店|公司|中心|团队|分部|机构|大区|省|市|处|科)$|\b(?:team|region|department|dept|branch|division|group|unit|office|store|area|north|south|east|west|central|company)\b/.test(
    folded,
  );

/** The measure in a header or a note: 万元, 元, USD; null: none is said. */
export function measureIn(text: string): string | null {
  const inBrackets = /[(（[]\s*(?:单位[:：]\s*|in\s+)?([^()（）[\]\d]{1,14}?)\s*[)）\]]/i.exec(text)?.[1];
  const afterWord = /(?:单位|unit|currency)\s*[:：]\s*(\S{1,12})/i.exec(text)?.[1];
  const found = inBrackets ?? afterWord;
  if (found === undefined) return null;
  const isMeasure =
    /^(?:[百千万亿]*(?:元|美元|欧元|件|单|个|人|台|套|户|次)|人民币|rmb|cny|usd|eur|gbp|hkd|us\$|\$|€|£|¥|￥|k|m|thousands?|millions?|(?:usd|eur|gbp|cny|rmb|\$|€|£)[ ']?0*(?:k|m|thousands?|millions?|000s?)|pieces|units|pcs|deals|customers)$/i;
  return isMeasure.test(found.trim()) ? found.trim() : null;
}

/** The subject of a figure: its header without years, kinds, totals and measures. */
export const subjectOf = (text: string): string =>
  text
    // What is left of a header with its year taken away may lack the closing bracket.
    .replace(/[(（[][^()（）[\]]*(?:[)）\]]|$)/g, ' ')
    .replace(
      /(?:去|上|今|本|当|明|次)年度?|历史|实绩|实际|完成|达成|目标|指标|任务|计划|预算|合计|总计|小计|全年|年度|累计|金额|数额/g,
      ' ',
    )
    .replace(
      /\b(?:last|prior|previous|this|current|next) year\b|\b(?:actuals?|history|targets?|goals?|quotas?|plan(?:ned)?|budget|totals?|sum|full[ -]?year|annual|ytd|ly|py|achieved|by month|monthly|amounts?|values?)\b/gi,
      ' ',
    )
    .replace(/[-_/|:：,，]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
