import type { Fate } from './fates.ts';
import { inShort } from './in-short.ts';
import { markdownText } from './markdown-text.ts';
import type { Channel, Notice } from './notice.ts';
import { ask, type Patience } from './request.ts';

/** Where a repository lies on GitHub, and what lets us write there. */
export interface GithubPlace {
  /** Without a slash at the end: `https://api.github.com`. */
  api: string;
  /** `owner/name` */
  repository: string;
  token: string;
}

/** A comment as GitHub gives it. */
interface Comment {
  id: number;
  body: string;
  user: { type: string } | null;
}

/**
 * Comments on the author's own commit, so that GitHub tells the author. A comment that was made before for the same
 * push is written anew and not doubled. Source: GitHub Docs, “REST API endpoints for commit comments”.
 */
export function githubComments(place: GithubPlace, patience: Patience): Channel {
  const call = caller(place, patience);
  const send = async (notice: Notice) => {
    const begin = marker(notice.id);
    const body = `${begin}\n${markdownText(notice.message)}`;
    const comments = await call('GET', `commits/${notice.commit}/comments?per_page=100`);
    // Only what a bot wrote is taken for ours: anybody may copy a marker.
    const own = (comments as Comment[]).find(
      (comment) => comment.body.startsWith(begin) && comment.user?.type === 'Bot',
    );
    if (own?.body.replaceAll('\r\n', '\n') === body) return;
    if (own) await call('PATCH', `comments/${own.id}`, { body });
    else await call('POST', `commits/${notice.commit}/comments`, { body });
  };
  return { name: 'github', send };
}

/** The longest description that a status takes, in letters. */
const LONGEST_STATUS = 140;

/**
 * Sets a mark beside the newest commit of a push: green where all of it is published or waits, red where something
 * is held. A second one takes the place of the first. Source: GitHub Docs, “REST API endpoints for commit statuses”.
 *
 * @param target what the mark leads to
 */
export async function setGithubStatus(
  place: GithubPlace,
  { commit, fates, target }: { commit: string; fates: readonly Fate[]; target: string },
  patience: Patience,
): Promise<void> {
  const state = fates.some(({ is }) => is === 'held') ? 'failure' : 'success';
  const description = inShort(fates, LONGEST_STATUS);
  const body = { state, description, context: 'midad', target_url: target };
  await caller(place, patience)('POST', `statuses/${commit}`, body);
}

/** What a comment begins with, unseen, so that it is found again. */
export function marker(id: string): string {
  return `<!-- midad ${id} -->`;
}

function caller({ api, repository, token }: GithubPlace, patience: Patience) {
  const headers = {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${token}`,
    'x-github-api-version': '2022-11-28',
  };
  return async (method: 'GET' | 'POST' | 'PATCH', path: string, body?: object) => {
    return ask({ method, url: `${api}/repos/${repository}/${path}`, headers, body }, patience);
  };
}
