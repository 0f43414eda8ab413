import { CHINA_HOLIDAYS, CHINA_MAKE_UP_DAYS, CHINA_YEARS } from '#engine/calendar/china.ts';
import { MOST_WEIGHT } from '#engine/calendar/day-weights.ts';
import type { Day } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';
import { WEEKDAY_NAMES } from '../calendar-argument.ts';

/**
 * Working days inside a LET: `workdays(a,b)` counts them from serial number a to b, both included; `known(a,b)` tells
 * whether the calendar reaches that far, `dated` whether its ranges hold dates and one code at most. As `workdays` in
 * the engine. China's holidays stand in it as published when the text was made.
 */

const list = (days: readonly Day[]): string => `{${days.map(toSerial).join(';')}}`;

/** The same days as runs, from each first day on so many: a third of the length. */
function runs(days: readonly Day[]): string {
  const found: { first: number; length: number }[] = [];
  for (const serial of days.map(toSerial)) {
    const last = found[found.length - 1];
    if (last && serial === last.first + last.length) last.length += 1;
    else found.push({ first: serial, length: 1 });
  }
  const offsets = Array.from({ length: Math.max(...found.map(({ length }) => length)) }, (_, at) => at);
  const [firsts, lengths] = [found.map(({ first }) => first), found.map(({ length }) => length)];
  return `TOCOL(IF({${offsets.join(',')}}<{${lengths.join(';')}},{${firsts.join(';')}}+{${offsets.join(',')}},1))`;
}
const [firstKnown, lastKnown] = [`DATE(${CHINA_YEARS.firstYear},1,1)`, `DATE(${CHINA_YEARS.lastYear},12,31)`];

/** The serial number of a day given as one or as an ISO text. */
export const asDay = (name: string): string => `IF(ISTEXT(${name}),DATEVALUE(${name}),INT(${name}))`;
/** Whether a day is one: a date that sheets count alike. */
export const isDay = (day: string): string => `ISNUMBER(${day}),${day}>=61,${day}<=2958465`;

/** 1 is a date that lies in no span: it stands for blank cells, codes, weekdays and weights. */
const dateOf = (v: string): string => `IF(ISTEXT(${v}),DATEVALUE(${v}),INT(${v}))`;
const datesOf = (range: string): string =>
  `UNIQUE(TOCOL(MAP(${range},LAMBDA(v,IF(v="",1,IF(v=0,1,${dateOf('v')}))))))`;

const names = WEEKDAY_NAMES.flat().map((name) => `"${name}"`);
const masks = Array.from({ length: 7 }, (_, at) => `"${'1'.repeat(at)}0${'1'.repeat(6 - at)}"`);
const column = (values: readonly string[]): string => `{${values.join(';')}}`;
const sumOver = (range: string, value: string): string => `SUM(MAP(${range},LAMBDA(v,${value})))`;

/**
 * `paired`: the range has two columns with a weight in the second, `given` its first column, `heavy` its weights, 0
 * where there are none; `week` what the weekdays weigh, and `special` single days with `much`.
 */
