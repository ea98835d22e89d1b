import type { Code } from '../diagnostics/codes.ts';
import type { Problem, Said } from '../problems.ts';
import {
  characterName,
  faultyCharacters,
  spelledOut,
  unpairedIsolates,
  type CharacterFault,
  type FaultyCharacter,
} from '../text/characters/characters.ts';
import { isMixed, withTwins } from '../text/characters/look-alikes.ts';
import { decodedLine } from '../text/characters/mojibake.ts';
import { counted, type Counted } from '../text/plurals.ts';
import { inLetters, PRESENTATION_FORM } from '../text/characters/presentation-forms.ts';

/** What authors are told of characters that they did not mean, wherever in a file these stand. */

type Told = Pick<Problem, 'code' | 'message'>;

/** Without a full stop at their ends, where it may be said that there are more. */
const MESSAGES: Record<CharacterFault, Told> = {
  override: told('direction-override', 'هنا رمز خفي يقلب اتجاه النص. احذفه', {
    en: 'A character that nobody sees turns the direction of the text here. Delete it',
  }),
  isolate: told(
    'unpaired-isolate',
    'هنا رمز خفي يعزل جزءا من النص بلا رمز يقابله في السطر نفسه. احذفه',
    {
      en: 'A character that nobody sees isolates text here, without its pair on the line. Delete it',
    },
  ),
  invisible: told('invisible-character', 'هنا رمز خفي لا يراه القارئ. احذفه', {
    en: 'There is a character here that readers do not see. Delete it',
  }),
  control: told('control-character', 'هنا رمز تحكم خفي. احذفه', {
    en: 'There is a control character here. Delete it',
  }),
  private: told(
    'private-character',
    'هنا رمز لا يعرفه إلا خط أو برنامج بعينه، ويراه القارئ مربعا فارغا. احذفه',
    { en: 'Only one font or program knows this character; readers see an empty box. Delete it' },
  ),
  lost: told('lost-character', 'هنا حرف ضاع عند حفظ الملف أو نسخ النص. اكتبه من جديد', {
    en: 'A letter was lost here when the file was saved or the text copied. Write it again',
  }),
};

const IN_FIELDS = told(
  'isolate-in-field',
  'هنا رمز خفي يعزل جزءا من النص، ولا يُقبل في الحقول. احذفه',
  { en: 'A character that nobody sees isolates text here, which fields do not take. Delete it' },
);

function told(code: Code, ar: string, { en }: { en: string }): Told {
  return { code, message: { ar, en } };
}

const MISREAD: Said = {
  ar: 'هذا السطر حُفظ بترميز وقُرئ بآخر، والغالب أن المقصود ما تحت «اكتب»',
  en: 'This line was saved in one encoding and read in another; what is proposed was most likely meant',
};
const COPIED: Said = {
  ar: 'هنا أشكال حروف منسوخة من ملف PDF لا حروف، والغالب أن المقصود ما تحت «اكتب»',
  en: 'Forms of letters were copied from a PDF, and no letters; what is proposed was most likely meant',
};
const MIXED: Said = {
  ar: 'في هذه الكلمة حرف من أبجدية أخرى يشبه حرفا من حروفها',
  en: 'A letter of another alphabet stands in this word, and looks like one of its own',
};

const ALSO: Counted = {
  zero: '.',
  one: '، ومثله في موضع آخر.',
  two: '، ومثله في موضعين آخرين.',
  few: '، ومثله في # مواضع أخرى.',
  many: '، ومثله في # موضعا آخر.',
  other: '، ومثله في # موضع آخر.',
};

/** Nothing that is looked for here: as most files are. */
const CLEAN =
  /^[\t\n\r -~\u00a0\u00ab\u00bb\u0600-\u061b\u061d-\u0669\u066a-\u06a8\u2010-\u2027\u2030-\u205e]*$/;

/** What is remarked on in a file: each kind once, with its first place and how many more there are. */
interface Remark {
  problem: Problem;
  more: number;
}

/**
 * The characters of a file that are refused or remarked on.
 *
 * @param bodyStart how many lines come before the body, in which alone isolates are allowed
 */
