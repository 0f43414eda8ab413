import { writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Language, languages } from '#engine/plan/inputs.ts';
import { excelTextsIn } from '#language/by-language/excel.ts';
import type { ExcelTexts, RibbonCommand, RibbonGroup } from '#language/hosts/excel.ts';
import { metadataFile } from './functions/excel.ts';
import { ICON_SIZES } from './icons/glyphs.ts';

/** Stands for the server's address until a build is told it; nobody can be served from the reserved domain `.example`. */
export const PRODUCTION_BASE = 'https://goalsheet.example/excel';

export interface ManifestOptions {
  /** Address of the built files, without a slash at its end. */
  readonly base: string;
  /** Two copies side by side need two identities. */
  readonly id: string;
  /** Behind the name, where it is not the published add-in. */
  readonly suffix: string;
}
export const PRODUCTION: ManifestOptions = {
  base: PRODUCTION_BASE,
  id: '6f3a8c52-9b1e-4d47-a0c6-2e5d71b8f394',
  suffix: '',
};
/**
 * The published add-in on that server. Throws, with what to write instead, where Excel could not load it from there.
 */
export function production(base: string): ManifestOptions {
  const address = base.trim().replace(/\/+$/, '');
  const wanted = `GOALSHEET_BASE_URL must be the address of the folder that serves dist/excel, such as https://goals.your-company.com/excel`;
  if (!URL.canParse(address)) throw new Error(`${wanted}; "${base}" is no address.`);
  const { protocol, hostname, search, hash, username } = new URL(address);
  if (protocol !== 'https:') throw new Error(`${wanted}; "${base}" is not HTTPS, which Excel demands.`);
  if (search + hash + username !== '')
    throw new Error(`${wanted}; "${base}" has more than a server and a path.`);
  if (/^localhost$|\.example$|^example$/.test(hostname))
    throw new Error(
      `${wanted}; nobody else reaches "${base}". For trying it out there is npm run dev:excel.`,
    );
  return { ...PRODUCTION, base: address };
}
export const development = (base: string): ManifestOptions => ({
  base: base.replace(/\/+$/, ''),
  id: '0c9d4e71-5a26-4f83-b7de-91a3c6f2e805',
  suffix: ' (dev)',
});

const VERSION = '1.0.0.0';
const GROUPS: Readonly<Record<RibbonGroup, readonly RibbonCommand[]>> = {
  plan: ['newPlan', 'build', 'check'],
  change: ['spread', 'hold', 'portable'],
  track: ['track', 'closeMonth'],
  pane: ['pane'],
};
const RUNTIME = 'GS.Pane.Url';

/** Of the language that Office shows where it has no text in its own. */
const [DEFAULT, ...OTHERS] = languages;
const defaults = excelTextsIn[DEFAULT];

const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const upper = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

