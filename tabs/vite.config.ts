import react from '@vitejs/plugin-react'
import type { ConfigEnv, UserConfig } from 'vite'

/** Builds the pages into `dist/tab`; the server writes a fresh nonce over the placeholder in each response. */
function tabBuild(_environment: ConfigEnv): UserConfig {
  return {
    root: import.meta.dirname,
    base: '/',
    publicDir: false,
    plugins: [react()],
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
      outDir: '../dist/tab',
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: ['index.html', 'rehearsal.html', 'host.html'].map((page) => `${import.meta.dirname}/${page}`),
        onLog: (level, log, report) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log)
        },
      },
    },
  }
}

/** Vite reads its configuration from the default export, the only one in this repository. */
export default tabBuild
