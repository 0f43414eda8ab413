import type { FloorRules } from '#engine/evaluation/floors.ts';
import type { Band } from '#engine/evaluation/pay.ts';
import type { EvaluationScheme } from '#engine/evaluation/week.ts';
import type { Thresholds } from '#engine/tracking/level.ts';
import { plainNumber, type RecordRow } from './rows.ts';

const number = (row: RecordRow, key: string): number => plainNumber(row, key) ?? 0;

export const thresholdsOf = (row: RecordRow): Thresholds => ({
  onPace: number(row, 'onPace'),
  watch: number(row, 'watch'),
  behind: number(row, 'behind'),
});

export const schemeOf = (row: RecordRow): EvaluationScheme => ({
  standards: {
    completion: number(row, 'completionWeight'),
    quality: number(row, 'qualityWeight'),
    growth: number(row, 'growthWeight'),
    teamwork: number(row, 'teamworkWeight'),
  },
  raters: {
    self: number(row, 'selfWeight'),
    superior: number(row, 'superiorWeight'),
    peer: number(row, 'peerWeight'),
  },
  completionCap: number(row, 'completionCap'),
});

export const floorsOf = (row: RecordRow): FloorRules => ({
  personal: { minimum: plainNumber(row, 'personalMinimum'), factor: number(row, 'personalFactor') },
  unit: { minimum: plainNumber(row, 'unitMinimum'), factor: number(row, 'unitFactor') },
  company: { minimum: plainNumber(row, 'companyMinimum'), factor: number(row, 'companyFactor') },
});

export const bandsOf = (rows: readonly RecordRow[]): Band[] =>
  rows.map((row) => ({ from: number(row, 'from'), factor: number(row, 'factor') }));
