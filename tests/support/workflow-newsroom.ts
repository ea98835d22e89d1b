import { chmodSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { article, CATEGORIES, SITE, SOCIETY, writeFiles, type Files } from './content-folder.ts';
import { engineCopy } from './engine.ts';
import { temporaryFolder } from './folder.ts';
import { BUCKET, KEYS, REGION, startS3 } from './s3-server.ts';
import { WorkflowHost } from './workflow-run.ts';
import { git, ROOT } from './workflows.ts';

/** The names of files that were sent to the site, with the hashes in them as one sign. */
function named(paths: readonly string[]): string[] {
  const hash = /(?<=[-_.]|cards\/)(?:[0-9A-Z]{8}|[0-9a-f]{7,16})(?=[.-])/g;
  return paths.map((path) => path.replace(hash, '#')).toSorted();
}

/** A newspaper in a bare repository, whose workflows send it to a store. */
export async function newsroom(t: TestContext) {
  const author = await engineCopy(t);
  const folder = await temporaryFolder(t);
  const repository = join(folder, 'paper.git');
  await cp(join(ROOT, '.ci'), join(author, '.ci'), { recursive: true });
  await cp(join(ROOT, '.gitignore'), join(author, '.gitignore'));
  const store = await startS3();
  t.after(store.close);
  const settings =
    `${SITE.replace(/^url: .*$/m, `url: ${store.origin}`)}fonts: system\nhost: s3\n` +
    `deploy:\n  bucket: ${BUCKET}\n  region: ${REGION}\n  endpoint: ${store.origin}\n`;
  git(folder, 'init', '--quiet', '--bare', '--initial-branch', 'main', repository);
  const hook = join(repository, 'hooks', 'pre-receive');
  await writeFiles('', { [hook]: '#!/bin/sh\nexit 1\n' });
  git(author, 'init', '--quiet', '--initial-branch', 'main');
  git(author, 'remote', 'add', 'origin', repository);
  await writeFiles(author, { '.git/info/exclude': '/node_modules\n' });
  const push = async (files: Files): Promise<string> => {
    const contents = Object.entries(files).map(([path, text]) => [`content/${path}`, text]);
    await writeFiles(author, Object.fromEntries(contents) as Files);
    git(author, 'add', '--all');
    git(author, 'commit', '--quiet', '--message', 'نص');
    git(author, 'push', '--quiet', 'origin', 'main');
    return git(author, 'rev-parse', 'HEAD');
  };
  const first = await push({
    'site.yaml': settings,
    'categories.yaml': CATEGORIES,
    'articles/20510.md': news('سوق الأحد يفتح أبوابه', '2026-11-20 14:05'),
  });
  const host = new WorkflowHost({
    repository,
    folder,
    secrets: { AWS_ACCESS_KEY_ID: KEYS.accessKeyId, AWS_SECRET_ACCESS_KEY: KEYS.secretAccessKey },
  });
  let heard = 0;
  return {
    store,
    host,
    push,
    first,
    /** What came to the site since this was asked last. */
    arrived(): string[] {
      const since = store.heard.slice(heard);
      heard = store.heard.length;
      return named(
        since
          .filter(({ method, key }) => method === 'PUT' && !key.startsWith('.midad/'))
          .map(({ key }) => key),
      );
    },
    /** Whether nobody may push to the newspaper's repository. */
    protect(is: boolean) {
      chmodSync(hook, is ? 0o755 : 0o644);
    },
    onMain: (file: string) => git(repository, 'show', `main:content/${file}`),
    text: async (path: string) => (await fetch(`${store.origin}${path}`)).text(),
    status: async (path: string) => (await fetch(`${store.origin}${path}`)).status,
  };
}

/** An article of society. */
export function news(title: string, date: string): string {
  return article([`title: '${title}'`, `date: ${date}`, SOCIETY]);
}

/** The moment of a run, by the clock of the newsroom. */
export function at(time: string): string {
  return `2026-11-24T${time}:00+01:00`;
}
