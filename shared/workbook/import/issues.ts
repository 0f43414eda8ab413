import { issuesOf } from '#engine/issue.ts';
import type { ImportIssues } from '#language/execution/imports.ts';

export const importIssue = issuesOf<ImportIssues>();
