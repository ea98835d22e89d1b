import type { MarkdownIt, Token } from 'markdown-it';

/** How the line begins that names the speaker: with a dash, or with a tatweel for one. */
const ATTRIBUTION = /^(?:—|–|--|\u0640+)[ \t]*(?=\S)/u;

type TokenClass = new (type: string, tag: string, nesting: -1 | 0 | 1) => Token;

/**
 * `> نعم` with `> — فلان` under it → a figure of the quotation with its speaker as caption; a quotation that
 * holds nothing but another, `>> نعم` → a pull quote.
 */
export function quotations(markdown: MarkdownIt): void {
  markdown.core.ruler.push('quotations', (state) => {
    const { tokens } = state;
    const ends = endsOf(tokens);
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
 * Takes the words that name the speaker off a quotation's last paragraph.
 *
 * @param removed is given the places of that paragraph, where nothing of it is left
 */
function takeSpeaker(
  tokens: readonly Token[],
  start: number,
  end: number,
  removed: Set<number>,
): Token[] | undefined {
  const paragraph = tokens[end - 2];
  const isOwn =
    tokens[end - 1]?.type === 'paragraph_close' &&
    tokens[end - 1]?.level === (tokens[start]?.level ?? 0) + 1;
  const children = (isOwn && paragraph?.children) || [];
  const lineBreak = children.findLastIndex(
    ({ type }) => type === 'softbreak' || type === 'hardbreak',
  );
  const [first, ...others] = children.slice(lineBreak + 1);
  const isAll = lineBreak < 0;
  if (!paragraph || first?.type !== 'text' || !ATTRIBUTION.test(first.content)) return undefined;
  if (isAll && end - 3 === start + 1) return undefined;
  first.content = first.content.replace(ATTRIBUTION, '');
  if (isAll)
    removed
      .add(end - 3)
      .add(end - 2)
      .add(end - 1);
  else paragraph.children = children.slice(0, lineBreak);
  return [first, ...others];
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
