import { IDIOMS, LINK_VERBS, NAMING_NOUNS, PLAN_NOUNS, VERB_CHARACTERS } from './lexicon/zh-mask.ts';
import { FESTIVALS } from './lexicon/zh-time.ts';
import { NUMBER } from './number-zh.ts';
import type { MaskRule } from './rules.ts';
import { oneOf } from './span.ts';

const HAN = '\\u3400-\\u9fff';
/** Han, Latin, digits: what a name is made of, as far as the next verb. */
const IN_NAME = `(?:上海|成都|新疆|(?![${VERB_CHARACTERS}])[${HAN}a-z0-9+& -])`;
const YEAR = '(?:(?:19|20)\\d{2}|二零[零一二三四五六七八九]{2})';
const PERIOD = `(?:${YEAR}年?度?(?:[上下]半年|第?[一二三四1-4]季度|q[1-4]|h[12])?|[今明本去]年度?|[上下]半年|第?[一二三四1-4]季度|q[1-4]|h[12]|fy\\d{2,4}|${oneOf(FESTIVALS)}|(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?(?![\\d一二三十])|[春夏秋冬]季|季度|月度|年度)`;
const METRIC =
  '(?!(?:nps|csat|roi|gmv|arr|mrr|dau|mau|uv|pv|kpi|ltv|cac|arpu|dso|qps|rmb|cny|usd|eur|gbp|hkd|fy|q|h|于|在)\\s?\\d)';

const OPENS_WITH_PERIOD = new RegExp(`^${PERIOD}`);
const OPENS_CLAUSE = /(?:^|[,。;:!])\s*$/;
const MEASURED_AFTER =
  /^(?:(?!质量|力量|数据|数字)[\u3400-\u9fffa-z]){0,8}?(?:(?:率|额|[销产数单存重容]量|人?数|占比|比例|收入|费用?|成本|利润|场次|频次|gmv)(?!据|字)|破|达|超过|不[少低超高][于过]|≥|≤)/;

/** 三季度新产品销量, 2026年预算执行率: a date and what is measured in it, no name that carries a date. */
export function isDatedMeasure({ index, 0: name }: RegExpExecArray, text: string): boolean {
  const before = text.slice(0, index);
  if (/^[季月年]度/.test(name) && /[本上下该每一二三四两\d个前后当这]$/.test(before)) return true;
  if (!OPENS_WITH_PERIOD.test(name)) return false;
  return OPENS_CLAUSE.test(before) || MEASURED_AFTER.test(text.slice(index + name.length));
}

