/** Projects hold no files but scripts and pages, so the actions' script waits in a page. */
export const actionsScript = (): string =>
  HtmlService.createHtmlOutputFromFile('actions')
    .getContent()
    .replace(/^\s*<script>|<\/script>\s*$/g, '');
