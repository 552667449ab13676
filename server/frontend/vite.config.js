import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

// Every file directly under src is an entry; the server addresses it as /assets/<name>.
// Entries share no code: a shared chunk would lie outside the server's content-hash addresses.
const entries = Object.fromEntries(
  readdirSync(resolve(import.meta.dirname, 'src'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => [name.replace('.js', ''), resolve(import.meta.dirname, 'src', name)]),
);

export default defineConfig({
  base: './',
  publicDir: false,
  build: {
    outDir: process.env.SAMSPILL_ASSETS ?? resolve(import.meta.dirname, '../target/classes/static/assets'),
    emptyOutDir: true,
    target: 'es2022',
    cssTarget: ['chrome111', 'firefox114', 'safari16.4'],
    assetsInlineLimit: 0,
    modulePreload: false,
    chunkSizeWarningLimit: 1200,
    rollupOptions: {
      input: entries,
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        assetFileNames: '[name][extname]',
      },
    },
  },
});
