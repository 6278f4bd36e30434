import type { Id } from '../plan/mentorship.ts';

/** The natural key of a team's report before a gathering: one item in the list, however often it is submitted. */
export const reportKey = (teamId: Id, number: number): string => `${teamId}-g${number}`;
