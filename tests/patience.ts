// Limits of time, all of them: what hangs is to fail, not what is slow on a busy machine.

/** Milliseconds for a test, or for what is done before and after it. */
export const TEST_PATIENCE = 900_000;
/** … for one element of a page to come. */
export const PAGE_PATIENCE = 300_000;
/** … for LibreOffice to start, and to calculate one more workbook. */
export const OFFICE_PATIENCE = 120_000;
