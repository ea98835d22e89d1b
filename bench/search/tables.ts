import type { Measured } from '../measure.ts';
import { table } from '../report.ts';
import type { CodeBytes } from './code-bytes.ts';
import type { BytesRead } from './files-read.ts';
import type { KeyCost } from './key-cost.ts';
import { score, scoresByClass, type Answered, type Score } from './judge.ts';
import type { Latency } from './latency.ts';

/** Scores of both sides by class, and of all queries. */
export function scoresTable(plain: readonly Answered[], midad: readonly Answered[]): string {
  const [theirs, ours] = [scoresByClass(plain), scoresByClass(midad)];
  const rows = [...theirs].map(([name, one]) => scoreRow(name, one, ours.get(name)));
  const heads = ['class', 'queries', 'hit at 1', 'ours', 'recall at 10', 'ours'];
  return table([
    [...heads, 'empty', 'ours', 'forbidden', 'ours'],
    ...rows,
    scoreRow('all', score(plain), score(midad)),
  ]);
}

function scoreRow(name: string, plain: Score, midad: Score | undefined): string[] {
  const both = (of: (one: Score) => string) => [of(plain), midad ? of(midad) : ''];
  return [
    name,
    String(plain.queries),
    ...both(({ hits, queries }) => percent(hits / queries)),
    ...both(({ recalled, answerable }) => (answerable ? percent(recalled / answerable) : '–')),
    ...both(({ empty, answerable }) => (answerable ? String(empty) : '–')),
    ...both(({ wrong }) => String(wrong)),
  ];
}

/** Bytes that queries cost with an empty cache, and with the code of the side on top. */
export function bytesTable(
  sides: readonly { who: string; bytes: readonly BytesRead[]; code: number }[],
): string {
  const heads = ['KB of a query, empty cache', 'median', 'mean', 'worst', 'with ten texts: median'];
  const rows = sides.map(({ who, bytes, code }) => {
    const index = bytes.map((one) => one.index);
    const withTen = median(bytes.map((one) => one.withTen));
    return [
      who,
      ...[median(index), mean(index), Math.max(...index), withTen, withTen + code].map(kilobytes),
    ];
  });
  return table([[...heads, 'and code'], ...rows]);
}

/** What the keys of articles take, beside rendering them: of all, and of the last quarter, which says how it goes on. */
export function keyCostTable({ articles, words, rendering, keys }: KeyCost): string {
  const row = (what: string, rendered: number, keyed: number) => {
    return [what, rendered.toFixed(2), keyed.toFixed(2), percent(keyed / rendered)];
  };
  return table([
    ['', 'rendering, CPU s', 'keys, CPU s', 'part'],
    row(`${articles} articles, ${words} words`, total(rendering), total(keys)),
    row('the last quarter of them', rendering.at(-1) ?? 0, keys.at(-1) ?? 0),
  ]);
}

function total(parts: readonly number[]): number {
  return parts.reduce((all, part) => all + part, 0);
}

/** Bytes of the code of each side. */
export function codeTable(sides: readonly CodeBytes[]): string {
  const rows = sides.map(({ who, script, wasm }) => {
    return [who, script, wasm, script + wasm].map(kilobytes);
  });
  return table([['KB of code', 'scripts', 'WebAssembly', 'both'], ...rows]);
}

/** How long answers take. */
export function latencyTable(sides: readonly ({ who: string } & Latency)[]): string {
  const heads = ['ms of an answer', 'first: median', '95 %', 'again: median', '95 %'];
  const rows = sides.map(({ who, first, again }) => {
    const times = [first.median, first.most, again.median, again.most];
    return [who, ...times.map((time) => time.toFixed(1))];
  });
  return table([heads, ...rows]);
}

/** What making the indexes took. */
export function makingTable(sides: readonly { who: string; measured: Measured }[]): string {
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);
  const rows = sides.map(({ who, measured: { wall, cpu, peakOfOne, peakOfAll } }) => {
    return [who, wall.toFixed(1), cpu.toFixed(1), megabytes(peakOfOne), megabytes(peakOfAll)];
  });
  return table([['', 'wall s', 'CPU s', 'peak MB', 'all MB'], ...rows]);
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function percent(part: number): string {
  return `${(part * 100).toFixed(1)} %`;
}

function kilobytes(cell: string | number): string {
  return typeof cell === 'string' ? cell : (cell / 1000).toFixed(1);
}
