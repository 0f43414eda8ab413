/** What Apps Script's V8 does not have or cannot read; regular expressions cannot be written down for older engines. */
const ABSENT: readonly (readonly [what: string, found: RegExp])[] = [
  ['a timer', /\b(?:setTimeout|setInterval|queueMicrotask)\b/],
  ['structuredClone', /\bstructuredClone\b/],
  ['BigInt', /\bBigInt\b|\b\d+n\b/],
  [
    'a web interface',
    /\bnew (?:URL|URLSearchParams|TextEncoder|TextDecoder|Blob|File|FormData)\b|\bcrypto\.|\bfetch\(/,
  ],
  ['Intl.Segmenter', /\bIntl\.Segmenter\b/],
  ['a look-behind', /\(\?<[=!]/],
  ['a private field', /\bthis\.#\w/],
  ['a static field', /\bstatic\s+\w+\s*=/],
  ['a module', /^\s*(?:import|export)\b/m],
];

/** Throws when the script uses what Apps Script does not have. */
export function assertRunsInAppsScript(code: string): void {
  for (const [what, found] of ABSENT) {
    const match = found.exec(code);
    if (match !== null) throw new Error(`Code.js has ${what}: …${around(code, match.index)}…`);
  }
}

/** Throws when HtmlService would change or run parts of the page. */
export function assertSafeForHtmlService(name: string, html: string): void {
  for (const [what, sign] of [
    ['a template literal, in which HtmlService removes what looks like a comment', '`'],
    ['a scriptlet, which a template would run', '<?'],
  ] as const) {
    const at = html.indexOf(sign);
    if (at !== -1) throw new Error(`${name} has ${what}: …${around(html, at)}…`);
  }
  const scripts = html.match(/<script\b/g)?.length ?? 0;
  if (scripts !== 1 || html.match(/<\/script/g)?.length !== 1)
    throw new Error(`${name} must have exactly one script`);
}

const around = (text: string, at: number): string => text.slice(Math.max(0, at - 60), at + 60);
