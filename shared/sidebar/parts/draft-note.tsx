import { useAppContext } from '#sidebar/app-context.ts';
import { Note } from './card.tsx';

/** That what is filled in outlives the pane, where it does. */
export function DraftNote() {
  const { texts, drafts } = useAppContext();
  return drafts.last ? <Note>{texts.app.draft}</Note> : null;
}
