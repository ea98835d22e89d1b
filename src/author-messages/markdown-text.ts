import type { Entry, Line } from './entries.ts';
import type { Message } from './message.ts';

/**
 * A message in Markdown, for comments and summaries on GitHub and GitLab: from right to left as a whole, what is to
 * be pasted in blocks from left to right, with a button that copies it. What authors wrote is text and nothing else:
 * it calls nobody by `@`, and makes no links.
 */
export function markdownText({ greeting, groups }: Message): string {
  const blocks = groups.flatMap(({ heading, entries, after }) => [
    `**${escaped(heading)}**`,
    ...entries.map(entryMarkdown),
    ...after.map(escaped),
  ]);
  return ['<div dir="rtl">', escaped(greeting), ...blocks, '</div>'].join('\n\n');
}

function entryMarkdown({ title, lines }: Entry): string {
  const [first, ...rest] = [`- ${escaped(title)}`, ...lines.map(lineMarkdown)];
  return [first, ...rest.map((block) => block.replace(/^(?=.)/gm, '  '))].join('\n\n');
}

function lineMarkdown({ is, text }: Line): string {
  // Alone an address would end with its slash at its left, before `https`.
  if (is === 'url') return `<span dir="ltr"><${text}></span>`;
  if (is === 'text') return escaped(text).replaceAll('\n', '<br>\n');
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `<div dir="ltr">\n\n${fence}yaml\n${text}\n${fence}\n\n</div>`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}

/** Text that Markdown is to show as it is. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_{}[\]()|~>]/g, '\\$&')
    .replace(/^([#+-])/gm, '\\$1')
    .replace(/^(\d+)([.)])/gm, '$1\\$2')
    .replace(/[@#](?=\w)/g, '$&\u2060')
    .replace(/\b(https?|ftp):(?=\/\/)/gi, '$1\u2060:')
    .replace(/\bwww\.(?=\w)/gi, 'www\u2060.');
}
