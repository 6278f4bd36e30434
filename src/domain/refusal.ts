/** Every expected refusal, and the HTTP status it has. One kind, one status, one text in each language. */
export const refusalStatus = {
  notADay: 400,
  notATime: 400,
  unknownProgramme: 400,
  unknownPerson: 400,
  unknownUnit: 400,
  menteeIsMentor: 400,
  mentorIsLeader: 400,
  menteeIsLeader: 400,
  reserveIsInThePair: 400,
  leaderIsMentor: 400,
  startsBeforeEmployment: 400,
  probationTooLong: 400,
  trainingShiftBeforeStart: 400,
  absenceEndsBeforeItStarts: 400,
  startsInThePast: 400,
  fromOnHasPassed: 400,
  afterTheLastDay: 400,
  alreadyMentor: 400,
  sameUnit: 400,
  outsideThePlan: 400,
  endsBeforeItBegins: 400,
  finishedInTheFuture: 400,
  pastItemsUndecided: 400,
  textMissing: 400,
  textTooLong: 400,
  nationalIdentityNumber: 400,
  minutesOutOfBounds: 400,
  bookedInThePast: 400,
  heldInTheFuture: 400,
  heldBeforeEmployment: 400,
  unknownReminder: 400,
  reminderNeeded: 400,
  reminderDaysFixed: 400,
  reminderDaysMissing: 400,
  reminderDaysRepeated: 400,
  reminderDayOutOfBounds: 400,
  weekdaysMissing: 400,
  programmeFaulty: 400,
  hoursOutOfBounds: 400,
  hoursTooShort: 400,
  spanEmpty: 400,
  rosterFileMissing: 400,
  rosterFileTooLarge: 413,
  rosterFaulty: 400,
  patternFaulty: 400,
  nobodyInRoster: 400,
  notInUnit: 400,
  notATeam: 400,
  scheduleRefused: 409,
  scheduleNotFound: 409,
  notAllowed: 403,
  guestsRefused: 403,
  notFound: 404,
  overlappingMentorship: 409,
  unitNameTaken: 409,
  programmeNameTaken: 409,
  staleRevision: 409,
  requestIdReused: 409,
  alreadyDone: 409,
  answersDiffer: 409,
  itemLapsed: 409,
  notBooked: 409,
  slotTaken: 409,
  noRoomToAskFor: 409,
  leaderAskedToday: 409,
  nothingAsked: 409,
  notRunning: 409,
  firstDayHasCome: 409,
  nothingToJoin: 409,
  joinedAlready: 409,
  cadenceChangesNothing: 409,
  nobodyLeaves: 409,
  undoTooLate: 409,
  handOverClosed: 409,
  reportClosed: 409,
} as const;

export type RefusalKind = keyof typeof refusalStatus;

export interface Refusal {
  readonly refusal: RefusalKind;
  /** The field that was refused, as the request names it. */
  readonly field: string | null;
  /** What the text needs: names, days, limits. Never free text that a person wrote. */
  readonly params: Readonly<Record<string, string | number>>;
}

export const refuse = (refusal: RefusalKind, field: string | null = null, params: Refusal['params'] = {}): Refusal => ({
  refusal,
  field,
  params,
});

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refusal' in value && 'params' in value;
