import { workCalendar } from '#engine/calendar/calendar.ts';
import type { Day } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';

/**
 * Working days inside a LET: `workdays(a,b)` counts them from serial number a to b, both included; `named` tells
 * whether the calendar is one, `known(a,b)` whether it reaches that far, `dated` whether its ranges hold dates only. As `workdays` in the engine. China's
 * holidays stand in it as published when the text was made.
 */

const china = workCalendar('CN');
const list = (days: readonly Day[]): string => `{${days.map(toSerial).join(';')}}`;
const [firstKnown, lastKnown] =
  china.published === 'always'
    ? ['61', '2958465']
    : [`DATE(${china.published.firstYear},1,1)`, `DATE(${china.published.lastYear},12,31)`];

/** The serial number of a day given as one or as an ISO text. */
export const asDay = (name: string): string => `IF(ISTEXT(${name}),DATEVALUE(${name}),INT(${name}))`;
/** Whether a day is one: a date that sheets count alike. */
export const isDay = (day: string): string => `ISNUMBER(${day}),${day}>=61,${day}<=2958465`;

/** 1 is a date that lies in no span. */
const datesOf = (range: string): string =>
  `UNIQUE(TOCOL(MAP(${range},LAMBDA(v,IF(v="",1,IF(ISTEXT(v),DATEVALUE(v),INT(v)))))))`;

const calendar = (worked: string): string =>
  [
    'code,IF(ISOMITTED(calendar),"",IF(AND(calendar=""),"",LOWER(TRIM(REDUCE("",calendar,LAMBDA(a,v,a&v))))))',
    'named,OR(code="",code="weekdays",code="six-day",code="everyday",code="cn")',
    'mask,IF(code="six-day","0000001",IF(code="everyday","0000000","0000011"))',
    `off,IF(code="cn",${list(china.holidays)},IF(named,{1},${datesOf('calendar')}))`,
    `worked,${worked}`,
    `on,IF(code="cn",UNIQUE(VSTACK(worked,${list(china.extraWorkdays)})),worked)`,
    'workdays,LAMBDA(a,b,NETWORKDAYS.INTL(a,b,mask,off)+SUM((on>=a)*(on<=b)))',
    'dated,ISNUMBER(SUM(off)+SUM(worked))',
    `known,LAMBDA(a,b,OR(code<>"cn",AND(a>=${firstKnown},b<=${lastKnown})))`,
  ].join(',');

/** The bindings for functions that take `calendar`. */
export const CALENDAR = calendar('{1}');

/** The bindings for functions that take `calendar` and `extra_workdays`; only days off can be added. */
export const CALENDAR_WITH_EXTRA = calendar(
  `IF(ISOMITTED(extra_workdays),{1},UNIQUE(MAP(${datesOf('extra_workdays')},LAMBDA(v,IF(v<61,1,IF(NETWORKDAYS.INTL(v,v,mask,off)=0,v,1))))))`,
);
