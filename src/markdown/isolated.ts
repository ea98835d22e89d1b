import type { StateCore, Token } from 'markdown-it';
import { directionRuns, type DirectionRun } from '../text/direction/direction.ts';
import { isolateOf } from '../text/direction/isolates.ts';

/** Stands for what is no text: a picture, code, a line break, a footnote. Only a foreign text goes over it. */
const NO_TEXT = '\ufffc';

/** The text inside of a block as it runs on over its markup. */
export function runningText(tokens: readonly Token[]): string {
  return tokens.map(partOf).join('');
}

function partOf({ type, content, nesting }: Token): string {
  if (type === 'text') return content;
  if (type === 'softbreak') return '\n';
  return nesting === 0 ? NO_TEXT : '';
}

/**
 * The inside of a block with its runs from left to right in `<bdi>`, its scores in `<span>`; markup may lie in them, and they in markup.
 *
 * @param text the running text of the tokens
 */
export function isolated(tokens: Token[], text: string, state: StateCore): Token[] {
  const runs = directionRuns(text);
  const [only] = runs;
  if (runs.length === 1 && only?.text === text && !only.ltr && !only.isScore) return tokens;
  const { pieces, spans } = cutAt(runs, tokens, state);
  const partners = partnersIn(pieces);
  const opened = new Map<number, DirectionRun>();
  const closed = new Map<number, DirectionRun>();
  for (const { run, first, last } of spans) {
    for (const [from, to] of balanced(first, last, pieces, partners)) {
      opened.set(from, run);
      closed.set(to, run);
    }
  }
  return pieces.flatMap((piece, index) => {
    const run = opened.get(index);
    const closer = closed.get(index);
    const open = run ? [markOf(run, 1, state)] : [];
    return [...open, piece, ...(closer ? [markOf(closer, -1, state)] : [])];
  });
}

/** What opens or closes the element around a run: `<bdi dir="ltr">`, and around a score `<span class="score">`. */
function markOf(run: DirectionRun, nesting: 1 | -1, { Token: Made }: StateCore): Token {
  const tag = run.isScore ? 'span' : 'bdi';
  const token = new Made(`${tag}_${nesting === 1 ? 'open' : 'close'}`, tag, nesting);
  if (nesting === 1)
    token.attrs = run.isScore ? [['class', 'score']] : Object.entries(isolateOf(run));
  return token;
}

/** The first and the last of the tokens that hold a run. */
interface Span {
  run: DirectionRun;
  first: number;
  last: number;
}

/** The tokens with their texts cut where runs begin and end, and which of them hold each run from left to right. */
function cutAt(
  runs: readonly DirectionRun[],
  tokens: readonly Token[],
  { Token: Made }: StateCore,
): { pieces: Token[]; spans: Span[] } {
  const pieces: Token[] = [];
  const spans: Span[] = [];
  const hold = (run: DirectionRun, held: Token[]) => {
    const first = pieces.length;
    pieces.push(...held);
    const last = pieces.length - 1;
    const span = spans.at(-1);
    const isKept = run.ltr !== undefined || run.isScore;
    if (isKept && span?.run === run) span.last = last;
    else if (isKept) spans.push({ run, first, last });
  };
  let current = 0;
  let used = 0;
  for (const token of tokens) {
    let left = partOf(token).length;
    if (left === 0) pieces.push(token);
    for (let run = runs[current]; run && left > 0; run = runs[current]) {
      const length = Math.min(left, run.text.length - used);
      const text = run.text.slice(used, used + length);
      hold(run, token.type === 'text' ? texts(text, Made) : [token]);
      left -= length;
      used += length;
      if (used < run.text.length) continue;
      current += 1;
      used = 0;
    }
  }
  return { pieces, spans };
}

/** A text as tokens, with the space around it in tokens of its own. */
function texts(text: string, Made: StateCore['Token']): Token[] {
  const start = text.length - text.trimStart().length;
  const end = Math.max(start, text.trimEnd().length);
  const parts = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  return parts.filter(Boolean).map((content) => {
    const token = new Made('text', '', 0);
    token.content = content;
    return token;
  });
}

/** For each token that opens or closes an element the place of the other that belongs to it. */
function partnersIn(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const partners = new Map<number, number>();
  const opened: number[] = [];
  for (const [index, { nesting }] of tokens.entries()) {
    if (nesting === 1) opened.push(index);
    const opener = nesting === -1 ? opened.pop() : undefined;
    if (opener === undefined) continue;
    partners.set(opener, index);
    partners.set(index, opener);
  }
  return partners;
}

/**
 * A span, with the markup that begins or ends with it, in parts that close all that they open: `**Real** Madrid`
 * is one, in «**نادي Real** Madrid» there are two.
 */
function balanced(
  first: number,
  last: number,
  tokens: readonly Token[],
  partners: ReadonlyMap<number, number>,
): [from: number, to: number][] {
  let [from, to] = [first, last];
  while (tokens[from - 1]?.nesting === 1 && (partners.get(from - 1) ?? Infinity) < last) from -= 1;
  while (tokens[to + 1]?.nesting === -1 && (partners.get(to + 1) ?? -1) >= from) to += 1;
  const parts: [number, number][] = [];
  let start = from;
  for (let index = from; index <= to + 1; index += 1) {
    const partner = partners.get(index) ?? index;
    const isInside = index <= to && partner >= from && partner <= to;
    if (isInside) continue;
    let end = index - 1;
    while (start <= end && isSpace(tokens[start])) start += 1;
    while (end > start && isSpace(tokens[end])) end -= 1;
    if (start <= end) parts.push([start, end]);
    start = index + 1;
  }
  return parts;
}

function isSpace(token: Token | undefined): boolean {
  return token?.type === 'text' && token.content.trim() === '';
}
