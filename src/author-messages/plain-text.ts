import type { Entry } from './entries.ts';
import type { Message } from './message.ts';

/** Right-to-left mark: what begins with a sign or an isolate begins at the right all the same. */
const RLM = '\u200f';

/**
 * A message as plain text, for Telegram, mail and logs, which take each line's direction from its first letter. An
 * address and a line to paste are alone on their lines and hold no mark that is not seen.
 */
export function plainText({ greeting, groups }: Message): string {
  const blocks = groups.map(({ heading, entries, after }) => {
    return [heading, ...entries.map(entryText), ...after].join('\n');
  });
  return [greeting, ...blocks].join('\n\n');
}

function entryText({ title, lines }: Entry): string {
  const rows = lines.map(({ is, text }) => (is === 'text' ? rightToLeft(text) : text));
  return [`${RLM}• \u2067${title}\u2069`, ...rows].join('\n');
}

/** The text's own lines, each beginning at the right. */
function rightToLeft(text: string): string {
  return text.replace(/^(?=[^\p{Script=Arabic}\n])/gmu, RLM);
}
