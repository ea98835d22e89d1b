import type { KeptAddresses } from '../build/keep-addresses.ts';
import type { LostAddress } from '../lasting-addresses/redirects-text.ts';
import { sortProblems, type Language, type Problem, type Said } from '../problems.ts';
import { isolated } from '../text/isolated.ts';
import { counted, type Counted } from '../text/plurals.ts';
import { EXIT } from './run.ts';
import { sayProblems } from './say-problems.ts';
import type { Voice } from './voice.ts';

/** How many addresses are named one by one. */
const MOST = 20;

const ADDED: Counted = {
  zero: 'لم يضع عنوان، فلا شيء يُكتب في redirects.yaml.',
  one: 'عنوان واحد لم يعد فيه شيء، وكُتب في redirects.yaml ما صار إليه:',
  two: 'عنوانان لم يعد فيهما شيء، وكُتب في redirects.yaml ما صارا إليه:',
  few: '# عناوين لم يعد فيها شيء، وكُتب في redirects.yaml ما صارت إليه:',
  many: '# عنوانا لم يعد فيها شيء، وكُتب في redirects.yaml ما صارت إليه:',
  other: '# عنوان لم يعد فيها شيء، وكُتب في redirects.yaml ما صارت إليه:',
};

const MENDED: Counted = {
  zero: '',
  one: 'وصُحح فيه سطر قديم.',
  two: 'وصُحح فيه سطران قديمان.',
  few: 'وصُححت فيه # أسطر قديمة.',
  many: 'وصُحح فيه # سطرا قديما.',
  other: 'وصُحح فيه # سطر قديم.',
};

const MORE: Counted = {
  zero: '',
  one: 'وعنوان آخر.',
  two: 'وعنوانان آخران.',
  few: 'و# عناوين أخرى.',
  many: 'و# عنوانا آخر.',
  other: 'و# عنوان آخر.',
};

const FIRST: Said = {
  ar: 'لا يُعرف ما كان منشورا هنا قبل هذا، فلا شيء يُقارن به. من النشر القادم لا يضيع عنوان.',
  en: 'It is not known what was published here before, so there is nothing to compare with. From the next time on no address is lost.',
};

const TRIAL: Said = { ar: 'هذا ما سيُكتب. لم يُكتب شيء.', en: 'This would be written. Nothing was.' };

const GONE: Said = { ar: 'سُحب', en: 'gone' };

/** Says what was written so that no address dies; an address that is taken ends the process with a fault. */
export function sayKept(kept: KeptAddresses, isTrial: boolean, voice: Voice): void {
  const { language } = voice;
  if (kept.isFirst) console.log(FIRST[language]);
  else for (const line of linesOf(kept, language)) console.log(line);
  if (isTrial && kept.added.length > 0) console.log(TRIAL[language]);
  const problems = problemsOf(kept);
  if (problems.length === 0) return;
  sayProblems(sortProblems(problems), voice, 'error');
  process.exitCode = EXIT.contentFault;
}

function linesOf({ added, led, dropped }: KeptAddresses, language: Language): string[] {
  const isArabic = language === 'ar';
  const count = (number: number, phrase: Counted, english: string) =>
    isArabic ? counted(number, phrase, 'latn') : english;
  const mended = led + dropped;
  const more = added.length - MOST;
  return [
    count(
      added.length,
      ADDED,
      `Addresses that answered no more, and are in redirects.yaml now: ${added.length}`,
    ),
    ...added.slice(0, MOST).map((one) => lineOf(one, language)),
    ...(more > 0 ? [count(more, MORE, `and ${more} more.`)] : []),
    ...(mended > 0 ? [count(mended, MENDED, `Entries in it that were mended: ${mended}`)] : []),
  ];
}

function lineOf({ path, fate }: LostAddress, language: Language): string {
  const end = fate.is === 'moved' ? isolated(fate.to) : GONE[language];
  return `  ${isolated(path)} ${language === 'ar' ? '←' : '→'} ${end}`;
}

function problemsOf({ taken, refused }: KeptAddresses): Problem[] {
  const problems = taken.map(({ path, before, by }): Problem => {
    return {
      code: 'address-taken',
      severity: 'error',
      file: by,
      message: {
        ar: `كان في هذا العنوان مقال آخر (${isolated(before)})، ومن يفتح رابطه يجد الآن هذا.`,
        en: `Another article was at this address (${isolated(before)}): who opens its link finds this one now.`,
      },
      found: path,
      wanted: {
        ar: 'عنوان لم يكن لمقال آخر',
        en: 'an address that was no other article’s',
      },
    };
  });
  if (refused === undefined) return problems;
  return [
    ...problems,
    {
      code: 'redirects-not-a-list',
      severity: 'error',
      file: 'redirects.yaml',
      message: {
        ar: 'في هذا الملف خطأ، فلم تُكتب فيه العناوين التي ضاعت. تُكتب حين يُصلح.',
        en: 'This file is at fault: the addresses that were lost are not written into it. They are once it is mended.',
      },
    },
  ];
}
