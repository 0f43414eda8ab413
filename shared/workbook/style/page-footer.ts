/** What Excel takes of it at most is 255 characters. */
const MOST_OF_TITLE = 120;

/**
 * What stands below every printed page: whose sheet it is, what that is called by then, the day of printing, and
 * which page of how many. With the codes of `PrintSetup.footer`.
 */
export const pageFooter = (title: string): string =>
  `${title.slice(0, MOST_OF_TITLE).replaceAll('&', '&&')} · &A · &D · &P / &N`;
