import type { MarkdownIt, Token } from 'markdown-it';

/** How lines begin that count without being a Markdown list, and how the first of them does. */
const COUNTS = [
  { label: /^[\u0621-\u064a]ـ?\s?[.)–-]\s/u, first: /^[أا]/u },
  { label: /^[0-9٠-٩]{1,3}\s?[.)–-]\s/u, first: /^[1١]\P{N}/u },
  {
    label: /^(?:أولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا)\s?[:،.–-]/u,
    first: /^أولا/u,
  },
] as const;

const TANWIN = /\u064b/gu;

/**
 * Lines of a paragraph that count by themselves (`أ.` and `ب.`, `1-` and `2-`, `أولاً:` and `ثانياً:`) stay the
 * text that they are, each on a line of its own. One such line alone is a sentence like others.
 */
export function enumerations(markdown: MarkdownIt): void {
  markdown.core.ruler.push('enumerations', ({ tokens }) => {
    for (const { type, children } of tokens) {
      if (type === 'inline' && children) keepLines(children);
    }
  });
}

function keepLines(tokens: readonly Token[]): void {
  const lines = tokens.flatMap(({ type, content }, at) => {
    const end = tokens[at - 1];
    const begins = !end || end.type === 'softbreak' || end.type === 'hardbreak';
    return begins && type === 'text' ? [{ end, text: content.replace(TANWIN, '') }] : [];
  });
  if (lines.length < 2) return;
  for (const { label, first } of COUNTS) {
    const counting = lines.filter(({ text }) => label.test(text));
    if (counting.length < 2 || !first.test(counting[0]?.text ?? '')) continue;
    for (const { end } of counting) {
      if (end) end.type = 'hardbreak';
    }
  }
}
