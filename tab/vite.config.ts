import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';

/** One page per surface, as the manifest names them. */
const pages = ['personal', 'channel', 'configure'] as const;

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** How the tab is built: every page and everything it needs below '/tab/'. */
export function tabConfig(): InlineConfig {
  return {
    configFile: false,
    root: import.meta.dirname,
    base: '/tab/',
    publicDir: false,
    logLevel: 'warn',
    // Said here, so that no configuration is looked for in the folders above.
    css: { postcss: {} },
    plugins: [react()],
    build: {
      outDir: here('../dist/tab'),
      emptyOutDir: true,
      target: 'es2023',
      manifest: true,
      // A data: address in a style sheet or an image would need a wider content security policy.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 700,
      rolldownOptions: { input: pages.map((page) => here(`./${page}.html`)) },
    },
  };
}
