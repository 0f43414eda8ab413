/** What only the Google Sheets add-on says: its menu and the page around the sidebar. */
export interface SheetsAddOnTexts {
  readonly openSidebar: string;
  readonly sidebarTitle: string;
  readonly reading: string;
  readonly sheets: (count: number) => string;
  readonly names: (count: number) => string;
  readonly refresh: string;
}
