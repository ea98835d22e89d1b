import type { ColdQueries } from './cold.ts';
import { countFiles, type BytesRead } from './files-read.ts';
import { contenders } from './indexes.ts';

/** The process that `askCold` starts: opens the index anew for each query. */
const { folders, side, queries } = JSON.parse(process.argv[2] ?? '') as ColdQueries;
const contender = contenders(folders)[side];
const bytes: BytesRead[] = [];
for (const query of queries) {
  const files = countFiles();
  const ask = await contender.open(files.read);
  await ask(query);
  bytes.push(files.bytes());
}
process.send?.(bytes);
