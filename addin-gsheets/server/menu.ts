import { sheetsAddOnTextsIn } from '#language/by-language/sheets-add-on.ts';
import type { SheetsAddOnTexts } from '#language/hosts/gsheets.ts';
import { userLanguage } from './user-language.ts';

const texts = (): SheetsAddOnTexts => sheetsAddOnTextsIn[userLanguage()];

/**
 * Runs whenever the spreadsheet opens, also where the add-on is installed but not enabled (`AuthMode.NONE`): there
 * Google allows menus and nothing else.
 */
export function onOpen(): void {
  const { openSidebar, makePortable, closeMonth } = texts();
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem(openSidebar, 'openGoalSheet')
    .addItem(makePortable, 'openPortable')
    .addItem(closeMonth, 'openClosing')
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
  openSidebarAt('portable');
}

/** The sidebar at the page that closes months. */
export function openClosing(): void {
  openSidebarAt('closing');
}

const openSidebarAt = (page: 'portable' | 'closing'): void =>
  SpreadsheetApp.getUi().showSidebar(sidebar().append(`<i id="asked" data-page="${page}" hidden></i>`));

const sidebar = (): GoogleAppsScript.HTML.HtmlOutput =>
  HtmlService.createHtmlOutputFromFile('sidebar').setTitle(texts().sidebarTitle);