export function characterProblems(text: string, file: string, bodyStart: number): Problem[] {
  if (CLEAN.test(text)) return [];
  const remarks = new Map<string, Remark>();
  const remark = (kind: string, problem: Omit<Problem, 'file'>) => {
    const known = remarks.get(kind);
    if (known) known.more += 1;
    else remarks.set(kind, { problem: { ...problem, file }, more: 0 });
  };
  for (const [index, row] of text.split(/\r\n?|\n/).entries()) {
    if (CLEAN.test(row)) continue;
    const line = index + 1;
    const meant = decodedLine(row);
    if (meant !== undefined) {
      remark('encoding', misread(row, meant, line));
      continue;
    }
    const faults = faultsIn(row, index >= bodyStart);
    for (const found of faults) {
      const isInField = found.kind === 'isolate' && index < bodyStart;
      const message = isInField ? IN_FIELDS : MESSAGES[found.kind];
      remark(found.sign, { ...faulty(row, found, faults, line), ...message });
    }
    const form = row.search(PRESENTATION_FORM);
    if (form >= 0) remark('forms', copied(row, form, line));
    for (const [word] of row.matchAll(/[\p{L}\p{M}]+/gu)) {
      if (isMixed(word)) remark(word, mixed(row, word, line));
    }
  }
  return [...remarks.values()].map(({ problem, more }) => ({
    ...problem,
    message: {
      ar: problem.message.ar + counted(more, ALSO, 'latn'),
      en: problem.message.en + alsoInEnglish(more),
    },
  }));
}

function alsoInEnglish(more: number): string {
  if (more === 0) return '.';
  return more === 1 ? ', and one more elsewhere.' : `, and ${more} more elsewhere.`;
}

function faultsIn(row: string, isBody: boolean): FaultyCharacter[] {
  const found = faultyCharacters(row);
  const isolates = found.filter(({ kind }) => kind === 'isolate');
  const others = found.filter(({ kind }) => kind !== 'isolate');
  return isBody ? [...others, ...unpairedIsolates(isolates)] : found;
}

/** Lines that are longer are not shown whole: an author finds the place in them by its column. */
const LONGEST = 200;

/** How much of a line is shown before and after a place. */
const AROUND = 20;

function faulty(
  row: string,
  { sign, kind, at }: FaultyCharacter,
  all: readonly FaultyCharacter[],
  line: number,
): Omit<Problem, 'file' | keyof Told> {
  const around = row.slice(Math.max(0, at - AROUND), at + AROUND).trim();
  return {
    severity: 'error',
    line,
    column: at + 1,
    found: {
      ar: `${characterName(sign)}، في: ${spelledOut(around)}`,
      en: `${characterName(sign)}, in: ${spelledOut(around)}`,
    },
    fix: kind === 'lost' ? undefined : mended(row, all),
  };
}

/** A line without what is at fault in it, to be pasted; undefined where a letter is lost or it is too long. */
function mended(row: string, all: readonly FaultyCharacter[]): string | undefined {
  if (row.length > LONGEST || all.some(({ kind }) => kind === 'lost')) return undefined;
  const places = new Set(all.map(({ at }) => at));
  return row.replace(/./gsu, (sign, at: number) => (places.has(at) ? '' : sign)).trim();
}

function misread(row: string, meant: string, line: number): Omit<Problem, 'file'> {
  return {
    code: 'misread-line',
    severity: 'error',
    line,
    message: MISREAD,
    found: spelledOut(row.trim().slice(0, LONGEST)),
    fix: meant.trim(),
  };
}

function copied(row: string, at: number, line: number): Omit<Problem, 'file'> {
  return {
    code: 'letters-from-pdf',
    severity: 'error',
    line,
    column: at + 1,
    message: COPIED,
    found: row.trim().slice(0, LONGEST),
    fix: inLetters(row).trim(),
  };
}

function mixed(row: string, word: string, line: number): Omit<Problem, 'file'> {
  return {
    code: 'look-alike-letter',
    severity: 'warning',
    line,
    column: row.indexOf(word) + 1,
    message: MIXED,
    found: spelledOut(word),
    fix: withTwins(word),
  };
}
