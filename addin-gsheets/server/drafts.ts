/** A value of the properties may have 9 kB; drafts that are longer stay in the sidebar's memory. */
const LONGEST = 8_000;
/** Of the document: what its drafts are kept under. */
const ID = 'goalsheet.id';
const keyOf = (id: string): string => `goalsheet.drafts.${id}`;

/** What this person has filled in for this spreadsheet but not sent, as JSON; null: nothing. */
export function readDrafts(): string | null {
  const id = PropertiesService.getDocumentProperties().getProperty(ID);
  return id === null ? null : PropertiesService.getUserProperties().getProperty(keyOf(id));
}

/** Keeps it for the next time the sidebar opens; false: it is too long. */
export function keepDrafts(drafts: string): boolean {
  if (drafts.length > LONGEST) return false;
  const document = PropertiesService.getDocumentProperties();
  const id = document.getProperty(ID) ?? Math.random().toString(36).slice(2);
  document.setProperty(ID, id);
  PropertiesService.getUserProperties().setProperty(keyOf(id), drafts);
  return true;
}
