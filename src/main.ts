import { startApp } from './app.ts';
import { ConfigError, readConfig } from './config.ts';

/** The product in production: environment → app, until the platform asks it to stop. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const app = await startApp(config);
  await app.listen(config.PORT, config.HOST);
  await app.work();
  const stop = async () => {
    await app.close();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

await main().catch((error: Error) => {
  console.error(error instanceof ConfigError ? error.message : `Fotfeste cannot start: ${error.message}`);
  process.exit(1);
});
