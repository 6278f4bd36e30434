import type { ApiName, RequestOf } from '../contract/api.ts';
import { isRefusal } from '../domain/refusal.ts';
import { readNetwork } from '../usecases/network/readNetwork.ts';
import { saveReport } from '../usecases/network/saveReport.ts';
import { findPeople } from '../usecases/person/findPeople.ts';
import { knowPeople } from '../usecases/person/knowPeople.ts';
import { readHome } from '../usecases/person/readHome.ts';
import { setLanguage } from '../usecases/person/setLanguage.ts';
import { setPresentation } from '../usecases/person/setPresentation.ts';
import { answerCalendarQuestion } from '../usecases/plan/answerCalendarQuestion.ts';
import { askNewTime } from '../usecases/plan/askNewTime.ts';
import { bookItem } from '../usecases/plan/bookItem.ts';
import { addTopic, removeTopic } from '../usecases/plan/changeTopics.ts';
import { completeStep } from '../usecases/plan/completeStep.ts';
import { previewPlan } from '../usecases/plan/previewPlan.ts';
import { readCaseload, readCoordinatorOverview, readLeaderOverview } from '../usecases/plan/readQueues.ts';
import { recordTalk } from '../usecases/plan/recordTalk.ts';
import { registerAbsence } from '../usecases/plan/registerAbsence.ts';
import { startMentorship } from '../usecases/plan/startMentorship.ts';
import { undoChange } from '../usecases/plan/undoChange.ts';
import { readDelivery } from '../usecases/reminder/readDelivery.ts';
import { readReminderSettings } from '../usecases/reminder/readReminderSettings.ts';
import { saveReminderSettings, undoReminderSettings } from '../usecases/reminder/saveReminderSettings.ts';
import { configureChannel, readChannelChoices, refuseOutsiders } from '../usecases/unit/configureChannel.ts';
import { readChannel } from '../usecases/unit/readChannel.ts';
import { saveUnit } from '../usecases/unit/saveUnit.ts';
import { saveWorkingHours, undoWorkingHours } from '../usecases/unit/saveWorkingHours.ts';
import { changeHandlers } from './changeHandlers.ts';
import { type Asking, done, type Handler, present, referTo, showPlan } from './handler.ts';
import { handOverHandlers } from './handOverHandlers.ts';
import { historyHandlers } from './historyHandlers.ts';
import { presentChannel, presentChoices } from './presenters/channel.ts';
import { presentDelivery } from './presenters/delivery.ts';
import { presentHome } from './presenters/home.ts';
import { presentNetwork } from './presenters/network.ts';
import { presentNow, presentPreview } from './presenters/plan.ts';
import { presentCaseload, presentCoordinatorOverview, presentLeaderOverview } from './presenters/queues.ts';
import { presentSettings, settingsIn } from './presenters/settings.ts';
import { programmeHandlers } from './programmeHandlers.ts';
import { rosterHandlers } from './rosterHandlers.ts';
import { slotHandlers } from './slotHandlers.ts';

const showHome = ({ world, actor, setting }: Asking) =>
  present(readHome(world, actor), (reading) => presentHome(reading, { now: world.clock.now(), ...setting }));

const showNetwork = ({ world, actor, setting }: Asking) =>
  present(readNetwork(world, actor), (reading) => presentNetwork(reading, setting.reportListIsOn));

const showChoices = ({ world, actor, request }: Asking & { request: { groupId: string; channelId: string } }) =>
  present(readChannelChoices(world, actor, request), (choices) => presentChoices(choices, world.clock.now()));

const showProgramme = ({ world, actor }: Asking, afterId: string | null) =>
  present(readCoordinatorOverview(world, actor, afterId), presentCoordinatorOverview);

const showSettings = ({ world, actor }: Asking) => present(readReminderSettings(world, actor), presentSettings);

const leadersNamedIn = ({ leaderIds }: RequestOf<'saveUnit'>) =>
  leaderIds.map((id, index) => ({ field: `leaderIds.${index}`, id }));

const namedIn = (facts: RequestOf<'startMentorship'>['facts']) =>
  (['menteeId', 'mentorId', 'reserveMentorId', 'leaderId'] as const).flatMap((field) => {
    const id = facts[field];
    return id === null ? [] : [{ field: `facts.${field}`, id }];
  });

