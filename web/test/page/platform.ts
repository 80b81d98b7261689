import { existsSync } from 'node:fs';
import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The platform under test: the one at CHANCERY_URL, else the mock. */
    platform: string;
    /** The page with invented answers, for what a real platform seldom does. */
    mock: string;
  }
}

/** Serves the built page with invented answers, beside the platform that `CHANCERY_URL` names. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const built = 'target/classes/META-INF/resources';
  if (!existsSync(`${built}/index.html`)) await build({ logLevel: 'warn' });
  const server = await preview({ mode: 'mock', logLevel: 'warn', build: { outDir: built }, preview: { host: '127.0.0.1', port: 0 } });
  const mock = server.resolvedUrls!.local[0]!.replace(/\/$/, '');
  project.provide('mock', mock);
  project.provide('platform', process.env['CHANCERY_URL']?.replace(/\/$/, '') ?? mock);
  return () => server.close();
}
