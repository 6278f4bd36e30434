import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { bookEverything } from './calendar.ts';
import { dispatcher } from './dispatcher.ts';
import { largeScale } from './peers/largeScale.ts';
import { deliver } from './reminders.ts';

const run = promisify(execFile);

test.each([
  [['nope'], /^There is no benchmark "nope": .+ where NAME is plans\b.*\.\n$/],
  [[], /^Name a benchmark: .+ where NAME is plans\b.*\.\n$/],
])('a benchmark that is not there (%j) gives one clear line with the names, and exit code 2', async (args, line) => {
  const failure = await run(process.execPath, ['tests/bench/bench.ts', ...args]).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(line) });
});

test('with faults at the connector everybody gets her reminder once, where retrying alone loses some and doubles others', async () => {
  const ours = await deliver(dispatcher, 2000);
  expect(ours).toMatchObject({ lost: 0, doubled: 0 });
  expect(ours.wirePerMessage).toBeLessThanOrEqual(1.04);
  expect(await deliver(dispatcher, 2000, 7)).toMatchObject({ lost: 0, doubled: 0 });
  const theirs = await deliver(largeScale, 2000);
  expect(theirs.lost).toBeGreaterThan(0);
  expect(theirs.doubled).toBeGreaterThan(0);
});

test('a year of talks is booked in batches of twenty, four requests at a time in a mailbox, and none twice', async () => {
  const { ours, peers } = await bookEverything({ plans: 100, mailboxes: 5 });
  expect(ours).toMatchObject({ throttled: 0, doubled: 0, inFlightMax: 4 });
  expect(ours.requestsPerPlan).toBeLessThanOrEqual(1.2);
  for (const peer of Object.values(peers)) {
    expect(peer.throttled).toBeGreaterThan(0);
    expect(peer.doubled).toBeGreaterThan(0);
    expect(peer.shareOfBound).toBeLessThan(ours.shareOfBound);
  }
});
