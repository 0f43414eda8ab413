import { GROWTH_DOWN, GROWTH_UP } from './lexicon/zh-measure.ts';
import { EVENTS, FESTIVALS, SEASONS, STRETCHES, VAGUE_TIMES } from './lexicon/zh-time.ts';
import { SMALL } from './number-zh.ts';
import type { TimeRule } from './rules.ts';
import { oneOf } from './span.ts';

const MONTH = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九正腊])月份?(?![饼亮嫂台票薪报租供卡均花])';
const DAY = '(?:3[01]|[12]\\d|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]';
const YEAR =
  '(?:(?:(?:19|20)\\d{2}|\\d{2}|二零[零一二三四五六七八九]{2})年|[今明后本当次来同]年|(?:本|下|下一|当|该|今|明|后|次)(?:个)?(?:财年|年度|学年|会计年度)|20\\d{2}(?:财年|年度|学年)|fy\\s?\\d{2,4})';
const QUARTER =
  '(?:第?[一二三四1-4]个?季度?|首个?季度?|末季度?|q[1-4](?:\\d{2})?|[1-4]q(?:\\d{2})?|[12]h\\d{2}|h[12]|[上下]半[财学]?年|全年)';
const PART = '(?:底|末|初|中旬|上旬|下旬|中|内|终|间|份)';
const NOT_DURATION = '(?!个|间隔)';
const ISO =
  '20\\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])(?=前|之前|以前|止)|(?:19|20)\\d{2}[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?';
const SLASH =
  '\\d{1,2}-\\d{1,2}(?=前|之前|以前)|\\d{1,2}[/.]\\d{1,2}(?=[日号]?\\s?(?:前|之前|以前|止|截止|当天|到期|上线|交付))|(?:于|在|至|到|截至|截止|by|-|~)\\s?\\d{1,2}/\\d{1,2}|\\d{1,2}/\\d{1,2}(?=\\s?[-~至到]\\s?\\d{1,2}/\\d{1,2})|(?:1[0-2]|[1-9])\\.(?:[12]\\d|3[01]|[1-9])\\s?[-~至到]\\s?(?:1[0-2]|[1-9])\\.(?:[12]\\d|3[01]|[1-9])(?![\\d.%‰万亿元家个人分倍天])';
const RELATIVE =
  '(?:(?:本|当|这|这个|下|下个|下下个?|该|次|今|同)(?:月份?|周|季度?|星期|礼拜|旬|学期|考核期|周期|阶段|迭代|冲刺|sprint|双周|班|半月)(?:[一二三四五六日天]|\\d{1,2}[日号])?)';
const INSIDE =
  '(?:年度?内|年(?:底|末|终(?!奖|总结|盛典)|中)|岁末|岁尾|半年度?内|月(?:内|底|末|中|初)|季(?:内|末|度末|度内|度底)|周(?:内|末)|(?:周|星期|礼拜)[一二三四五六日天](?!次|个|家|场|例|名|位|通|单|条|件)|旬内|期内|期末)';
const DAYS = '(?:[今明后当即][天日晚早]|大后天|翌日|次日)(?!报|志|均|程)';
const CALENDAR = `(?:${ISO}|${YEAR}(?:度)?[的 ]?(?:${QUARTER})?(?:${MONTH}${NOT_DURATION}(?:的)?(?:${DAY})?)?|${QUARTER}(?:${MONTH})?|${MONTH}${NOT_DURATION}(?:${DAY})?|${RELATIVE}(?:的)?(?:${DAY})?|${DAYS}|${INSIDE}|${DAY}(?=(?:之|以)?[前止]|截止)|${SLASH}|第\\d{1,2}周|\\bw\\d{1,2}\\b|sprint\\s?\\d+|第?\\d+个?(?:迭代|冲刺))`;
const NAMED = `(?:${YEAR}|${RELATIVE})?(?:的)?(?:${oneOf(FESTIVALS)}|${oneOf(SEASONS)}|(?:${oneOf(STRETCHES)})(?=[前内末底中]|期间|结束|之前|以前|到来|来临|阶段)|十一(?=期间|前|之前|假期|长假|黄金周))`;
const BEFORE = '(?:截至|截止到?|截止于|最迟|最晚|不晚于|不迟于|早于|赶在|务必于|于|在|到|至)?';
const AFTER =
  '(?:结束|到来|来临|收官|开始|当[天日周月晚]|期间|假期|长假|档期?|黄金周|前夕|前后)*(?:之|以)?(?:前|内|止|为止|截止|期内)?';
