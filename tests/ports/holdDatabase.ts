import { createStore } from '../../src/adapters/postgres/store.ts';
import { entryFor, plannedMentorship } from '../support/plannedMentorship.ts';

/** A process of its own that opens the folder given to it, stops in the middle of sending a reminder, and waits to be killed. */
const [folder = '', tenantId = '', contentKey = ''] = process.argv.slice(2);
const now = '2026-09-17T06:20:00.000Z';
const due = {
  kind: 'bookTalk',
  recipientId: 'ingrid',
  dueOn: '2026-09-15',
  dueAt: '2026-09-15T06:00:00.000Z',
} as const;

const store = await createStore({
  databaseUrl: `pglite:${folder}`,
  contentKey,
  clock: { now: () => now },
  failed: (error) => console.error(error.message),
});
await store.registerTenant({ id: tenantId, name: 'Lysvær kommune' });
await store.inTenant(tenantId, async (tx) => {
  const mentorship = plannedMentorship('m1');
  await tx.mentorships.save(mentorship, entryFor(mentorship));
  const rows = [
    { ...due, itemKey: 'talk-w03' },
    { ...due, itemKey: 'talk-w04', dueAt: '2026-09-16T06:00:00.000Z' },
  ];
  await tx.reminders.plan('m1', rows, 'done');
  const [first] = await tx.reminders.lease(now, 2);
  if (first) await tx.reminders.attempting(first);
});
process.stdout.write('holding\n');
setInterval(() => {}, 60_000);
