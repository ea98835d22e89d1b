import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { picturePlace } from '../markdown/picture-places.ts';
import { mediaPath } from '../model/article.ts';
import {
  ARTICLE_FIELDS,
  columnOf,
  PAGE_FIELDS,
  type FieldBook,
  type FieldSource,
} from '../model/fields.ts';
import { SITE_FIELDS } from '../model/setting-fields.ts';
import { inArabic, type Problem } from '../problems.ts';
import { readFields } from './fields.ts';
import { splitFrontMatter } from './front-matter.ts';

/**
 * Gives problems that were found after all files had been read their place: the line of their field, and the
 * name by which its author wrote it, or where the picture stands in the text. The files are read again: such
 * problems are few, and lines are not kept.
 *
 * @param root path of the content folder
 */
export async function pinpoint(problems: readonly Problem[], root: string): Promise<Problem[]> {
  return Promise.all(
    problems.map(async (problem) => {
      const { field, line, file, picture } = problem;
      if (picture !== undefined) return { ...problem, ...(await placeOf(picture, file, root)) };
      if (field === undefined || line !== undefined) return problem;
      const source = await sourceOf(file, root);
      const names = [field, field.split('.')[0] ?? field];
      const given = names.find((name) => source?.lines[name] !== undefined);
      if (!source || given === undefined) return { ...problem, line: 1 };
      return {
        ...problem,
        line: source.lines[given],
        column: columnOf(given, source, inArabic(problem.found ?? '')),
        field: source.spelled[given],
      };
    }),
  );
}

/** Where a picture stands in the text of a file. */
async function placeOf(picture: string, file: string, root: string): Promise<Partial<Problem>> {
  const split = splitFrontMatter(await readFile(join(root, file), 'utf8'), file);
  if ('severity' in split) return {};
  const place = picturePlace(split.body, (src) => mediaPath(src) === picture);
  return place ? { line: split.linesBeforeBody + place.line, column: place.column } : {};
}

async function sourceOf(file: string, root: string): Promise<FieldSource | undefined> {
  const text = await readFile(join(root, file), 'utf8');
  if (file === 'site.yaml') return read(text, SITE_FIELDS, file, 0);
  const split = splitFrontMatter(text, file);
  if ('severity' in split) return undefined;
  const book = file.startsWith('pages/') ? PAGE_FIELDS : ARTICLE_FIELDS;
  return read(split.yaml, book, file, split.linesBefore);
}

function read(yaml: string, book: FieldBook, file: string, linesBefore: number): FieldSource {
  return readFields(yaml, book, { file, linesBefore }).source;
}
