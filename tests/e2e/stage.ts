import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type FrameLocator, type Page, test } from '@playwright/test';
import { type RunningDemo, runDemo } from '../support/runDemo.ts';

type View = 'chat' | 'personal' | 'channel' | 'calendar' | 'shifts' | 'list';

/** One browser page in the demo's shell. */
export interface Stage {
  readonly demo: RunningDemo;
  readonly page: Page;
  /** The app's own page inside the shell. */
  readonly app: FrameLocator;
  /** Opens a view as somebody, 'sara.eira', and waits until the shell knows the time. */
  as(name: string, view: View, more?: string): Promise<void>;
  /** The bot's chat with somebody. */
  messages(name: string): Promise<ChatMessage[]>;
  /** Asks the server as somebody's tab does, with whatever one likes to send. */
  call(name: string, api: string, request: object): Promise<{ readonly status: number; readonly body: unknown }>;
  /** Waits until the app's page has what it fetched. */
  settled(): Promise<void>;
  /** Opens what is folded together on the app's page. */
  unfold(): Promise<void>;
  /** Keeps a picture of what is seen, for the report. */
  picture(name: string): Promise<void>;
}

export interface ChatMessage {
  readonly from: 'bot' | 'me';
  readonly text: string;
  readonly attachments: readonly unknown[];
}

/** Everything that stands in cards, to look for words in. */
export const textsOf = (messages: readonly ChatMessage[]): string => JSON.stringify(messages);

/** A made municipality in a folder of its own; `close` ends its process and removes the folder. */
export async function openDemo(): Promise<RunningDemo & { readonly folder: string; close(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fotfeste-demo-'));
  const demo = await runDemo({ folder });
  return {
    ...demo,
    folder,
    close: async () => {
      await demo.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

type SharedDemo = Awaited<ReturnType<typeof openDemo>>;

/** Tests that leave the demo much as they found it share one, since making a municipality takes its time. */
export const sharedTest = test.extend<object, { demo: SharedDemo }>({
  demo: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const demo = await openDemo();
      await use(demo);
      await demo.close();
    },
    { scope: 'worker', timeout: 200_000 },
  ],
});

/** Someone who has been welcomed already. teams-js asks for a list of origins on the net; it has its own. */
export async function stageOn(page: Page, demo: RunningDemo, pictures: string): Promise<Stage> {
  await page.route('https://res.cdn.office.net/**', (route) => route.abort());
  await page.addInitScript(() => localStorage.setItem('fotfeste.demo.welcomed', 'yes'));
  const app = page.frameLocator('iframe');
  return {
    demo,
    page,
    app,
    async as(name, view, more = '') {
      await page.goto(`${demo.origin}/?as=${name}&view=${view}${more}`);
      await expect(page.getByLabel('Dag og klokkeslett i demoen').or(page.locator('.time-now'))).not.toBeEmpty();
    },
    async messages(name) {
      const { chats } = await demo.ask<{ chats: { id: string }[] }>(`/_shell/state?as=${name}`);
      const all = chats.map(({ id }) =>
        demo.ask<ChatMessage[]>(`/_shell/chats/${encodeURIComponent(id)}/messages?as=${name}`),
      );
      return (await Promise.all(all)).flat();
    },
    async call(name, api, request) {
      const { token } = await demo.ask<{ token: string }>(`/_control/token?user=${name}@lysvaer.example`);
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const answer = await fetch(`${demo.origin}/api/${api}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(request),
      });
      return { status: answer.status, body: await answer.json() };
    },
    async settled() {
      await expect(app.locator('body:not(:has([aria-busy="true"])) h1')).toBeVisible();
    },
    async unfold() {
      const folded = app.locator('details:not([open]) > summary');
      while ((await folded.count()) > 0) await folded.first().click();
    },
    async picture(name) {
      await page.screenshot({ path: path.join(pictures, `${name}.png`) });
    },
  };
}
