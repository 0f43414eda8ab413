import { day } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';

export const serialOf = (isoDay: string): number => toSerial(day(isoDay));
