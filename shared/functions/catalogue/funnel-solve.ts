import { solveForAverageDeal, solveForRates, solveForTarget } from '#engine/funnel/solve.ts';
import { failure, type Result, success } from '#engine/issue.ts';
import { defineFunction } from '../definition.ts';
import { argumentIssue } from '../issues.ts';
import type { FunctionValue } from '../marshal.ts';
import { column, count, eachNumber, IS_RATE, isNumber, nonZero, orDefault } from '../portable/pieces.ts';
import { AVG_PREMIUM, PERIODS, RATES, TARGET } from './parameters.ts';
import { asColumn } from './shapes.ts';

/** The rates that move, numbered: all when left out. */
const WHICH = `IF(ISOMITTED(which_rates),SEQUENCE(n),IF(SUM(MAP(which_rates,LAMBDA(v,(v<>"")*(v<>0))))=0,SEQUENCE(n),${nonZero('which_rates')}))`;
const WHICH_SOUND = 'AND(MAP(w,LAMBDA(v,AND(ISNUMBER(v),v>=1,v<=n,v=INT(v))))),SUM(UNIQUE(w)*0+1)=SUM(w*0+1)';
/** Errors come out as errors also where the argument is not used. */
const WHICH_FINE = 'IF(ISOMITTED(which_rates),TRUE,NOT(OR(MAP(which_rates,LAMBDA(v,ISERROR(v))))))';
const SOLVED_RATES = `LET(n,${count('q')},w,${WHICH},IF(AND(${WHICH_SOUND}),LET(f,(target/avg_premium/d)^(1/SUM(w*0+1)),s,MAP(q,SEQUENCE(n),LAMBDA(v,i,v*IF(ISNUMBER(XMATCH(i,w)),f,1))),IF(MAX(s)<=1*(1+1E-9),MAP(s,LAMBDA(v,MIN(1,v))),NA())),#VALUE!))`;

export const FUNNEL_SOLVE = defineFunction({
  id: 'FUNNEL_SOLVE',
  parameters: [
    { name: 'unknown', kind: 'choice', choices: ['target', 'avg_premium', 'rates'] },
    {
      ...TARGET,
      blank: true,
    },
    {
      ...AVG_PREMIUM,
      blank: true,
    },
    RATES,
    { name: 'calls', kind: 'number' },
    PERIODS,
    { name: 'which_rates', kind: 'numbers', optional: true, zeros: 'none' },
  ],
  result: 'block',
  examples: [
    {
      formula: '=FUNNEL_SOLVE("target",,2000,{0.1,0.5,0.1},60,250)',
      result: 150000,
    },
    {
      formula: '=FUNNEL_SOLVE("avg_premium",1000000,,{0.2,0.5,0.2},50,250)',
      result: 4000,
    },
    {
      formula: '=FUNNEL_SOLVE("rates",1000000,4000,{0.1,0.5,0.1},50,250,{1,3})',
      result: [[0.2], [0.5], [0.2]],
    },
    {
      formula: '=FUNNEL_SOLVE("rates",1000000,2000,{0.1,0.5,0.1},1,250)',
      result: '#N/A',
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
