import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

export interface Manifest {
  manifestVersion: string;
  version: string;
  name: Record<string, string>;
  description: Record<string, string>;
  icons: { color: string; outline: string };
  developer: Record<string, string>;
  localizationInfo: { defaultLanguageTag: string; additionalLanguages: { languageTag: string; file: string }[] };
  staticTabs: { entityId: string; name?: string; contentUrl?: string }[];
  configurableTabs: { configurationUrl: string; scopes: string[] }[];
  bots: { botId: string; scopes: string[]; commandLists: { commands: { title: string; description: string }[] }[] }[];
  activities: { activityTypes: { type: string; description: string; templateText: string }[] };
  validDomains: string[];
  webApplicationInfo: { id: string; resource: string };
}

export interface Action {
  uses: string;
  with: Record<string, unknown>;
  writeToEnvironmentFile?: Record<string, string>;
}

export interface ToolkitFile {
  version: string;
  environmentFolderPath: string;
  provision: Action[];
  deploy: Action[];
  publish: Action[];
}

/** What provisioning would have filled in, so that the manifest can be checked as Teams gets it. */
export const provisioned: Record<string, string> = {
  TEAMS_APP_ID: '7d2ce1c0-6f0a-4f1c-9a53-1f0b7f6c2d11',
  BOT_ID: '2c9a7d8e-1f44-4f6b-8d7c-3a5b9e0c4f22',
  CLIENT_ID: '2c9a7d8e-1f44-4f6b-8d7c-3a5b9e0c4f22',
  TAB_DOMAIN: 'fotfeste.lysvaer.example',
  WEBSITE_URL: 'https://lysvaer.example/fotfeste',
  PRIVACY_URL: 'https://lysvaer.example/fotfeste/personvern',
  TERMS_OF_USE_URL: 'https://lysvaer.example/fotfeste/vilkaar',
};

export const manifestText = readFileSync('appPackage/manifest.json', 'utf8');

/** The manifest with every placeholder filled in; throws naming a placeholder that nobody fills in. */
export function filledManifest(): Manifest {
  return JSON.parse(
    manifestText.replaceAll(/\$\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = provisioned[name];
      if (value === undefined) throw new Error(`nothing fills in ${name}`);
      return value;
    }),
  ) as Manifest;
}

export function readJson(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
}

export function readToolkitFile(): ToolkitFile {
  return parse(readFileSync('teamsapp.yml', 'utf8')) as ToolkitFile;
}

/** Every committed environment file, as name → value. */
export function readEnvFiles(): { file: string; values: Record<string, string> }[] {
  const folder = readToolkitFile().environmentFolderPath;
  return readdirSync(folder)
    .filter((name) => name.startsWith('.env.') && !name.endsWith('.user'))
    .map((name) => ({ file: `${folder}/${name}`, values: envValues(readFileSync(`${folder}/${name}`, 'utf8')) }));
}

function envValues(text: string): Record<string, string> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

export function placeholdersIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\$\{\{(\w+)\}\}/g)].map((match) => match[1] ?? ''))].sort();
}