export function manifestXml({ base, id, suffix }: ManifestOptions): string {
  const name = (texts: ExcelTexts): string => texts.name + suffix;
  const icon = (size: number): string => `${base}/icons/goalsheet-${size}.png`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<!-- Written by tools/manifest.ts. Do not edit. -->
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xmlns:ov="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="TaskPaneApp">
  <Id>${id}</Id>
  <Version>${VERSION}</Version>
  <ProviderName>GoalSheet</ProviderName>
  <DefaultLocale>${defaults.locale}</DefaultLocale>
  ${localised('DisplayName', 'Override', name)}
  ${localised('Description', 'Override', ({ description }) => description)}
  <IconUrl DefaultValue="${icon(32)}"/>
  <HighResolutionIconUrl DefaultValue="${icon(64)}"/>
  <SupportUrl DefaultValue="${base}/support.html"/>
  <AppDomains><AppDomain>${new URL(base).origin}</AppDomain></AppDomains>
  <Hosts><Host Name="Workbook"/></Hosts>
  <Requirements>
    <Sets DefaultMinVersion="1.1"><Set Name="ExcelApi" MinVersion="1.12"/><Set Name="SharedRuntime" MinVersion="1.1"/><Set Name="CustomFunctionsRuntime" MinVersion="1.1"/></Sets>
  </Requirements>
  <DefaultSettings><SourceLocation DefaultValue="${base}/pane.html"/></DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts>
      <Host xsi:type="Workbook">
        <Runtimes><Runtime resid="${RUNTIME}" lifetime="long"/></Runtimes>
        <AllFormFactors>
          <ExtensionPoint xsi:type="CustomFunctions">
            <Script><SourceLocation resid="GS.Functions.Script"/></Script>
            <Page><SourceLocation resid="${RUNTIME}"/></Page>
            <Metadata><SourceLocation resid="GS.Functions.Metadata"/></Metadata>
          </ExtensionPoint>
        </AllFormFactors>
        <DesktopFormFactor>
          <GetStarted><Title resid="GS.Start.Title"/><Description resid="GS.Start.Text"/><LearnMoreUrl resid="GS.Start.Url"/></GetStarted>
          <FunctionFile resid="${RUNTIME}"/>
          <ExtensionPoint xsi:type="PrimaryCommandSurface">
            <CustomTab id="GS.Tab">
${(Object.keys(GROUPS) as RibbonGroup[]).map(groupXml).join('\n')}
              <Label resid="GS.Tab.Label"/>
            </CustomTab>
          </ExtensionPoint>
        </DesktopFormFactor>
      </Host>
    </Hosts>
    <Resources>
      <bt:Images>
${['goalsheet', ...Object.keys(defaults.commands)].map((glyph) => imagesXml(glyph, base)).join('\n')}
      </bt:Images>
      <bt:Urls>
        <bt:Url id="${RUNTIME}" DefaultValue="${base}/pane.html"/>
        <bt:Url id="GS.Functions.Script" DefaultValue="${base}/functions.js"/>
        ${metadataUrl(base)}
        <bt:Url id="GS.Start.Url" DefaultValue="${base}/support.html"/>
      </bt:Urls>
      <bt:ShortStrings>
${shortStrings()}
      </bt:ShortStrings>
      <bt:LongStrings>
${longStrings()}
      </bt:LongStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>
`;
}

function groupXml(group: RibbonGroup): string {
  return `              <Group id="GS.Group.${upper(group)}">
                <Label resid="GS.Group.${upper(group)}.Label"/>
                ${iconXml('goalsheet')}
${GROUPS[group].map(controlXml).join('\n')}
              </Group>`;
}

function controlXml(command: RibbonCommand): string {
  const id = upper(command);
  return `                <Control xsi:type="Button" id="GS.${id}">
                  <Label resid="GS.${id}.Label"/>
                  <Supertip><Title resid="GS.${id}.Label"/><Description resid="GS.${id}.Tip"/></Supertip>
                  ${iconXml(command)}
                  <Action xsi:type="ExecuteFunction"><FunctionName>${command}</FunctionName></Action>
                </Control>`;
}

const iconXml = (glyph: string): string =>
  `<Icon>${ICON_SIZES.map((size) => `<bt:Image size="${size}" resid="GS.Icon.${upper(glyph)}.${size}"/>`).join('')}</Icon>`;

const imagesXml = (glyph: string, base: string): string =>
  ICON_SIZES.map(
    (size) =>
      `        <bt:Image id="GS.Icon.${upper(glyph)}.${size}" DefaultValue="${base}/icons/${glyph}-${size}.png"/>`,
  ).join('\n');

type Pick = (texts: ExcelTexts) => string;
/** An element with a text in every language. */
const localised = (element: string, override: string, of: Pick): string =>
  withOverrides(element, override, xml(of(defaults)), (language) => xml(of(excelTextsIn[language])));

const metadataUrl = (base: string): string =>
  withOverrides(
    'bt:Url id="GS.Functions.Metadata"',
    'bt:Override',
    `${base}/${metadataFile(DEFAULT)}`,
    (language) => `${base}/${metadataFile(language)}`,
  );

function withOverrides(
  element: string,
  override: string,
  value: string,
  valueIn: (language: Language) => string,
): string {
  const [name] = element.split(' ');
  const overrides = OTHERS.map(
    (language) => `<${override} Locale="${excelTextsIn[language].locale}" Value="${valueIn(language)}"/>`,
  );
  return `<${element} DefaultValue="${value}">${overrides.join('')}</${name}>`;
}

const stringXml = (id: string, of: Pick): string =>
  `        ${localised(`bt:String id="GS.${id}"`, 'bt:Override', of)}`;

function shortStrings(): string {
  const commands = Object.keys(defaults.commands) as RibbonCommand[];
  return [
    stringXml('Start.Title', ({ getStarted }) => getStarted.title),
    stringXml('Tab.Label', ({ tab }) => tab),
    ...(Object.keys(GROUPS) as RibbonGroup[]).map((group) =>
      stringXml(`Group.${upper(group)}.Label`, ({ groups }) => groups[group]),
    ),
    ...commands.map((command) =>
      stringXml(`${upper(command)}.Label`, ({ commands: all }) => all[command].label),
    ),
  ].join('\n');
}

function longStrings(): string {
  const commands = Object.keys(defaults.commands) as RibbonCommand[];
  return [
    stringXml('Start.Text', ({ getStarted }) => getStarted.description),
    ...commands.map((command) => stringXml(`${upper(command)}.Tip`, ({ commands: all }) => all[command].tip)),
  ].join('\n');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const target = fileURLToPath(new URL('../manifest.xml', import.meta.url));
  writeFileSync(target, manifestXml(PRODUCTION));
}
