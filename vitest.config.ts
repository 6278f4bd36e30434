import { defineConfig } from 'vitest/config';

// *.spec.ts belongs to Playwright. Databases and servers start in hooks, on machines with two cores: each file has a
// process of its own, because an embedded database takes a lot of memory and gives it back only when that ends.
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    // Half the memory for WebAssembly, and Node 24 does not hang at its exit while still optimising it.
    execArgv: ['--liftoff-only'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
