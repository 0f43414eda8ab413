import { sheetsAddOnTextsIn } from '#language/by-language/sheets-add-on.ts';
import type { SheetsAddOnTexts } from '#language/hosts/gsheets.ts';
import { userLanguage } from './user-language.ts';

const texts = (): SheetsAddOnTexts => sheetsAddOnTextsIn[userLanguage()];

/**
 * Runs whenever the spreadsheet opens, also where the add-on is installed but not enabled (`AuthMode.NONE`): there
 * Google allows menus and nothing else.
 */
export function onOpen(): void {
  const { openSidebar, makePortable } = texts();
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem(openSidebar, 'openGoalSheet')
    .addItem(makePortable, 'openPortable')
    .addToUi();
}

/** The spreadsheet is open already when the add-on comes. */
export function onInstall(): void {
  onOpen();
}

export function openGoalSheet(): void {
  SpreadsheetApp.getUi().showSidebar(sidebar());
}

/** The sidebar at the page that makes formulas portable. */
export function openPortable(): void {
  SpreadsheetApp.getUi().showSidebar(sidebar().append('<i id="asked" data-page="portable" hidden></i>'));
}

const sidebar = (): GoogleAppsScript.HTML.HtmlOutput =>
  HtmlService.createHtmlOutputFromFile('sidebar').setTitle(texts().sidebarTitle);