const DURATION = `(?:${SMALL}|半)\\s?(?:个)?(?:多)?(?:工作日|自然日|交易日|天|日|周|星期|礼拜|月|季度|年半|年|半月|迭代|冲刺|sprint|学期|财季|半年)`;
/** 31日前 and 12月内 after a year or a month are the rest of a date, no length of time. */
const DATE_BEFORE = /(?:年度?|月份?)的?$/;
const REST_OF_DATE = new RegExp(`^(?:${MONTH}|${DAY})`);
const goesOnDate = (before: string, words: string): boolean =>
  DATE_BEFORE.test(before) && REST_OF_DATE.test(words);
/** Verbs that gain something that is counted: 两个月新增30家. */
const GAINING =
  '新增 增员 签约 签下 签订 签 完成 开发 拓展 发展 招聘 招募 招到 招 卖出 卖 销售 回款 培养 拿下 涨粉 新开 开设';
const GAINS_SO_MUCH = `${oneOf(`${GROWTH_UP} ${GROWTH_DOWN} ${GAINING}`)}[^,。;到至从由]{0,10}[\\d零一二两三四五六七八九十百千万半]`;
const CHANGES_SO_MUCH = `${oneOf(`${GROWTH_UP} ${GROWTH_DOWN}`)}[^,。;]{0,8}[\\d零一二两三四五六七八九十百千万半]`;
/** Before these a length of time is the level of an indicator, or one of a row: 账期30天, 每3个月, 提前两个月. */
const MEASURED_BY_TIME =
  /(?:时[长间效延限]|工[时期]|天数|周期|[账交]期|周转|间隔|年限|寿命|平均|每|隔|提前|延长|缩短|压缩|超过|不足|满|第|从|由|自|为|是|达|到|至|在)\s?$/;
const SHORT = `${SMALL}\\s?(?:个)?(?:小时|钟头|分钟|秒钟?|毫秒|ms|min|h|s)`;

