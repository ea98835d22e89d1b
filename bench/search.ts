import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readArticles, readQueries, type SetQuery } from '../tests/support/search-set.ts';
import { runBench } from './refusals.ts';
import { codeBytes, type CodeBytes } from './search/code-bytes.ts';
import { corpusArticles } from './search/corpus-articles.ts';
import { askCold } from './search/cold.ts';
import { contenders, makeIndexes, type Contender, type Folders } from './search/indexes.ts';
import type { Answered } from './search/judge.ts';
import { archiveWords, drawItems, queriesFor, sameTitles } from './search/known-items.ts';
import { keyCost } from './search/key-cost.ts';
import { latencyOf } from './search/latency.ts';
import { readSearchBenchOptions, type SearchBenchOptions } from './search/options.ts';
import {
  bytesTable,
  codeTable,
  keyCostTable,
  latencyTable,
  makingTable,
  scoresTable,
} from './search/tables.ts';

/** `npm run bench:search`: our search beside plain Pagefind. bench/README.md explains it. */

/** How many queries are asked with an empty cache, about. */
const COLD = 60;

/** Whose code each side needs, by the names in the table of code. */
const CODE_OF = {
  plain: 'plain',
  midad: 'midad, with its page',
  midadAtFirst: 'midad, with its page',
} as const;

/** The moment of the newspaper that is rendered: after all articles. */
const NOW = Date.parse('2026-11-20T12:00:00+01:00');

await runBench(async () => {
  const options = readSearchBenchOptions(process.argv.slice(2));
  const folder = await mkdtemp(join(await parentFolder(options.keep), 'midad-search-'));
  try {
    await bench(options, folder);
  } finally {
    if (options.keep === undefined) await rm(folder, { recursive: true, force: true });
  }
});

async function bench({ set, corpus }: SearchBenchOptions, folder: string): Promise<void> {
  const all = corpus ? await corpusArticles(corpus) : readArticles();
  const indexes = await makeIndexes(all, folder, say);
  const { articles, refused } = indexes;
  const { plain, midad } = contenders(indexes);
  const words = corpus && archiveWords(articles);
  const items = corpus && words ? drawItems(articles, corpus, words) : [];
  const queries = corpus && words ? queriesFor(items, words, corpus) : readQueries(set);
  const same = corpus ? sameTitles(articles) : new Map<string, string>();
  const answers: Record<string, Answered[]> = {};
  for (const side of [plain, midad]) {
    say(`${side.name}: ${queries.length} queries`);
    answers[side.name] = await answersOf(side, queries, same);
  }
  await writeFile(join(folder, 'answers.json'), `${JSON.stringify(answers, null, 1)}\n`);
  console.log(`\n${articles.length} articles, ${refused} refused\n`);
  console.log(scoresTable(answers[plain.name] ?? [], answers[midad.name] ?? []));
  const code = await codeBytes(indexes);
  console.log(await bytesOfQueries(indexes, queries, code));
  console.log(codeTable(code));
  console.log(keyCostTable(await keyCost(join(indexes.site, '..', 'content'), NOW)));
  if (corpus)
    console.log(
      await latencies(
        indexes,
        items.map((item) => item.words),
      ),
    );
  console.log(makingTable(indexes.measured));
}

/** Asks all queries with the index open. Of articles with one title, the first stands for all. */
async function answersOf(
  side: Contender,
  queries: readonly SetQuery[],
  same: ReadonlyMap<string, string>,
): Promise<Answered[]> {
  const ask = await side.open();
  const answers: Answered[] = [];
  for (const query of queries) {
    const ids = (await ask(query.query)).map((id) => same.get(id) ?? id);
    answers.push({ query, ids: [...new Set(ids)] });
  }
  return answers;
}

/** Asks queries from all classes, each as the first that a reader ever asks. */
async function bytesOfQueries(
  { site, plainFolder }: Folders,
  queries: readonly SetQuery[],
  code: readonly CodeBytes[],
): Promise<string> {
  const folders = { site, plainFolder };
  const step = Math.max(1, Math.floor(queries.length / COLD));
  const asked = queries.filter((_, at) => at % step === 0).map(({ query }) => query);
  const sides: Parameters<typeof bytesTable>[0][number][] = [];
  for (const side of ['plain', 'midad', 'midadAtFirst'] as const) {
    const { name } = contenders(folders)[side];
    say(`${name}: ${asked.length} queries with an empty cache`);
    const { script = 0, wasm = 0 } = code.find(({ who }) => who === CODE_OF[side]) ?? {};
    const bytes = await askCold({ folders, side, queries: asked });
    sides.push({ who: name, bytes, code: script + wasm });
  }
  return bytesTable(sides);
}

async function latencies(folders: Folders, words: string[][]): Promise<string> {
  const { plain, midad } = contenders(folders);
  const rows: Parameters<typeof latencyTable>[0][number][] = [];
  for (const count of [1, 2]) {
    for (const side of [plain, midad]) {
      const ask = await side.open();
      const queries = [...new Set(words.map((all) => all.slice(0, count).join(' ')))];
      const who = `${side.name}: ${count === 1 ? 'one word' : 'two words'}`;
      rows.push({ who, ...(await latencyOf(ask, queries)) });
    }
  }
  return latencyTable(rows);
}

/** Where the folder of this run is made. */
async function parentFolder(keep: string | undefined): Promise<string> {
  if (keep === undefined) return tmpdir();
  await mkdir(keep, { recursive: true });
  return resolve(keep);
}

function say(line: string): void {
  console.error(`… ${line}`);
}
