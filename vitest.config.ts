import { defineConfig } from 'vitest/config';

// *.spec.ts belongs to Playwright. Databases and servers start in hooks, on machines with two cores.
export default defineConfig({
  test: { include: ['tests/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 60_000 },
});
