import type { ReallocationNote } from '#actions/sidebar-actions.ts';
import { useDraft } from './use-draft.ts';

/** Who moves fixed figures and why, as typed so far. */
export interface NoteDraft extends ReallocationNote {
  readonly sign: (author: string) => void;
  readonly explain: (reason: string) => void;
}

export function useNote(): NoteDraft {
  const [author, sign] = useDraft('author', '');
  const [reason, explain] = useDraft('reallocation.reason', '');
  return { author, reason, sign, explain };
}

/** What an action is given of it. */
export const noteOf = ({ author, reason }: NoteDraft): ReallocationNote => ({ author, reason });
