import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { shellConfig } from '../../src/localTenant/shell/vite.config.ts';
import { appId, appSecret, type RunningTenant, startLocalTenant, tenantId } from '../support/localTenant.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const cardType = 'application/vnd.microsoft.card.adaptive';

type Activity = Record<string, unknown> & { type: string };

export interface ShellWorld extends RunningTenant {
  /** The bot writes a card with two buttons to a person who has the app. */
  sendCard(upn: string): Promise<void>;
}

/** The shell as it is built, in front of localTenant, with a page that runs the unmodified teams-js and a bot of two answers. */
export async function startShellWorld(shellDir: string): Promise<ShellWorld> {
  const config = shellConfig();
  await build({ ...config, build: { ...config.build, outDir: shellDir } });
  const running = await startLocalTenant({ shellDir });
  running.setFallback((req, res) => void answerAsApp(req, res));

  const connector = async (path: string, body: unknown): Promise<{ id: string }> => {
    const token = await botToken(running.origin);
    const answer = await fetch(`${running.origin}/_microsoft/connector/v3/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path} → ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as { id: string };
  };
  return {
    ...running,
    async sendCard(upn) {
      await running.post(`/_shell/install?as=${upn}`, {});
      const bot = { id: `28:${appId}` };
      const members = [{ id: await running.idOf(upn) }];
      const { id } = await connector('conversations', { isGroup: false, bot, members, tenantId });
      const attachments = [{ contentType: cardType, content: talkCard }];
      const activity = { type: 'message', from: bot, summary: 'Mentorsamtale i dag', attachments };
      await connector(`conversations/${encodeURIComponent(id)}/activities`, activity);
    },
  };
}

async function botToken(origin: string): Promise<string> {
  const answer = await fetch(`${origin}/_microsoft/login/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: appId,
      client_secret: appSecret,
      scope: 'https://api.botframework.com/.default',
    }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

async function answerAsApp(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const path = (req.url ?? '').split('?')[0] ?? '';
  if (path === '/api/messages') return answerAsBot(req, res);
  const isScript = path === '/teams.js';
  if (!isScript && !path.startsWith('/tab/')) {
    res.statusCode = 404;
    return void res.end();
  }
  const teamsJs = '../../node_modules/@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js';
  const file = here(isScript ? teamsJs : './appPage.html');
  res.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html; charset=utf-8' });
  res.end(await readFile(file));
}

async function answerAsBot(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const activity = JSON.parse(Buffer.concat(await req.toArray()).toString()) as Activity;
  const action = (activity.value as { action?: { verb?: string } } | undefined)?.action;
  const stale = { code: 'BadRequest', message: 'Samtalen er alt flyttet til fredag.' };
  const answer =
    action?.verb === 'held'
      ? { statusCode: 200, type: cardType, value: heldCard }
      : { statusCode: 400, type: 'application/vnd.microsoft.error', value: stale };
  // Not chained: restify, where another spec has loaded it, makes writeHead answer nothing.
  res.writeHead(200, { 'content-type': 'application/json' });
  res.end(JSON.stringify(activity.type === 'invoke' ? answer : {}));
}

const talkCard = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', style: 'heading', text: 'Mentorsamtale i dag', wrap: true }],
  actions: [
    { type: 'Action.Execute', title: 'Vi har hatt samtalen', verb: 'held', style: 'positive', data: {} },
    { type: 'Action.Execute', title: 'Flytt', verb: 'move', data: {} },
  ],
};

const heldCard = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: 'Samtalen er holdt.', wrap: true }],
};
