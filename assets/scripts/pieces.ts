import type { DirectionRun } from '../../src/text/direction/direction.ts';
import { mayTurn } from '../../src/text/direction/hint.ts';

/** A piece of text that answers the query, or does not. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Pieces as they are shown: what runs from left to right is kept together, over the ends of pieces. */
export async function nodesOf(pieces: readonly Piece[]): Promise<Node[]> {
  const left = [...pieces];
  const runs = await runsOf(pieces.map(({ text }) => text).join(''));
  return runs.flatMap((run) => {
    const held: Node[] = [];
    for (let at = 0; at < run.text.length;) {
      const piece = left.shift();
      if (!piece) break;
      const text = run.text.slice(at, at + piece.text.length);
      const rest = piece.text.slice(text.length);
      if (rest) left.unshift({ ...piece, text: rest });
      held.push(piece.marked ? markOf(text) : document.createTextNode(text));
      at += text.length;
    }
    if (run.ltr) return [isolateOf(run, held)];
    return run.isScore ? [scoreOf(held)] : held;
  });
}

/** The runs of a text. What tells them is fetched for a text that may have several, as few have. */
async function runsOf(text: string): Promise<DirectionRun[]> {
  if (!mayTurn(text)) return [{ text }];
  const script = await import('./search-directions.ts').catch(() => undefined);
  return script?.directionRuns(text) ?? [{ text }];
}

function markOf(text: string): HTMLElement {
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}

function scoreOf(held: readonly Node[]): HTMLElement {
  const score = document.createElement('span');
  score.className = 'score';
  score.append(...held);
  return score;
}

function isolateOf({ ltr }: DirectionRun, held: readonly Node[]): HTMLElement {
  const isolate = document.createElement('bdi');
  isolate.dir = 'ltr';
  if (ltr === 'phone') isolate.className = 'phone';
  isolate.append(...held);
  return isolate;
}
