import type { Check } from '../check/check-content.ts';
import { understandingText } from '../content/understood.ts';
import type { Said } from '../problems.ts';
import { counted, type Counted } from '../text/plurals.ts';
import { isForPrograms, sayProblems } from './say-problems.ts';
import type { Voice } from './voice.ts';

/** How many understandings are told one by one: who has more is told how to have them written plainly. */
const TOLD = 10;

const MENDED: Said = { ar: 'أُصلحت هذه الملفات:', en: 'These files were mended:' };

const UNDERSTOOD: Said = {
  ar: '── ما قُرئ على غير ظاهره ──',
  en: '── Read otherwise than it is written ──',
};

const OTHERS: Counted = {
  zero: '',
  one: 'وقيمة أخرى.',
  two: 'وقيمتان أخريان.',
  few: 'و# قيم أخرى.',
  many: 'و# قيمة أخرى.',
  other: 'و# قيمة أخرى.',
};

const PLAINLY: Said = {
  ar: 'ليُكتب كل ذلك كما قُرئ: npm run format-content',
  en: 'To have all of it written as it was read: npm run format-content',
};

const LEFT: Counted = {
  zero: '',
  one: 'ولم تُعرض ملاحظة أخرى من ملاحظات المدقق. الكل: --format json',
  two: 'ولم تُعرض ملاحظتان أخريان من ملاحظات المدقق. الكل: --format json',
  few: 'ولم تُعرض # ملاحظات أخرى من ملاحظات المدقق. الكل: --format json',
  many: 'ولم تُعرض # ملاحظة أخرى من ملاحظات المدقق. الكل: --format json',
  other: 'ولم تُعرض # ملاحظة أخرى من ملاحظات المدقق. الكل: --format json',
};

/** Says what a check found: problems in the form that was asked for; to people also how files were understood. */
export function sayCheck(check: Check, voice: Voice): void {
  const { problems, mended, understood, left } = check;
  const { language, base } = voice;
  const paths = mended.map((file) => `  ${base}${file}`).join('\n');
  const told = mended.length > 0 ? `${MENDED[language]}\n${paths}\n` : '';
  if (told !== '' && isForPrograms(voice)) console.error(told);
  else if (told !== '') console.log(told);
  if (voice.format === 'text' && understood.length > 0) console.log(understandings(check, voice));
  sayProblems(problems, voice, 'log');
  if (left > 0 && !isForPrograms(voice)) {
    const said: Said = {
      ar: counted(left, LEFT, 'latn'),
      en: `Remarks of the coach that are not shown: ${left}. All of them: --format json`,
    };
    console.log(said[language]);
  }
}

function understandings({ understood }: Check, { language, base }: Voice): string {
  const texts = understood.slice(0, TOLD).map((one) => base + understandingText(one, language));
  const more = understood.length - texts.length;
  const others: Said = {
    ar: counted(more, OTHERS, 'latn'),
    en: more > 0 ? `And ${more} more.` : '',
  };
  const end = [others[language], PLAINLY[language]].filter(Boolean).join(' ');
  return `${[UNDERSTOOD[language], ...texts, end].join('\n\n')}\n`;
}
