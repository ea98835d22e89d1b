import { readDeployOptions } from '../src/command-line/publishing-options.ts';
import { NOT_DEPLOYED, runCommand } from '../src/command-line/run.ts';
import { runDeploy } from '../src/command-line/run-deploy.ts';

/** `npm run deploy`: sends the built site to its host. docs/commands.md explains it. */
await runCommand(
  (voice) => runDeploy(readDeployOptions(process.argv.slice(2)), voice),
  NOT_DEPLOYED,
);
