import type { Said } from '../problems.ts';
import type { LiveFault, LiveReport } from './live-site.ts';
import { lines } from './outcome.ts';

/** What a look at the live site gave, in a line, or with what is wrong and the way back. */
export function saidOfLive({ sound, faults }: LiveReport): Said {
  if (faults.length === 0) {
    return {
      ar: `الموقع كما بُني: ${sound.map(({ ar }) => ar).join('، ')}.`,
      en: `The site is as it was built: ${sound.map(({ en }) => en).join(', ')}.`,
    };
  }
  return lines(NOT_AS_BUILT, ...faults.map(saidOfFault), WAY_BACK);
}

const NOT_AS_BUILT: Said = {
  ar: 'الموقع كما يراه القراء ليس كما بُني:',
  en: 'The site that readers see is not as it was built:',
};

function saidOfFault({ name, address, faults }: LiveFault): Said {
  return {
    ar: `- ${name.ar}: ${faults.map(({ ar }) => ar).join('، ثم ')}.\n  ${address}`,
    en: `- ${name.en}: ${faults.map(({ en }) => en).join('; ')}.\n  ${address}`,
  };
}

const WAY_BACK: Said = {
  ar: 'افتح العنوان في المتصفح. إن كان فيه ما لا يليق بالقراء فارجع إلى النشرة السابقة: npm run rollback\nوإن كان سليما فقد تأخرت الشبكة: أعد الفحص بعد دقائق: npm run check-live',
  en: 'Open the address in a browser. Where readers should not see it, go back to the former release: npm run rollback\nWhere it is sound the network was late: look again in some minutes: npm run check-live',
};
