import { fold } from '../../text/fold.ts';
import { BYLINE_WORDS, isAgency, isName } from './byline-words.ts';

/** Who stands behind the texts of an old site, by which its bylines are known. */
export interface Newsroom {
  /** Names that the newspaper signs with: its own, short and long. */
  names: readonly string[];
  /** Names of those who write for it. */
  writers: readonly string[];
}

/** What the first lines of a text say of who wrote it. */
export interface Byline {
  source?: string;
  authors?: string[];
  followUp?: boolean;
  via?: string;
  /** The lines as they were written. */
  lifted: string[];
  /** The text without them. */
  rest: string;
}

type Said = Pick<Byline, 'source' | 'authors' | 'followUp' | 'via'>;

/** More lines than these are no byline. */
const MOST_LINES = 3;

/** A longer line is a sentence. */
const LONGEST_LINE = 90;

/** Pictures and embeds, above which a byline may not stand but below. */
const PICTURE = /^(?:!\[|<?https?:\/\/\S+>?$)/;

/**
 * Takes the byline off the beginning of a text: «إكسبريس تيفي: فلان الفلاني», «بقلم فلان الفلاني», «متابعة»,
 * «عن وكالة …», each on a line of its own. Undefined where there is none, or where a part of the line could mean
 * something else: then the line stays where it is.
 *
 * @param markdown a body in our Markdown
 */
export function liftByline(markdown: string, newsroom: Newsroom): Byline | undefined {
  const blocks = markdown.trim().split('\n\n');
  const first = blocks.findIndex((block) => !PICTURE.test(block));
  const before = blocks.slice(0, Math.max(0, first));
  let lines = blocks.slice(Math.max(0, first)).join('\n\n').split('\n');
  const lifted: string[] = [];
  const said: Said = {};
  while (lifted.length < MOST_LINES) {
    const line = lines.findIndex((one) => one.trim() !== '');
    const written = lines[line] ?? '';
    const own = saidIn(written, newsroom);
    if (!own || !isNew(own, said)) break;
    Object.assign(said, own);
    lifted.push(plain(written));
    lines = lines.slice(line + 1);
  }
  const rest = [...before, lines.join('\n').trim()].filter(Boolean).join('\n\n');
  if (lifted.length === 0 || lines.join('').trim() === '') return undefined;
  return { ...said, lifted, rest: `${rest}\n` };
}

/** Whether a line says nothing a second time: it would be of another thing. */
function isNew(own: Said, said: Said): boolean {
  return Object.keys(own).every((key) => !(key in said));
}

/** Signs of Markdown and pens around a byline. */
const DECORATION = /\*+|~~|\\(?=\W|$)|[\u{1f300}-\u{1faff}\u2700-\u27bf]|\ufe0f|\u200d/gu;

function plain(line: string): string {
  return line.replace(DECORATION, ' ').replace(/\s+/gu, ' ').trim();
}

/** Between a name and the next; a hyphen inside of a name is none. */
const BETWEEN = /\s*[:/|،,•؛]+\s*|\s+[-–—ـ]+\s*|\s*[–—]+\s+|\s+-\s*/u;

/** What a whole line says; undefined when a part of it is nothing of a byline. */
function saidIn(line: string, newsroom: Newsroom): Said | undefined {
  if (line.length > LONGEST_LINE || /^(?:#{1,6} |[-*+] |>|\||\d)/.test(line)) return undefined;
  const bare = line
    .replace(DECORATION, ' : ')
    .replace(/^[\s():[\]«»"“”.،-]+|[\s():[\]«»"“”.،-]+$/gu, '');
  const parts = bare
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter(Boolean);
  if (parts.length === 0 || parts.length > 4) return undefined;
  const said: Said = {};
  let isAsked: Part['asks'];
  for (const part of parts) {
    const own = partOf(part, newsroom, isAsked);
    if (own === undefined) return undefined;
    isAsked = own.asks;
    if (!isNew(own.says, said)) return undefined;
    Object.assign(said, own.says);
  }
  return isAsked || !isCertain(said, parts, newsroom) ? undefined : said;
}

interface Part {
  says: Said;
  /** What must come next: «بقلم:» asks for a name, and so does «تقرير:», behind which something else may stand. */
  asks?: 'author' | 'perhaps-author' | 'agency';
}

function partOf(part: string, newsroom: Newsroom, asked: Part['asks']): Part | undefined {
  const own = newsroom.names.find((name) => withoutSpaces(name) === withoutSpaces(part));
  if (own !== undefined && !asked) return { says: { source: own } };
  if (asked === 'agency') return part.split(' ').length <= 5 ? { says: { via: part } } : undefined;
  const words = BYLINE_WORDS;
  const isDoubtful = words.doubtful.test(part);
  if (!asked && words.followUp.test(part)) return { says: { followUp: true } };
  if (!asked && words.author.test(part))
    return { says: {}, asks: isDoubtful ? 'perhaps-author' : 'author' };
  if (!asked && words.agency.test(part)) return { says: {}, asks: 'agency' };
  const [, writer] = words.by.exec(part) ?? [];
  if (writer && !asked) {
    const isByName = isWriter(writer, newsroom, isDoubtful ? 'if-given' : 'signed');
    return isByName ? { says: { authors: [writer] } } : undefined;
  }
  const [, agency] = words.from.exec(part) ?? [];
  if (agency && !asked) return isAgency(agency) ? { says: { via: agency } } : undefined;
  if (!asked && isAgency(part) && part.split(' ').length <= 4) return { says: { via: part } };
  const sure = asked === 'author' ? 'signed' : asked ? 'if-given' : 'perhaps';
  const isSigner = isWriter(part, newsroom, sure);
  return isSigner ? { says: { authors: [part] } } : undefined;
}

/** «مرافئ24» is «مرافئ 24». */
function withoutSpaces(name: string): string {
  return fold(name).replace(/\s+/gu, '');
}

function isWriter(
  name: string,
  { writers }: Newsroom,
  sure: Parameters<typeof isName>[1],
): boolean {
  return isName(name, sure) || writers.some((writer) => fold(writer) === fold(name));
}

/** A name alone may be a heading, and so may the name of an agency: something must say that they sign. */
function isCertain(said: Said, parts: readonly string[], { writers }: Newsroom): boolean {
  const isSigned = parts.some(
    (part) => BYLINE_WORDS.author.test(part) || BYLINE_WORDS.by.test(part),
  );
  if (said.source !== undefined || said.followUp || isSigned) return true;
  if (said.via !== undefined) return true;
  return (said.authors ?? []).every((name) =>
    writers.some((writer) => fold(writer) === fold(name)),
  );
}
