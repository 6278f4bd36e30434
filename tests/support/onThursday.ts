import { registerHooks } from 'node:module';
import { systemProtocol } from '../../src/adapters/clock.ts';
import type { Clock } from '../../src/ports.ts';

const begunAt = performance.now();

/** It was Thursday 17 September 2026, 08:20 in Norway, when the process began: people are at work. */
export const systemClock: Clock = {
  now: () => new Date(Date.parse('2026-09-17T06:20:00.000Z') + performance.now() - begunAt).toISOString(),
};
export { systemProtocol };

/** Imported before the product, which then reads its days from here. Tokens, leases and waits keep real time. */
registerHooks({
  resolve: (specifier, context, next) =>
    specifier.endsWith('/adapters/clock.ts') ? { url: import.meta.url, shortCircuit: true } : next(specifier, context),
});
