import { marker } from './github.ts';
import { markdownText } from './markdown-text.ts';
import type { Channel, Notice } from './notice.ts';
import { ask, type Patience } from './request.ts';

/** Where a project lies on GitLab, and what lets us write there. */
export interface GitlabPlace {
  /** `https://gitlab.com/api/v4` */
  api: string;
  /** The project's number, or its path. */
  project: string;
  /** Of a project, with the scope `api`: a job's own token may not comment. */
  token: string;
}

/** A thread on a commit as GitLab gives it. */
interface Discussion {
  id: string;
  notes: { id: number; body: string; author: { id: number } }[];
}

/**
 * Comments on the author's own commit. A comment that was made before for the same push is written anew and not
 * doubled. Source: GitLab Docs, “Discussions API”, commits.
 */
export function gitlabComments({ api, project, token }: GitlabPlace, patience: Patience): Channel {
  const headers = { 'private-token': token };
  const call = async (method: 'GET' | 'POST' | 'PUT', path: string, body?: object) => {
    return ask({ method, url: `${api}/${path}`, headers, body }, patience);
  };
  const send = async (notice: Notice) => {
    const begin = marker(notice.id);
    const body = `${begin}\n${markdownText(notice.message)}`;
    const commit = `projects/${encodeURIComponent(project)}/repository/commits/${notice.commit}`;
    const { id: self } = (await call('GET', 'user')) as { id: number };
    const discussions = (await call('GET', `${commit}/discussions?per_page=100`)) as Discussion[];
    const own = discussions
      .flatMap(({ id, notes }) => notes.map((note) => ({ ...note, discussion: id })))
      .find((note) => note.body.startsWith(begin) && note.author.id === self);
    if (own?.body === body) return;
    if (!own) await call('POST', `${commit}/discussions`, { body });
    else await call('PUT', `${commit}/discussions/${own.discussion}/notes/${own.id}`, { body });
  };
  return { name: 'gitlab', send };
}