/** Every call of the contract has its handler: one that lacks does not compile. */
export const handlers: { readonly [Name in ApiName]: Handler<Name> } = {
  home: { read: showHome },
  photo: {
    read: async ({ world, request }) => ({
      now: presentNow(world.clock.now()),
      dataUrl: await world.directory.photo(request.personId),
    }),
  },
  plan: { read: (asked) => showPlan(asked, asked.request) },
  caseload: { read: ({ world, actor }) => present(readCaseload(world, actor), presentCaseload) },
  leaderOverview: { read: ({ world, actor }) => present(readLeaderOverview(world, actor), presentLeaderOverview) },
  coordinatorOverview: {
    read: (asked) => showProgramme(asked, asked.request.afterId),
  },
  deliveryOverview: {
    read: ({ world, actor, request }) => present(readDelivery(world, actor, request), presentDelivery),
  },
  reminderSettings: { read: showSettings },
  findPeople: {
    read: ({ world, actor, request }) =>
      present(findPeople(world, actor, request.query), (people) => ({ now: presentNow(world.clock.now()), people })),
  },
  previewPlan: {
    read: async ({ world, actor, request }) =>
      (await knowPeople(world, actor, namedIn(request.facts))) ??
      present(previewPlan(world, actor, request.facts), (preview) => presentPreview(preview, world.clock.now())),
  },
  channelOverview: {
    read: ({ world, actor, request }) =>
      present(readChannel(world, actor, request), (reading) => presentChannel(reading, world.clock.now())),
  },
  channelChoices: { read: showChoices },
  network: { read: showNetwork },
  ...historyHandlers,
  ...rosterHandlers,
  ...handOverHandlers,
  ...programmeHandlers,
  ...slotHandlers,

  startMentorship: {
    prepare: ({ world, actor, request }) => knowPeople(world, actor, namedIn(request.facts)),
    act: ({ world, actor, request }) => referTo(startMentorship(world, actor, request)),
    show: showPlan,
  },
  bookItem: {
    act: ({ world, actor, request }) =>
      referTo(bookItem(world, actor, { ...request, online: request.online ?? false })),
    show: showPlan,
  },
  askNewTime: { act: ({ world, actor, request }) => referTo(askNewTime(world, actor, request)), show: showPlan },
  answerCalendarQuestion: {
    act: ({ world, actor, request }) => referTo(answerCalendarQuestion(world, actor, request)),
    show: showPlan,
  },
  recordTalk: { act: ({ world, actor, request }) => referTo(recordTalk(world, actor, request)), show: showPlan },
  completeStep: { act: ({ world, actor, request }) => referTo(completeStep(world, actor, request)), show: showPlan },
  undoChange: { act: ({ world, actor, request }) => referTo(undoChange(world, actor, request)), show: showPlan },
  ...changeHandlers,
  registerAbsence: {
    act: ({ world, actor, request: { who, fromOn, toOn, kind, ...ref } }) =>
      referTo(registerAbsence(world, actor, { ...ref, absence: { who, fromOn, toOn, kind } })),
    show: showPlan,
  },
  addTopic: {
    act: ({ world, actor, request }) => done(addTopic(world, actor, request), request.mentorshipId),
    show: showPlan,
  },
  removeTopic: {
    act: ({ world, actor, request }) => done(removeTopic(world, actor, request), request.mentorshipId),
    show: showPlan,
  },
  setPresentation: {
    act: ({ world, actor, request }) => done(setPresentation(world, actor, request.text)),
    show: showHome,
  },
  setLanguage: {
    act: ({ world, actor, request }) => done(setLanguage(world, actor, request.language)),
    show: showHome,
  },
  saveUnit: {
    prepare: ({ world, actor, request }) => knowPeople(world, actor, leadersNamedIn(request)),
    act: async ({ world, actor, request }) => {
      const saved = await saveUnit(world, actor, request);
      return isRefusal(saved) ? saved : { mentorshipId: null };
    },
    show: (asked) => showProgramme(asked, null),
  },
  saveReminderSettings: {
    act: ({ world, actor, request: { revision, settings } }) =>
      done(saveReminderSettings(world, actor, { revision, settings: settingsIn(settings) })),
    show: showSettings,
  },
  undoReminderSettings: {
    act: ({ world, actor, request }) => done(undoReminderSettings(world, actor, request)),
    show: showSettings,
  },
  saveWorkingHours: {
    act: ({ world, actor, request: { unitId, revision, ...hours } }) =>
      done(saveWorkingHours(world, actor, { unitId, revision, hours })),
    show: (asked) => showProgramme(asked, null),
  },
  undoWorkingHours: {
    act: ({ world, actor, request }) => done(undoWorkingHours(world, actor, request)),
    show: (asked) => showProgramme(asked, null),
  },
  configureChannel: {
    prepare: ({ world, actor, request }) => refuseOutsiders(world, actor, request),
    act: ({ world, actor, request }) => done(configureChannel(world, actor, request)),
    show: showChoices,
  },
  saveReport: { act: ({ world, actor, request }) => done(saveReport(world, actor, request)), show: showNetwork },
};
