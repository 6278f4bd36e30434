import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../src/config.ts';
import { type Action, manifestText, placeholdersIn, readEnvFiles, readJson, readToolkitFile } from './readPackage.ts';

const toolkit = readToolkitFile();
const actions: Action[] = [...toolkit.provision, ...toolkit.deploy, ...toolkit.publish];
const bicep = readFileSync('infra/main.bicep', 'utf8');
// Written by a person into the ignored .env.<env>.user before provisioning.
const secretsByHand = ['SECRET_CONTENT_KEY', 'SECRET_DATABASE_PASSWORD'];

function filesNamedBy(action: Action): string[] {
  const templates = (action.with.templates ?? []) as { path: string; parameters: string }[];
  const named = [action.with.manifestPath, action.with.ignoreFile, ...templates.flatMap((t) => [t.path, t.parameters])];
  return named.filter((name): name is string => typeof name === 'string');
}

describe('The Agents Toolkit finds what it needs', () => {
  test('its file is of a version that it reads', () => {
    expect(toolkit.version).toMatch(/^v1\.([0-9]|1[0-3])$/);
    expect(actions.map((action) => action.uses)).toContain('arm/deploy');
  });

  test('every file that a step names is there', () => {
    const named = actions.flatMap(filesNamedBy);
    expect(named).toContain('./infra/main.bicep');
    expect(named.filter((file) => !existsSync(file))).toEqual([]);
  });

  test('a package is built before it is checked, sent or published', () => {
    const built = new Set<unknown>();
    for (const action of [...toolkit.provision, ...toolkit.publish]) {
      if (action.uses === 'teamsApp/zipAppPackage') built.add(action.with.outputZipPath);
      if (action.with.appPackagePath) expect(built).toContain(action.with.appPackagePath);
    }
  });

  test('every npm script that a step runs exists', () => {
    const scripts = Object.keys(readJson('package.json').scripts as object);
    const run = actions.map((action) => /^run (\S+)/.exec(String(action.with.args))?.[1]).filter((name) => name);
    expect(run).toEqual(['build']);
    expect(scripts).toEqual(expect.arrayContaining(run));
  });

  test('every blank in manifest, Entra app, parameters and steps is a line of each environment file, or a secret', () => {
    const blanks = placeholdersIn(
      [manifestText, ...['infra/aad.manifest.json', 'infra/main.parameters.json', 'teamsapp.yml'].map(textOf)].join(
        '\n',
      ),
    );
    const secretsWritten = actions
      .flatMap((action) => Object.values(action.writeToEnvironmentFile ?? {}))
      .filter((name) => name.startsWith('SECRET_'));
    expect(blanks).toContain('TAB_DOMAIN');
    for (const { values } of readEnvFiles()) {
      const known = [...Object.keys(values), ...secretsWritten, ...secretsByHand];
      expect(blanks.filter((blank) => !known.includes(blank))).toEqual([]);
    }
  });

  test('every value that provisioning writes has its line', () => {
    const outputs = [...bicep.matchAll(/^output (\w+)/gm)].map((match) => match[1] ?? '');
    const written = actions
      .flatMap((action) => Object.values(action.writeToEnvironmentFile ?? {}))
      .filter((name) => !name.startsWith('SECRET_'));
    expect(outputs).toContain('BOT_ID');
    for (const { values } of readEnvFiles()) {
      expect([...outputs, ...written].filter((name) => !(name in values))).toEqual([]);
    }
  });
});

describe('No secret is committed', () => {
  test('environment files hold names, addresses and ids only', () => {
    expect(readEnvFiles().map(({ file }) => file)).toContain('./infra/env/.env.dev');
    for (const { file, values } of readEnvFiles()) {
      for (const [name, value] of Object.entries(values)) {
        expect(name, file).not.toMatch(/SECRET|PASSWORD|KEY|TOKEN/);
        // A run of 32 or more letters and digits is a key; ids have dashes, addresses dots and slashes.
        expect(value, `${name} in ${file}`).not.toMatch(/[A-Za-z0-9+=~_]{32,}/);
      }
    }
  });

  test('the files that do hold secrets are ignored', () => {
    expect(readFileSync('infra/env/.gitignore', 'utf8').split('\n')).toContain('.env.*.user');
  });

  test('the template takes secrets as secure parameters and keeps them in Key Vault', () => {
    const secrets = Object.entries(
      readJson('infra/main.parameters.json').parameters as Record<string, { value: string }>,
    )
      .filter(([, { value }]) => value.includes('SECRET_'))
      .map(([name]) => name);
    expect(secrets.sort()).toEqual(['clientSecret', 'contentKey', 'databasePassword']);
    for (const name of secrets)
      expect(bicep).toMatch(new RegExp(`@secure\\(\\)\\n(@description[^\\n]*\\n)?param ${name} `));
    for (const name of ['DATABASE_URL', 'CONTENT_KEY', 'CLIENT_SECRET']) {
      expect(bicep).toContain(`${name}: '@Microsoft.KeyVault(SecretUri=`);
    }
  });
});

