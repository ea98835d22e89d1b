import { makeArchive } from './folders/make.ts';
import { readGenerateOptions } from './options.ts';
import { runBench } from './refusals.ts';

/** `tsx bench/generate.ts`: writes an archive, for Midad in DIR/midad and for peers beside it. */
await runBench(async () => {
  const { source, peers, out } = readGenerateOptions(process.argv.slice(2));
  const count = await makeArchive(source, out, peers);
  console.log(`${count} articles in ${out}: ${['midad', ...peers].join(', ')}`);
});
