import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { loadContent } from '../../src/content/load.ts';
import { formatProblem } from '../../src/diagnostics/text.ts';
import { sortProblems, type Problem } from '../../src/problems.ts';
import { withoutIsolates } from '../../src/text/isolated.ts';
import { temporaryFolder } from './folder.ts';

/** Small newspapers in temp folders. */

/** Contents by path; `undefined` leaves out a file that would be there by default. */
export type Files = Record<string, string | Uint8Array | undefined>;

export const SITE = `name: إكسبريس تيفي
url: https://express-tv.example
`;

export const CATEGORIES = `- slug: society
  name: مجتمع
- slug: economy
  name: اقتصاد
- slug: opinion
  name: رأي
  synonyms: [في رأي]
  kind: opinion
- slug: en-vedette
  name: واجهة
  kind: placement
`;

export const TITLE = "title: 'سوق الأحد يفتح أبوابه في واد الزيتون'";
export const DATE = 'date: 2026-07-05 14:05';
export const SOCIETY = 'categories: [مجتمع]';

/** Writes files below a folder, with the folders that they need. */
export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [path, contents] of Object.entries(files)) {
    if (contents === undefined) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), contents);
  }
}

/** A content folder of these files, with sound settings where none are given. */
export async function contentFolder(t: TestContext, files: Files): Promise<string> {
  const folder = await temporaryFolder(t);
  await writeFiles(folder, { 'site.yaml': SITE, 'categories.yaml': CATEGORIES, ...files });
  return folder;
}

/** A Markdown file with these lines of front-matter. */
export function article(fields: readonly string[], body = 'امتلأت الساحة قبل الفجر.'): string {
  return `---\n${fields.join('\n')}\n---\n\n${body}\n`;
}

/** What an author is told of a problem, as it looks: without the marks that isolate what is quoted. */
export function asRead(problem: Problem): string {
  return withoutIsolates(formatProblem(problem));
}

/** What the authors of a content folder are told of it, in order. */
export async function messagesOf(t: TestContext, files: Files): Promise<string[]> {
  const { problems } = await loadContent(await contentFolder(t, files));
  return sortProblems(problems).map(asRead);
}
