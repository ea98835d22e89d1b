import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { nearest } from '../model/nearest.ts';
import { hasErrors, type Problem, type Said } from '../problems.ts';
import {
  linesOf,
  readWordLists,
  WORD_FILES,
  WordListFault,
  type WordFiles,
} from '../text/keys/word-lists.ts';
import type { Read } from './documents.ts';
import { textOf } from './settings.ts';
import { sourceReader } from './source-reader.ts';

/** Where a newspaper keeps word lists of its own, inside its content folder. */
export const SEARCH_WORDS = 'search';

const EMPTY: WordFiles = { aliases: '', plurals: '', beginnings: '', endings: '', stop: '' };

/** The word lists of a newspaper itself, in `content/search`; those that it does not have are left out. */
export async function readSearchWords(
  root: string,
  read = sourceReader(root),
): Promise<Read<Partial<WordFiles>>> {
  const names = await readdir(join(root, SEARCH_WORDS)).catch(() => []);
  const problems = names.filter((name) => !isWordFile(name)).map(unknown);
  const own: Partial<WordFiles> = {};
  for (const list of WORD_FILES) {
    const found = textOf(`${SEARCH_WORDS}/${list}.txt`, read);
    if (!found) continue;
    problems.push(...found.problems);
    if (linesOf(found.text).length > 0) own[list] = found.text;
  }
  try {
    readWordLists({ ...EMPTY, ...own });
  } catch (error) {
    if (!(error instanceof WordListFault)) throw error;
    problems.push(...faultsOf(error, own));
  }
  return { value: hasErrors(problems) ? undefined : own, problems };
}

function isWordFile(name: string): boolean {
  return name.startsWith('.') || WORD_FILES.some((list) => name === `${list}.txt`);
}

function faultsOf({ faults }: WordListFault, own: Partial<WordFiles>): Problem[] {
  return faults.map(({ list, line, code, message }) => {
    const found = own[list]?.split('\n')[line - 1]?.trim() ?? '';
    const isAlias = list === 'aliases';
    const isAlone = isAlias ? !found.includes(' = ') : !/\s/u.test(found);
    return {
      code,
      severity: 'error',
      file: `${SEARCH_WORDS}/${list}.txt`,
      line,
      column: 1,
      message: { ar: `${message.ar}.`, en: `${message.en}.` },
      found,
      wanted: isAlias ? NAMES_WANTED : PLURALS_WANTED,
      fix: isAlone ? `${found}${isAlias ? ' = الاسم الآخر' : ' الجمع'}` : undefined,
    };
  });
}

const NAMES_WANTED: Said = {
  ar: 'أسماء الشيء الواحد في سطر، بينها « = »',
  en: 'the names of one thing on a line, with “ = ” between them',
};
const PLURALS_WANTED: Said = {
  ar: 'المفرد ثم جموعه في سطر',
  en: 'the singular and then its plurals on a line',
};

/** A file that search would never read. */
function unknown(name: string): Problem {
  const files = WORD_FILES.map((list) => `${list}.txt`);
  return {
    code: 'unknown-word-list',
    severity: 'warning',
    file: `${SEARCH_WORDS}/${name}`,
    message: {
      ar: 'هذا الملف ليس من قوائم كلمات البحث، فلم يُقرأ.',
      en: 'This file is none of the word lists of search, and was not read.',
    },
    wanted: { ar: files.join('، '), en: files.join(', ') },
    fix: nearest(name, files),
  };
}
