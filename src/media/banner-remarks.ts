import { HEAVIEST_BANNER, KILOBYTE } from '../budgets/limits.ts';
import { pixelsOf, type AdvertisingSettings } from '../model/advertising.ts';
import type { Banner } from '../model/banner.ts';
import type { Problem, Said } from '../problems.ts';
import type { FindPicture, Picture } from './picture.ts';

/** By how much the shape of a picture may differ from that of its slot: less is not seen. */
const NEAR = 0.05;

const OTHER_SHAPE: Said = {
  ar: 'شكل هذه الصورة غير شكل المكان، فيبقى حولها فراغ.',
  en: 'This picture has another shape than its slot: there is a margin around it.',
};
const TOO_SMALL: Said = {
  ar: 'هذه الصورة أصغر من المكان، فتظهر ضبابية.',
  en: 'This picture is smaller than its slot: it is blurred.',
};
const TOO_HEAVY: Said = {
  ar: 'هذه الصورة أثقل مما يُحتمل من إعلان، بعد تصغيرها.',
  en: 'This picture is heavier than a banner may be, made smaller as it is.',
};

/** A picture of a banner that is shown, and where. */
interface Shown {
  src: string;
  field: 'image' | 'wide';
  picture: Picture;
  /** The sizes of its slots. */
  sizes: string[];
}

/**
 * What is to be said of the pictures of banners that stand.
 *
 * @param bytesOf how heavy the file is at an address of the site
 */
export function bannerRemarks(
  banners: readonly Banner[],
  advertising: AdvertisingSettings | undefined,
  find: FindPicture,
  bytesOf: (address: string) => number,
): Problem[] {
  if (!advertising) return [];
  return banners
    .flatMap((banner) => shownBy(banner, advertising, find))
    .flatMap((shown) => [...shapeRemarks(shown), ...weightRemarks(shown, bytesOf)]);
}

function shownBy(banner: Banner, advertising: AdvertisingSettings, find: FindPicture): Shown[] {
  const slots = banner.slots.flatMap((place) => advertising[place] ?? []);
  const both: [Shown['field'], string | undefined, string[]][] = [
    ['image', banner.image, slots.map(({ phone }) => phone)],
    ['wide', banner.wide, slots.map(({ wide }) => wide)],
  ];
  return both.flatMap(([field, src, sizes]) => {
    const picture = src === undefined ? undefined : find(src);
    return src === undefined || !picture ? [] : [{ src, field, picture, sizes }];
  });
}

function shapeRemarks({ src, field, picture, sizes }: Shown): Problem[] {
  const { width, height } = picture;
  const measured = `${src}: ${width} × ${height}`;
  const others = sizes.filter((size) => {
    const slot = pixelsOf(size);
    return Math.abs((width / height) * (slot.height / slot.width) - 1) > NEAR;
  });
  const larger = sizes.filter((size) => pixelsOf(size).width > widestOf(picture));
  return [
    ...(others.length > 0 ? [remark(field, OTHER_SHAPE, measured, twice(others))] : []),
    ...(larger.length > 0 ? [remark(field, TOO_SMALL, measured, twice(larger))] : []),
  ];
}

/** How wide the widest of its files is: the JPEG is not made wider than 800. */
function widestOf({ avif, width }: Picture): number {
  return Math.max(width, ...[...avif.matchAll(/ (\d+)w/g)].map(([, own]) => Number(own)));
}

function weightRemarks({ src, field, picture }: Shown, bytesOf: (address: string) => number) {
  const addresses = picture.avif.split(', ').map((form) => form.split(' ')[0] ?? '');
  const kilobytes = Math.ceil(Math.max(...addresses.map(bytesOf)) / KILOBYTE);
  if (kilobytes <= HEAVIEST_BANNER) return [];
  const wanted = {
    ar: `${HEAVIEST_BANNER} KB على الأكثر: صورة أبسط، بألوان أقل وبلا نقش في الخلفية`,
    en: `${HEAVIEST_BANNER} KB at most: a plainer picture, of fewer colours and without a pattern`,
  };
  return [remark(field, TOO_HEAVY, `${src}: ${kilobytes} KB`, wanted)];
}

/** Pictures are made twice as large as they are shown, for screens that have so many points. */
function twice(sizes: readonly string[]): Said {
  const [size = ''] = sizes;
  const { width, height } = pixelsOf(size);
  const wanted = `${width * 2} × ${height * 2}`;
  return {
    ar: `صورة بمقاس ${wanted} نقطة، أي ضعف المكان ${width} × ${height}`,
    en: `a picture of ${wanted} pixels, twice the slot of ${width} × ${height}`,
  };
}

function remark(field: string, message: Said, found: string, wanted: Said): Problem {
  return {
    code: 'unfit-banner',
    severity: 'warning',
    file: 'banners.yaml',
    field,
    message,
    found,
    wanted,
  };
}
