import { defineConfig } from 'vitest/config';
import { mockPlugin } from './test/mock/plugin.ts';

export default defineConfig(({ mode }) => ({
  // `--mode mock` serves the page with invented answers, for work on the page without a platform.
  plugins: mode === 'mock' ? [mockPlugin()] : [],
  server: mode === 'mock' ? {} : { proxy: { '/v1': process.env['CHANCERY_URL'] ?? 'http://127.0.0.1:8080' } },
  build: {
    outDir: process.env['CHANCERY_WEB_OUT'] ?? 'target/classes/META-INF/resources',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    // Small files stay files: a data address would need its own permission in the content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
  test: {
    reporters: ['default', 'junit'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/*.test.ts'],
        },
      },
      {
        test: {
          name: 'page',
          include: ['test/page/*.test.ts'],
          globalSetup: 'test/page/platform.ts',
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'bench',
          include: ['test/bench/*.test.ts'],
          globalSetup: 'test/page/platform.ts',
          fileParallelism: false,
          hookTimeout: 60_000,
        },
      },
    ],
  },
}));
