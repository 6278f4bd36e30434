import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import ajvDraft04 from 'ajv-draft-04';
import { describe, expect, test } from 'vitest';
import { readPng } from '../support/readPng.ts';
import { filledManifest, type Manifest, provisioned, readJson } from './readPackage.ts';

// The schemas lie beside the package's main file; the package exports no path to them.
const schemas = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest')),
  'json-schemas/teams',
);
const manifest = filledManifest();
const translations = manifest.localizationInfo.additionalLanguages.map(({ languageTag, file }) => ({
  languageTag,
  texts: readJson(`appPackage/${file}`) as Record<string, string>,
}));

function faults(schemaFile: string, document: unknown): string[] {
  const schema = readJson(path.join(schemas, `v${manifest.manifestVersion}`, schemaFile));
  // The localisation schema has patterns that are no Unicode expressions.
  const ajv = new ajvDraft04.default({
    allErrors: true,
    strict: false,
    unicodeRegExp: false,
    formats: { uri: /^https?:\/\// },
  });
  ajv.validate(schema, document);
  return (ajv.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

/** Every string of the manifest that Teams lets a language file replace. */
function localisable({ name, description, staticTabs, bots, activities }: Manifest): Record<string, string> {
  const tabs = staticTabs.flatMap((tab, at) => (tab.name ? [[`staticTabs[${at}].name`, tab.name]] : []));
  const commands = bots.flatMap((bot, botAt) =>
    bot.commandLists.flatMap((list, listAt) =>
      list.commands.flatMap(({ title, description }, at) => {
        const key = `bots[${botAt}].commandLists[${listAt}].commands[${at}]`;
        return [
          [`${key}.title`, title],
          [`${key}.description`, description],
        ];
      }),
    ),
  );
  const feed = activities.activityTypes.flatMap(({ description: told, templateText }, at) => [
    [`activities.activityTypes[${at}].description`, told],
    [`activities.activityTypes[${at}].templateText`, templateText],
  ]);
  const named = [
    ...Object.entries(name).map(([key, text]) => [`name.${key}`, text]),
    ...Object.entries(description).map(([key, text]) => [`description.${key}`, text]),
  ];
  return Object.fromEntries([...named, ...tabs, ...commands, ...feed]);
}

describe('Teams accepts the manifest', () => {
  test('it fits the schema that it names', () => {
    expect(faults('MicrosoftTeams.schema.json', manifest)).toEqual([]);
  });

  test('a manifest without icons or with an unknown property would be refused', () => {
    const { icons, ...rest } = manifest;
    expect(faults('MicrosoftTeams.schema.json', { ...rest, icon: icons })).toEqual([
      " must have required property 'icons'",
      ' must NOT have additional properties',
    ]);
  });

  test('it carries the version of the product', () => {
    expect(manifest.version).toBe(readJson('package.json').version);
  });

  test('the app is used in person, in a team’s channel and as a bot in both', () => {
    expect(manifest.staticTabs[0]?.contentUrl).toContain('/tab/personal.html');
    expect(manifest.configurableTabs.map((tab) => tab.scopes)).toEqual([['team']]);
    expect(manifest.bots.map((bot) => bot.scopes)).toEqual([['personal', 'team']]);
  });
});

describe('Every language has every text', () => {
  test('bokmål is the default; nynorsk and English are there', () => {
    expect(manifest.localizationInfo.defaultLanguageTag).toBe('nb');
    expect(translations.map(({ languageTag }) => languageTag)).toEqual(['nn', 'en']);
  });

  test.each(translations)('$languageTag replaces each text once and invents none', ({ texts }) => {
    const { $schema, ...own } = texts;
    expect(Object.keys(own).sort()).toEqual(Object.keys(localisable(manifest)).sort());
    expect(faults('MicrosoftTeams.Localization.schema.json', texts)).toEqual([]);
  });
});

describe('Nothing leaves the municipality’s own address', () => {
  const addresses = [
    ...manifest.staticTabs.flatMap((tab) => (tab.contentUrl ? [tab.contentUrl] : [])),
    ...manifest.configurableTabs.map((tab) => tab.configurationUrl),
  ];

  test('every page is served over https from a listed domain', () => {
    expect(addresses).toHaveLength(2);
    for (const address of addresses) {
      expect(new URL(address).protocol).toBe('https:');
      expect(manifest.validDomains).toContain(new URL(address).hostname);
    }
  });

  test('the pages about the app are https too', () => {
    const { name, ...links } = manifest.developer;
    expect(Object.values(links).map((link) => new URL(link).protocol)).toEqual(['https:', 'https:', 'https:']);
  });

  test('pages are asked for in the person’s language and theme', () => {
    for (const address of addresses) expect(address).toMatch(/\?locale=\{locale\}&theme=\{theme\}$/);
  });

  test('listed domains are exact: no wildcard, no localhost', () => {
    expect(manifest.validDomains).toEqual([provisioned.TAB_DOMAIN]);
  });

  test('single sign-on asks for the app at its own address, in the form Teams requires', () => {
    expect(manifest.webApplicationInfo).toEqual({
      id: provisioned.CLIENT_ID,
      resource: `api://${provisioned.TAB_DOMAIN}/${provisioned.CLIENT_ID}`,
    });
  });
});

describe('Teams can draw the icons', () => {
  test('the colour icon is 192 × 192 and covers its square', () => {
    const { width, height, pixels } = readPng(`appPackage/${manifest.icons.color}`);
    expect([width, height]).toEqual([192, 192]);
    expect(alphas(pixels).every((alpha) => alpha === 255)).toBe(true);
  });

  test('the outline icon is 32 × 32, white on a transparent ground', () => {
    const { width, height, pixels } = readPng(`appPackage/${manifest.icons.outline}`);
    expect([width, height]).toEqual([32, 32]);
    const drawn = alphas(pixels).filter((alpha) => alpha > 0).length;
    expect(drawn).toBeGreaterThan(50);
    expect(drawn).toBeLessThan(512);
    for (let at = 0; at < pixels.length; at += 4) {
      if (pixels[at + 3] !== 0) expect([...pixels.subarray(at, at + 3)]).toEqual([255, 255, 255]);
    }
  });

  test('both have a drawing to change them from', () => {
    for (const icon of Object.values(manifest.icons)) {
      expect(existsSync(`appPackage/${icon.replace('.png', '.svg')}`)).toBe(true);
    }
  });
});

function alphas(pixels: Uint8Array): number[] {
  return [...pixels].filter((_, at) => at % 4 === 3);
}
