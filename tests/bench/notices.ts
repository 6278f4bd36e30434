import { setTimeout as pause } from 'node:timers/promises';
import { createClientStates } from '../../src/adapters/graph/clientState.ts';
import { testContentKey } from '../support/database.ts';
import { tenantId } from '../support/localTenant.ts';
import { factsOf, startedMentorship } from '../support/startedMentorship.ts';
import { newId, startWorld, type TestWorld } from '../support/world.ts';

interface NoticesResult {
  readonly name: 'notices';
  readonly perSecond: number;
  readonly sent: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly refused: number;
  readonly required: { readonly p99Ms: number };
}

const perSecond = 200;
const seconds = 20;
const warmUpSeconds = 3;
const required = { p99Ms: 50 };

/** The whole app on the embedded database, told of changes over loopback as fast as Graph would tell a large municipality. */
async function measureNotices(): Promise<NoticesResult> {
  const world = await startWorld();
  try {
    const port = await world.app.listen(0, '127.0.0.1');
    const mailboxId = await bookOne(world);
    const body = JSON.stringify({
      value: [{ clientState: createClientStates(testContentKey, tenantId).of(mailboxId) }],
    });
    const send = () => timed(`http://127.0.0.1:${port}/api/calendarNotices`, body);
    await during(warmUpSeconds, send);
    const answers = await during(seconds, send);
    const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
    const at = (share: number) => Number((times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1));
    const refused = answers.filter(({ status }) => status !== 202).length;
    return { name: 'notices', perSecond, sent: times.length, p50Ms: at(0.5), p99Ms: at(0.99), refused, required };
  } finally {
    await world.close();
  }
}

async function bookOne(world: TestWorld): Promise<string> {
  const { mentorshipId, revision } = await startedMentorship(world);
  const booking = { itemKey: 'talk-w03', on: '2026-09-18', time: '13:15', minutes: 45, place: null } as const;
  await world.ask('jonas.rygg', 'bookItem', { mentorshipId, revision, requestId: newId(), ...booking });
  await world.app.settle();
  return (await factsOf(world)).mentorId;
}

/** A connection that breaks is a notice that was not taken: status 0. */
async function timed(url: string, body: string): Promise<{ ms: number; status: number }> {
  const begun = performance.now();
  let status = 0;
  try {
    const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    await answer.arrayBuffer();
    status = answer.status;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  return { ms: performance.now() - begun, status };
}

/** So many a second, each when it is due, whether the one before was answered or not. */
async function during<T>(forSeconds: number, send: () => Promise<T>): Promise<T[]> {
  const begun = performance.now();
  const sent: Promise<T>[] = [];
  while (sent.length < forSeconds * perSecond) {
    const due = Math.floor(((performance.now() - begun) / 1000) * perSecond) + 1;
    while (sent.length < Math.min(due, forSeconds * perSecond)) sent.push(send());
    await pause(2);
  }
  return Promise.all(sent);
}

export const notices = {
  name: 'notices',
  async run(): Promise<{ table: string; result: NoticesResult }> {
    const result = await measureNotices();
    const { sent, p50Ms, p99Ms, refused } = result;
    const verdict = p99Ms <= required.p99Ms && refused === 0 ? 'met' : 'NOT MET';
    const table = [
      `notices: ${sent} notices at ${perSecond} a second over loopback, kept before they are answered`,
      `half within ${p50Ms} ms, 99 % within ${p99Ms} ms, ${refused} refused`,
      `fotfeste: 99 % within ${required.p99Ms} ms, none refused: ${verdict}`,
    ].join('\n');
    return { table, result };
  },
};
