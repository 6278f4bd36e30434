import * as z from 'zod/mini';
import { policies } from '../domain/reminder/policy.ts';
import type { ReminderKind } from '../domain/reminder/reminder.ts';
import { changes, nothing, ofItem, ofMentorship, reads } from './call.ts';
import { changeApi } from './changeApi.ts';
import type { DeliveryOverviewView } from './deliveryViews.ts';
import { handOverApi } from './handOverApi.ts';
import { historyApi } from './historyApi.ts';
import { programmeApi } from './programmeApi.ts';
import { rosterApi } from './rosterApi.ts';
import type { ReminderSettingsView } from './settingsViews.ts';
import { slotApi } from './slotApi.ts';
import type * as views from './views.ts';
import { day, deliveryCursor, draftText, id, query, requestId, revision, text, timeOfDay } from './wire.ts';

const channel = { groupId: id, channelId: id };

const facts = z.strictObject({
  menteeId: id,
  mentorId: id,
  reserveMentorId: z.nullable(id),
  leaderId: id,
  unitId: id,
  programme: z.strictObject({ id, revision: z.int() }),
  employedOn: day,
  startsOn: day,
  probationEndsOn: z.nullable(day),
  trainingShiftsOn: z.array(day).check(z.maxLength(30)),
  experience: z.enum(['newlyEducated', 'experienced']),
});

const subGoals = z
  .array(
    z.strictObject({
      text: draftText(500),
      measures: z.array(draftText(500)).check(z.maxLength(20)),
      goalAttainment: z.enum(['notStarted', 'underway', 'reached']),
    }),
  )
  .check(z.maxLength(20));

const reminderKind = z.enum(Object.keys(policies) as [ReminderKind, ...ReminderKind[]]);

/** Every kind that is to be otherwise than the table has it; whether the days are within bounds the domain says. */
const settings = z
  .array(
    z.strictObject({
      kind: reminderKind,
      isOn: z.boolean(),
      /** Null where the rule gives the days. */
      days: z.nullable(z.array(z.number()).check(z.maxLength(20))),
    }),
  )
  .check(
    z.maxLength(40),
    z.refine((all) => new Set(all.map(({ kind }) => kind)).size === all.length),
  );

const ofUnit = { requestId, revision, unitId: id };

/** Everything the tab can ask of the server: name → request and answer. POST /api/:name. */
export const api = {
  home: reads<views.HomeView>()(nothing),
  photo: reads<views.PhotoView>()(z.strictObject({ personId: id })),
  plan: reads<views.PlanView>()(z.strictObject(ofMentorship)),
  caseload: reads<views.QueueView>()(nothing),
  leaderOverview: reads<views.LeaderView>()(nothing),
  coordinatorOverview: reads<views.CoordinatorView>()(z.strictObject({ afterId: z.nullable(id) })),
  deliveryOverview: reads<DeliveryOverviewView>()(
    z.strictObject({ after: z.nullable(deliveryCursor), afterPersonId: z.nullable(id) }),
  ),
  reminderSettings: reads<ReminderSettingsView>()(nothing),
  findPeople: reads<views.PeopleView>()(z.strictObject({ query })),
  previewPlan: reads<views.PreviewView>()(z.strictObject({ facts })),
  channelOverview: reads<views.ChannelView>()(z.strictObject(channel)),
  channelChoices: reads<views.ChannelChoicesView>()(z.strictObject(channel)),
  network: reads<views.NetworkView>()(nothing),
  ...historyApi,
  ...rosterApi,
  ...handOverApi,
  ...programmeApi,
  ...slotApi,

  startMentorship: changes<views.PlanView>()(
    z.strictObject({ requestId, facts, pastItems: z.nullable(z.enum(['open', 'done', 'lapsed'])) }),
  ),
  bookItem: changes<views.PlanView>()(
    z.strictObject({
      ...ofItem,
      on: day,
      time: timeOfDay,
      minutes: z.int(),
      place: z.nullable(text(100)),
      online: z.optional(z.boolean()),
    }),
  ),
  askNewTime: changes<views.PlanView>()(z.strictObject(ofItem)),
  answerCalendarQuestion: changes<views.PlanView>()(z.strictObject(ofItem)),
  recordTalk: changes<views.PlanView>()(
    z.strictObject({
      ...ofItem,
      outcome: z.enum(['held', 'notHeld']),
      heldOn: z.nullable(day),
      reason: z.nullable(z.enum(['busy', 'noOverlap', 'ill', 'other'])),
    }),
  ),
  completeStep: changes<views.PlanView>()(z.strictObject({ ...ofItem, doneOn: day })),
  undoChange: changes<views.PlanView>()(z.strictObject({ requestId, revision, mentorshipId: id })),
  ...changeApi,
  registerAbsence: changes<views.PlanView>()(
    z.strictObject({
      requestId,
      revision,
      mentorshipId: id,
      who: z.enum(['mentee', 'mentor']),
      fromOn: day,
      toOn: day,
      kind: z.enum(['holiday', 'other', 'causedByEmployer']),
    }),
  ),
  addTopic: changes<views.PlanView>()(z.strictObject({ requestId, mentorshipId: id, text: text(500) })),
  removeTopic: changes<views.PlanView>()(z.strictObject({ requestId, mentorshipId: id, topicId: id })),
  setPresentation: changes<views.HomeView>()(z.strictObject({ requestId, text: text(1000) })),
  setLanguage: changes<views.HomeView>()(z.strictObject({ requestId, language: z.enum(['nb', 'nn', 'en']) })),
  saveUnit: changes<views.CoordinatorView>()(
    z.strictObject({
      requestId,
      revision,
      unitId: z.nullable(id),
      name: text(100),
      leaderIds: z.array(id).check(z.minLength(1), z.maxLength(10)),
    }),
  ),
  saveReminderSettings: changes<ReminderSettingsView>()(z.strictObject({ requestId, revision, settings })),
  undoReminderSettings: changes<ReminderSettingsView>()(z.strictObject({ requestId, revision })),
  saveWorkingHours: changes<views.CoordinatorView>()(
    z.strictObject({
      ...ofUnit,
      weekdays: z.array(z.int()).check(z.maxLength(7)),
      from: timeOfDay,
      to: timeOfDay,
    }),
  ),
  undoWorkingHours: changes<views.CoordinatorView>()(z.strictObject(ofUnit)),
  configureChannel: changes<views.ChannelChoicesView>()(z.strictObject({ requestId, ...channel, unitId: id })),
  saveReport: changes<views.NetworkView>()(
    z.strictObject({ requestId, revision, teamId: id, gatheringNumber: z.int(), subGoals, submit: z.boolean() }),
  ),
} as const;

export type ApiName = keyof typeof api;
export type RequestOf<Name extends ApiName> = z.infer<(typeof api)[Name]['request']>;
export type ResponseOf<Name extends ApiName> = NonNullable<(typeof api)[Name]['response']>;
