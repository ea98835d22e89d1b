import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** What of an old site stands in a folder of Markdown, whoever wrote it. */
export interface Kept {
  /** Files of Markdown, comments apart. */
  texts: number;
  /** Texts whose date has a time of day. */
  times: number;
  comments: number;
  /** Shortcodes of captions and galleries that readers would see. */
  shortcodes: number;
  /** Files with a mark in them, or in their names, that turns the direction of all that follows. */
  turned: number;
}

/** Reads every file of a folder. */
export async function keptIn(folder: string): Promise<Kept> {
  const kept: Kept = { texts: 0, times: 0, comments: 0, shortcodes: 0, turned: 0 };
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.md')) continue;
    const file = join(entry.parentPath, entry.name);
    const text = await readFile(file, 'utf8');
    if (/[\u202a-\u202e]/.test(entry.name + text)) kept.turned += 1;
    if (relative(folder, file).split(sep)[0] === 'comments') {
      kept.comments += 1;
      continue;
    }
    kept.texts += 1;
    if (/^(?:date|التاريخ): .*\d\d:\d\d/mu.test(text)) kept.times += 1;
    kept.shortcodes += text.match(/\\?\[(?:caption|gallery|embed)\b/g)?.length ?? 0;
  }
  return kept;
}
