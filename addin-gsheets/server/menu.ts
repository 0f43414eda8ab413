import { sheetsAddOn as en } from '#language/en/gsheets.ts';
import type { SheetsAddOnTexts } from '#language/gsheets.ts';
import { sheetsAddOn as zhCN } from '#language/zh-CN/gsheets.ts';
import { userLanguage } from './languages.ts';

const texts = (): SheetsAddOnTexts => (userLanguage() === 'zh-CN' ? zhCN : en);

/**
 * Runs whenever the spreadsheet opens, also where the add-on is installed but not enabled (`AuthMode.NONE`): there
 * Google allows menus and nothing else.
 */
export function onOpen(): void {
  SpreadsheetApp.getUi().createAddonMenu().addItem(texts().openSidebar, 'openGoalSheet').addToUi();
}

/** The spreadsheet is open already when the add-on comes. */
export function onInstall(): void {
  onOpen();
}

export function openGoalSheet(): void {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle(texts().sidebarTitle);
  SpreadsheetApp.getUi().showSidebar(page);
}
