/** The hours that a week shows. */
export const firstHour = 7;
export const lastHour = 21;
