import { appendFile } from 'node:fs/promises';
import { markdownText } from './markdown-text.ts';
import type { Message } from './message.ts';

/** The longest that is added: GitHub takes 1 MiB from a step. In UTF-16 code units, of which each is 3 bytes at most. */
const LONGEST = 300 * 1024;

/**
 * Adds messages to the summary of a job on GitHub.
 *
 * @param file the path that GITHUB_STEP_SUMMARY names
 */
export async function writeSummary(file: string, messages: readonly Message[]): Promise<void> {
  const texts = messages.map(markdownText);
  while (texts.join('').length > LONGEST) texts.pop();
  if (texts.length > 0) await appendFile(file, `${texts.join('\n\n---\n\n')}\n`);
}
