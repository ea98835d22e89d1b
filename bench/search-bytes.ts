import { readSearchOptions } from './options.ts';
import { runBench } from './refusals.ts';
import { searchTable } from './report.ts';
import { OUR_SEARCH, PLAIN_SEARCH, searchBytes } from './wire.ts';

/** `tsx bench/search-bytes.ts`: what a reader downloads to search a site that is built already. */
await runBench(async () => {
  const { site, queries, plain } = readSearchOptions(process.argv.slice(2));
  const found = await searchBytes(site, plain ? PLAIN_SEARCH : OUR_SEARCH, queries);
  console.log(searchTable([{ who: site, queries: found }]));
});
