import type { Code } from '../diagnostics/codes.ts';
import { asking } from '../model/diagnose.ts';
import { FILES } from '../model/linked-file.ts';
import { mediaPath } from '../model/media-path.ts';
import type { Content } from '../model/newsroom.ts';
import { mediaTarget } from '../old-media.ts';
import type { Problem, Said } from '../problems.ts';

/** A picture that some article, page or banner shows, or another file that it leads to. */
export interface PictureUse {
  /** Path inside content/media. */
  src: string;
  /** Who shows it, and in which field where it is no part of the text, for messages. */
  file: string;
  field?: string;
  /** What it is there; else a picture of an article. */
  as?: keyof typeof WITHOUT;
}

/** What becomes of what shows a picture where there is none. */
const WITHOUT = {
  picture: { ar: 'فنُشر المقال بدونها', en: 'the article goes out without it' },
  ofPage: { ar: 'فنُشرت الصفحة بدونها', en: 'the page goes out without it' },
  poster: { ar: 'فظهر الفيديو بلا صورة', en: 'the video is shown without a picture' },
  portrait: { ar: 'فظهر صاحبها بلا صورة', en: 'the writer is shown without a portrait' },
  logo: { ar: 'فظهر المصدر بلا شعار', en: 'the source is shown without a logo' },
  oldAddress: {
    ar: 'فمن يفتح العنوان القديم لا يجد شيئا',
    en: 'who opens the old address finds nothing',
  },
  banner: { ar: 'فلم يظهر الإعلان', en: 'the banner is not shown' },
  wideBanner: {
    ar: 'فظهرت صورة الهاتف على كل الشاشات',
    en: 'the picture for phones is shown on all screens',
  },
} as const satisfies Record<string, Said>;

/** Where pictures are used. */
type Showing = Pick<
  Content,
  'site' | 'articles' | 'pages' | 'banners' | 'oldAddresses' | 'addressRules'
>;

/** The pictures of articles, pages and banners, in the order in which they are shown, and those of old addresses. */
export function pictureUses(content: Showing): PictureUse[] {
  const { site, articles, pages, banners = [] } = content;
  return [
    ...articles.flatMap(({ image, video, bodyImages, file }) => [
      ...(image ? [{ src: image.src, file, field: 'image.src' }] : []),
      ...(video?.poster
        ? [{ src: video.poster, file, field: 'video.poster', as: 'poster' as const }]
        : []),
      ...bodyImages.map((src) => ({ src, file })),
    ]),
    ...pages.flatMap(({ bodyImages, file }) =>
      bodyImages.map((src) => ({ src, file, as: 'ofPage' as const })),
    ),
    ...(site.advertising ? banners : []).flatMap(({ image, wide }) => [
      { src: image, file: 'banners.yaml', field: 'image', as: 'banner' as const },
      ...(wide === undefined
        ? []
        : [{ src: wide, file: 'banners.yaml', field: 'wide', as: 'wideBanner' as const }]),
    ]),
    ...oldAddressUses(content).filter(({ src }) => !src.startsWith(FILES)),
  ];
}

/** The files of content/media that redirects.yaml leads to. */
export function oldAddressUses({
  oldAddresses,
  addressRules = [],
}: Pick<Content, 'oldAddresses' | 'addressRules'>): PictureUse[] {
  return [...oldAddresses, ...addressRules].flatMap(({ to, source }) => {
    const src = mediaTarget(to);
    if (src === undefined) return [];
    return [{ src, file: source.file, field: 'to', as: 'oldAddress' as const }];
  });
}

/** Uses by their pictures. */
export function usesByPicture(uses: readonly PictureUse[]): ReadonlyMap<string, PictureUse[]> {
  const byPicture = new Map<string, PictureUse[]>();
  for (const use of uses) {
    const known = byPicture.get(use.src);
    if (known) known.push(use);
    else byPicture.set(use.src, [use]);
  }
  return byPicture;
}

/** What is said of a picture's file, and what is wanted instead. */
export interface PictureRemark {
  code: Code;
  said: Said;
  wanted: Said;
  /** The path that was most likely meant. */
  meant?: string | undefined;
  /** Whether it is not shown at all: what that means is said for each place that shows it. */
  isLeftOut?: boolean;
}

/** Of a picture that moves, or has pages. */
export const ONE_OF_MANY: PictureRemark = {
  code: 'picture-moving',
  said: {
    ar: 'هذه صورة متحركة أو متعددة الصفحات، فنُشرت لقطتها الأولى وحدها.',
    en: 'This picture moves or has several pages: only its first is published.',
  },
  wanted: {
    ar: 'صورة ثابتة، أو رابط فيديو في سطر وحده',
    en: 'a still picture, or the address of a video alone on a line',
  },
};

/** A remark on a picture, told in each place that shows it: its uses. */
export function remarksOn(
  { code, said, wanted, meant, isLeftOut = false }: PictureRemark,
  uses: readonly PictureUse[] = [],
): Problem[] {
  return uses.map(({ src, file, field, as = 'picture' }) => {
    const found = src.length > 120 ? `${src.slice(0, 120)}…` : src;
    const message = asking(isLeftOut ? leftOut(said, WITHOUT[as]) : said, meant);
    const place = field === undefined ? { picture: src } : { field };
    // An old address leads to an address, and not to a path inside the folder.
    const proposed = as === 'oldAddress' && meant ? `/media/${mediaPath(meant)}` : meant;
    const fix = field !== undefined && proposed ? `${field}: ${proposed}` : undefined;
    return { code, severity: 'warning', file, ...place, message, found, wanted, fix };
  });
}

/** «… غير موجودة في content/media، فنُشر المقال بدونها.» */
function leftOut(said: Said, consequence: Said): Said {
  return {
    ar: `${said.ar.replace(/\.$/, '')}، ${consequence.ar}.`,
    en: `${said.en.replace(/\.$/, '')}: ${consequence.en}.`,
  };
}
