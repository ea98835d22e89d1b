import type { Outcome } from '../aftercare/outcome.ts';
import { withoutIsolates } from '../text/isolated.ts';
import type { Voice } from './voice.ts';

/**
 * Says what was done after a publication; what was not, on standard error. On GitHub each warning is an annotation
 * of the run besides. Source of its form: GitHub Docs, “Workflow commands for GitHub Actions”.
 */
export function sayOutcome({ done, warnings }: Outcome, { language, isOnGitHub }: Voice): void {
  for (const said of done) console.log(said[language]);
  for (const said of warnings) console.error(`\n${WARNING[language]}: ${said[language]}`);
  if (!isOnGitHub) return;
  for (const said of warnings)
    console.log(`::warning::${escaped(withoutIsolates(said[language]))}`);
}

const WARNING = { ar: 'تنبيه', en: 'Warning' };

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
