import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { contentSecurityPolicy } from './src/content/policy.ts'

/** The policy stands right after the charset, and only in what is built: the dev server needs inline code. */
function policyInPage(): Plugin {
  return {
    name: 'policy-in-page',
    apply: 'build',
    transformIndexHtml: (html) =>
      html.replace(
        '<meta charset="utf-8" />',
        `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy()}" />`,
      ),
  }
}

export default defineConfig({
  base: './',
  plugins: [react(), tailwindcss(), policyInPage()],
  build: {
    outDir: 'dist/app',
    target: ['chrome111', 'edge111', 'safari16.4', 'firefox128'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
