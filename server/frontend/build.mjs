// Called by Maven: installs what is stale, builds what has changed, and is quiet otherwise.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const here = import.meta.dirname;
const target = resolve(process.argv[2] ?? join(here, '../target'));
const assets = join(target, 'classes/static/assets');
const stamp = join(target, 'frontend.stamp');

function digest(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function sources() {
  const inside = readdirSync(join(here, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const beside = ['package.json', 'package-lock.json', 'vite.config.js'].map((name) => join(here, name));
  return [...inside, ...beside].sort();
}

function run(command, args) {
  const result = spawnSync(command, args, {
    cwd: here,
    env: { ...process.env, SAMSPILL_ASSETS: assets },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}\n`);
    process.stderr.write(`The pages' styles and scripts could not be built: "${command} ${args.join(' ')}" failed.\n`);
    process.exit(1);
  }
}

function installWhenStale() {
  const mark = join(here, 'node_modules/.samspill-lock');
  const lock = digest([join(here, 'package-lock.json')]);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  run('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts']);
  writeFileSync(mark, lock);
}

const now = digest(sources());
const built = existsSync(stamp) && existsSync(join(assets, 'main.css')) && readFileSync(stamp, 'utf8') === now;
if (!built) {
  rmSync(stamp, { force: true });
  installWhenStale();
  run('npm', ['run', 'build', '--silent']);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
}
