import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type App, startApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { createLocalTenant, type LocalTenant } from '../localTenant/localTenant.ts';
import { identities, opensAt } from './identities.ts';
import { makeMunicipality } from './makeMunicipality.ts';
import { openFolder } from './openFolder.ts';
import { demoTenantOf, showConfiguredTab } from './tenantOverHttp.ts';

export interface DemoOptions {
  readonly port: number;
  /** Where database and tenant lie together. */
  readonly folder: string;
  readonly fresh: boolean;
  readonly say: (line: string) => void;
}

export interface Demo {
  readonly app: App;
  readonly tenant: LocalTenant;
  close(): Promise<void>;
}

const shellDir = fileURLToPath(new URL('../../dist/shell', import.meta.url));

/** Shell, control, tab and API on one address, because teams-js accepts a shell on localhost only when they share one. */
export async function startDemo({ port, folder, fresh, say }: DemoOptions): Promise<Demo> {
  const origin = `http://localhost:${port}`;
  const data = await openFolder(folder, { origin, fresh, say });
  const tenant = await createLocalTenant({
    origin,
    botMessagesUrl: `${origin}/api/messages`,
    ...identities,
    appIdUri: `api://localhost:${port}/${identities.appId}`,
    stateFile: path.join(folder, 'tenant.json'),
    clock: { startsAt: opensAt, runs: true },
    shellDir,
  });
  const app = await startApp(demoConfig(origin, folder), { clock: { now: tenant.now } });
  const server = await listenOn(port, { tenant, app });
  if (data.isNew) {
    say('Making the municipality …');
    const demoTenant = await demoTenantOf(origin, identities.tenantId);
    await makeMunicipality(app.world, demoTenant, opensAt);
    await showConfiguredTab(origin, demoTenant);
    await data.made();
  }
  await app.work();
  await app.settle();
  tenant.onClock(() => app.settle());
  return {
    app,
    tenant,
    close: async () => {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
      await app.close();
      await tenant.close();
      await data.close();
    },
  };
}

function listenOn(port: number, { tenant, app }: { tenant: LocalTenant; app: App }): Promise<Server> {
  const server = createServer(async (req, res) => {
    if (!(await tenant.handle(req, res))) app.handle(req, res);
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(taken ? new Error(`port ${port} is in use; choose another with PORT=…`) : error);
    });
    server.listen(port, 'localhost', () => resolve(server));
  });
}

const demoConfig = (origin: string, folder: string) =>
  readConfig({
    PUBLIC_ORIGIN: origin,
    DATABASE_URL: `pglite:${path.join(folder, 'database')}`,
    CONTENT_KEY: identities.contentKey,
    TENANT_ID: identities.tenantId,
    TENANT_NAME: 'Lysvær kommune',
    CLIENT_ID: identities.appId,
    CLIENT_SECRET: identities.appSecret,
    TEAMS_APP_ID: identities.teamsAppId,
    REPORT_SITE: 'lysvaer.sharepoint.example:/sites/helse-og-mestring',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
    LOGIN_ORIGIN: `${origin}/_microsoft/login`,
    GRAPH_ORIGIN: `${origin}/_microsoft/graph`,
    BOT_ORIGIN: `${origin}/_microsoft`,
  });
