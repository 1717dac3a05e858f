import { defineConfig } from 'vite'

// Node 20 does not run TypeScript: the command line tool is bundled once, its packages stay outside.
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'cli/main.ts',
    outDir: 'dist/cli',
    target: 'node20',
    minify: false,
    rollupOptions: { output: { entryFileNames: '[name].js', banner: '#!/usr/bin/env node' } },
  },
})
