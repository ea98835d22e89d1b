import { spawn } from 'node:child_process';

/** For the self-check: burns a second of CPU, its own start included, and starts others that do. */
const role = process.argv[2];

if (role === 'parent') {
  const service = start('service');
  service.unref();
  burn();
  start('child').once('exit', () => process.exit());
}

if (role === 'child') {
  const held = Buffer.alloc(100e6, 1);
  burn();
  start('grandchild').once('exit', () => process.exit(held.length > 0 ? 0 : 1));
}

if (role === 'grandchild') burn();

/** Ends when its master is gone, as esbuild's service does. */
if (role === 'service') {
  process.stdin.resume();
  process.stdin.once('end', () => process.exit());
  burn();
}

/** @param {string} name a role */
function start(name) {
  return spawn(process.execPath, [import.meta.filename, name], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
}

function burn() {
  for (;;) {
    const { user, system } = process.cpuUsage();
    if (user + system > 1_000_000) return;
  }
}