describe('What is set up in Azure can start', () => {
  test('the web app is given every value that the server insists on', () => {
    const missing = faultsOf({}).map((line) => line.split(' ')[0] ?? '');
    const given = /name: 'appsettings'\n\s+properties: \{([\s\S]*?)\n {2}\}/.exec(bicep)?.[1] ?? '';
    expect(missing).toContain('CONTENT_KEY');
    for (const name of missing) expect(given).toContain(`${name}: `);
  });

  test('every parameter without a default is filled in', () => {
    const required = [...bicep.matchAll(/^param (\w+) \w+$/gm)].map((match) => match[1] ?? '');
    const given = Object.keys(readJson('infra/main.parameters.json').parameters as object);
    expect(required).toContain('tenantId');
    expect(given).toEqual(expect.arrayContaining(required));
  });

  test('the image and the web app run the Node version the product is developed on, not as root', () => {
    const { node } = readJson('package.json').devDependencies as { node: string };
    const major = node.split('.')[0];
    const dockerfile = textOf('infra/Dockerfile');
    const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map((match) => match[1]);
    expect(new Set(bases)).toEqual(new Set([`node:${major}-slim`]));
    expect(bicep).toContain(`linuxFxVersion: 'NODE|${major}-lts'`);
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toMatch(/^HEALTHCHECK /m);
  });
});

describe('What is set up in Azure tells and opens no more than it must', () => {
  test('nothing watches the app that would keep addresses and searches of Graph, which name people', () => {
    expect(bicep).not.toMatch(/APPLICATIONINSIGHTS|ApplicationInsightsAgent|Microsoft\.Insights/);
  });

  test('nobody publishes with a password, and everything speaks TLS', () => {
    expect(bicep.match(/properties: \{ allow: false \}/g)).toHaveLength(2);
    expect(bicep).toContain('httpsOnly: true');
    expect(bicep).toContain('sslmode=verify-full');
    expect(bicep).toContain("ftpsState: 'Disabled'");
  });

  test('the app has longer to stop than it takes', () => {
    const allowed = Number(/WEBSITES_CONTAINER_STOP_TIME_LIMIT: '(\d+)'/.exec(bicep)?.[1]);
    const taken = Number(/stopMs = ([\d_]+)/.exec(textOf('src/main.ts'))?.[1]?.replaceAll('_', '')) / 1000;
    expect(allowed).toBeGreaterThan(taken);
  });

  test('no output holds a secret', () => {
    const outputs = [...bicep.matchAll(/^output (\w+ \w+ = .*)$/gm)].map((match) => match[1] ?? '');
    expect(outputs.length).toBeGreaterThan(0);
    expect(outputs.filter((output) => /secret|password|key|ConnectionString|databaseUrl/i.test(output))).toEqual([]);
  });
});

describe('The Entra app fits the manifest', () => {
  const entra = readJson('infra/aad.manifest.json') as {
    identifierUris: string[];
    appRoles: { value: string }[];
    requiredResourceAccess: unknown[];
    optionalClaims: { accessToken: { name: string }[] };
    api: { oauth2PermissionScopes: { value: string }[]; preAuthorizedApplications: { appId: string }[] };
  };

  test('it answers to the address that single sign-on asks for', () => {
    expect(manifestText).toContain(`"resource": "${entra.identifierUris[0]}"`);
    expect(entra.api.oauth2PermissionScopes.map((scope) => scope.value)).toEqual(['access_as_user']);
  });

  test('Teams, Outlook and Microsoft 365 may sign people in without asking them, and nobody else', () => {
    // https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/authentication/tab-sso-register-aad
    expect(entra.api.preAuthorizedApplications.map((client) => client.appId)).toEqual([
      '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
      '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
      '4765445b-32c6-49b0-83e6-1d93765276ca',
      '0ec893e0-5785-4de6-99da-4ed124e5296c',
      'd3590ed6-52b3-4102-aeff-aad2292ab01c',
      'bc59ab01-8403-45c6-8796-ac3ef710b3e3',
      '27922004-5251-4030-b22d-91ecd9a37ea4',
    ]);
  });

  test('it asks for no more of Graph than people, calendars, shifts, one site, installing itself and the feed', () => {
    expect(entra.requiredResourceAccess).toEqual([
      {
        resourceAppId: 'Microsoft Graph',
        resourceAccess: [
          { id: 'User.Read.All', type: 'Role' },
          { id: 'Calendars.ReadWrite', type: 'Role' },
          { id: 'Sites.Selected', type: 'Role' },
          { id: 'TeamsAppInstallation.ReadWriteSelfForUser.All', type: 'Role' },
          { id: 'TeamsActivity.Send', type: 'Role' },
          { id: 'Schedule.Read.All', type: 'Role' },
        ],
      },
    ]);
  });

  test('its tokens say who is a guest, or nobody could be let in', () => {
    expect(entra.optionalClaims.accessToken.map((claim) => claim.name)).toContain('acct');
  });

  test('it has the role that makes someone the first coordinator', () => {
    expect(entra.appRoles.map((role) => role.value)).toEqual(['Coordinator']);
  });
});

function textOf(file: string): string {
  return readFileSync(file, 'utf8');
}

function faultsOf(environment: Record<string, string>): string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.message
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
  }
}
