import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articlePath, href } from '../addresses.ts';
import { COMMENTS } from '../content/comment-folders.ts';
import { wantFolder } from '../content/files.ts';
import { loadContent } from '../content/load.ts';
import { sourceText } from '../content/source-text.ts';
import { variable, type Environment } from '../environment.ts';
import type { Content } from '../model/newsroom.ts';
import { ContentFault, UsageFault } from '../problems.ts';
import { exportedRows } from './exported-rows.ts';
import { readImported, writeImported } from './imported-comments.ts';
import { submissionsIn, type Submission } from './submissions.ts';
import { writeComments, type WrittenComments } from './write-comments.ts';

/** The variable that holds the key for the hashes of e-mail addresses. */
export const COMMENTS_KEY = 'MIDAD_COMMENTS_KEY';

/** What an import did, or would do. */
export interface ImportReport extends WrittenComments {
  /** Rows of the export. */
  rows: number;
  /** Rows that were marked as spam. */
  spam: number;
  /** Whether there is a key: else no hash of an address is written. */
  hasKey: boolean;
  dryRun: boolean;
}

/**
 * Turns an export of a form service into files of comments, for whoever moderates.
 *
 * @param bytes the export
 * @param content path of the content folder
 * @throws UsageFault for an export that cannot be read, or without any comment in it
 * @throws ContentFault where the settings of the newspaper are at fault
 */
export async function importComments(
  bytes: Buffer,
  { content: root, dryRun }: { content: string; dryRun: boolean },
  env: Environment,
): Promise<ImportReport> {
  await wantFolder(root);
  const { content, problems } = await loadContent(root);
  if (!content) throw new ContentFault(problems);
  const text = sourceText(bytes, COMMENTS);
  if (typeof text !== 'string') throw NOT_READ;
  const rows = exportedRows(text);
  const { all, spam } = submissionsIn(rows, content.site.comments?.fields);
  if (all.length > 0 && all.every(({ comment }) => comment.text === '')) throw NO_COMMENTS;
  const key = variable(COMMENTS_KEY, env);
  const desk = {
    folder: join(root, COMMENTS),
    timezone: content.site.timezone,
    articles: new Set(content.articles.map(({ id }) => id)),
    key,
    imported: await readImported(root),
    dryRun,
  };
  const found = all.map((submission) => withArticle(submission, content));
  const report = await writeComments(found, desk);
  const imported = [...desk.imported, ...report.here];
  if (!dryRun && imported.length > 0) await writeImported(root, imported);
  return { ...report, rows: rows.length, spam, hasKey: key !== undefined, dryRun };
}

/** Reads an export; `-` is what comes in on standard input. */
export async function readExport(file: string): Promise<Buffer> {
  if (file === '-') {
    const parts: Buffer[] = [];
    for await (const part of process.stdin) parts.push(Buffer.from(part as Uint8Array));
    return Buffer.concat(parts);
  }
  return readFile(file).catch(() => {
    throw new UsageFault({
      ar: `لا يوجد ملف في هذا المكان: ${file}`,
      en: `There is no file here: ${file}`,
    });
  });
}

const NOT_READ = new UsageFault({
  ar: 'هذا الملف ليس نصا بترميز UTF-8. أعد تصديره من خدمة التعليقات.',
  en: 'This file is no text in UTF-8. Export it again from the form service.',
});

const NO_COMMENTS = new UsageFault({
  ar: 'لا نص لأي تعليق في هذا الملف. المنتظر عمود اسمه message، أو الاسم الذي في fields من site.yaml.',
  en: 'No row of this file has the text of a comment. There should be a column `message`, or the name that `fields` in site.yaml gives.',
});

/** A comment with its article: where its id is not in the export it is found by its address. */
function withArticle({ comment, url }: Submission, { articles, site }: Content) {
  if (comment.article !== '' || url === '') return comment;
  const path = URL.canParse(url, site.url) ? decodedPath(new URL(url, site.url)) : url;
  const article = articles.find((one) => decodeURI(href(articlePath(one, site), site)) === path);
  return { ...comment, article: article?.id ?? url };
}

function decodedPath({ pathname }: URL): string {
  try {
    return decodeURI(pathname);
  } catch {
    return pathname;
  }
}
