import { readNewOptions } from '../src/command-line/options.ts';
import { NOT_WRITTEN, runCommand } from '../src/command-line/run.ts';
import { REQUIRED } from '../src/new-article/answers.ts';
import { enterNewsroom, makeArticle } from '../src/new-article/new-article.ts';
import { nextSteps } from '../src/new-article/next-steps.ts';
import { askFor } from '../src/new-article/questions.ts';

/** `npm run new`: makes the file of a new article, and asks on a terminal for what it was not told. */
await runCommand(async () => {
  const { given, content, language } = readNewOptions(process.argv.slice(2));
  const newsroom = await enterNewsroom(content);
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
  const isTold = REQUIRED.every((name) => given[name] !== undefined);
  const terminal = { input: process.stdin, output: process.stdout };
  const told = isTerminal && !isTold ? await askFor(given, newsroom, terminal) : given;
  if (!told) return;
  const made = await makeArticle(told, newsroom, { now: Date.now(), language });
  console.log(nextSteps(made, newsroom));
}, NOT_WRITTEN);
