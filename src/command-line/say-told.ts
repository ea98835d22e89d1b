import { plainText } from '../author-messages/plain-text.ts';
import type { Report } from '../author-messages/tell-authors.ts';
import { githubCommands } from '../diagnostics/github.ts';
import type { Said } from '../problems.ts';
import type { Voice } from './voice.ts';

type How = Report['notices'][number]['by'][number]['how'];

const HOW: Record<How, Said> = {
  sent: { ar: 'أُرسلت', en: 'sent' },
  'sent-before': { ar: 'أُرسلت من قبل', en: 'sent before' },
  'would-be-sent': { ar: 'ستُرسَل', en: 'would be sent' },
  failed: { ar: 'لم تصل', en: 'did not arrive' },
};

const NOBODY: Said = { ar: 'لا شيء يُخبَر به أحد.', en: 'There is nothing to tell anybody.' };

/**
 * Says in the log what authors were told and by which channels, and on GitHub besides, beside the lines at fault,
 * what is held.
 */
export function sayTold({ notices, others, held, warnings }: Report, voice: Voice): void {
  const { language } = voice;
  const blocks = notices.map(({ notice, by }) => {
    const ways = by.map(({ channel, how }) => `  ${channel}: ${HOW[how][language]}`);
    return [plainText(notice.message), ...ways].join('\n');
  });
  if (others) blocks.push(plainText(others));
  console.log(blocks.length === 0 ? NOBODY[language] : blocks.join('\n\n──\n\n'));
  const problems = held.flatMap((one) => one.problems);
  if (voice.isOnGitHub && problems.length > 0) console.log(githubCommands(problems, voice));
  for (const warning of warnings) {
    const text = warning[language];
    console.error(voice.isOnGitHub ? `::warning::${oneLine(text)}` : text);
  }
}

/** As a workflow command takes it: GitHub Docs, “Workflow commands for GitHub Actions”. */
function oneLine(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