/** What only looks like a number or a date, in the order in which it is looked for. */
export const MASKS_ZH: readonly MaskRule[] = [
  {
    kind: 'link',
    pattern: new RegExp(
      `(?:${oneOf(LINK_VERBS)})(?:(?!完成|实现|达到|达成|超过|提升|提高)[${HAN}a-z0-9“”《》「」+& -]){0,24}?${oneOf(PLAN_NOUNS)}(?!师|经理|部|组|员|书|办|主管|总监)[》”]?(?:目标|要求|落地|实施|推进|部署|需要|顺利|上线|的)*`,
      'g',
    ),
  },
  {
    kind: 'name',
    needs: /[《“【"〈]/,
    pattern: /《[^》]{1,40}》|“[^”]{1,40}”|【[^】]{1,40}】|"[^"]{1,40}"|〈[^〉]{1,40}〉/g,
  },
  {
    kind: 'name',
    pattern: new RegExp(
      `${PERIOD}的?(?:${IN_NAME}{0,10}?${oneOf(NAMING_NOUNS)}|新?款式?|版本?)(?!前|之前|以前|期间)`,
      'g',
    ),
  },
  {
    kind: 'figure',
    needs: /第|领先/,
    pattern:
      /(?:排名|市占率|份额)(?:达到|位列|位居|进入|保持|做到|要|争)?(?:行业|全国|全省|全市|区域|同业|系统)?(?:第[一二三1-3]名?|领先)/g,
  },
  { kind: 'idiom', pattern: new RegExp(`${oneOf(IDIOMS)}|[一二三四五六]期(?!间|末|内|初)`, 'g') },
  {
    kind: 'version',
    needs: /\d/,
    pattern:
      /\bv\d+(?:\.\d+)*(?:版本?)?|\d+(?:\.\d+)+版本?|(?![到至达为于过超低高在分数率度量额均比约])[\u3400-\u9fff]\d\.0(?![\d%‰万亿千百\u3400-\u9fff])|(?:19|20)\d{2}(?:年?版|款|级|届)|版本\s?\d+(?:\.\d+)*/g,
  },
  {
    kind: 'figure',
    needs: /\d|全天候/,
    pattern:
      /(?:7\s?[x*/]\s?24|24\s?[x*/]\s?7|24\s?[x*]\s?365|365天|996|全天候)(?:小时)?|24小时(?=[^内之以]{0,2}(?:在线|不间断|值[班守]|营业|服务|待命))/g,
  },
  {
    kind: 'figure',
    needs: /\d/,
    pattern: /\d{3,4}\s?x\s?\d{3,4}|\d{3,4}p(?=视频|高清)|\b[248]k(?=视频|高清|电视)/g,
  },
  {
    kind: 'version',
    needs: /360/,
    pattern: /360(?:度|°)?(?:全方位|全景)?(?=评|考|反馈|环评|测评|全|review)/g,
  },
  {
    kind: 'version',
    needs: /[a-z][a-z.+# -]*\d/,
    pattern: new RegExp(
      `${METRIC}\\b(?!q[1-4]|h[12])[a-z][a-z.+#]*[ -]?\\d+(?:\\.\\d+)*[a-z]?(?![\\d万亿元%.,个家名位台套件人])`,
      'g',
    ),
  },
  {
    kind: 'attribute',
    needs: /[a-z\d]/,
    pattern:
      /\b[1-5]a级|\b[2-6]g(?![a-z])|\b[1-9]c(?=[\u4e00-\u9fff])|\bb2[bc]|\bo2o|4s店|t\+\d|n\+\d|1对1|1v1|1\+1|双\d{3}/g,
  },
  {
    kind: 'idiom',
    needs: /十|中全会/,
    pattern: /[一二]十[一二三四五六七八九]?[届]?大|[一二三四五六七]中全会/g,
  },
  {
    kind: 'name',
    needs: /[十三\d百]/,
    pattern:
      /十[三四五六七]五|第(?:[一二三四五六七八九十百]+|\d+)届[\u3400-\u9fff]{0,8}?[会节赛展坛]|三\d{2}(?=医院)|\d+号(?:线|店|楼|院|门|工程|文件|仓|地块|产品|公路)|(?:世界|中国|行业|全国|民企)?(?:500强|[一二五]?百强)/g,
  },
  { kind: 'attribute', needs: /后/, pattern: /(?:[0-9]0|[0-9]5|零零|九[零五]|八[零五])后/g },
  {
    kind: 'attribute',
    needs: /[级元期]/,
    pattern: new RegExp(
      `${NUMBER}(?:万|千|百)?元?级(?!别)|[百千万亿]{1,2}级|(?:${NUMBER}(?:万|千|百)?元|百元|千元|万元)(?=机|店|户|产品|医疗)|${NUMBER}年期`,
      'g',
    ),
  },
  {
    kind: 'ordinal',
    needs: /第/,
    pattern:
      /第(?:[一二两三四五六七八九十百]+|\d+)(?!季度|季|周|个?月|个?季度|财季|天|年|个?工作日|个?星期|期末)(?:[名个位次届期批步阶段条者梯队家代版章节课号])*/g,
  },
  {
    kind: 'attribute',
    needs: /[月年天日]/,
    pattern: new RegExp(
      `${NUMBER}(?:个月|月|年|天|日)(?=继续率|续保率|留存|滚动|账期|[产保]品|期限|质保|续期|续收|续费|复购|动销|平均|周转|活跃|日?均)`,
      'g',
    ),
  },
];
