import { readFile } from 'node:fs/promises';
import { writeWhole } from '../whole-file.ts';
import type { Answer, Answers, Place } from './answers.ts';

/**
 * The address book of a published site, `<output>.addresses.json`: by it the next publication knows which addresses
 * there were. It is kept with the site between the runs of a job. What is damaged, or of another form, is none.
 */
interface Book {
  version: 1;
  articles: [path: string, id: string, file: string, hash: string, ...Placed][];
  pages: [path: string, name?: string][];
  moves: [path: string, to: string][];
  gone: [path: string, ...Partial<Placed>][];
}

/** Most articles stand in no other lists and were not corrected; a book from before this was written down has neither. */
type Placed = [
  published: number,
  categories: readonly string[],
  lists?: readonly string[],
  corrected?: readonly number[],
];

function bookPath(output: string): string {
  return `${output}.addresses.json`;
}

/** Reads what the site in an output answered; undefined where nobody wrote it down. */
export async function readAddressBook(output: string): Promise<Answers | undefined> {
  try {
    const book = JSON.parse(await readFile(bookPath(output), 'utf8')) as Book;
    return book.version === 1 ? answersIn(book) : undefined;
  } catch {
    return undefined;
  }
}

/** Writes down what the site that is about to be published answers. */
export async function writeAddressBook(output: string, answers: Iterable<Answer>): Promise<void> {
  const book: Book = { version: 1, articles: [], pages: [], moves: [], gone: [] };
  for (const answer of answers) {
    const { path } = answer;
    if (answer.is === 'article') {
      const { id, file, hash, place } = answer;
      book.articles.push([path, id, file, hash, ...placed(place)]);
    } else if (answer.is === 'page') book.pages.push(answer.name ? [path, answer.name] : [path]);
    else if (answer.is === 'move') book.moves.push([path, answer.to]);
    else if (answer.place) book.gone.push([path, ...placed(answer.place)]);
    else book.gone.push([path]);
  }
  await writeWhole(bookPath(output), `${JSON.stringify(book)}\n`);
}

function placed({ published, categories, lists, corrected }: Place): Placed {
  if (corrected.length > 0) return [published, categories, lists, corrected];
  return lists.length > 0 ? [published, categories, lists] : [published, categories];
}

function answersIn({ articles, pages, moves, gone }: Book): Answers {
  const answers: Answer[] = [
    ...articles.map(([path, id, file, hash, ...place]): Answer => {
      return { is: 'article', path, id, file, hash, place: placeFrom(place) };
    }),
    ...pages.map(([path, name]): Answer => ({ is: 'page', path, name })),
    ...moves.map(([path, to]): Answer => ({ is: 'move', path, to })),
    ...gone.map(([path, ...place]): Answer => {
      return { is: 'gone', path, place: isPlaced(place) ? placeFrom(place) : undefined };
    }),
  ];
  return new Map(answers.map((answer) => [answer.path, answer]));
}

function isPlaced(place: Partial<Placed>): place is Placed {
  return place.length > 0;
}

function placeFrom([published, categories, lists = [], corrected = []]: Placed): Place {
  return { published, categories, lists, corrected };
}
