import { isInvisible } from '../../text/invisible.ts';
import { isArabic } from '../../text/typography/prefixes.ts';
import { escapedAddress, escapedText } from './escape.ts';
import type { LinePiece, Style } from './pieces.ts';

/** Lines of text as Markdown: emphasis, links, code and the signs of footnotes. */

type Mark = 'href' | 'strong' | 'del' | 'em' | 'code';

/** Which of two marks that end at one place stands outside. */
const ORDER: readonly Mark[] = ['href', 'strong', 'del', 'em', 'code'];
const SIGNS: Readonly<Record<string, string>> = { strong: '**', em: '*', del: '~~' };

/** A line of Markdown, whose beginning is not guarded. */
export function writtenLine(pieces: readonly LinePiece[]): string {
  return written(pieces, new Set(), '', '');
}

/**
 * @param inside the marks that are open around the pieces
 * @param before the character in front of them, empty at the beginning of a line
 */
function written(
  pieces: readonly LinePiece[],
  inside: ReadonlySet<Mark>,
  before: string,
  after: string,
): string {
  let line = '';
  for (let at = 0; at < pieces.length;) {
    const piece = pieces[at];
    if (!piece) break;
    const mark = longestMark(pieces, at, inside);
    if (!mark) {
      line += piece.kind === 'note' ? note(piece.label, line) : escapedText(piece.text);
      at += 1;
      continue;
    }
    const { name, end } = mark;
    const next = pieces[end];
    const neighbours = {
      before: line.at(-1) ?? before,
      after: next?.kind === 'text' ? next.text.charAt(0) : next ? '[' : after,
    };
    line = marked(name, pieces.slice(at, end), inside, line, neighbours);
    at = end;
  }
  return line;
}

/** The mark that goes on longest from a place, and where it ends. */
function longestMark(pieces: readonly LinePiece[], at: number, inside: ReadonlySet<Mark>) {
  let longest: { name: Mark; end: number } | undefined;
  const own = styleOf(pieces[at]);
  for (const name of ORDER) {
    if (inside.has(name) || !own[name]) continue;
    let end = at + 1;
    while (end < pieces.length && styleOf(pieces[end])[name] === own[name]) end += 1;
    if (!longest || end > longest.end) longest = { name, end };
  }
  return longest;
}

function styleOf(piece: LinePiece | undefined): Style {
  return piece?.kind === 'text' ? piece.style : {};
}

interface Neighbours {
  before: string;
  after: string;
}

/** The line with what a mark is around added to it. Space at the ends is left outside. */
function marked(
  name: Mark,
  pieces: readonly LinePiece[],
  inside: ReadonlySet<Mark>,
  line: string,
  { before, after }: Neighbours,
): string {
  const own = name === 'code' ? code(pieces) : written(pieces, new Set([...inside, name]), '', '');
  const [, lead = '', core = '', trail = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(own) ?? [];
  if (core === '') return line + own;
  if (name === 'code') return line + own;
  if (name === 'href') return guarded(line + lead) + link(core, pieces) + trail;
  const sign = SIGNS[name] ?? '';
  const around = { before: lead ? ' ' : before, after: trail ? ' ' : after };
  const text = emphasised(core, sign, around);
  if (text !== undefined) return line + lead + text + trail;
  // Without its signs, what is inside stands beside what stands around it.
  return line + written(pieces, new Set([...inside, name]), before, after);
}

/** `!` and `^` before a bracket would make a picture of a link, and a footnote. */
function guarded(line: string): string {
  return /(?:^|[^\\])[!^]$/.test(line) ? `${line.slice(0, -1)}\\${line.slice(-1)}` : line;
}

function note(label: string, line: string): string {
  return /[!^]$/.test(line) ? ` [^${label}]` : `[^${label}]`;
}

function link(text: string, pieces: readonly LinePiece[]): string {
  const href = styleOf(pieces[0]).href ?? '';
  const plain = pieces
    .map((piece) => (piece.kind === 'text' ? piece.text : ''))
    .join('')
    .trim();
  const isItself = /^https?:\/\/[!-;=?-~]+$/.test(href) && plain === href;
  return isItself ? `<${href}>` : `[${text}](${escapedAddress(href)})`;
}

function code(pieces: readonly LinePiece[]): string {
  const text = pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
  if (text.trim() === '') return text;
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

/** What our renderer lets begin and end emphasis beside Arabic letters: src/markdown/emphasis.ts. */
const BEGINS = /["'#@_`\p{Ps}\p{Pi}]/u;
const ENDS = /["'_`.,:;!?…%،؛؟٪\p{Pe}\p{Pf}]/u;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/** Signs that may stand outside of emphasis as well, since nobody sees whether they are set in bold. */
const LEADING = /^[\p{Po}\p{Pd}\p{Ps}\p{Pi}]+\s*/u;
const TRAILING = /\s*[\p{Po}\p{Pd}\p{Pe}\p{Pf}]+$/u;

/**
 * Text between signs of emphasis, where these are read as such beside what stands around them (CommonMark 0.31,
 * 6.2); signs at its ends are put outside for that. Undefined where no sign would be read.
 */
function emphasised(core: string, sign: string, { before, after }: Neighbours): string | undefined {
  const mark = sign.charAt(0);
  if (before === mark || after === mark) return undefined;
  let [lead, text, trail] = ['', core, ''];
  if (!mayBegin(before, firstOf(text, mark))) {
    lead = LEADING.exec(text)?.[0] ?? '';
    text = text.slice(lead.length);
    if (!mayBegin((lead || before).slice(-1), firstOf(text, mark))) return undefined;
  }
  if (!mayEnd(lastOf(text, mark), after)) {
    trail = TRAILING.exec(text)?.[0] ?? '';
    if (/\\\s*$/.test(text.slice(0, text.length - trail.length))) return undefined;
    text = text.slice(0, text.length - trail.length);
    if (!mayEnd(lastOf(text, mark), (trail || after).charAt(0))) return undefined;
  }
  if (
    text === '' ||
    lead.includes(mark) ||
    trail.includes(mark) ||
    /[\\[\]`*_~]/.test(lead + trail)
  )
    return undefined;
  return `${lead}${sign}${text}${sign}${trail}`;
}

/** The first character that is no sign of the same kind, with which these make one run. */
function firstOf(text: string, mark: string): string {
  return Array.from(text.slice(0, 8)).find((character) => character !== mark) ?? '';
}

function lastOf(text: string, mark: string): string {
  return Array.from(text.slice(-8)).findLast((character) => character !== mark) ?? '';
}

function mayBegin(before: string, first: string): boolean {
  if (first === '' || /\s/u.test(first)) return false;
  if (!PUNCTUATION.test(first) || before === '' || /[\s\p{P}\p{S}]/u.test(before)) return true;
  return isOfArabic(before) && BEGINS.test(first);
}

function mayEnd(last: string, after: string): boolean {
  if (last === '' || /\s/u.test(last)) return false;
  if (!PUNCTUATION.test(last) || after === '' || /[\s\p{P}\p{S}]/u.test(after)) return true;
  return ENDS.test(last) && isOfArabic(after);
}

function isOfArabic(character: string): boolean {
  return isArabic(character) || isInvisible(character);
}
