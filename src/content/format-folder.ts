import { readFile, realpath } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { fallbackSite } from '../model/site.ts';
import { UsageFault, type Problem } from '../problems.ts';
import { writeWhole } from '../whole-file.ts';
import { isCommentFolder, namesIn } from './comment-folders.ts';
import { isSettings } from './file-books.ts';
import { wantFolder } from './files.ts';
import { formatter, type Formatted } from './format-text.ts';
import { readCategories, readSite } from './settings.ts';
import { sourceText } from './source-text.ts';
import { isMarkdown, surveyContent, type Survey } from './survey.ts';
import { understood, type Understanding } from './understood.ts';

/** What became of the files of a content folder, by their paths inside it. */
export interface FormatReport {
  /** How many were looked at. */
  files: number;
  changed: string[];
  /** What was understood of these, where it could have been read otherwise. */
  understood: Understanding[];
  /** What is wrong with those that were left alone for their faults. */
  faults: Problem[];
  /** Left alone since they would be read otherwise, or lose a remark. */
  unsafe: { file: string; lost: 'meaning' | 'remark' }[];
}

/**
 * Brings files of a content folder into canonical form, each written at once or not at all.
 *
 * @param root path of the content folder
 * @param files paths from the working folder; all files of the content when there are none
 * @param check whether nothing is written
 * @throws UsageFault where there is no folder, and for a file that authors do not write or that is not in it
 */
export async function formatContent(
  root: string,
  { files, check }: { files: readonly string[]; check: boolean },
): Promise<FormatReport> {
  await wantFolder(root);
  const known = filesOf(root, await surveyContent(root)).filter(isWritten);
  const chosen = files.length === 0 ? known : files.map((file) => insideOf(root, file, known));
  const site = await readSite(root);
  const categories = await readCategories(root, site.value ?? fallbackSite());
  const format = formatter({
    site: site.value ?? fallbackSite(),
    categories: categories.value,
  });
  const report: FormatReport = {
    files: chosen.length,
    changed: [],
    understood: [],
    faults: [],
    unsafe: [],
  };
  for (const file of chosen) {
    const path = await realpath(join(root, file));
    const bytes = await readFile(path);
    const text = sourceText(bytes, file);
    const formatted: Formatted = typeof text === 'string' ? format(text, file) : { faults: text };
    if ('faults' in formatted) report.faults.push(...formatted.faults);
    else if ('lost' in formatted) report.unsafe.push({ file, lost: formatted.lost });
    else if (!bytes.equals(Buffer.from(formatted.text))) {
      report.changed.push(file);
      if (typeof text === 'string') report.understood.push(...understood(text, file));
      if (!check) await writeWhole(path, formatted.text);
    }
  }
  return report;
}

/** The files of a survey, which has comments by their folders. */
function filesOf(root: string, survey: Survey): string[] {
  return [...survey.keys()].flatMap((path) =>
    isCommentFolder(path) ? namesIn(join(root, path)).map((name) => `${path}/${name}`) : [path],
  );
}

function isWritten(file: string): boolean {
  return isSettings(file) || isMarkdown(file);
}

function insideOf(root: string, file: string, known: readonly string[]): string {
  const inside = relative(root, resolve(file)).split(sep).join('/');
  if (known.includes(inside)) return inside;
  throw new UsageFault({
    ar: `ليس هذا ملفا من ملفات المحتوى (${root}): ${file}`,
    en: `This is no file of the content (${root}): ${file}`,
  });
}
