import type { MarkdownIt, Token } from 'markdown-it';

/** How the line begins that names the speaker: with a dash, or with a tatweel for one. */
const DASH = /^(?:—|–|--|\u0640+)[ \t]*/u;

type TokenClass = new (type: string, tag: string, nesting: -1 | 0 | 1) => Token;

/**
 * `> نعم` with `> — فلان` under it → a figure of the quotation with its speaker as caption; a quotation that
 * holds nothing but another, `>> نعم` → a pull quote.
 */
export function quotations(markdown: MarkdownIt): void {
  markdown.core.ruler.push('quotations', (state) => {
    const { tokens } = state;
    const ends = endsOf(tokens);
    if (ends.size === 0) return;
    const isWrapper = (at: number) => ends.get(at + 1) === (ends.get(at) ?? 0) - 1;
    const removed = new Set<number>();
    const added = new Map<number, Token[]>();
    for (const [start, end] of ends) {
      if (isWrapper(start)) {
        removed.add(start).add(end);
        continue;
      }
      const speaker = takeSpeaker(tokens, start, end, removed);
      const isPulled = isWrapper(start - 1);
      if (!speaker && !isPulled) continue;
      added.set(start, [figureOpen(isPulled ? 'pull-quote' : 'quotation', state.Token)]);
      added.set(end, [...captionOf(speaker, state.Token), figureClose(state.Token)]);
    }
    state.tokens = tokens.flatMap((token, at) => {
      if (removed.has(at)) return [];
      const figure = added.get(at) ?? [];
      return token.type === 'blockquote_open' ? [...figure, token] : [token, ...figure];
    });
  });
}

/** Where each quotation that begins at a place ends. */
function endsOf(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const begun: number[] = [];
  for (const [at, { type }] of tokens.entries()) {
    if (type === 'blockquote_open') begun.push(at);
    if (type === 'blockquote_close') ends.set(begun.pop() ?? at, at);
  }
  return ends;
}

/**
 * Takes the words that name the speaker off a quotation's last paragraph. Where the quotation begins with a
 * dash too, its lines are those of a dialogue.
 *
 * @param removed is given the places of that paragraph, where nothing of it is left
 */
function takeSpeaker(
  tokens: readonly Token[],
  start: number,
  end: number,
  removed: Set<number>,
): Token[] | undefined {
  const [paragraph, close] = [tokens[end - 2], tokens[end - 1]];
  const isOwn =
    close?.type === 'paragraph_close' && close.level === (tokens[start]?.level ?? 0) + 1;
  if (!paragraph?.children || !isOwn || hasDash(tokens[start + 2]?.children?.[0])) return undefined;
  const { children } = paragraph;
  const lineEnd = children.findLastIndex(
    ({ type }) => type === 'softbreak' || type === 'hardbreak',
  );
  const [first, ...others] = children.slice(lineEnd + 1);
  if (!first || !hasDash(first)) return undefined;
  const words = first.content.replace(DASH, '');
  if (!words && others.length === 0) return undefined;
  first.content = words;
  if (lineEnd < 0)
    removed
      .add(end - 3)
      .add(end - 2)
      .add(end - 1);
  else paragraph.children = children.slice(0, lineEnd);
  return [first, ...others];
}

function hasDash(token: Token | undefined): boolean {
  return token?.type === 'text' && DASH.test(token.content);
}

function figureOpen(name: string, Token: TokenClass): Token {
  const figure = new Token('quotation_open', 'figure', 1);
  figure.block = true;
  figure.attrSet('class', name);
  return figure;
}

function figureClose(Token: TokenClass): Token {
  const figure = new Token('quotation_close', 'figure', -1);
  figure.block = true;
  return figure;
}

function captionOf(speaker: Token[] | undefined, Token: TokenClass): Token[] {
  if (!speaker) return [];
  const words = new Token('inline', '', 0);
  words.children = speaker;
  const close = new Token('speaker_close', 'figcaption', -1);
  close.block = true;
  return [new Token('speaker_open', 'figcaption', 1), words, close];
}
