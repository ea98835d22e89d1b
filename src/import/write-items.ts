import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { hashOf } from '../hash.ts';
import { fold } from '../text/fold.ts';
import { listFiles } from '../content/files.ts';
import { isMarkdown } from '../content/survey.ts';
import { ownText } from './own-text.ts';
import { writeOver } from './write-over.ts';
import type { Fate } from './report/import-report.ts';
import { UsageFault } from '../problems.ts';

/** What the import wrote, inside the content folder: a line a file, with the hash of what was written last. */
const IMPORT_LIST = 'import.list';

/** What became of a file that an import wants to write. */
export type Written = Fate | 'id-taken' | 'removed-by-hand';

/** A file that an import wrote, or a folder of comments. */
export interface Listed {
  file: string;
  hash: string;
  /**
   * Of a folder of comments: the numbers on the old site of all that were ever written into it, with their marks
   * (comment-edits.ts), `7:9290dda5,9`.
   */
  comments?: string | undefined;
}

/**
 * Writes articles and pages into a content folder, each whole or not at all, and remembers what it wrote. What was
 * edited by hand since is left alone, what was removed stays so, and what others wrote is never touched.
 */
export class ItemWriter {
  private readonly root: string;
  private readonly isTrial: boolean;
  /** What was written, by the folder and name of the file: the newsroom may move an article to another year. */
  private readonly listed = new Map<string, Listed>();
  private readonly places = new Map<string, string>();
  private journal: number | undefined;

  private constructor(root: string, isTrial: boolean) {
    this.root = root;
    this.isTrial = isTrial;
  }

  /**
   * Looks at a content folder, which may be empty or missing.
   *
   * @throws UsageFault where the list of what was imported cannot be read
   */
  static async open(root: string, isTrial: boolean): Promise<ItemWriter> {
    const writer = new ItemWriter(root, isTrial);
    for (const entry of await readList(root)) writer.listed.set(keyOf(entry.file), entry);
    for (const folder of ['articles', 'pages']) {
      for (const file of await listFiles(root, folder)) writer.find(file);
    }
    return writer;
  }

  /** Writes a file where that is right, and says what became of it. */
  async write(file: string, text: string): Promise<Written> {
    const key = keyOf(file);
    const hash = hashOf(text);
    const listed = this.listed.get(key);
    const place = this.places.get(key);
    if (place === undefined) {
      if (listed) return 'removed-by-hand';
      await this.put(file, file, text, hash);
      return 'new';
    }
    const standing = await this.hashAt(place);
    if (standing === hash) {
      if (listed?.hash !== hash) this.note({ file: place, hash });
      return 'standing';
    }
    if (!listed) return 'id-taken';
    if (standing !== listed.hash) return 'edited-by-hand';
    await this.put(file, place, text, hash);
    return 'changed';
  }

  /** Whether the import would write into a file something else than it did last time. */
  hasNews(file: string, text: string): boolean {
    return this.listed.get(keyOf(file))?.hash !== hashOf(text);
  }

  /** Ends the list: sorted, so that it changes little between imports. */
  async close(): Promise<void> {
    if (this.journal === undefined) return;
    closeSync(this.journal);
    this.journal = undefined;
    await writeOver(join(this.root, IMPORT_LIST), listText([...this.listed.values()]));
  }

  /** Where articles and pages lie: an article of the newsroom may give another id than its file's name. */
  private find(file: string): void {
    if (!isMarkdown(file)) return;
    const key = keyOf(file);
    this.places.set(key, file);
    if (this.listed.has(key) || !file.startsWith('articles/')) return;
    const [, id] = OWN_ID.exec(readFileSync(join(this.root, file), 'utf8')) ?? [];
    if (id) this.places.set(keyOf(`articles/${id}.md`), file);
  }

  private async hashAt(place: string): Promise<string> {
    const text = await readFile(join(this.root, place), 'utf8');
    // Git may have given a file the line ends of Windows.
    return hashOf(text.replace(/\r\n/g, '\n'));
  }