const bindings = [
  'coded,LAMBDA(v,LET(w,LOWER(TRIM(v)),OR(w="weekdays",w="six-day",w="everyday",w="cn")))',
  `light,LAMBDA(v,IF(ISNUMBER(v),AND(v>0,v<=${MOST_WEIGHT}),FALSE))`,
  `named,LAMBDA(v,IF(ISTEXT(v),IFERROR(MATCH(LOWER(TRIM(v)),{${names.join(',')}},0),0),0))`,
  'all,IF(ISOMITTED(calendar),{0},IF(SUM(MAP(calendar,LAMBDA(v,1)))>0,calendar,{0}))',
  `wide,${sumOver('TAKE(all,1)', '1')}`,
  `size,${sumOver('all', '1')}`,
  `weighty,${sumOver('all', 'light(v)*1')}`,
  `pattern,IF(AND(size=7,OR(wide=1,wide=7),weighty>0),AND(MAP(all,LAMBDA(v,OR(v="",ISNUMBER(v))))),FALSE)`,
  `paired,IF(wide=2,${sumOver('CHOOSECOLS(all,2)', 'light(v)*1')}>0,FALSE)`,
  'given,IF(pattern,{0},IF(paired,CHOOSECOLS(all,1),TOCOL(all)))',
  'heavy,IF(paired,MAP(CHOOSECOLS(all,2),LAMBDA(v,IF(v="",0,v))),MAP(given,LAMBDA(v,0)))',
  'code,REDUCE("",given,LAMBDA(a,v,IF(coded(v),IF(LOWER(TRIM(v))="cn",a,LOWER(TRIM(v))),a)))',
  `chinese,${sumOver('given', '(LOWER(TRIM(v))="cn")*1')}`,
  `codes,${sumOver('given', 'coded(v)*1')}-chinese`,
  `week,IF(pattern,MAP(TOCOL(all),LAMBDA(v,IF(v="",0,v))),MAP({1;2;3;4;5;6;7},LAMBDA(k,REDUCE(IF(k<6+(code="six-day")+2*(code="everyday"),1,0),MAP(given,heavy,LAMBDA(v,h,IF(paired,IF(named(v)>0,IF(MOD(named(v)-1,7)+1=k,h,""),""),""))),LAMBDA(a,v,IF(v="",a,v))))))`,
  'mask,REDUCE("",week,LAMBDA(a,v,a&IF(v>0,"0","1")))',
  `days,MAP(given,LAMBDA(v,IF(v="",1,IF(v=0,1,IF(coded(v),1,IF(paired,IF(named(v)>0,1,${dateOf('v')}),${dateOf('v')}))))))`,
  'own,UNIQUE(MAP(days,heavy,LAMBDA(v,h,IF(h=0,v,1))))',
  'special,MAP(days,heavy,LAMBDA(v,h,IF(h=0,1,v)))',
  `off,IF(chinese>0,UNIQUE(VSTACK(own,${runs(CHINA_HOLIDAYS)})),own)`,
  `worked,UNIQUE(MAP(VSTACK(special,IF(ISOMITTED(extra_workdays),{1},${datesOf('extra_workdays')})),LAMBDA(v,IF(v<61,1,IF(NETWORKDAYS.INTL(v,v,mask,off)=0,v,1)))))`,
  `on,IF(chinese>0,UNIQUE(VSTACK(worked,MAP(${list(CHINA_MAKE_UP_DAYS)},LAMBDA(v,IF(INDEX(week,WEEKDAY(v,2),1)>0,1,IF(SUM((own=v)*1)>0,1,v)))))),worked)`,
  'usual,LAMBDA(v,LET(w,INDEX(week,WEEKDAY(v,2),1),IF(w>0,ROUND(w*100,0),100)))',
  `workdays,LAMBDA(a,b,IF(OR(pattern,paired),(SUM(MAP(week,${column(masks)},LAMBDA(w,m,IF(w>0,ROUND(w*100,0)*NETWORKDAYS.INTL(a,b,m,off),0))))+SUM(MAP(on,LAMBDA(v,IF(v<a,0,IF(v>b,0,usual(v))))))+SUM(MAP(special,heavy,LAMBDA(v,h,IF(v<a,0,IF(v>b,0,ROUND(h*100,0)-usual(v)))))))/100,NETWORKDAYS.INTL(a,b,mask,off)+SUM((on>=a)*(on<=b))))`,
  `dated,AND(codes<2,chinese<2,ISNUMBER(SUM(own)+SUM(worked)+SUM(heavy)),MAX(heavy)<=${MOST_WEIGHT},MIN(heavy)>=0,MIN(own)>0,MAX(week)<=${MOST_WEIGHT},MIN(week)>=0,AND(MAP(special,LAMBDA(v,OR(v=1,SUM((special=v)*1)=1)))))`,
  `known,LAMBDA(a,b,OR(chinese=0,AND(a>=${firstKnown},b<=${lastKnown})))`,
];

/** The bindings for functions that take `calendar` and `extra_workdays`; only days off can be added. */
export const CALENDAR = bindings.join(',');
