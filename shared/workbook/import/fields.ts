import { MOST_FIGURES } from '#engine/actuals/row.ts';
import { MOST_STAGES } from '#engine/plan/judge/funnel.ts';
import { foldText, nameKey } from '#engine/typed/fold.ts';
import { headersOf } from '#workbook/inputs/labels.ts';
import { importRejectsTable } from '#workbook/sheets/imports/tables.ts';
import { withoutUnit } from './scale.ts';

const numbered = <K extends string>(key: K, count: number): `${K}.${number}`[] =>
  Array.from({ length: count }, (_, index) => `${key}.${index}` as const);

/** What a column of a source may hold: columns of the log by their keys, `source` being the number that the source gives a row. */
export const importFields = [
  'date',
  'person',
  ...numbered('counts', MOST_STAGES),
  'amount',
  ...numbered('figures', MOST_FIGURES),
  'product',
  'channel',
  'kind',
  'customer',
  'note',
  'source',
  'status',
] as const;
export type ImportField = (typeof importFields)[number];
export const isImportField = (text: string): text is ImportField =>
  (importFields as readonly string[]).includes(text);
export const isNumberField = (field: ImportField): boolean =>
  field === 'amount' || field.startsWith('counts.') || field.startsWith('figures.');

/** What the numbers of this plan's log are called. */
export interface NumberNames {
  /** Stages of the funnel, deals first. */
  readonly stages: readonly string[];
  readonly figures: readonly string[];
  /** The goal that amounts count for; absent: none does. */
  readonly amount?: string | undefined;
}

