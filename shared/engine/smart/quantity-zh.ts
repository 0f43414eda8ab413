import { parseChineseNumber } from '#engine/typed/chinese-numerals.ts';
import {
  CLASSIFIERS,
  COUNTED_NOUNS,
  COUNTING_VERBS,
  CURRENCIES,
  DURATION_UNITS,
  ONE_COUNTS,
} from './lexicon/zh-measure.ts';
import { NUMBER } from './number-zh.ts';
import type { QuantityRule } from './rules.ts';
import { oneOf } from './span.ts';

/** A measure word that does not begin a longer word: 三组 is a number, 周三组织 is not. */
const CLASSIFIER = `(?!步走|组[织建成长员]|次[日品要]|期间|起[来步]|条[件款例]|场[景所面]|节[约省能假日]|座谈|部[门分署]|行[业动政为长]|单[位价]|件均|份额|片区|方[案面向式]|案例|集团|科室|店长|度假|面[向对谈]|名[单称]|位置|队伍|班[组子])${oneOf(CLASSIFIERS)}`;
const CURRENCY = oneOf(CURRENCIES);
const DURATION = oneOf(DURATION_UNITS);
const MORE = '\\s?(?:\\+|多|余|来)?\\s?';
/** A range: the second number is the target. */
const RANGE = `(?:${NUMBER}\\s?(?:%|‰|${CURRENCY}|${CLASSIFIER})?\\s?(?:-|~|至|到)\\s?)?`;
const SIGN = '(?:us\\$|hk\\$|nt\\$|[$€£¥]|rmb|cny|usd|eur|gbp|hkd)\\s?';
const DIGIT = '[一二两三四五六七八九十]';
const LAST_NUMBER = new RegExp(`${NUMBER}(?:k|m|bn)?(?![\\s\\S]*${NUMBER})`);
const numberIn = (text: string): number | undefined => {
  const found = LAST_NUMBER.exec(text);
  if (!found) return undefined;
  const scale = { k: 1e3, m: 1e6, bn: 1e9 }[/(k|m|bn)$/.exec(found[0])?.[0] ?? ''] ?? 1;
  const value = parseChineseNumber(found[0].replace(/(?:k|m|bn)$/, ''));
  return value === undefined ? undefined : value * scale;
};
const scaled =
  (factor: number) =>
  (words: string): number | undefined => {
    const value = numberIn(words);
    return value === undefined ? undefined : value * factor;
  };
const level = (): boolean => false;
const none = (): undefined => undefined;

/** 三成 = 30 %, 八成五 = 85 %. */
function tenths(words: string): number | undefined {
  const [whole = '', part = ''] = words.split('成');
  const tens = parseChineseNumber(whole.trim());
  const ones = part ? parseChineseNumber(part) : 0;
  return tens === undefined || ones === undefined ? undefined : (tens * 10 + ones) / 100;
}

/** 翻番 = 2, 翻两番 = 4, 翻十倍 = 10, 减半 = 0.5. */
function factor(text: string): number | undefined {
  if (/半|腰斩/.test(text)) return 0.5;
  const count = numberIn(text);
  if (text.includes('番')) return 2 ** (count ?? 1);
  if (text.includes('/')) return Number(text.split('/')[0]) / Number(text.split('/')[1]);
  if (text.includes('分之')) {
    const [whole = '', part = ''] = text.split('分之');
    return (parseChineseNumber(part) ?? 1) / (parseChineseNumber(whole) ?? 1);
  }
  return count ?? 2;
}

