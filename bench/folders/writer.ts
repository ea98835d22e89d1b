import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ArchiveArticle } from '../archive/archive.ts';
import { inParallel } from '../../src/parallel.ts';

/** How one generator wants its content folder. */
export interface FolderShape {
  /** Path of the folder. */
  root: string;
  /** An article's file, below the root, and what is in it. */
  article: (article: ArchiveArticle) => WrittenFile;
  /** Everything else that stands there. */
  rest: readonly WrittenFile[];
}

export interface WrittenFile {
  path: string;
  contents: string | Uint8Array;
}

/** How many articles are in memory, and how many files are open, at once. */
const AT_ONCE = 64;

/**
 * Writes an archive into every folder, article by article: no more than a handful of them is in memory.
 *
 * @returns how many articles there were
 */
export async function writeFolders(
  articles: Iterable<ArchiveArticle>,
  shapes: readonly FolderShape[],
): Promise<number> {
  const write = writerOf();
  for (const { root, rest } of shapes) {
    for (const file of rest) await write(root, file);
  }
  let count = 0;
  for (const batch of batches(articles)) {
    await inParallel(batch, AT_ONCE, async (article) => {
      for (const shape of shapes) await write(shape.root, shape.article(article));
    });
    count += batch.length;
  }
  return count;
}

/** Front-matter of these fields; those without a value are left out. */
export function frontMatter(fields: Record<string, FieldValue>): string {
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== undefined && value.length !== 0)
    .map(([name, value]) => `${name}: ${yaml(value ?? '')}`);
  return `---\n${lines.join('\n')}\n---\n`;
}

type FieldValue = string | readonly string[] | undefined;

/** What may stand in YAML as it is: Arabic words, slugs, and dates. All else is quoted as in JSON. */
const PLAIN =
  /^(?:[\u0621-\u064a]+(?: [\u0621-\u064a]+)*|[a-z]+(?:-[a-z]+)+|[\d-]{10}[ T][\d:+]+)$/;

function yaml(value: string | readonly string[]): string {
  if (typeof value !== 'string') return `[${value.map(yaml).join(', ')}]`;
  return PLAIN.test(value) ? value : JSON.stringify(value);
}

/** Writes files, and makes each folder once. */
function writerOf() {
  const made = new Set<string>();
  return async (root: string, { path, contents }: WrittenFile) => {
    const file = join(root, path);
    const folder = dirname(file);
    if (!made.has(folder)) await mkdir(folder, { recursive: true });
    made.add(folder);
    await writeFile(file, contents);
  };
}

function* batches<Item>(items: Iterable<Item>): Generator<Item[]> {
  let batch: Item[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
