/** Where a site lies that a server of the newspaper's own publishes: the setting `deploy.to`. */
export interface Target {
  /** `user@host`, or a host's name from the SSH configuration; absent: a folder of this machine. */
  host?: string | undefined;
  /** The folder, without a slash at the end; on another machine it may begin at the home folder. */
  folder: string;
}

/**
 * What `www@example.com:/srv/paper` or `/srv/paper` means; undefined for what is neither. A folder that is the root of
 * all, or leads upwards, is none: a site is never sent there.
 */
export function readTarget(text: string): Target | undefined {
  const [, host, path = ''] =
    /^(?:((?:[\w][\w.+-]*@)?(?:[\w][\w.-]*|\[[\da-fA-F:]+\])):)?(.+)$/.exec(text) ?? [];
  const folder = path.replace(/(?<=[^/])\/+$/, '');
  // oxlint-disable-next-line no-control-regex -- names with line ends or the like are refused
  const isStrange = /[\u0000-\u001f\u007f]/.test(folder) || /^(?:[-~]|\/\/)/.test(folder);
  if (isStrange || folder.split('/').includes('..') || /^[/.]*$/.test(folder)) return undefined;
  if (host === undefined && !folder.startsWith('/')) return undefined;
  return { host: host?.replace(/[[\]]/g, ''), folder };
}

/** The folder beside a site in which deploying keeps what it remembers: no web server reaches it. */
export function areaOf({ folder }: Target): string {
  return `${folder}.midad`;
}

/** As people are told. */
export function nameOf({ host, folder }: Target): string {
  return host === undefined ? folder : `${host}:${folder}`;
}
