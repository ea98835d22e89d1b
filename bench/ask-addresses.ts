import { parseArgs } from 'node:util';
import { addressTable, judgeAddresses } from './import/address-table.ts';
import { askBuiltSite, requireNginx } from './import/ask-addresses.ts';
import { isKept } from './limits.ts';
import { refuse } from './options.ts';
import { BenchRefusal, runBench } from './refusals.ts';
import { verdictsTable } from './report.ts';

const USAGE = `Usage:
  npx tsx bench/ask-addresses.ts --export FILE --site DIR

  Asks a built site, behind nginx, for every address of the export that it was made of.`;

/** `tsx bench/ask-addresses.ts`: does every address of an old site lead to its page? */
await runBench(async () => {
  const options = { export: { type: 'string' }, site: { type: 'string' } } as const;
  const { export: file, site } = refuse(USAGE, () => parseArgs({ options }).values);
  if (!file || !site) throw new BenchRefusal(USAGE);
  requireNginx();
  const answers = await askBuiltSite({ file, site });
  const verdicts = judgeAddresses(answers);
  console.log(`${addressTable(answers)}\n${verdictsTable(verdicts)}`);
  if (!verdicts.every(isKept)) process.exitCode = 1;
});
