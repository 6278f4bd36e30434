import type { EventRow } from '../../src/domain/calendar/desiredEvent.ts';
import type { NetworkTeam, ReportWrite, StatusReport } from '../../src/domain/network/statusReport.ts';
import { contentOf, type ProgrammeDraft } from '../../src/domain/programme/draft.ts';
import { kristiansand } from '../../src/domain/programme/kristiansand.ts';
import type { Programme } from '../../src/domain/programme/programme.ts';
import type { Unreachable } from '../../src/domain/reminder/reachability.ts';
import type { ReminderRow } from '../../src/domain/reminder/reminder.ts';
import { usualSettings } from '../../src/domain/reminder/settings.ts';
import { writeCursor } from '../../src/domain/reminder/undelivered.ts';
import { usualWorkingHours } from '../../src/domain/reminder/workingHours.ts';
import { usualTimes } from '../../src/domain/slot/unitTimes.ts';
import type { Choice } from '../../src/store/reminders.ts';
import type { ChangedRoster, ScheduleTurn } from '../../src/store/rosters.ts';
import type { Tx } from '../../src/store.ts';
import { entryFor, plannedMentorship } from '../support/plannedMentorship.ts';
import { rosterCalls } from './rosterCalls.ts';

export const unpaused = { pausedUntil: null, snoozedUntil: null, meetsOffShift: false };

export const at = '2026-09-17T06:20:00.000Z';
export const later = '2027-01-01T00:00:00.000Z';
/** What the first municipality stores, and the second must never see. */
export const secret = 'Solhaugs hemmelighet';

export const teamOf = (id: string): NetworkTeam => ({
  id,
  networkId: 'n1',
  networkName: secret,
  name: secret,
  memberIds: ['hanne'],
  gatherings: [],
});
export const reportOf = (teamId: string, revision: number): StatusReport => ({
  teamId,
  gatheringNumber: 2,
  revision,
  subGoals: [{ text: secret, measures: [], goalAttainment: 'underway' }],
  state: 'submitted',
  savedBy: 'hanne',
  savedAt: at,
  submittedAt: at,
});

/** A programme of the municipality's own, under this name. */
export const ownProgramme = (revision: number, name: string): Programme => ({
  ...kristiansand,
  id: 'own-1',
  revision,
  name,
});

export const draftOf = (programmeId: string, name: string): ProgrammeDraft => ({
  programmeId,
  revision: 1,
  content: { ...contentOf(kristiansand), name },
  basedOn: { id: 'kristiansand', revision: 2 },
  savedBy: 'kari',
  savedAt: at,
  isDiscarded: false,
});

/** Chosen after whatever the caller has chosen before. */
export async function chooseNext<Value>(choice: Choice<Value>, value: Value, chosenBy: string): Promise<void> {
  const { revision } = await choice.newest();
  await choice.save({ revision: revision + 1, value, chosenBy, chosenAt: at });
}

export interface Held {
  readonly reminder: ReminderRow;
  readonly card: ReminderRow;
  readonly event: EventRow;
  readonly write: ReportWrite;
  readonly unreachable: Unreachable;
  readonly schedule: ScheduleTurn;
  readonly changed: ChangedRoster;
}

