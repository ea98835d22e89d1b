import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { readDelivery, type Host } from '../../src/hosts/delivery.ts';
import type { Running } from '../../src/loopback.ts';
import { makeFolder } from './folder.ts';
import { anyPort, isThere, startServing } from './programs.ts';

/**
 * The programs that outlets' sites are served by, each started on loopback by the configuration that the build wrote
 * for it, as the user who runs the tests, with its own temp folder. nginx and Caddy are Debian's; wrangler is
 * Cloudflare's own imitation of its Pages.
 */
export interface HostServer {
  /** As `host` in site.yaml names it. */
  host: Host;
  /** What must be got before it can be started, and by which command. */
  missing: () => Missing[];
  /** Serves a site that was built for this host. */
  serve: (site: string) => Promise<Running>;
}

/** A program that is not there. */
export interface Missing {
  what: string;
  command: string;
}

const REPOSITORY = resolve(import.meta.dirname, '..', '..');
const WRANGLER = join(REPOSITORY, 'bench', 'node_modules', 'wrangler', 'bin', 'wrangler.js');

/** The rules of Cloudflare Pages as of this day. */
const COMPATIBILITY = '2026-04-01';

export const NGINX: HostServer = {
  host: 'nginx',
  missing: () =>
    isThere('nginx', '-v') && existsSync(brotliModule())
      ? []
      : [
          {
            what: 'nginx with its Brotli module',
            command: 'apt-get install nginx libnginx-mod-http-brotli-static',
          },
        ],
  async serve(site) {
    const { basePath } = (await readDelivery(site)).site;
    const made = resolve(site);
    return serveByNginx(site, {
      basePath,
      http: `include ${made}.nginx-maps.conf;`,
      server: `include ${made}.nginx.conf;`,
    });
  },
};

const CADDY: HostServer = {
  host: 'caddy',
  missing: () =>
    isThere('caddy', 'version') ? [] : [{ what: 'Caddy', command: 'apt-get install caddy' }],
  async serve(site) {
    const port = await anyPort();
    return start(port, async (folder) => {
      const file = join(folder, 'Caddyfile');
      const { site: served } = await readDelivery(site);
      await writeFile(file, caddyAround(site, port, await rootOf(site, served, folder)));
      return ['caddy', 'run', '--adapter', 'caddyfile', '--config', file];
    });
  },
};

const CLOUDFLARE: HostServer = {
  host: 'cloudflare-pages',
  missing: () =>
    existsSync(WRANGLER) ? [] : [{ what: 'wrangler', command: 'npm --prefix bench ci' }],
  async serve(site) {
    const port = await anyPort();
    const inspector = await anyPort();
    return start(port, async () => [
      process.execPath,
      WRANGLER,
      'pages',
      'dev',
      resolve(site),
      `--compatibility-date=${COMPATIBILITY}`,
      '--ip=127.0.0.1',
      `--port=${port}`,
      `--inspector-port=${inspector}`,
      '--show-interactive-dev-session=false',
    ]);
  },
};

/** Every server that the tests of hosts run against. */
export const HOST_SERVERS: readonly HostServer[] = [NGINX, CADDY, CLOUDFLARE];

/** What the tests of hosts run besides: programs, and the packages of Debian that have them. */
const BESIDES: readonly [program: string, name: string][] = [
  ['/usr/sbin/sshd', 'openssh-server'],
  ['rsync', 'rsync'],
  ['systemd-analyze', 'systemd'],
];

/** What must be got before the tests of hosts can run. */
export function missingForHosts(): Missing[] {
  const servers = HOST_SERVERS.flatMap((server) => server.missing());
  const others = BESIDES.filter(([program]) => !isThere('sh', '-c', `command -v ${program}`));
  return [
    ...servers,
    ...others.map(([what, name]) => ({ what, command: `apt-get install ${name}` })),
  ];
}

/** What of a program's is kept in its temp folder, and what it may not ask the network. */
const ENVIRONMENT = (folder: string) => ({
  HOME: folder,
  XDG_CONFIG_HOME: folder,
  XDG_DATA_HOME: folder,
  CI: 'true',
  WRANGLER_SEND_METRICS: 'false',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
});

async function start(
  port: number,
  commandIn: (folder: string) => Promise<[program: string, ...args: string[]]>,
): Promise<Running> {
  const { folder, remove } = await makeFolder();
  try {
    const command = await commandIn(folder);
    const program = await startServing(command, port, { cwd: folder, env: ENVIRONMENT(folder) });
    return {
      origin: `http://127.0.0.1:${port}`,
      async close() {
        await program.end();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Where nginx looks for its modules, as it was built. */
function brotliModule(): string {
  const { stderr } = spawnSync('nginx', ['-V'], { encoding: 'utf8' });
  const folder = /--modules-path=(\S+)/.exec(stderr ?? '')?.[1] ?? '/usr/lib/nginx/modules';
  return join(folder, 'ngx_http_brotli_static_module.so');
}

/** What an outlet's own nginx.conf takes in. */
export interface NginxRules {
  /** Where in its root the site lies. */
  basePath: string;
  http: string;
  server: string;
}

/** Serves a folder by nginx with these rules, and no others that are ours. */
export async function serveByNginx(site: string, rules: NginxRules): Promise<Running> {
  const port = await anyPort();
  return start(port, async (folder) => {
    const file = join(folder, 'nginx.conf');
    await writeFile(file, nginxAround(rules, folder, port, await rootOf(site, rules, folder)));
    return ['nginx', '-e', 'stderr', '-p', folder, '-c', file];
  });
}

/** A root in which the site lies at its base path, as servers want it. */
async function rootOf(
  site: string,
  { basePath }: Pick<NginxRules, 'basePath'>,
  folder: string,
): Promise<string> {
  if (basePath === '') return resolve(site);
  const place = join(folder, 'root', basePath);
  await mkdir(dirname(place), { recursive: true });
  await symlink(resolve(site), place);
  return join(folder, 'root');
}

/** What an outlet has in its own nginx.conf around the files that the build wrote. */
function nginxAround(rules: NginxRules, folder: string, port: number, root: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `
load_module ${brotliModule()};
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log stderr warn;
events {}
http {
  access_log off;
  include /etc/nginx/mime.types;
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  ${rules.http}
  server {
    listen 127.0.0.1:${port};
    root ${root};
    brotli_static on;
    ${rules.server}
  }
}
`;
}

/** What an outlet has in its own Caddyfile around the file that the build wrote. */
function caddyAround(site: string, port: number, root: string): string {
  return `
{
  admin off
  auto_https off
}
http://127.0.0.1:${port} {
  root * ${root}
  import ${resolve(site)}.Caddyfile
}
`;
}
