import { readFileSync } from 'node:fs';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { activityTypes, consentedRoles, teamPermissions } from '../../src/localTenant/entra/consent.ts';
import { manifestId, type RunningTenant, startLocalTenant, teamsAppId } from '../support/localTenant.ts';
import { type Ask, appToken, asker, graphOf } from './graphClient.ts';

let running: RunningTenant;
let graph: Ask;

beforeAll(async () => {
  running = await startLocalTenant();
  graph = await graphOf(running);
});

afterAll(() => running.close());

interface EntraManifest {
  readonly requiredResourceAccess: readonly {
    readonly resourceAppId: string;
    readonly resourceAccess: readonly { readonly id: string; readonly type: string }[];
  }[];
}

interface TeamsManifest {
  readonly activities: { readonly activityTypes: readonly { readonly type: string }[] };
  readonly authorization: {
    readonly permissions: { readonly resourceSpecific: readonly { readonly name: string; readonly type: string }[] };
  };
}

const readPackage = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;
const sorted = (names: readonly string[]) => [...names].sort();

async function teamsOf(upn: string): Promise<string[]> {
  const { teams } = (await running.get(`/_shell/state?as=${upn}`)) as { teams: { id: string }[] };
  return teams.map(({ id }) => id);
}

test('the played tenant grants what the package asks an administrator for, and nothing else', async () => {
  const [resource, ...others] = readPackage<EntraManifest>('infra/aad.manifest.json').requiredResourceAccess;
  expect([resource?.resourceAppId, others]).toEqual(['Microsoft Graph', []]);
  expect(resource?.resourceAccess.every(({ type }) => type === 'Role')).toBe(true);
  const asked = resource?.resourceAccess.map(({ id }) => id) ?? [];
  expect(sorted(consentedRoles)).toEqual(sorted(asked));
  expect(sorted(decodeJwt(await appToken(running)).roles as string[])).toEqual(sorted(asked));
});

test('a team that adds the app grants what the Teams manifest asks its owner for, and nothing else', () => {
  const asked = readPackage<TeamsManifest>('appPackage/manifest.json').authorization.permissions.resourceSpecific;
  expect(asked.every(({ type }) => type === 'Application')).toBe(true);
  expect(sorted(teamPermissions)).toEqual(sorted(asked.map(({ name }) => name)));
});

test('the feed takes the lines that the Teams manifest declares, and no others', () => {
  const { activities } = readPackage<TeamsManifest>('appPackage/manifest.json');
  expect(activityTypes).toEqual(activities.activityTypes.map(({ type }) => type));
});

test('members are read in a team that has added the app; another team stays closed', async () => {
  const [ours = ''] = await teamsOf('hanne.vik');
  const [staff = ''] = (await teamsOf('guro.aunevik')).filter((id) => id !== ours);
  expect((await graph('GET', `/teams/${ours}/members`)).status).toBe(200);
  for (const closed of [staff, '00000000-0000-4000-8000-000000000000']) {
    const refused = await graph('GET', `/teams/${closed}/members`);
    expect([refused.status, refused.body.error.code]).toEqual([403, 'Forbidden']);
    expect(refused.body.error.message).toContain('TeamMember.Read.Group');
  }
});

test.each([
  '/users/sara.eira@lysvaer.example/joinedTeams',
  '/users/sara.eira@lysvaer.example/memberOf',
  '/appCatalogs/teamsApps',
  '/chats/19:someone/messages',
])('%s, which nobody has granted, is closed', async (path) => {
  expect((await graph('GET', path)).status).toBe(403);
});

test('a site where the app was given nothing is closed, though it may use its own', async () => {
  const own = await graph('GET', '/sites/lysvaer.sharepoint.com:/sites/helse');
  const other = await graph('GET', '/sites/lysvaer.sharepoint.com:/sites/stab');
  expect([own.status, other.status, other.body.error.code]).toEqual([200, 403, 'accessDenied']);
});

test('the app is installed by its id in the catalogue; the manifest’s own id is not known there', async () => {
  const install = (id: string) =>
    graph('POST', '/users/knut.fagerli@lysvaer.example/teamwork/installedApps', {
      body: { 'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${id}` },
    });
  const byManifest = await install(manifestId);
  expect([byManifest.status, byManifest.body.error.code]).toEqual([404, 'NotFound']);
  expect((await install(teamsAppId)).status).toBe(201);
});

test('a test may be granted more than the package asks for', async () => {
  const generous = await startLocalTenant({ moreRoles: ['Team.ReadBasic.All'] });
  const token = await appToken(generous);
  const ask = asker(`${generous.origin}/_microsoft/graph/v1.0`, token);
  expect((await ask('GET', '/users/sara.eira@lysvaer.example/joinedTeams')).status).toBe(200);
  await generous.close();
});
