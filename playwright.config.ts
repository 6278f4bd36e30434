import { existsSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from '@playwright/test';

const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
const inCi = process.env.CI === 'true';

if (!existsSync(chromium)) {
  const cause = `There is no Chromium at ${chromium}: install it, or name another in CHROMIUM.`;
  if (inCi) throw new Error(cause);
  // Playwright has no word for "nothing to do here"; without a browser that is success.
  console.log(`Skipping every end-to-end test. ${cause}`);
  process.exit(0);
}

export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: inCi,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    actionTimeout: 10_000,
    navigationTimeout: 30_000,
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: chromium,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
      env: {
        ...(process.env as Record<string, string>),
        FONTCONFIG_FILE: path.resolve('tests/support/fonts.conf'),
        // Chromium's own date fields follow this, not the page's language.
        LANGUAGE: 'nb',
      },
    },
  },
  projects: [{ name: 'desktop', use: { viewport: { width: 1280, height: 800 } } }],
});
