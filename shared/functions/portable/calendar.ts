import { workCalendar } from '#engine/calendar/calendar.ts';
import type { Day } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';

/**
 * Working days inside a LET: `workdays(a,b)` counts them from serial number a to b, both included; `known(a,b)` tells
 * whether the calendar reaches that far, `dated` whether its ranges hold dates and one code at most. As `workdays` in
 * the engine. China's holidays stand in it as published when the text was made.
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

/** 1 is a date that lies in no span: it stands for blank cells and the code of a calendar. */
const datesOf = (range: string): string =>
  `UNIQUE(TOCOL(MAP(${range},LAMBDA(v,IF(v="",1,IF(v=0,1,IF(ISTEXT(v),IF(coded(v),1,DATEVALUE(v)),INT(v))))))))`;

const bindings = [
  'coded,LAMBDA(v,LET(w,LOWER(TRIM(v)),OR(w="weekdays",w="six-day",w="everyday",w="cn")))',
  'code,IF(ISOMITTED(calendar),"",REDUCE("",calendar,LAMBDA(a,v,IF(coded(v),LOWER(TRIM(v)),a))))',
  'codes,IF(ISOMITTED(calendar),0,SUM(MAP(calendar,LAMBDA(v,coded(v)*1))))',
  'mask,IF(code="six-day","0000001",IF(code="everyday","0000000","0000011"))',
  `own,IF(ISOMITTED(calendar),{1},${datesOf('calendar')})`,
  `off,IF(code="cn",UNIQUE(VSTACK(own,${list(china.holidays)})),own)`,
  `worked,IF(ISOMITTED(extra_workdays),{1},UNIQUE(MAP(${datesOf('extra_workdays')},LAMBDA(v,IF(v<61,1,IF(NETWORKDAYS.INTL(v,v,mask,off)=0,v,1))))))`,
  `on,IF(code="cn",UNIQUE(VSTACK(worked,MAP(${list(china.extraWorkdays)},LAMBDA(v,IF(SUM((own=v)*1)>0,1,v))))),worked)`,
  'workdays,LAMBDA(a,b,NETWORKDAYS.INTL(a,b,mask,off)+SUM((on>=a)*(on<=b)))',
  'dated,AND(codes<2,ISNUMBER(SUM(own)+SUM(worked)))',
  `known,LAMBDA(a,b,OR(code<>"cn",AND(a>=${firstKnown},b<=${lastKnown})))`,
];

/** The bindings for functions that take `calendar` and `extra_workdays`; only days off can be added. */
export const CALENDAR = bindings.join(',');
