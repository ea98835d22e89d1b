import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { wallTime, type ArchiveArticle } from './archive.ts';

/** An archive of real articles, one JSON object a line, instead of made-up ones. */

interface CorpusLine {
  category: string;
  title: string;
  /** `2016-12-15T10:46:00+01:00`, `2017-01-22T182900`, or `13/07/2016`. */
  time: string;
  text: string;
}

/** Our sections by the corpus' names for them; what has no name here is «society». */
const SECTIONS: Record<string, string> = {
  localNews: 'regions',
  sport: 'sports',
  internationalNews: 'world',
  politic: 'politics',
  diverse: 'incidents',
  economy: 'economy',
  culture: 'culture',
  technology: 'video',
};

const FIRST_ID = 10_000;
const DAY = 86_400_000;

/**
 * The newest articles of a corpus, from the oldest to the newest. Their dates are moved by whole days, so
 * that the newest is of the day before `until`.
 *
 * @param file path of a JSONL file, or of one compressed by gzip
 * @param settings how many articles, and the wall time before which the newest was published
 * @throws when a line is no article
 */
export async function readCorpus(
  file: string,
  { articles, until }: { articles: number; until: string },
): Promise<ArchiveArticle[]> {
  const bytes = await readFile(file);
  const text = (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8');
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as CorpusLine)
    .map((line, index) => ({ ...line, moment: momentOf(line.time, index) }))
    .toSorted((a, b) => a.moment - b.moment)
    .slice(-articles);
  const newest = Math.floor((lines.at(-1)?.moment ?? 0) / DAY);
  const shift = (Math.floor(Date.parse(`${until}Z`) / DAY) - 1 - newest) * DAY;
  return lines.map((line, index) => articleFrom(line, FIRST_ID + index, line.moment + shift));
}

function articleFrom({ category, title, text }: CorpusLine, id: number, moment: number) {
  return {
    id: String(id),
    title: title.replace(/\s+/g, ' ').trim(),
    date: wallTime(moment),
    categories: [SECTIONS[category] ?? 'society'],
    followUp: false,
    authors: [],
    tags: [],
    body: text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .join('\n\n'),
  };
}

/** A line's wall time as if it were UTC; one that names only its day gets a time of that day. */
function momentOf(time: string, index: number): number {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(time) ?? [];
  if (day) return Date.parse(`${year}-${month}-${day}T06:00Z`) + (index % 900) * 60_000;
  const [, date, hour, minute] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):?(\d{2})/.exec(time) ?? [];
  if (date) return Date.parse(`${date}T${hour}:${minute}Z`);
  throw new Error(`The corpus has a time of no known form: ${time}`);
}
