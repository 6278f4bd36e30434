import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningTenant, startLocalTenant, teamsAppId } from '../support/localTenant.ts';
import { type Ask, graphOf } from './graphClient.ts';

let running: RunningTenant;
let graph: Ask;

beforeAll(async () => {
  running = await startLocalTenant();
  graph = await graphOf(running);
});
afterAll(() => running.close());

const line = {
  topic: { source: 'text', value: 'Fotfeste', webUrl: `https://teams.microsoft.com/l/entity/${teamsAppId}/personal` },
  activityType: 'reminderWaiting',
  chainId: 1,
  previewText: { content: 'Noe venter på deg.' },
  templateParameters: [],
};
const tell = (who: string, body: object = line) =>
  graph('POST', `/users/${who}@lysvaer.example/teamwork/sendActivityNotification`, { body });

test('a line comes into the feed of those who have the app, and into nobody else’s', async () => {
  const refused = await tell('sara.eira');
  expect([refused.status, refused.body.error.code]).toEqual([403, 'Forbidden']);
  await graph('POST', '/users/sara.eira@lysvaer.example/teamwork/installedApps', {
    body: { 'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${teamsAppId}` },
  });
  expect((await tell('sara.eira')).status).toBe(204);
});

test.each([
  ['a kind of line that the manifest does not declare', { ...line, activityType: 'somethingElse' }],
  ['a link that does not lead into Teams', { ...line, topic: { ...line.topic, webUrl: 'https://lysvaer.example/' } }],
  ['nothing that it is about', { ...line, topic: null }],
])('%s is refused', async (_, body) => {
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect((await tell('sara.eira', body)).status).toBe(400);
});

test('more than five a second are put off', async () => {
  const answers = await Promise.all(Array.from({ length: 7 }, () => tell('sara.eira')));
  const late = answers.filter(({ status }) => status === 429);
  expect(late.length).toBeGreaterThanOrEqual(2);
  expect(answers.length - late.length).toBeLessThanOrEqual(5);
});
