import { foldText } from '#engine/typed/fold.ts';

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s*\|\s*/));

/** How systems call a deal that is made: only those count unless a person says otherwise. */
const MADE = set(`
  won | closed won | closedwon | closed - won | deal won | sold | signed | paid | completed | invoiced | in force | inforce | issued |
  赢单 | 已赢单 | 赢 | 成交 | 已成交 | 签单 | 已签单 | 签约 | 已签约 | 承保 | 已承保 | 出单 | 已出单 | 有效 | 生效 | 已生效 | 已完成 |
  完成 | 已付款 | 已支付 | 已回款 | 已收款 | 交易成功 | 已结单`);
/** … and one that is not, or not yet: its row is left out. */
const OPEN_OR_LOST = set(`
  lost | closed lost | closedlost | closed - lost | deal lost | open | deleted | draft | cancelled | canceled | void | prospecting |
  qualification | needs analysis | value proposition | id. decision makers | perception analysis | proposal/price quote |
  negotiation/review | proposal | negotiation | appointment scheduled | qualified to buy | presentation scheduled |
  pending | declined | withdrawn | decision maker bought-in | contract sent | qualified | contact made | demo scheduled | proposal made | negotiations started |
  输单 | 已输单 | 丢单 | 输 | 无效 | 作废 | 已作废 | 取消 | 已取消 | 撤单 | 已撤单 | 草稿 | 未生效 | 待审核 | 审核中 | 审批中 | 未付款 |
  待付款 | 进行中 | 跟进中 | 谈判 | 谈判中 | 商务谈判 | 初步接洽 | 需求确认 | 需求分析 | 方案报价 | 报价 | 已关闭 | 待核保 |
  核保中 | 待承保 | 拒保 | 退保 | 已退保 | 撤件`);

/** What a status says; null: it is not known, and has to be asked about. */
export function statusMeans(text: string): boolean | null {
  const folded = foldText(text);
  if (MADE.has(folded)) return true;
  return OPEN_OR_LOST.has(folded) ? false : null;
}
