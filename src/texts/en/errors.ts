import type { Texts } from '../nb.ts';

export const errors: Texts['errors'] = {
  notADay: () => 'This is not a date. Enter a day that exists, such as 1 September 2026.',
  notATime: () => 'This is not a time of day. Enter hours and minutes, such as 13:15.',
  unknownProgramme: () => 'We do not know this programme. Choose one of those in the list.',
  unknownPerson: () =>
    'We cannot find this person in the municipality’s directory. Search for the name and choose again.',
  unknownUnit: () => 'We cannot find this unit, or you do not lead it. Choose a unit in the list.',
  menteeIsMentor: () => 'The newcomer cannot be their own mentor. Choose another mentor.',
  mentorIsLeader: () => 'The newcomer’s leader cannot be the mentor. Choose another mentor.',
  menteeIsLeader: () => 'The newcomer cannot be their own leader. Choose another leader.',
  reserveIsInThePair: () => 'The reserve mentor must be someone other than the newcomer, the mentor and the leader.',
  leaderIsMentor: (p) => `${p.name} is a mentor in this unit and cannot lead it as well. Choose another leader.`,
  startsBeforeEmployment: () => 'The first working day cannot be before employment starts. Check both dates.',
  probationTooLong: (p) =>
    `Probation is counted from employment start and lasts six months at most, here to the end of ${p.latest}. Choose a day in that time.`,
  trainingShiftBeforeStart: () => 'A training shift cannot be before the first working day. Check the dates.',
  absenceEndsBeforeItStarts: () => 'The last day of absence is before the first. Check both dates.',
  startsInThePast: () => 'The new first working day must be today or later.',
  fromOnHasPassed: () => 'That day has passed. Choose today or a later day.',
  afterTheLastDay: (p) => `The plan ends ${p.endsOn}. Choose that day or an earlier one.`,
  alreadyMentor: () => 'This person is already the mentor from that day. Choose somebody else.',
  sameUnit: () => 'The newcomer is already in this unit. Choose the unit that the plan is to move to.',
  outsideThePlan: (p) => `Choose a day from ${p.from} to ${p.to}.`,
  endsBeforeItBegins: (p) =>
    `That is before the first working day, ${p.startsOn}. If the newcomer never started, withdraw the plan.`,
  finishedInTheFuture: () => 'Choose today or an earlier day. If the plan is to end later, register that.',
  pastItemsUndecided: () =>
    'Some of the plan should already have happened. Choose what to do with it before you start.',
  textMissing: () => 'The field is empty. Write something before you save.',
  textTooLong: (p) =>
    p.longest ? `The text is too long. Use ${p.longest} characters at most.` : 'The text is too long. Make it shorter.',
  nationalIdentityNumber: () =>
    'The text contains a national identity number. Remove it. Such information does not belong here.',
  minutesOutOfBounds: (p) => `In this programme a talk lasts between ${p.least} and ${p.most} minutes.`,
  bookedInThePast: () => 'That time has passed. Choose one that is still to come.',
  heldInTheFuture: () => 'That day has not come yet. Choose today or an earlier day.',
  heldBeforeEmployment: (p) =>
    `The talk cannot have been before employment start, ${p.employedOn}. Choose a later day.`,
  unknownReminder: () => 'We do not know this reminder. Load the page again.',
  reminderNeeded: () => 'This reminder is about a deadline in law and cannot be switched off.',
  reminderDaysFixed: () => 'The days of this reminder follow from the plan and cannot be chosen.',
  reminderDaysMissing: () => 'Write at least one day. If the reminder should not come, switch it off.',
  reminderDaysRepeated: () => 'The same day is there twice. Take one of them away.',
  reminderDayOutOfBounds: (p) => `Write whole numbers from ${p.least} to ${p.most}.`,
  weekdaysMissing: () => 'Choose at least one weekday.',
  hoursOutOfBounds: (p) => `Choose a time from ${p.earliest} to ${p.latest}. We send nothing at night.`,
  hoursTooShort: (p) => `There must be at least ${p.minutes} minutes from the first time to the last.`,
  spanEmpty: () => 'The time ends when it begins. Choose an end that is later.',
  rosterFileMissing: () => 'The file is empty. Choose another file.',
  rosterFileTooLarge: () =>
    'The file is too large. It can be 2 MB at most. Export fewer days or fewer employees. Nothing was read in.',
  rosterFaulty: (p) => `The file has ${p.total} faults. Nothing was read in. Mend them and choose the file again.`,
  patternFaulty: () => 'There are faults in the pattern. Mend what is marked, and save again.',
  nobodyInRoster: () => 'Nobody in the file is matched to an employee. Say who at least one of them is.',
  notInUnit: () => 'This person is not part of a plan in the unit. Choose somebody who is.',
  notATeam: () => 'We do not recognise the team. Open Teams, choose “Get link to team”, and paste it here.',
  scheduleRefused: () =>
    'Fotfeste is not allowed to read shifts in Teams. Ask the municipality’s IT to give the app the permission Schedule.Read.All. Nothing was saved.',
  scheduleNotFound: () =>
    'We find no schedule in this team. Check that the team uses Shifts in Teams, and that the person we read as is in the team.',
  programmeFaulty: (p: { count: string | number }) =>
    Number(p.count) === 1
      ? 'The programme has one fault. Mend the field that is marked, and publish again.'
      : `The programme has ${p.count} faults. Mend the fields that are marked, and publish again.`,
  invalid: (p) => `Something in the request is not filled in correctly (${p.field}). Correct it and try again.`,
  notSignedIn: () => 'We do not recognise you. Close the tab and open it again in Teams.',
  notAllowed: () => 'You do not have access to this. Ask whoever runs the mentor programme in your municipality.',
  guestsRefused: () => 'Fotfeste is for the municipality’s own staff. Guests have no access.',
  notFound: () => 'We cannot find this. It may have been removed, or you do not have access to it.',
  overlappingMentorship: (p) =>
    `This person already has a follow-up plan from ${p.from} to ${p.to}. Two plans cannot run at the same time.`,
  unitNameTaken: () => 'The municipality already has a unit with this name. Choose another name.',
  programmeNameTaken: () => 'Another programme has this name already. Choose a name that tells them apart.',
  staleRevision: (p) =>
    p.by
      ? `${p.by} changed this while you were looking at it. Look at the new version and try again.`
      : 'This was changed while you were looking at it. Look at the new version and try again.',
  requestIdReused: () => 'The same request came twice with different content. Reload the page.',
  alreadyDone: (p) => (p.on ? `This is already recorded as done on ${p.on}.` : 'This is already recorded as done.'),
  answersDiffer: () =>
    'The two of you have given different answers about this talk. Agree on that first; then it can get a new time.',
  itemLapsed: () => 'This was dropped and cannot be planned.',
  notBooked: () => 'No time has been agreed for this talk.',
  slotTaken: () => 'The time is no longer free: a shift or a calendar has changed. Choose one of the new suggestions.',
  noRoomToAskFor: () =>
    'There is nothing to ask the leader for now: a few minutes are not enough, or there is a common time.',
  leaderAskedToday: () => 'The leader has already been asked about this talk today. The answer comes in the chat.',
  nothingAsked: () => 'This question no longer holds. The talk has a time, or it has been answered.',
  notRunning: () => 'The plan has ended. It can be read but not changed.',
  firstDayHasCome: (p) =>
    `The first working day was ${p.startsOn}, so this cannot be changed any more. If the newcomer has left, register that.`,
  nothingToJoin: () => 'No talk comes after this one that could be made one with it.',
  joinedAlready: () => 'One of the talks is already made one with another. No more than two can be one.',
  cadenceChangesNothing: () => 'This changes none of the talks that are left. Choose something else or an earlier day.',
  nobodyLeaves: () => 'Nobody has registered that the newcomer leaves.',
  undoTooLate: () => 'It is too late to undo. You can undo your own latest change for ten minutes.',
  handOverClosed: () => 'The time to choose what is passed on is over. What you two chose together has been passed on.',
  reportClosed: () => 'The report has been delivered and can no longer be changed.',
  outsideTrouble: () => 'Microsoft is not answering right now. Nothing was saved. Try again in a few minutes.',
  lookupRefused: () =>
    'Fotfeste has not been allowed to look up employees. Ask the municipality’s IT to grant the app User.Read.All. Nothing was saved.',
  storeAway: () =>
    'We cannot reach the database right now. Try again in a few minutes. What you did will not be done twice.',
  trouble: () =>
    'Something went wrong on our side. Nothing was saved. Try again, and tell the municipality’s IT if it continues.',
  tooMany: () => 'Too many requests came from you at once. Wait a moment and try again.',
  tooLarge: () => 'The request is too large. Split it up or shorten it.',
};
