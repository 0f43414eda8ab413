import {
  CONCRETE_OBJECTS,
  COUNTED_NOUNS,
  DELIVERING_VERBS,
  EMPTY_OBJECTS,
  GENERIC_INDICATORS,
  GROWTH_DOWN,
  GROWTH_UP,
  HEDGES,
  INDICATOR_ENDINGS,
  INDICATORS,
  LEVEL_VERBS,
  RULING_VERBS,
  SLOGANS,
} from './lexicon/zh-measure.ts';
import { CHANNELS, LETTERED_KINDS, PRODUCTS, REGIONS, SURNAMES } from './lexicon/zh-scope.ts';
import type { LanguageSignals, SignalInput } from './signal-types.ts';
import { type Found, matches, oneOf, spanOf } from './span.ts';
import type { SignalKind } from './types.ts';

const NOT_NAMED =
  '把|将|使|让|由|从|在|到|至|达|升|提|增|降|减|做|签|开|完|实|大|多|加|有|的|了|各|全|要|会|再|个';
const IN_NAME = `(?:(?!${NOT_NAMED})[\\u3400-\\u9fffa-z])`;
/** A verb that rules a name; with one of these endings it is a name itself: 完成率, 增长额. */
const RULING = `${oneOf(RULING_VERBS)}(?![率额量数])`;
const MADE_OF_VERB = `${IN_NAME}{0,4}${oneOf(RULING_VERBS)}[率额量数](?!据|字|化|力)`;
/** Verbs are read whole, with what binds them to their object, so that no name begins inside one. */
const INDICATOR = new RegExp(
  `(${RULING}[了到至为在出]?)|${oneOf(INDICATORS)}|${MADE_OF_VERB}|(?:(?!${RULING})${IN_NAME}){1,8}${oneOf(INDICATOR_ENDINGS)}(?!据|字|化|力)|${oneOf(GENERIC_INDICATORS)}`,
  'g',
);
const GENERIC = new RegExp(`^(?:人均|平均|全年|公司|团队|整体|个人|总)*${oneOf(GENERIC_INDICATORS)}$`);
const UNITLESS = new RegExp(
  `${oneOf(COUNTED_NOUNS)}数?[从由自]|(?:nps|csat|roi|[cs]pi|系数|指数|得分|评分|积分|满意度|净推荐值|[人户件客会单次场家店天个课]数|数量|人次)`,
);
/** Latin words after a noun that are measured in it and name none: 产品GMV. */
const NO_LETTERS =
  '(?:nps|csat|roi|gmv|arr|mrr|[dm]au|[up]v|kpi|okr|ltv|cac|arpu|dso|qps|sku|app|crm|erp|oa)';
/** 产品A, 甲渠道, B店: letters tell one of a kind from the others. */
const LETTERED = `${oneOf(LETTERED_KINDS)}(?:(?!${NO_LETTERS}(?![a-z]))[a-z]{1,6}(?![a-z])|[甲乙丙丁])|(?:\\b[a-z]类?|[甲乙丙丁]类?)(?:${oneOf(LETTERED_KINDS)}|[款区组店线班])`;
const SCOPE = new RegExp(
  `${oneOf(REGIONS)}(?:市|省|区|分公司|店)?|${LETTERED}|${oneOf(CHANNELS)}|${oneOf(PRODUCTS)}|[\\u3400-\\u9fff]{2,3}(?:路店|店|支行|分行|分部)(?=[^铺面员长])`,
  'g',
);
const STRICT_SCOPE = new RegExp(`${oneOf(REGIONS)}|[\\u3400-\\u9fff]{2,3}(?:路店|支行|分行)`, 'g');
const PERSON = new RegExp(
  `(?:^|[,。;、:把由让请为])(?!陈列|何时|田间|马上|余额|余下|顾客|顾问|董事|于是|沈阳|郑州|徐州|谢谢|邵阳|贺卡|陶瓷|林业|黎明|唐山|廖|黄金|胡乱|杜绝|罗列|宋体|曾经|彭|萧|许多|许可|郭外|梁柱|孙辈|张贴|杨柳|朱红|王牌|李子|刘海)(?:[${SURNAMES}][\\u3400-\\u9fff]{1,2}?)(?=[\uE000]|在|每|将|负责|完成|跟进|名下|独立|带领|培养|牵头|须|需|应|要|对|与|至少|月|日|周)`,
  'g',
);
const ACTION = new RegExp(
  oneOf(
    `${GROWTH_UP} ${GROWTH_DOWN} ${DELIVERING_VERBS} ${LEVEL_VERBS} 支持 新增 开发 拓客 拜访 面谈 约见 回访 培训 销售 卖出 招聘 推广 增员 清理 兼容 适配 冲`,
  ),
  'g',
);
const OBJECT = new RegExp(oneOf(CONCRETE_OBJECTS), 'g');
const SLOGAN = new RegExp(oneOf(SLOGANS), 'g');
const HEDGE = new RegExp(oneOf(HEDGES), 'g');
const DELIVERED = new RegExp(`(${oneOf(DELIVERING_VERBS)})([\\u3400-\\u9fffa-z0-9\uE000\uE001 ]{0,16})`, 'g');
const DELIVERING = new RegExp(oneOf(DELIVERING_VERBS));
/** Acts that have one end, whatever their object: with them no time is needed. */
const SINGLE_ACT =
  /^(?:开通|注册|迁移到?|切换到?|部署|签订|签署|取得|上线|提交|升级[到至]|归档|备案|投产|换成)$/;
