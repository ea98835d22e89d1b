import { folded } from './folded.ts';
import { linesOf, readWordLists, type WordFiles } from './word-lists.ts';

/**
 * The engine's lists with a newspaper's own. Where both speak of the same word, the newspaper's line decides:
 * names that it gives to one thing are added to those that the thing has, and a plural that it gives to another
 * singular is taken from the engine's.
 *
 * @throws {WordListFault} when a line of the engine's is at fault
 */
export function joinedWordLists(engine: WordFiles, own: Partial<WordFiles>): WordFiles {
  if (Object.keys(own).length === 0) return engine;
  // Only here are its lines where their numbers say.
  readWordLists(engine);
  const { aliases = '', plurals = '', beginnings = '', endings = '', stop = '' } = own;
  return {
    aliases: joinedAliases(engine.aliases, aliases),
    plurals: joinedPlurals(engine.plurals, plurals),
    beginnings: `${engine.beginnings}\n${beginnings}`,
    endings: `${engine.endings}\n${endings}`,
    stop: `${engine.stop}\n${stop}`,
  };
}

const BETWEEN_NAMES = ' = ';

/** Names of one thing, in the order in which they are written. */
type Names = readonly string[];

function joinedAliases(engine: string, own: string): string {
  let things = rowsOf(engine, /\s+=\s+/u);
  for (const names of rowsOf(own, /\s+=\s+/u)) {
    const said = new Set(names.map(alike));
    const isSame = (other: Names) => other.some((name) => said.has(alike(name)));
    const known = things.filter(isSame).flat();
    const all = new Map([...known, ...names].map((name) => [alike(name), name]));
    things = [...things.filter((other) => !isSame(other)), [...all.values()]];
  }
  return things.map((names) => names.join(BETWEEN_NAMES)).join('\n');
}

function joinedPlurals(engine: string, own: string): string {
  const given = rowsOf(own, /\s+/u);
  const taken = new Set(given.flat().map(alike));
  const left = rowsOf(engine, /\s+/u)
    .map(([singular = '', ...forms]) => [
      singular,
      ...forms.filter((form) => !taken.has(alike(form))),
    ])
    .filter(([singular = '', ...forms]) => !taken.has(alike(singular)) && forms.length > 0);
  return [...left, ...given].map((words) => words.join(' ')).join('\n');
}

function rowsOf(text: string, between: RegExp): string[][] {
  return linesOf(text).map(({ line }) => line.split(between));
}

function alike(name: string): string {
  return name.split(/\s+/u).map(folded).join(' ');
}