/** Chinese words of time, in the order in which they are looked for. `measure` is set aside: no deadline. */
export const TIMES_ZH: readonly TimeRule[] = [
  {
    kind: 'past',
    needs: /[去上往历昨近前今]|同期|过|目前|现有|当前/,
    pattern: new RegExp(
      `(?:(?:去|前|上|往|历)(?:一)?年(?:度)?|上(?:个|一)?(?:月份?|周|季度?|期|财年|学期|半年度|星期|迭代)(?!半)|昨[天日]|过往|历史|同期|迄今|至今|目前|现有|当前)(?:的)?(?:同期|全年|${QUARTER}|${MONTH})?(?:${PART})?|(?:过去|最近|近|前)(?:的)?${DURATION}`,
      'g',
    ),
    anchor: (before, words) =>
      before.endsWith('农') && words.startsWith('历') ? undefined : { kind: 'past', lead: 0 },
  },
  {
    kind: 'measure',
    needs: /\d|[时钟秒日天周月年]/,
    pattern: new RegExp(
      `(?:${SHORT}|(?:压缩|缩短|控制|降低?|减少?|保持|维持|稳定|压降?|缩减|提速|提前)(?:到|至|在|为)?\\s?(?:不超过|少于|低于)?${DURATION})(?:之|以)?(?:内|下)?|率\\s?${DURATION}(?:之|以)?内|(?:每[天日晚早周个][\\u3400-\\u9fff]{0,3}|清晨|凌晨|早[上晨])\\s?${SMALL}点半?(?:之|以)?前|次[日月](?=[\\u3400-\\u9fff]{0,3}率)|(?:质保|保修|保质|犹豫|账)期内(?=[\\u3400-\\u9fff]{1,4}率)|(?:当|次)[日天](?:达|送达|发货|结案|回复|响应|关[闭单]|办结|解决|处理)|\\d+天(?=(?:之|以)?内?[^,。;把将使让完实]{0,6}率)`,
      'g',
    ),
  },
  {
    kind: 'recurrence',
    needs: /[每逐按隔/]|天天|日日|周周|月月|年年|考核|一[周天日个月年季]|per/,
    pattern: new RegExp(
      `每(?:个)?(?:周|星期|礼拜)[一二三四五六日天](?!次|个|家|场|通|单|名|位|人|件|百|千|万|篇|条|组(?!织))|(?:每|逐|按)(?:个|一)?(?:工作日|自然日|交易日|天|日|周|星期|礼拜|月度?|季度?|年度?|半年|班次?|晚|早|晨|旬|双周|财年|财季)(?!活跃)(?:(?:${DAY}(?:之|以)?前?|${INSIDE}))?|(?:年度|季度|月度|按年|按季度?|按月)考核|每(?:隔)?${DURATION}|隔[天日周]|天天|日日|周周|月月|年年(?![中底末初内终])|(?:一周|一天|一个月|一年)(?=至少|不少于|不低于|\\d|[一二两三四五六七八九十]|见|拜|打|访)|/\\s?(?:天|日|周|月|年|季度?|day|week|month|year|人天)|(?:per|每)\\s?(?:day|week|month|year)`,
      'g',
    ),
  },
  {
    kind: 'vague',
    pattern: new RegExp(`${oneOf(VAGUE_TIMES)}(?!${DURATION}|${SMALL}个|的?[两三几]年)`, 'g'),
  },
  {
    kind: 'start',
    needs: /[起从自由后]|开始|以来/,
    pattern: new RegExp(
      `(?:从|自|由)?(?:${CALENDAR}|${NAMED})(?:份)?(?:${PART})?(?:起|开始(?!前)|以来|后|以后|之后|过后)|(?:从|自|由)(?:${CALENDAR}|${NAMED})(?:${PART})?`,
      'g',
    ),
  },
  {
    kind: 'deadline',
    pattern: new RegExp(
      `(?:为期|期限为?|时限为?|限时|历时|限期|工期|耗时|周期为?|连续|头|首|未来|接下来的?|今后|后续|往后|在?接下来|用时?|花|以|给)\\s?${DURATION}(?:的?时间)?(?:之|以)?(?:内|期限)?|${DURATION}(?:的?时间(?:之|以)?内?|(?:之|以)?(?:内|后|期限))|^${DURATION}(?:左右|上下)?(?=[完签达做实卖销招拿冲把将建])|[到在于]?[\\u3400-\\u9fff]{1,4}(?:那一?天|之日)(?![起后])|${SMALL}个?(?:迭代|冲刺)|\\(${DURATION}\\)|首[周月季年](?!保费|期|度保费|佣|单|件|付|期款)(?:内)?|半年(?:之|以)?内|${DURATION}前(?=完成|达成|实现)`,
      'g',
    ),
    anchor: (before, words) => (goesOnDate(before, words) ? undefined : { kind: 'deadline', lead: 0 }),
  },
  {
    kind: 'deadline',
    needs: /[天日周月季年星期礼拜]/,
    pattern: new RegExp(
      `${DURATION}(?:左右|上下)?(?=(?:要|需|须|将|力争|争取|至少)?${GAINS_SO_MUCH})|^(?:${SMALL}|半)\\s?(?:周|个?星期|个月|个?季度|年)(?![期的龄内前后以])(?=[^,。;]{2,8}${CHANGES_SO_MUCH})`,
      'g',
    ),
    anchor: (before, words) =>
      MEASURED_BY_TIME.test(before) || goesOnDate(before, words) ? undefined : { kind: 'deadline', lead: 0 },
  },
  { kind: 'deadline', pattern: /\uE001+(?:(?:之|以)?前|期间|当[天日]|(?:末|收官|开局)(?:之?年)?)/g },
  { kind: 'period', pattern: /[\u4e00-\u9fff]{1,4}期间|^[\u4e00-\u9fff]{2,4}[季节月](?=[,把将])/g },
  {
    kind: 'year',
    pattern:
      /(?:在)?[今当本][年](?:度)?(?!底|末|内|中|终|的?第?[一二三四1-4]季|[上下]|q|h|\d|[一二三四五六七八九十]+月|前|春|夏|秋|冬)/g,
  },
  { kind: 'deadline', pattern: new RegExp(`${BEFORE}(?:${CALENDAR}|${NAMED})(?:${PART})?${AFTER}`, 'g') },
  {
    kind: 'deadline',
    pattern: new RegExp(
      `[\\u3400-\\u9fff\uE001a-z]{0,6}?${oneOf(EVENTS)}(?:日|会|期)?(?:结束|开始|到来|完成)?(?:(?:之|以)?前|期间|当[天日])`,
      'g',
    ),
  },
  {
    kind: 'deadline',
    needs: /前/,
    pattern:
      /(?:[\u3400-\u9fff]{1,6}|\b[a-z]+ ?)前(?![提期景端台沿线往列行进来程夕驱卫排三十名后者锋置辈瞻途所几两\d一二四五])/g,
    anchor: (_, words) =>
      /[目当提空面眼从先事此售跟生超往向朝]前$|^.?[之以]前$|^[把将对使让的在]?[术岗产课考班行赛孕餐饭睡门婚]前$|[此久][之以]前$/.test(
        words,
      )
        ? undefined
        : { kind: 'deadline', lead: 0 },
  },
];

/** A date that goes on like this is part of a name: 双十一大促项目. */
export const NAME_GOES_ON =
  /^的?(?:(?![给发送寄对与前内底止起把将使让由从在到至达超过提升增降减做签开招办推落执编交出上完实成新争])[\u3400-\u9fffa-z]){0,6}?(?:计划|计画|规划|方案|项目|专案|活动|礼盒|礼品|狂欢|大促|促销|报告|备货|产品|主题|攻略|方针|精神|政策|海报|物料|筹备|准备工作)/;
