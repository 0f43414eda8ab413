import { solveForAverageDeal, solveForRates, solveForTarget } from '#engine/funnel/solve.ts';
import { failure, type Result, success } from '#engine/issue.ts';
import { defineFunction } from '../definition.ts';
import { argumentIssue } from '../issues.ts';
import type { FunctionValue } from '../marshal.ts';
import { column, count, eachNumber, IS_RATE, isNumber, orDefault } from '../portable/pieces.ts';
import { AVG_PREMIUM, PERIODS, RATES, TARGET } from './parameters.ts';
import { asColumn } from './shapes.ts';

const OF_UNKNOWN = {
  en: ' Blank where it is the unknown.',
  'zh-CN': '若它就是未知数，可以留空。',
};

/** The rates that move, numbered: all when left out. */
const WHICH = `IF(ISOMITTED(which_rates),SEQUENCE(n),IF(AND(which_rates=""),SEQUENCE(n),${column('which_rates')}))`;
const WHICH_SOUND = 'AND(MAP(w,LAMBDA(v,AND(ISNUMBER(v),v>=1,v<=n,v=INT(v))))),SUM(UNIQUE(w)*0+1)=SUM(w*0+1)';
/** Errors come out as errors also where the argument is not used. */
const WHICH_FINE = 'IF(ISOMITTED(which_rates),TRUE,NOT(OR(MAP(which_rates,LAMBDA(v,ISERROR(v))))))';
const SOLVED_RATES = `LET(n,${count('rates')},w,${WHICH},IF(AND(${WHICH_SOUND}),LET(f,(target/avg_premium/d)^(1/SUM(w*0+1)),s,MAP(q,SEQUENCE(n),LAMBDA(v,i,v*IF(ISNUMBER(XMATCH(i,w)),f,1))),IF(MAX(s)<=1*(1+1E-9),MAP(s,LAMBDA(v,MIN(1,v))),NA())),#VALUE!))`;

export const FUNNEL_SOLVE = defineFunction({
  id: 'FUNNEL_SOLVE',
  parameters: [
    {
      name: 'unknown',
      kind: 'choice',
      choices: ['target', 'avg_premium', 'rates'],
      docs: {
        en: 'What to look for: "target", "avg_premium" or "rates".',
        'zh-CN': '求什么："target"（目标额）、"avg_premium"（件均额）或 "rates"（转化率）。',
      },
    },
    {
      ...TARGET,
      blank: true,
      docs: {
        en: `${TARGET.docs.en}${OF_UNKNOWN.en}`,
        'zh-CN': `${TARGET.docs['zh-CN']}${OF_UNKNOWN['zh-CN']}`,
      },
    },
    {
      ...AVG_PREMIUM,
      blank: true,
      docs: {
        en: `${AVG_PREMIUM.docs.en}${OF_UNKNOWN.en}`,
        'zh-CN': `${AVG_PREMIUM.docs['zh-CN']}${OF_UNKNOWN['zh-CN']}`,
      },
    },
    RATES,
    {
      name: 'calls',
      kind: 'number',
      docs: {
        en: 'The activities at the top of the funnel that can be done in each period.',
        'zh-CN': '每期能完成的漏斗顶端活动量。',
      },
    },
    PERIODS,
    {
      name: 'which_rates',
      kind: 'numbers',
      optional: true,
      docs: {
        en: 'For "rates": the numbers of the rates that may move, 1 for the first; left out: all.',
        'zh-CN': '求 "rates" 时：哪几个转化率可以变动，第一个为 1；省略为全部。',
      },
    },
  ],
  result: 'block',
  docs: {
    summary: {
      en: 'The target, average deal or rates at which exactly so many calls are needed in each period.',
      'zh-CN': '目标额、件均额或转化率要达到多少，每期才恰好需要这么多电话。',
    },
    result: {
      en: 'One value; for "rates" the column of all rates, the chosen ones multiplied by one common factor. #N/A if one would pass 100%.',
      'zh-CN': '一个数；求 "rates" 时为一列转化率，可变动的几个乘以同一倍数。若有超过 100% 的，为 #N/A。',
    },
    notes: [
      {
        en: 'Deals are not rounded here, so that the answer is one value and not a step.',
        'zh-CN': '这里单量不取整，答案才是一个确定的数。',
      },
    ],
  },
  examples: [
    {
      formula: '=FUNNEL_SOLVE("target",,2000,{0.1,0.5,0.1},60,250)',
      result: 150000,
      docs: { en: 'What 60 calls a day can bring.', 'zh-CN': '每天 60 通电话能带来多少。' },
    },
    {
      formula: '=FUNNEL_SOLVE("avg_premium",1000000,,{0.2,0.5,0.2},50,250)',
      result: 4000,
      docs: { en: 'How big deals must be.', 'zh-CN': '件均额要多大。' },
    },
    {
      formula: '=FUNNEL_SOLVE("rates",1000000,4000,{0.1,0.5,0.1},50,250,{1,3})',
      result: [[0.2], [0.5], [0.2]],
      docs: {
        en: 'How good the first and the third rate must become.',
        'zh-CN': '第一和第三个转化率要提高到多少。',
      },
    },
    {
      formula: '=FUNNEL_SOLVE("rates",1000000,2000,{0.1,0.5,0.1},1,250)',
      result: '#N/A',
      docs: { en: 'One call a day is out of reach.', 'zh-CN': '每天一通电话无法达到。' },
    },
  ],
  portable: `=LAMBDA(unknown,target,avg_premium,rates,calls,[periods],[which_rates],LET(p,${orDefault('periods', '1')},IF(AND(${WHICH_FINE},${eachNumber('rates', IS_RATE)},${isNumber('calls', 'calls>0')},${isNumber('p', 'p>0')},IF(unknown="target",NOT(ISERROR(target)),AND(${isNumber('target', 'target>0')})),IF(unknown="avg_premium",NOT(ISERROR(avg_premium)),AND(${isNumber('avg_premium', 'avg_premium>0')}))),LET(q,${column('rates')},d,REDUCE(calls*p,q,LAMBDA(a,v,a*v)),IF(unknown="target",d*avg_premium,IF(unknown="avg_premium",target/d,IF(unknown="rates",${SOLVED_RATES},#VALUE!)))),#VALUE!)))`,
  run: ({ unknown, target, avg_premium, rates, calls, periods, which_rates }): Result<FunctionValue> => {
    if (unknown === 'target') {
      if (avg_premium === undefined) return missing('avg_premium');
      return solveForTarget({ averageDeal: avg_premium, rates }, calls, periods);
    }
    if (target === undefined) return missing('target');
    if (unknown === 'avg_premium') return solveForAverageDeal({ target, rates }, calls, periods);
    if (avg_premium === undefined) return missing('avg_premium');
    const solved = solveForRates({ target, averageDeal: avg_premium, rates }, calls, periods, which_rates);
    return solved.ok ? success(asColumn(solved.value)) : solved;
  },
});

const missing = (argument: string) => failure(argumentIssue('argument.missing', [argument], { argument }));
