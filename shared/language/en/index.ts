import type { Messages } from '#language/messages.ts';
import { calendarIssues } from './calendar.ts';
import { unitIssues } from './units.ts';

export const en: Messages = {
  issues: { ...unitIssues, ...calendarIssues },
};
