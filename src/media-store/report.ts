import { MEDIA_LIST } from '../media/media-list.ts';
import type { Said } from '../problems.ts';
import { counted, type Counted } from '../text/plurals.ts';
import type { Pulled } from './pull.ts';
import type { Pushed } from './push.ts';
import type { StoreSurvey } from './survey-store.ts';

/** What the commands of the store say to who waits for them. */

const PICTURES: Counted = {
  zero: 'بلا صور',
  one: 'صورة واحدة',
  two: 'صورتان',
  few: '# صور',
  many: '# صورة',
  other: '# صورة',
};

const arabic = (count: number) => counted(count, PICTURES, 'latn');
const english = (count: number) => (count === 1 ? '1 picture' : `${count} pictures`);

/** Names of pictures, one a line, and how many more there are. */
function rows(paths: readonly string[], more: (count: number) => string): string {
  const shown = paths.slice(0, 20).map((path) => `\n  ${path}`);
  return shown.join('') + (paths.length > 20 ? `\n  ${more(paths.length - 20)}` : '');
}

function list(paths: readonly string[]): Said {
  return {
    ar: rows(paths, (count) => `و${arabic(count)} غيرها`),
    en: rows(paths, (count) => `and ${english(count)} more`),
  };
}

function lines(...parts: (Said | false)[]): Said {
  const said = parts.filter((part) => part !== false);
  return { ar: said.map(({ ar }) => ar).join('\n'), en: said.map(({ en }) => en).join('\n') };
}

/** What a push did, and what is left to do in Git. */
export function pushedText(
  { originals, developed, removed, unsure }: Pushed,
  { place, isTrial }: { place: string; isTrial: boolean },
): Said {
  const bytes = (originals.reduce((sum, one) => sum + one.bytes, 0) / 1e6).toFixed(1);
  const doubtful = list(unsure.map(({ path }) => path));
  return lines(
    {
      ar: `${isTrial ? 'سيُرسل' : 'أُرسل'} إلى ${place}: ${arabic(originals.length)} (${bytes} MB)، ومقاسات النشر: ${arabic(developed.length)}.`,
      en: `${isTrial ? 'To be sent' : 'Sent'} to ${place}: ${english(originals.length)} (${bytes} MB), published forms of ${english(developed.length)}.`,
    },
    removed.length > 0 && {
      ar: `حُذف من content/media بعد أن أعاده المخزن ببصمته: ${arabic(removed.length)}.`,
      en: `Removed from content/media, after the store gave the bytes back: ${english(removed.length)}.`,
    },
    unsure.length > 0 && {
      ar: `بقي في content/media لأن المخزن لم يُعده كما هو، وأُرسل من جديد:${doubtful.ar}`,
      en: `Left in content/media, since the store did not give it back as it is, and sent anew:${doubtful.en}`,
    },
    !isTrial && {
      ar: `احفظ في Git ما تغير: git add -A content/media content/${MEDIA_LIST} ثم git commit. ولإخراج الصور من Git: npm run media -- push --remove قبل ذلك.`,
      en: `Commit what changed: git add -A content/media content/${MEDIA_LIST}, then git commit. To take the pictures out of Git, run npm run media -- push --remove before.`,
    },
  );
}

/** What a pull fetched. */
export function pulledText({ fetched, lacking }: Pulled): Said {
  const lost = list(lacking);
  return lines(
    {
      ar: `جُلب إلى content/media: ${arabic(fetched.length)}.`,
      en: `Fetched into content/media: ${english(fetched.length)}.`,
    },
    lacking.length > 0 && {
      ar: `ليس في المخزن كما سُجل:${lost.ar}`,
      en: `Not in the store as it is listed:${lost.en}`,
    },
  );
}

/** How the list, the store and content/media differ. */
export function surveyText({ listed, lacking, unlisted }: StoreSurvey): Said {
  const [lost, own] = [list(lacking), list(unlisted)];
  return lines(
    {
      ar: `في ${MEDIA_LIST}: ${arabic(listed)}.`,
      en: `${MEDIA_LIST} names ${english(listed)}.`,
    },
    lacking.length > 0 && {
      ar: `ينقص المخزن منها ما يلي. ضع ملفاتها في content/media ثم نفّذ npm run media -- push:${lost.ar}`,
      en: `The store lacks these. Put their files into content/media, and run npm run media -- push:${lost.en}`,
    },
    unlisted.length > 0 && {
      ar: `في content/media وليس في المخزن بعد (npm run media -- push):${own.ar}`,
      en: `In content/media, and not in the store yet (npm run media -- push):${own.en}`,
    },
  );
}