/** A header without what stands in brackets, and without spaces and signs: `Deal - Won time` is dealwontime. */
const compact = (header: string): string =>
  foldText(header)
    .replace(/[([（【][^)\]）】]*[)\]）】]/g, '')
    .replace(/[\s_:：*·.\-/\\#()（）[\]【】"'“”]+/g, '');

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/**
 * What exports call their columns, the likeliest first: reports of Salesforce, deals of HubSpot and Pipedrive, orders and
 * opportunities of Chinese systems, lists of insurance policies, records that people keep themselves.
 */
const WORDS: Readonly<Partial<Record<ImportField, readonly string[]>>> = {
  date: words(`
    wontime dealwontime wondate closedwondate closedate dealclosedate closeddate dealclosedate 赢单日期 赢单时间 结单日期 签单日期
    签单时间 签约日期 签约时间 成交日期 成交时间 承保日期 承保时间 出单日期 收费日期 缴费日期 下单日期 下单时间 订单日期 订单时间 销售日期
    合同日期 合同签订日期 签订日期 回款日期 收款日期 付款时间 支付时间 付款日期 交易日期 业务日期 orderdate dealdate bookingdate
    invoicedate saledate salesdate transactiondate contractdate signeddate paymentdate postingdate 日期 date 时间 day
    预计签单日期 预计签约日期 预计成交日期 预计结单日期 预计赢单日期 expectedclosedate expectedclosingdate
    生效日期 effectivedate createdate createddate createdat dealcreated 创建日期 创建时间 录入日期`),
  person: words(`
    工号 员工号 员工编号 员工工号 业务员工号 业务员代码 业务员编号 代理人编号 代理人工号 代理人代码 销售工号 人员编号 employeeid
    employeeno staffid staffno agentcode agentid personkey opportunityowner dealowner 商机所有人 商机负责人 机会所有人 订单负责人
    业务员 业务员姓名 代理人 代理人姓名 销售员 销售人员 销售代表 销售顾问 销售负责人 客户经理 理财经理 签单人 成交人 归属人 归属销售 所有人
    所属人 负责人 跟进人 员工 员工姓名 人员姓名 人员 成员 姓名 销售 owner ownername salesrep salesperson salesrepresentative rep
    repname representative seller soldby agent agentname producer advisor adviser consultant employee employeename assignedto
    accountowner fullname person member name`),
  amount: words(`
    amount dealvalue dealamount opportunityamount value amountconverted 赢单金额 成交金额 签单金额 签约金额 合同金额 合同总金额
    销售订单金额 订单金额 订单总金额 订单总额 商机金额 机会金额 销售金额 实收保费 首期保费 首年保费 规模保费 期交保费 保费 总保费
    标准保费 年化保费 premium grosspremium annualpremium firstyearpremium 业绩 业绩金额 回款金额 收款金额 实付金额 实收金额 金额
    销售额 营业额 revenue salesamount netamount netsales totalamount totalprice bookings sales total`),
  'counts.0': words(`
    件数 保单件数 成交件数 单数 成交单数 签单数 签单件数 deals numberofdeals dealcount policies numberofpolicies policycount
    dealshare`),
  product: words(`
    险种 险种名称 主险名称 产品 产品名称 产品线 产品线名称 商品 商品名称 品名 product productname productline productfamily plan planname item`),
  channel: words('渠道 销售渠道 渠道名称 业务渠道 channel saleschannel distributionchannel'),
  customer: words(`
    accountname 客户名称 客户 客户姓名 投保人 投保人姓名 投保人名称 公司名称 dealorganization dealorganisation organization
    organisation associatedcompany associatedcompanyprimary companyname company customer customername client clientname
    policyholder account dealcontactperson 会员 会员名称 买家`),
  note: words(`
    备注 说明 摘要 note notes remark remarks comment comments opportunityname dealname dealtitle 商机名称 机会名称 订单名称 项目名称
    合同名称 title memo description`),
  source: words(`
    opportunityid recordid dealid dealrecordid 保单号 保单号码 保单编号 保险单号 销售订单编号 订单号 订单编号 合同号 合同编号 商机编号
    机会编号 投保单号 流水号 交易号 单号 单据号 单据编号 记录编号 policyno policynumber orderno orderid ordernumber invoiceno
    invoiceid invoicenumber contractno contractnumber transactionid reference referenceno id 编号`),
  status: words(`
    dealstatus dealstage stage status 赢单状态 订单状态 保单状态 合同状态 商机阶段 机会阶段 销售阶段 商机状态 机会状态 阶段 状态
    业务状态 生命状态`),
};

/** How likely a header names a field: the smaller the likelier; a field of the log by its own name is 0. */
interface Named {
  readonly field: ImportField;
  readonly rank: number;
}

let ownHeaders: ReadonlyMap<string, string> | null = null;
/** Words → what they name, once. */
let known: ReadonlyMap<string, readonly Named[]> | null = null;

function wordTable(): ReadonlyMap<string, readonly Named[]> {
  const table = new Map<string, Named[]>();
  for (const [field, list] of Object.entries(WORDS) as [ImportField, readonly string[]][]) {
    list.forEach((word, index) => {
      table.set(word, [...(table.get(word) ?? []), { field, rank: index + 1 }]);
    });
  }
  return table;
}

/** What a header may name, in any language. */
export function fieldsNamed(header: string, { stages, figures, amount }: NumberNames): readonly Named[] {
  ownHeaders ??= headersOf(importRejectsTable);
  known ??= wordTable();
  const name = nameKey(header);
  if (name === '') return [];
  const numbers: Named[] = [
    ...stages.flatMap((stage, index) => (nameKey(stage) === name ? [named(`counts.${index}`)] : [])),
    ...figures.flatMap((figure, index) => (nameKey(figure) === name ? [named(`figures.${index}`)] : [])),
  ];
  const bare = [compact(header), compact(withoutUnit(header))];
  if (amount !== undefined && bare.includes(compact(amount))) numbers.push(named('amount'));
  const own = ownHeaders.get(name);
  if (own !== undefined && isImportField(own)) numbers.push(named(own));
  if (numbers.length > 0) return numbers;
  return bare.map((words) => known?.get(words)).find((found) => found !== undefined) ?? [];
}

const named = (field: string): Named => ({ field: field as ImportField, rank: 0 });
