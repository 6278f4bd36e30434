import type { World } from '../../src/ports.ts';

/** A municipality in which nobody has given a roster: to ask for one is a mistake in the test. */
export const withoutRosters: Pick<World, 'rosterFiles' | 'schedules'> = {
  rosterFiles: {
    read: () => {
      throw new Error('No file is read here.');
    },
  },
  schedules: { read: () => Promise.reject(new Error('No team has a schedule here.')) },
};
