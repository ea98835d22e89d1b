import { isolated } from '../text/isolated.ts';
import type { Problem, Said } from '../problems.ts';

/** Two versions of the same lines, as Git leaves them in a file when it cannot choose. */
interface Conflict {
  /** Of its first mark, counted from 1. */
  line: number;
  current: Version;
  incoming: Version;
}

/** One of the versions: what Git calls it, as a branch is called, and its lines. */
interface Version {
  name: string;
  lines: string[];
}

/** How many lines of a version are shown, and how many characters of a line: enough to know it again. */
const MOST_LINES = 5;
const MOST_CHARACTERS = 80;

/**
 * What Git left in a file because two people changed the same lines: an error for each place, with both
 * versions. Only whole conflicts count, so that a line of `=======` or `>>>>>>>` stays what it is in Markdown,
 * and none inside a fenced block of code, which shows such lines to its readers.
 */
export function conflictsIn(text: string, file: string): Problem[] {
  // Nearly every file is done with here.
  if (!text.includes('<<<<<<<') || !text.includes('>>>>>>>')) return [];
  return conflictsAmong(text.split(/\r\n?|\n/)).map((conflict) => problemOf(conflict, file));
}

const MARK = /^(<{7}|\|{7}|={7}|>{7})(?: (.*))?$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** Walks through the lines once; a conflict that is not closed is none. */
function conflictsAmong(rows: readonly string[]): Conflict[] {
  const found: Conflict[] = [];
  let fence = '';
  let open: Conflict | undefined;
  let part: 'current' | 'base' | 'incoming' = 'current';
  for (const [index, row] of rows.entries()) {
    const [, mark = '', name = ''] = MARK.exec(row) ?? [];
    const isFenced = fence !== '';
    if (!open) fence = fenceAfter(row, fence);
    if (isFenced) continue;
    if (mark.startsWith('<')) {
      open = { line: index + 1, current: { name, lines: [] }, incoming: { name: '', lines: [] } };
      part = 'current';
    } else if (!open) continue;
    else if (mark.startsWith('|') && part === 'current') part = 'base';
    else if (mark.startsWith('=') && part !== 'incoming') part = 'incoming';
    else if (mark.startsWith('>') && part === 'incoming') {
      found.push({ ...open, incoming: { ...open.incoming, name } });
      open = undefined;
    } else if (part !== 'base') open[part].lines.push(row);
  }
  return found;
}

/** The fence that is open after a line: the same, none, or the one that the line opens. */
function fenceAfter(row: string, fence: string): string {
  const [, mark = ''] = FENCE.exec(row) ?? [];
  if (fence === '') return mark;
  const closes = mark.startsWith(fence) && row.trim() === mark;
  return closes ? '' : fence;
}

function problemOf({ line, current, incoming }: Conflict, file: string): Problem {
  const both = (said: { here: string; there: string; empty: string }) =>
    [shown(said.here, current, said.empty), shown(said.there, incoming, said.empty)].join('\n');
  const message: Said = {
    ar: `هنا نسختان من الأسطر نفسها تركهما Git لأن اثنين غيّراها في وقت واحد.\n${both({
      here: 'النسخة الحالية',
      there: 'النسخة الواردة',
      empty: '(لا شيء)',
    })}`,
    en: `Git left two versions of the same lines here, because two people changed them at once.\n${both(
      {
        here: 'Current version',
        there: 'Incoming version',
        empty: '(nothing)',
      },
    )}`,
  };
  const wanted: Said = {
    ar: 'نسخة واحدة: أبق من الأسطر ما يصح، واحذف أسطر العلامات <<<<<<< و======= و>>>>>>>',
    en: 'One version: keep the right lines, and delete the lines of marks <<<<<<<, ======= and >>>>>>>',
  };
  return { code: 'git-conflict', severity: 'error', file, line, message, wanted };
}

/** A version under its title, its lines set in: the first few, each cut to what a terminal shows. */
function shown(title: string, { name, lines }: Version, empty: string): string {
  const cut = lines.slice(0, MOST_LINES).map((row) => {
    const short = row.length > MOST_CHARACTERS ? `${row.slice(0, MOST_CHARACTERS)}…` : row;
    return short.trim() === '' ? '' : isolated(short);
  });
  const rest = lines.length - cut.length;
  const rows = [...(cut.length > 0 ? cut : [empty]), ...(rest > 0 ? [`… (+${rest})`] : [])];
  const head = `    ${title}${name ? ` (${isolated(name)})` : ''}:`;
  return [head, ...rows.map((row) => `      ${row}`.trimEnd())].join('\n');
}
