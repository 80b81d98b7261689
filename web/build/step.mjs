// Runs a step of the build unless it ran before on the same files: `node build/step.mjs packages|page`.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const STEPS = {
  packages: {
    reads: ['package.json', 'package-lock.json', '.npmrc'],
    makes: 'node_modules/.package-lock.json',
    runs: [['npm', 'ci', '--no-audit', '--no-fund']],
  },
  page: {
    reads: ['package-lock.json', 'tsconfig.json', 'vite.config.ts', 'index.html', 'public', 'src', 'test', '../analysis-service/src/main/resources/chancery/analysis/content'],
    makes: 'target/classes/META-INF/resources/index.html',
    runs: [['npm', 'run', '--silent', 'check'], ['npm', 'run', '--silent', 'build', '--', '--logLevel', 'warn']],
  },
};

const files = (path) => (statSync(path).isDirectory() ? readdirSync(path).sort().flatMap((name) => files(join(path, name))) : [path]);

const [name] = process.argv.slice(2);
const step = STEPS[name];
if (!step) throw new Error(`There is no step ${name}; there are ${Object.keys(STEPS).join(', ')}`);
const hash = createHash('sha256');
for (const file of step.reads.flatMap(files)) hash.update(`${file}\0`).update(readFileSync(file));
const seen = hash.digest('hex');
const kept = join('target', `${name}.sha256`);
if (existsSync(step.makes) && existsSync(kept) && readFileSync(kept, 'utf8') === seen) process.exit(0);
for (const [command, ...given] of step.runs) execFileSync(command, given, { stdio: 'inherit', shell: process.platform === 'win32' });
mkdirSync('target', { recursive: true });
writeFileSync(kept, seen);
