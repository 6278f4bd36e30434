import type { Id } from '../../domain/plan/mentorship.ts';
import { dueReminders } from '../../domain/reminder/dueReminders.ts';
import type { World } from '../../ports.ts';
import { planReportReminders } from '../network/planReportReminders.ts';

/** Short transactions: a person who changes one of these plans waits for them, and a worker that dies loses one. */
const batch = 20;

/**
 * Plans the due rows of a few plans and teams with the settings that the municipality has now; what is held back of them
 * is decided on anew. Answers whether there may be more: which are left stands in the database, so whoever comes goes on.
 */
export const replanReminders = ({ store }: World, tenantId: Id): Promise<boolean> =>
  store.inTenant(tenantId, async (tx) => {
    const { value: settings, revision } = await tx.settings.reminders.newest();
    const { mentorships, teams } = await tx.replans.lock(batch);
    for (const mentorship of mentorships) {
      await tx.reminders.plan(mentorship.id, dueReminders(mentorship, settings), 'otherSettings');
    }
    for (const team of teams) await planReportReminders(tx, team, 'otherSettings');
    await tx.replans.planned(
      mentorships.map(({ id }) => id),
      revision,
    );
    return mentorships.length === batch || teams.length === batch;
  });
