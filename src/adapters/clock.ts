import { setTimeout as pause } from 'node:timers/promises';
import type { Clock, Protocol } from '../ports.ts';

/** The machine's own time, for production. The only reader of the machine's clock; the demo's time comes from outside. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
};

export const systemProtocol: Protocol = {
  now: () => performance.now(),
  sleep: (ms) => pause(ms),
};
