/** The text of a body between its blocks, before it is written as Markdown. */

/** How a stretch of text is set. */
export interface Style {
  strong?: boolean;
  em?: boolean;
  del?: boolean;
  code?: boolean;
  /** Where it leads to, as Markdown has it. */
  href?: string;
  /** Whether line breaks of the source are line breaks of the text, and empty lines part its paragraphs. */
  classic?: boolean;
}

/** What a line is made of. */
export type Piece =
  | { kind: 'text'; text: string; style: Style }
  /** The end of a line, or of a paragraph. */
  | { kind: 'break' | 'gap' }
  /** Stands by itself, in Markdown: a picture, an embed. */
  | { kind: 'block'; markdown: string }
  /** The sign of a footnote. */
  | { kind: 'note'; label: string };

/** A stretch of a line. */
export type LinePiece = Extract<Piece, { kind: 'text' | 'note' }>;

/** What stands between two empty lines: lines of text, or Markdown that is finished. */
export type Part = { lines: LinePiece[][] } | { markdown: string };

/** Whitespace of HTML, and the hard spaces that word processors write for wider gaps. */
const SPACES = /[\s\u00a0\u2002-\u200a\u202f\u3000]+/gu;

/** Paragraphs of pieces: a gap ends one, and so do two line breaks. A block stands where its paragraph ends. */
export function partsOf(
  pieces: readonly Piece[],
  isAddress: (line: string) => string | undefined,
): Part[] {
  const parts: Part[] = [];
  let lines: LinePiece[][] = [];
  let line: LinePiece[] = [];
  let blocks: string[] = [];
  const endLine = () => {
    const own = tidied(line);
    line = [];
    if (own.length === 0) return endParagraph();
    const embed = isAddress(
      own.map((piece) => (piece.kind === 'text' ? piece.text : ' ')).join(''),
    );
    const isBare = own.every((piece) => piece.kind === 'text' && !piece.style.href);
    if (embed === undefined || !isBare) return void lines.push(own);
    endParagraph();
    parts.push({ markdown: embed });
  };
  const endParagraph = () => {
    if (lines.length > 0) parts.push({ lines });
    lines = [];
    parts.push(...blocks.map((markdown) => ({ markdown })));
    blocks = [];
  };
  for (const piece of pieces) {
    if (piece.kind === 'text' || piece.kind === 'note') line.push(piece);
    else if (piece.kind === 'block') {
      if (lines.length === 0 && tidied(line).length === 0) parts.push({ markdown: piece.markdown });
      else blocks.push(piece.markdown);
    } else {
      endLine();
      if (piece.kind === 'gap') endParagraph();
    }
  }
  endLine();
  endParagraph();
  return parts;
}

/** A line without space at its ends, with one where there were several. Empty when it has no text. */
export function tidied(line: readonly LinePiece[]): LinePiece[] {
  const kept: LinePiece[] = [];
  let isAfterSpace = true;
  for (const piece of line) {
    if (piece.kind === 'note') {
      kept.push(piece);
      isAfterSpace = false;
      continue;
    }
    const spaced = piece.text.replace(SPACES, ' ');
    const text: string = isAfterSpace ? spaced.replace(/^ /, '') : spaced;
    if (text === '') continue;
    isAfterSpace = text.endsWith(' ');
    const last = kept.at(-1);
    if (last?.kind === 'text' && sameStyle(last.style, piece.style)) {
      kept[kept.length - 1] = { ...last, text: last.text + text };
    } else kept.push({ ...piece, text });
  }
  return withoutLastSpace(kept);
}

function withoutLastSpace(line: LinePiece[]): LinePiece[] {
  const last = line.at(-1);
  if (last?.kind !== 'text' || !last.text.endsWith(' ')) return line;
  const text = last.text.slice(0, -1);
  return [...line.slice(0, -1), ...(text === '' ? [] : [{ ...last, text }])];
}

function sameStyle(one: Style, other: Style): boolean {
  return (
    one === other ||
    (one.strong === other.strong &&
      one.em === other.em &&
      one.del === other.del &&
      one.code === other.code &&
      one.href === other.href)
  );
}

/** Text of the source as pieces: in classic text its line breaks count. */
export function piecesOf(text: string, style: Style): Piece[] {
  if (!style.classic || !text.includes('\n')) return [{ kind: 'text', text, style }];
  return text.split(/(\n[\s\u00a0]*\n\s*|\n)/u).flatMap((part): Piece[] => {
    if (/^\n[\s\u00a0]*\n/u.test(part)) return [{ kind: 'gap' }];
    if (part === '\n') return [{ kind: 'break' }];
    return part === '' ? [] : [{ kind: 'text', text: part, style }];
  });
}
