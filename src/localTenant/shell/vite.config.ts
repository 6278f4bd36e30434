import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';

/** How the shell is built: index.html is served at '/', everything it needs below '/shell/'. */
export function shellConfig(): InlineConfig {
  return {
    configFile: false,
    root: import.meta.dirname,
    base: '/shell/',
    publicDir: false,
    logLevel: 'warn',
    // Said here, so that no configuration is looked for in the folders above.
    css: { postcss: {} },
    // The package's CommonJS entry pulls in a carousel with its style sheets; its own bundle stands alone.
    resolve: {
      alias: { adaptivecards: fileURLToPath(import.meta.resolve('adaptivecards/dist/adaptivecards.min.js')) },
    },
    build: {
      outDir: fileURLToPath(new URL('../../../dist/shell', import.meta.url)),
      emptyOutDir: true,
      target: 'es2023',
      chunkSizeWarningLimit: 700,
    },
  };
}
