import { hostname, userInfo } from 'node:os';

type Environment = Readonly<Record<string, string | undefined>>;

/** Who deploys, for those who wait: the run of a CI by its address, else a user on a machine. */
export function doerOf(env: Environment): string {
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID, CI_JOB_URL } = env;
  if (GITHUB_SERVER_URL && GITHUB_REPOSITORY && GITHUB_RUN_ID) {
    return `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`;
  }
  return CI_JOB_URL ?? `${nameOfUser()}@${hostname()}`;
}

/** The commit that is published, where a CI says it. */
export function commitOf({ GITHUB_SHA, CI_COMMIT_SHA }: Environment): string | undefined {
  return GITHUB_SHA ?? CI_COMMIT_SHA;
}

/** In a container a user may have a number and no name. */
function nameOfUser(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? '?');
  }
}