/** Chinese quantities, in the order in which they are looked for. */
export const QUANTITIES_ZH: readonly QuantityRule[] = [
  {
    kind: 'zero',
    needs: /[零无]/,
    pattern:
      /零(?=[\u3400-\u9fff]{0,2}(?:投诉|事故|缺陷|差错|失误|差评|违规|退货|流失|故障|逾期|伤亡|死亡|停机|漏洞|客诉|返工|案件|泄露|泄漏|延误|罚款|赤字|库存|召回|超期|欠款|坏账|质量|安全|重大))|(?:为|至|到|破|清|归)零|无一[例起人件]|无(?=[\u3400-\u9fff]{0,4}(?:投诉|事故|差错|违规|逾期|伤亡))/g,
    value: () => 0,
    change: level,
  },
  {
    kind: 'factor',
    needs: /[番倍半折/]|分之|腰斩/,
    pattern: new RegExp(
      `翻(?:了)?(?:${DIGIT}|\\d+)?番|翻(?:了)?${NUMBER}倍|翻倍|倍增|${NUMBER}倍|[减砍]半|(?:减少?|砍掉?|省)一半|降(?:低)?一半|腰斩|(?:一|过|超过?)半|半数|对折|${NUMBER}分之${NUMBER}|[1-9]/(?:10|[2-9])(?![\\d/])|(?:${NUMBER})折`,
      'g',
    ),
    value: factor,
    change: (words) => !/分之|\/|半数|过半|超/.test(words),
  },
  {
    kind: 'percent',
    needs: /[员部体有每]/,
    pattern:
      /(?:全员|全部[\u3400-\u9fff]{1,6}?|全体[\u3400-\u9fff]{0,4}|所有[\u3400-\u9fff]{1,6}?|每[位名个][\u3400-\u9fff]{1,6}?)(?=[^,。;]{0,8}(?:通过|持证|签订|签署|到岗|达标|结业|完成[^,。;]{0,8}(?:培训|课|认证|测评|考试|学时)))/g,
    value: () => 1,
    change: level,
  },
  {
    kind: 'percent',
    needs: /成/,
    pattern: new RegExp(
      `(?:\\d+(?:\\.\\d+)?|${DIGIT}{1,2}|半)成(?!为|立|员|果|功|本|长|交|都|效|就|型|品|熟|单|分|册)(?:${DIGIT}|半)?`,
      'g',
    ),
    value: tenths,
    change: level,
  },
  {
    kind: 'percent',
    needs: /[%百]/,
    pattern: new RegExp(
      `百分之百|百分之${NUMBER}(?:\\s?(?:-|~|至|到)\\s?百分之${NUMBER})?|${RANGE}${NUMBER}\\s?%|百分百(?=达成|完成|覆盖|到位|合格|兑现|执行|回收)`,
      'g',
    ),
    value: (words) => (/百分之?百/.test(words) ? 1 : scaled(0.01)(words)),
    change: level,
  },
  {
    kind: 'percent',
    needs: /[‰千万]/,
    pattern: new RegExp(`[千万]分之${NUMBER}|${RANGE}${NUMBER}\\s?‰`, 'g'),
    value: (words) => scaled(words.startsWith('万') ? 0.0001 : 0.001)(words),
    change: level,
  },
  {
    kind: 'percent',
    needs: /点|pct|pp|bp/,
    pattern: new RegExp(`${RANGE}${NUMBER}\\s?(?:个?百分点|个点|pct|pp|bps?|个?基点)`, 'g'),
    value: (words) => scaled(/bp|基点/.test(words) ? 0.0001 : 0.01)(words),
    change: (words) => /百分点|pp/.test(words),
  },
  {
    kind: 'money',
    needs: /[$€£¥元块毛圆币金镑]|rmb|cny|usd|eur|gbp|hkd|jpy|twd|[日澳加韩]元|卢|瑞郎/,
    pattern: new RegExp(
      `${RANGE}${SIGN}${NUMBER}(?:\\s?(?:k|m|bn|mn|million))?(?:${CURRENCY})?|${RANGE}(?!一块(?!钱))${NUMBER}(?:k|m|bn)?${MORE}(?:${CURRENCY})(?!素|老|件|旦|宵|利|坯)`,
      'g',
    ),
    value: scaled(1),
    change: level,
  },
  {
    kind: 'duration',
    needs: /[天日周月年时钟秒拜季]|ms|min|\d\s?[sh]|迭代|冲刺/,
    pattern: new RegExp(`${RANGE}${NUMBER}${MORE}(?:${DURATION})(?![a-z])`, 'g'),
    value: scaled(1),
    change: level,
  },
  {
    kind: 'approximate',
    needs: /[几数位多上近成百千两三四五六七八九]|若干/,
    pattern: new RegExp(
      `(?:好几|十几|几十|几百|几千|几万|几|若干|数十|数百|数千|数万|上百|上千|上万|近百|近千|成百上千|百余|千余|百来|两三|三四|三五|四五|五六|六七|七八|八九)\\s?(?:万|亿)?\\s?(?:元|${CLASSIFIER})(?!样|元|次元|方|维|点|级)|多(?:个|名|家|位|场|件|项|条|款|套|笔)|若干|[个两三]位数`,
      'g',
    ),
    value: none,
    change: level,
  },
  {
    kind: 'indefinite',
    needs: /一/,
    pattern: new RegExp(
      `(?:${oneOf(COUNTING_VERBS)})(?:了|出|出了)?一(?:${CLASSIFIER})|[\\u3400-\\u9fff]{2}一[次轮](?=[。,;!]|$)|[打发写寄买搞做跑走吃看读][完下出好]?一[次轮回趟遍](?![次性])|[跑读写学打做考走看开办][完下出到成]一(?:${CLASSIFIER})|[做搞办开]一(?:次|轮|场)(?=[\\u3400-\\u9fff]{0,6}(?:调查|评估|演练|培训|会|沙龙|盘点|巡检|检查|复盘|体检|回访|沟通|测试|考试|竞赛|路演|直播|调研))`,
      'g',
    ),
    value: () => 1,
    change: level,
  },
  {
    kind: 'count',
    needs: /[\d零一二两三四五六七八九十半]/,
    pattern: new RegExp(
      `${RANGE}(?!一[^百千万亿点一二三四五六七八九十])${NUMBER}(?:k|m)?${MORE}(?:${CLASSIFIER})|(?:前)${NUMBER}(?:名|强|位)?`,
      'g',
    ),
    value: scaled(1),
    change: level,
  },
  {
    kind: 'count',
    needs: /\d/,
    pattern: new RegExp(`${oneOf(COUNTED_NOUNS)}\\d[\\d,]*(?:[十百千]?[万亿])*\\+?`, 'g'),
    value: scaled(1),
    change: level,
  },
  {
    kind: 'bare',
    needs: /[\d一二两三四五六七八九十百千万亿]/,
    pattern: new RegExp(
      `${RANGE}(?:\\d[\\d,]*(?:\\.\\d+)?(?:[十百千]?[万亿]|k|m|w|bn)*|[一二两三四五六七八九十](?:[零一二三四五六七八九]*[十百千万亿])+[零一二三四五六七八九十百千万]*|(?:破|过|超过?|逾|突破|达到?|至|到)[十百千]*[万亿]|(?:到|达|至|破)[一二两三四五六七八九十]+(?![\\u3400-\\u9fff])|两(?=[。!,;]|$))\\+?`,
      'g',
    ),
    value: scaled(1),
    change: level,
  },
];

/** 一 with a classifier after a counting verb is the number 1 only for what is counted one by one. */
export const COUNTED_ONE = new RegExp(`一${oneOf(ONE_COUNTS)}$`);
