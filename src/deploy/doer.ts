import { hostname, userInfo } from 'node:os';
import { variable, type Environment } from '../environment.ts';

/** Who deploys, for those who wait: the run of a CI by its address, else a user on a machine. */
export function doerOf(env: Environment): string {
  const [server, repository, run] = ['SERVER_URL', 'REPOSITORY', 'RUN_ID'].map((name) =>
    variable(`GITHUB_${name}`, env),
  );
  if (server && repository && run) return `${server}/${repository}/actions/runs/${run}`;
  return variable('CI_JOB_URL', env) ?? `${nameOfUser()}@${hostname()}`;
}

/** The commit that is published, where a CI says it. */
export function commitOf(env: Environment): string | undefined {
  return variable('GITHUB_SHA', env) ?? variable('CI_COMMIT_SHA', env);
}

/** In a container a user may have a number and no name. */
function nameOfUser(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? '?');
  }
}