  private async put(file: string, place: string, text: string, hash: string): Promise<void> {
    this.places.set(keyOf(file), place);
    if (this.isTrial) return;
    await writeOver(join(this.root, place), text);
    this.note({ file: place, hash });
  }

  /** Whether an import wrote exactly this. */
  isListed({ file, hash }: Listed): boolean {
    return this.listed.get(keyOf(file))?.hash === hash;
  }

  /**
   * Which comments were ever written into a folder, with their marks, of which lists of before had none; undefined
   * where no list says so.
   */
  commentsIn(folder: string): ReadonlyMap<string, string> | undefined {
    const comments = this.listed.get(keyOf(folder))?.comments;
    if (comments === undefined) return undefined;
    return new Map(
      comments.split(',').map((one): [string, string] => {
        const [number = '', ...marks] = one.split(':');
        return [number, marks.join(':')];
      }),
    );
  }

  /** Puts a file on the list as soon as it is written: whoever ends the import loses nothing. */
  note({ file, hash, comments }: Listed): void {
    // A hash is a part of a longer one, a path the parts that it was joined of.
    const entry = { file: ownText(file), hash: ownText(hash), comments };
    this.listed.set(ownText(keyOf(file)), entry);
    if (this.isTrial) return;
    this.journal ??= this.openJournal();
    writeSync(this.journal, listText([entry]));
  }

  /** Begins with all that is known: an import that was ended may have left half a row. */
  private openJournal(): number {
    const path = join(this.root, IMPORT_LIST);
    mkdirSync(this.root, { recursive: true });
    writeFileSync(path, listText([...this.listed.values()]));
    return openSync(path, 'a');
  }
}

const OWN_ID = /^(?:id|رقم المقال)\s*:\s*['"]?([\p{L}\p{N}-]+)/mu;

/** `articles/2019/512.md` → `articles/512`. */
function keyOf(file: string): string {
  const [folder = ''] = file.split('/');
  return `${folder}/${fold(basename(file).replace(/\.(?:md|markdown)$/i, ''))}`;
}

const LINE = /^([0-9a-f]{16}) (\S.*)$/;

async function readList(root: string): Promise<Listed[]> {
  const path = join(root, IMPORT_LIST);
  if (!existsSync(path)) return [];
  const rows = (await readFile(path, 'utf8')).split(/\r?\n/);
  return rows.flatMap((row, index): Listed[] => {
    const [, hash, file] = LINE.exec(row) ?? [];
    if (hash !== undefined && file !== undefined) return [{ hash, ...placeIn(file) }];
    // The last row may be half of one, where an import was ended.
    if (row.trim() === '' || index === rows.length - 1) return [];
    throw unreadable(index + 1, row);
  });
}

/** `comments/512 7:9290dda5,9` names a folder and what was written into it; lists of before had no such numbers. */
function placeIn(row: string): Pick<Listed, 'file' | 'comments'> {
  const [, file, comments] = /^(comments\/\S+) (\S+)$/.exec(row) ?? [];
  return file === undefined ? { file: row } : { file, comments };
}

function listText(entries: readonly Listed[]): string {
  return entries
    .toSorted((a, b) => (a.file < b.file ? -1 : 1))
    .map(({ hash, file, comments }) => `${hash} ${file}${comments ? ` ${comments}` : ''}\n`)
    .join('');
}

function unreadable(line: number, row: string): UsageFault {
  const found = row.slice(0, 120);
  return new UsageFault({
    ar: `في content/${IMPORT_LIST} سطر لا يُقرأ، وهو السطر ${line}:\n\n${found}\n\nفي هذا الملف ما كتبه الاستيراد من قبل، وبه يعرف ما عُدّل باليد بعده. إن تركت فيه Git علامات تعارض (<<<<<<<) فاحذفها.`,
    en: `content/${IMPORT_LIST} has a line that cannot be read, line ${line}:\n\n${found}\n\nThe file holds what was imported before, by which the import knows what was edited by hand since. Where Git left marks of a conflict (<<<<<<<), remove them.`,
  });
}