/** 换成▮, 迁到▮: one thing for another, done or not. */
const EXCHANGED = /[换改升迁切转移][\u3400-\u9fff]{0,3}[成到至为] ?\uE001+/;
/** 关掉, 配齐, 写完: the verb itself says that it comes to an end; 将…外包给▮ hands something over. */
const ENDED =
  /[\u3400-\u9fff](?:完(?![成善美全整备])|掉(?!队|链|以)|妥(?!善|协)|[换装贴铺补][上好])|[配备凑交收补发]齐|办结|学会|确定|选定|汇报|落地|[把将][^,。;]{2,12}给/;
const EMPTY = new RegExp(oneOf(EMPTY_OBJECTS));
const CHANGE = new RegExp(
  `${oneOf(GROWTH_UP)}|${oneOf(GROWTH_DOWN)}|成为|变得|保持|满意|更(?![新换改正])|起来|上[来去]`,
);
const CONCRETE = new RegExp(`${oneOf(CONCRETE_OBJECTS)}|\uE001`);
const FILLING = new RegExp(
  `${oneOf(GROWTH_UP)}|${oneOf(GROWTH_DOWN)}|${oneOf(HEDGES)}|${oneOf(SLOGANS)}|达到|做到|实现|达成|完成|突破|保持|维持|不少于|不低于|不超过|不高于|至少|最多|以上|以下|以内|左右|同比|环比|基础上|大家|我们|咱们|全员|全体|公司|团队|必须|务必|一定|力度|先|干|搞|拉|[把将使让由从在到至达以的了和与并再要本各个比为于被给]`,
  'g',
);
const HAN_PAIR = /[\u3400-\u9fff]{2}|[a-z]{3}/;

const find = <Kind extends SignalKind>(pattern: RegExp, text: string, kind: Kind): Found<Kind>[] =>
  matches(pattern, text).map((match) => ({ ...spanOf(match), kind }));

/** 提交年报, 新版小程序上线: a delivering verb with an object before or after it, and no wish about it. */
function deliverableOf({ named, timing }: SignalInput): Found<'object'> | undefined {
  const timed = timing === 'timed' || timing === 'deadline';
  if (timing === 'vague' || matches(HEDGE, named).length > 0) return undefined;
  const isSlogan = matches(SLOGAN, named).length > 0;
  for (const match of matches(DELIVERED, named)) {
    const [, verb = '', after = ''] = match;
    const before = /[\u3400-\u9fffa-z0-9\uE000\uE001 ]*$/.exec(named.slice(0, match.index))?.[0] ?? '';
    const object = HAN_PAIR.test(after) || after.includes('\uE001') ? after : before;
    if (EMPTY.test(object)) continue;
    const isConcrete = CONCRETE.test(object);
    const isNamed =
      isConcrete || ((timed || SINGLE_ACT.test(verb)) && HAN_PAIR.test(object.replace(/[\uE000 ]/g, '')));
    if (!isNamed || (isSlogan && !(isConcrete && timed))) continue;
    const start = object === after ? match.index : match.index - before.length;
    return { start, end: match.index + verb.length + (object === after ? after.length : 0), kind: 'object' };
  }
  const exchanged = EXCHANGED.exec(named);
  if (exchanged)
    return { start: exchanged.index, end: exchanged.index + exchanged[0].length, kind: 'object' };
  if (isSlogan || !timed) return undefined;
  return timing === 'deadline' || ENDED.test(named) ? datedAct(named) : undefined;
}

/** Whatever is to be done by a date and is no wish for more: 周五前把合同发给客户. */
function datedAct(named: string): Found<'object'> | undefined {
  if (CHANGE.test(named) || EMPTY.test(named)) return undefined;
  const act = /[\u3400-\u9fffa-z\uE001]{4,}/.exec(named);
  return act ? { start: act.index, end: act.index + act[0].length, kind: 'object' } : undefined;
}

export function findSignalsZh(input: SignalInput): LanguageSignals {
  const { named, rest } = input;
  const indicators = matches(INDICATOR, rest)
    .filter(([, verb]) => verb === undefined)
    .map((match) => ({ ...spanOf(match), kind: 'indicator' as const }));
  const words = indicators.map(({ start, end }) => rest.slice(start, end));
  return {
    indicators,
    onlyGeneric: words.length > 0 && words.every((word) => GENERIC.test(word)),
    hasNoun:
      indicators.length > 0 || HAN_PAIR.test(rest.replace(FILLING, '\uE000')) || rest.includes('\uE001'),
    unitless: UNITLESS.test(rest),
    scopes: [
      ...find(STRICT_SCOPE, rest, 'scope'),
      ...matches(PERSON, named).map((match) => {
        const lead = /^[,。;、:把由让请为]/.test(match[0]) ? 1 : 0;
        return { start: match.index + lead, end: match.index + match[0].length, kind: 'person' as const };
      }),
    ],
    actions: find(ACTION, rest, 'action'),
    places: find(SCOPE, rest, 'scope'),
    objects: DELIVERING.test(rest) ? find(OBJECT, rest, 'object') : [],
    deliverable: input.numbers === 'none' ? deliverableOf(input) : undefined,
    slogans: find(SLOGAN, rest, 'slogan'),
    hedges: find(HEDGE, rest, 'hedge'),
  };
}
