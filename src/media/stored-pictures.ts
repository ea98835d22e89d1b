import { join } from 'node:path';
import { writeWhole } from '../whole-file.ts';
import { develop, type Developed } from './forms.ts';
import { UnfitPicture } from './unfit.ts';

/** Where originals lie that are not in the media folder, with what others made of them. */
export interface PictureStore {
  /** What was made of an original by the engine's present recipe. */
  developed: (sha256: string) => Promise<Developed | undefined>;
  /** One of its forms; undefined where it is not there, or damaged. */
  form: (name: string) => Promise<Buffer | undefined>;
  /** An original; undefined where it is not there. */
  original: (sha256: string) => Promise<Buffer | 'damaged' | undefined>;
}

/**
 * What is made of a listed picture whose file is not here: its forms come out of the store, and only those that nobody
 * made are made, of the original.
 *
 * @param made names of the forms that the cache holds
 * @throws UnfitPicture when the store has no such original
 */
export async function developStored(
  sha256: string,
  store: PictureStore,
  cache: string,
  made: ReadonlySet<string>,
): Promise<Developed> {
  const known = await store.developed(sha256);
  if (known && (await fetchForms(known, store, cache, made))) return known;
  const bytes = await store.original(sha256);
  if (bytes === undefined) throw new UnfitPicture('picture-missing', LOST.said, LOST.wanted);
  if (bytes === 'damaged') throw new UnfitPicture('picture-damaged', SPOILT.said, LOST.wanted);
  return develop(bytes, cache);
}

/** Whether all forms are in the cache now. */
async function fetchForms(
  { forms }: Developed,
  store: PictureStore,
  cache: string,
  made: ReadonlySet<string>,
): Promise<boolean> {
  const lacking = forms.filter(({ name }) => !made.has(name));
  const found = await Promise.all(
    lacking.map(async ({ name }) => {
      const bytes = await store.form(name);
      if (bytes) await writeWhole(join(cache, name), bytes);
      return bytes !== undefined;
    }),
  );
  return found.every(Boolean);
}

const LOST = {
  said: {
    ar: 'هذه الصورة مذكورة في media.list، لكن المخزن لا يحفظ أصلها.',
    en: 'This picture is in media.list, but the store does not have it.',
  },
  wanted: {
    ar: 'أصل الصورة: ضعه في content/media من جديد، ثم نفّذ npm run media -- push',
    en: 'the original: put it into content/media again, and run npm run media -- push',
  },
};

const SPOILT = {
  said: {
    ar: 'أصل هذه الصورة في المخزن ليس ما سُجل في media.list (تلف أو كُتب فوقه).',
    en: 'What the store has is not the picture of media.list (damaged, or written over).',
  },
};

/** Why a listed picture cannot be shown by a newspaper without a store. */
export function withoutStore(): UnfitPicture {
  return new UnfitPicture(
    'picture-missing',
    {
      ar: 'أصل هذه الصورة في المخزن (media.list)، ولا مخزن في site.yaml.',
      en: 'This picture is in the store (media.list), and site.yaml names none.',
    },
    {
      ar: 'الحقل media في site.yaml، أو ملف الصورة في content/media',
      en: 'the field media in site.yaml, or the file of the picture in content/media',
    },
  );
}

/** A picture that the site shows, and the preview alone does not. */
class AwayPicture extends UnfitPicture {
  override readonly isLeftOut = false;
}

const AWAY = {
  said: {
    ar: 'أصل هذه الصورة في المخزن، ولم يُجلب منه الآن، فلا تظهر في هذه المعاينة.',
    en: 'This picture is in the store, which was not reached: the preview is without it.',
  },
  wanted: {
    ar: 'لا شيء: تظهر في الموقع. لتراها هنا اتصل بالشبكة بمفتاح المخزن، أو نفّذ npm run media -- pull',
    en: 'nothing: the site shows it. To see it here, be connected and have a key to the store, or run npm run media -- pull',
  },
};

/**
 * A store for those who write, who may have no key to it and no network: what cannot be had is left out with a remark.
 * After the first failure nothing is asked any more.
 */
export function orWithout(open: () => PictureStore | undefined): () => PictureStore | undefined {
  let isAway = false;
  const away = () => new AwayPicture('picture-missing', AWAY.said, AWAY.wanted);
  const attempt = async <Found>(ask: () => Promise<Found> | undefined) => {
    if (isAway) throw away();
    try {
      return await ask();
    } catch {
      isAway = true;
      throw away();
    }
  };
  return () => {
    let store: PictureStore | undefined;
    try {
      store = open();
    } catch {
      isAway = true;
    }
    if (!store && !isAway) return undefined;
    return {
      developed: (sha256) => attempt(() => store?.developed(sha256)),
      form: (name) => attempt(() => store?.form(name)),
      original: (sha256) => attempt(() => store?.original(sha256)),
    };
  };
}