/** Every method of a transaction, called with these ids and with rows that somebody else holds. */
export function everything(id: string, held: Held): Record<string, (tx: Tx) => Promise<unknown>> {
  const person = {
    id,
    displayName: 'En annen',
    jobTitle: null,
    language: 'nb',
    presentation: null,
    ...unpaused,
  } as const;
  const mentorship = plannedMentorship(id === 'sara' ? 'm1' : id);
  const mid = mentorship.id;
  const key = { mentorshipId: mid, itemKey: id === 'sara' ? 'talk-w03' : id };
  const mailboxId = id === 'sara' ? 'ingrid' : id;
  const turn = { mailboxId, lease: held.event.lease ?? '', link: null, subscriptionId: null };
  const topic = { id: 't1', mentorshipId: mid, authorId: 'sara', text: 'En annen', at };
  const unitId = id === 'sara' ? 'solhaug' : id;
  const pageEnd = { dueAt: at, subjectId: id, itemKey: id, kind: id, recipientId: id, dueOn: '2026-09-01' } as const;
  return {
    'people.get': (tx) => tx.people.get(id),
    'people.getMany': (tx) => tx.people.getMany([id, 'ingrid']),
    'people.save': (tx) => tx.people.save(person),
    'people.lock': (tx) => tx.people.lock(id),
    'units.get': (tx) => tx.units.get(unitId),
    'units.all': (tx) => tx.units.all(),
    'units.save': (tx) => tx.units.save({ id: unitId, revision: 2, name: 'En annen', leaderIds: [id] }),
    'units.lock': (tx) => tx.units.lock(),
    'mentorships.get': (tx) => tx.mentorships.get(mid),
    'mentorships.lock': (tx) => tx.mentorships.lock(mid),
    'mentorships.ofPerson': (tx) => tx.mentorships.ofPerson(id),
    'mentorships.list': (tx) => tx.mentorships.list({ unitId: 'solhaug', state: 'active', limit: 10, afterId: mid }),
    'mentorships.activeByUnit': (tx) => tx.mentorships.activeByUnit(),
    'mentorships.endedBefore': (tx) => tx.mentorships.endedBefore('2199-01-01'),
    'mentorships.save': (tx) =>
      tx.mentorships.save({ ...mentorship, revision: 2 }, { ...entryFor(mentorship), revision: 2 }),
    'mentorships.history': (tx) => tx.mentorships.history(mid, 10),
    'reminders.plan': (tx) => tx.reminders.plan(mid, [], 'done'),
    'reminders.lease': (tx) => tx.reminders.lease(later, 10),
    'reminders.attempting': (tx) => tx.reminders.attempting(held.reminder),
    'reminders.sent': (tx) => tx.reminders.sent(held.reminder, { conversationId: id, activityId: id }),
    'reminders.permanent': (tx) => tx.reminders.permanent(held.reminder, id),
    'reminders.unknown': (tx) => tx.reminders.unknown(held.reminder),
    'reminders.throttled': (tx) => tx.reminders.throttled(held.reminder, 5),
    'reminders.leaseUnknown': (tx) => tx.reminders.leaseUnknown(10),
    'reminders.settle': (tx) => tx.reminders.settle(held.reminder, 'closed'),
    'reminders.hold': (tx) => tx.reminders.hold(held.reminder, later),
    'reminders.retryIn': (tx) => tx.reminders.retryIn(held.reminder, 5),
    'reminders.drop': (tx) => tx.reminders.drop(held.reminder, 'done'),
    'reminders.of': (tx) => tx.reminders.of(mid),
    'reminders.ofMessage': (tx) => tx.reminders.ofMessage(held.card.messageId ?? ''),
    'reminders.reconsider': (tx) => tx.reminders.reconsider('ingrid'),
    'reminders.markStale': (tx) => tx.reminders.markStale(mid, ['talk-w03', id]),
    'reminders.leaseStale': (tx) => tx.reminders.leaseStale(10),
    'reminders.redrawn': (tx) => tx.reminders.redrawn(held.card),
    'events.plan': (tx) => tx.events.plan(mid, []),
    'events.lease': (tx) => tx.events.lease(10),
    'events.synced': (tx) => tx.events.synced(held.event, null),
    'events.retryIn': (tx) => tx.events.retryIn(held.event, 5, id),
    'events.refused': (tx) => tx.events.refused(held.event, 5, id),
    'events.failing': (tx) => tx.events.failing(mid),
    'events.invited': (tx) => tx.events.invited(['ingrid', id]),
    'events.leaseMore': (tx) => tx.events.leaseMore(turn),
    'events.goOn': (tx) => tx.events.goOn(held.event),
    'events.ofMailbox': (tx) => tx.events.ofMailbox(id === 'sara' ? 'ingrid' : id),
    'events.observed': (tx) => tx.events.observed(key, { known: null, isLeft: true }),
    'mailboxes.notice': (tx) =>
      tx.mailboxes.notice(
        (['changed', 'missed', 'removed', 'reauthorise'] as const).map((kind) => ({ mailboxId, kind })),
      ),
    'mailboxes.leaseRead': (tx) => tx.mailboxes.leaseRead(at, 10),
    'mailboxes.read': (tx) => tx.mailboxes.read(turn, { link: id, on: '2026-09-17', isWhole: true }),
    'mailboxes.readIn': (tx) => tx.mailboxes.readIn(turn, 5),
    'mailboxes.leaseWatch': (tx) => tx.mailboxes.leaseWatch(at, 10),
    'mailboxes.watched': (tx) => tx.mailboxes.watched(turn, id, 5),
    'mailboxes.release': (tx) => tx.mailboxes.release(turn, 5),
    'networks.teams': (tx) => tx.networks.teams(),
    'networks.team': (tx) => tx.networks.team(id),
    'networks.saveTeam': (tx) => tx.networks.saveTeam({ ...teamOf(id), name: 'En annen', networkName: 'Et annet' }),
    'networks.report': (tx) => tx.networks.report(id, 2),
    'networks.saveReport': (tx) => tx.networks.saveReport({ ...reportOf(id, 9), subGoals: [] }),
    'networks.leaseWrites': (tx) => tx.networks.leaseWrites(10),
    'networks.written': (tx) => tx.networks.written(held.write, id),
    'networks.retryWriteIn': (tx) => tx.networks.retryWriteIn(held.write, 5, id),
    'networks.writeState': (tx) => tx.networks.writeState(id, 2),
    'programmes.get': (tx) => tx.programmes.get({ id, revision: 1 }),
    'programmes.all': (tx) => tx.programmes.all(),
    'programmes.publish': (tx) => tx.programmes.publish(ownProgramme(1, id), { personId: id, at }),
    'programmes.running': (tx) => tx.programmes.running(),
    'programmes.draft': (tx) => tx.programmes.draft(id),
    'programmes.drafts': (tx) => tx.programmes.drafts(),
    'programmes.saveDraft': (tx) => tx.programmes.saveDraft({ ...draftOf(id, 'En annen'), revision: 2 }),
    'programmes.removeDraft': (tx) => tx.programmes.removeDraft(id),
    'channels.get': (tx) => tx.channels.get(id, id),
    'channels.teamsOf': (tx) => tx.channels.teamsOf(unitId),
    'channels.save': (tx) => tx.channels.save({ groupId: id, channelId: id, unitId: id, configuredBy: 'En annen' }),
    'conversations.get': (tx) => tx.conversations.get(id),
    'conversations.save': (tx) => tx.conversations.save({ personId: id, conversationId: 'En annen', serviceUrl: id }),
    'greetings.promise': (tx) => tx.greetings.promise(id),
    'greetings.isPromised': (tx) => tx.greetings.isPromised(id),
    'greetings.giveFirst': (tx) => tx.greetings.giveFirst(id),
    'greetings.given': (tx) => tx.greetings.given(id),
    'greetings.forget': (tx) => tx.greetings.forget(id),
    'reachability.get': (tx) => tx.reachability.get(id),
    'reachability.getMany': (tx) => tx.reachability.getMany([id, 'ingrid']),
    'reachability.unreachable': (tx) => tx.reachability.unreachable(id, 'refused', later),
    'reachability.reachable': (tx) => tx.reachability.reachable(id),
    'reachability.leaseFeed': (tx) => tx.reachability.leaseFeed(10),
    'reachability.fed': (tx) => tx.reachability.fed(held.unreachable, 'told'),
    'reachability.feedRetryIn': (tx) => tx.reachability.feedRetryIn(held.unreachable, 5),
    'reachability.list': (tx) => tx.reachability.list({ limit: 10, afterId: id }),
    'reachability.count': (tx) => tx.reachability.count(),
    'deliveries.counts': (tx) => tx.deliveries.counts(later, '2026-09-01'),
    'deliveries.undelivered': (tx) =>
      tx.deliveries.undelivered(later, { fromOn: '2026-09-01', limit: 10, after: writeCursor(pageEnd) }),
    'deliveries.botIsDisabled': (tx) => tx.deliveries.botIsDisabled(),
    'settings.reminders.newest': (tx) => tx.settings.reminders.newest(),
    'settings.reminders.history': (tx) => tx.settings.reminders.history(10),
    'settings.reminders.save': (tx) => chooseNext(tx.settings.reminders, usualSettings, id),
    'settings.workingHours.newest': (tx) => tx.settings.workingHours(unitId).newest(),
    'settings.workingHours.history': (tx) => tx.settings.workingHours(unitId).history(10),
    'settings.workingHours.save': (tx) => chooseNext(tx.settings.workingHours(unitId), usualWorkingHours, id),
    'settings.unitTimes.newest': (tx) => tx.settings.unitTimes(unitId).newest(),
    'settings.unitTimes.history': (tx) => tx.settings.unitTimes(unitId).history(10),
    'settings.unitTimes.save': (tx) => chooseNext(tx.settings.unitTimes(unitId), usualTimes, id),
    'settings.shiftPattern.newest': (tx) => tx.settings.shiftPattern(id).newest(),
    'settings.shiftPattern.history': (tx) => tx.settings.shiftPattern(id).history(10),
    'settings.shiftPattern.save': (tx) => chooseNext(tx.settings.shiftPattern(id), null, id),
    'settings.allShiftPatterns': async (tx) => [...(await tx.settings.allShiftPatterns([id, 'ingrid']))],
    'settings.allWorkingHours': async (tx) => [...(await tx.settings.allWorkingHours([unitId, 'solhaug']))],
    'replans.lock': (tx) => tx.replans.lock(10),
    'replans.planned': (tx) => tx.replans.planned([mid, id], 9),
    'replans.progress': (tx) => tx.replans.progress(),
    'replans.reconsiderUnit': (tx) => tx.replans.reconsiderUnit(unitId),
    'requests.find': (tx) => tx.requests.find(id, id),
    'requests.save': (tx) => tx.requests.save({ personId: id, requestId: `${id}2`, name: 'x', hash: id, answer: id }),
    ...rosterCalls(id, held),
    waiting: (tx) => tx.waiting(later),
    'topics.of': (tx) => tx.topicsFor('sara').of(mid),
    'topics.save': (tx) => tx.topicsFor('sara').save(topic),
    'topics.knownTo': (tx) => tx.topicsFor('sara').knownTo(mid, 'ingrid'),
    'topics.passesTo': (tx) => tx.topicsFor('sara').passesTo(mid, 'tor'),
    'topics.pass': (tx) => tx.topicsFor('sara').pass({ mentorshipId: mid, topicId: 't1', toMentorId: 'tor' }),
    'topics.keep': (tx) => tx.topicsFor('sara').keep({ mentorshipId: mid, topicId: 't1', toMentorId: 'tor' }),
    'topics.remove': (tx) => tx.topicsFor('sara').remove(mid, 't1'),
  };
}
