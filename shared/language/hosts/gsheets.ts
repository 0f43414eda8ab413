/** What only the Google Sheets add-on says: its menu and the page around the sidebar. */
export interface SheetsAddOnTexts {
  readonly openSidebar: string;
  readonly sidebarTitle: string;
  readonly makePortable: string;
  readonly closeMonth: string;
}
