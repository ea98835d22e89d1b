import { remembering } from '../remember.ts';
import { folded } from './folded.ts';
import { linesOf, readWordLists, type WordFiles } from './word-lists.ts';

/**
 * The engine's lists with a newspaper's own. Where both speak of the same word, the newspaper's line decides:
 * names and plurals that it gives are added to those that the thing has, and a plural that it gives to another
 * singular is taken from the engine's.
 *
 * @throws {WordListFault} when a line of the engine's is at fault
 */
export function joinedWordLists(engine: WordFiles, own: Partial<WordFiles>): WordFiles {
  if (Object.keys(own).length === 0) return engine;
  const begins = new Set(readWordLists(engine).beginnings);
  for (const [word = ''] of rowsOf(own.beginnings ?? '', /\s+/u)) begins.add(folded(word));
  const bare = withoutArticle(begins);
  const { aliases = '', plurals = '', beginnings = '', endings = '', stop = '' } = own;
  return {
    aliases: joinedAliases(
      engine.aliases,
      rowsOf(aliases, BETWEEN).map((names) => names.map(bare)),
    ),
    plurals: joinedPlurals(
      engine.plurals,
      rowsOf(plurals, /\s+/u).map((words) => words.map(bare)),
    ),
    beginnings: `${engine.beginnings}\n${beginnings}`,
    endings: `${engine.endings}\n${endings}`,
    stop: `${engine.stop}\n${stop}`,
  };
}

/** What divides the names in a line of aliases. */
const BETWEEN = /\s+=\s+/u;

/** Names of one thing, in the order in which they are written. */
type Names = readonly string[];

function joinedAliases(engine: string, own: readonly Names[]): string {
  let things: Names[] = rowsOf(engine, BETWEEN);
  for (const names of own) {
    const said = new Set(names.map(alike));
    const isSame = (other: Names) => other.some((name) => said.has(alike(name)));
    const known = things.filter(isSame).flat();
    const all = new Map([...known, ...names].map((name) => [alike(name), name]));
    things = [...things.filter((other) => !isSame(other)), [...all.values()]];
  }
  // «النوارس = نوارس» says one name twice.
  const named = things.filter((names) => names.length > 1);
  return named.map((names) => names.join(' = ')).join('\n');
}

function joinedPlurals(engine: string, own: readonly Names[]): string {
  let nouns: Names[] = rowsOf(engine, /\s+/u);
  for (const [singular = '', ...forms] of own) {
    const isSame = ([first = '']: Names) => alike(first) === alike(singular);
    const all = new Map(
      [...(nouns.find(isSame) ?? [singular]), ...forms].map((form) => [alike(form), form]),
    );
    const others = nouns.filter((noun) => !isSame(noun) && !all.has(alike(noun[0] ?? '')));
    const left = others.map((noun) => noun.filter((form) => !all.has(alike(form))));
    nouns = [...left, [...all.values()]];
  }
  const named = nouns.filter((noun) => noun.length > 1);
  return named.map((noun) => noun.join(' ')).join('\n');
}

/** An article before three letters or more. */
const ARTICLE = /^ال(?=\S{3,}$)/u;

/** Takes the article off a name of one word, as which the lists hold it; not off a word that begins so. */
function withoutArticle(begins: ReadonlySet<string>): (name: string) => string {
  return (name) => (begins.has(folded(name)) ? name : name.replace(ARTICLE, ''));
}

function rowsOf(text: string, between: RegExp): string[][] {
  return linesOf(text).map(({ line }) => line.split(between));
}

/** What names that differ in spelling alone have in common. */
const alike = remembering((name) => name.split(/\s+/u).map(folded).join(' '));
