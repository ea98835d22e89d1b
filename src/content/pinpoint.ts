import { picturePlace } from '../markdown/picture-places.ts';
import { mediaPath } from '../model/media-path.ts';
import { columnOf, type FieldBook, type FieldSource } from '../model/fields.ts';
import { inArabic, type Problem } from '../problems.ts';
import { readEntries, readFields } from './fields.ts';
import { bookOf, isSettings } from './file-books.ts';
import { splitFrontMatter } from './front-matter.ts';
import { sourceReader, type ReadSource } from './source-reader.ts';

/**
 * Gives problems that were found after all files had been read their place: the line of their field, and the
 * name by which its author wrote it, or where the picture stands in the text. The files are read again: such
 * problems are few, and lines are not kept.
 *
 * @param root path of the content folder
 */
export function pinpoint(
  problems: readonly Problem[],
  root: string,
  readSource = sourceReader(root),
): Problem[] {
  return problems.map((problem) => {
    const { field, line, file, picture } = problem;
    if (picture !== undefined) return { ...problem, ...placeOf(picture, file, readSource) };
    if (field === undefined || line !== undefined) return problem;
    const source = sourceOf(problem, readSource);
    const names = [field, field.split('.')[0] ?? field];
    const given = names.find((name) => source?.lines[name] !== undefined);
    if (!source || given === undefined) return { ...problem, line: 1 };
    return {
      ...problem,
      line: source.lines[given],
      column: columnOf(given, source, inArabic(problem.found ?? '')),
      field: source.spelled[given],
      fix: respelled(problem.fix, field, given, source),
    };
  });
}

/** A line with the name of its field as the author wrote it, and as far in as it stands. */
function respelled(
  fix: string | undefined,
  field: string,
  given: string,
  { spelled, written }: FieldSource,
): string | undefined {
  if (!fix?.startsWith(`${field}:`)) return fix;
  const indent = /^\s*/.exec(written[given] ?? '')?.[0] ?? '';
  return `${indent}${spelled[given]}${fix.slice(field.length)}`;
}

/** Where a picture stands in the text of a file. */
function placeOf(picture: string, file: string, readSource: ReadSource): Partial<Problem> {
  const split = splitFrontMatter(readSource(file).toString(), file);
  if ('severity' in split) return {};
  const place =
    picturePlace(split.body, (src) => mediaPath(src) === picture) ??
    linkPlace(split.body, `/media/${picture}`);
  return place ? { line: split.linesBeforeBody + place.line, column: place.column } : {};
}

/** Where an address stands in a text. */
function linkPlace(body: string, address: string): { line: number; column: number } | undefined {
  const at = body.indexOf(address);
  const before = body.slice(0, at).split('\n');
  return at < 0 ? undefined : { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function sourceOf(problem: Problem, readSource: ReadSource): FieldSource | undefined {
  const { file } = problem;
  const text = readSource(file).toString();
  if (file === 'site.yaml') return read(text, bookOf(file), file, 0);
  if (isSettings(file)) return entryOf(problem, text);
  const split = splitFrontMatter(text, file);
  if ('severity' in split) return undefined;
  return read(split.yaml, bookOf(file), file, split.linesBefore);
}

/** The entry of a list in whose field a text stands. */
function entryOf({ file, field = '', found = '' }: Problem, text: string): FieldSource | undefined {
  const { entries = [] } = readEntries(text, bookOf(file), { file, linesBefore: 0 });
  const sources = entries.map(({ source }) => source);
  const names = [field, field.split('.')[0] ?? field];
  // What was measured may follow: `souq.jpg: 800 × 450`.
  const [said = ''] = inArabic(found).split(': ');
  return sources.find(({ written }) => names.some((name) => written[name]?.includes(said)));
}

function read(yaml: string, book: FieldBook, file: string, linesBefore: number): FieldSource {
  return readFields(yaml, book, { file, linesBefore }).source;
}
