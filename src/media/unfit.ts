import type { Code } from '../diagnostics/codes.ts';
import type { Said } from '../problems.ts';

const A_PICTURE: Said = {
  ar: 'صورة من نوع JPEG أو PNG أو WebP أو AVIF',
  en: 'a picture in JPEG, PNG, WebP or AVIF',
};

/** A file that cannot be published as a picture, told to the author who named it. */
export class UnfitPicture extends Error {
  override name = 'UnfitPicture';
  readonly code: Code;
  /** What it is. */
  readonly said: Said;
  /** What to do. */
  readonly wanted: Said;
  /** The path that was most likely meant. */
  readonly meant: string | undefined;
  /** What that means is said for each place that shows it. */
  readonly isLeftOut: boolean = true;

  constructor(code: Code, said: Said, wanted = A_PICTURE, meant?: string) {
    super(said.ar);
    this.code = code;
    this.said = said;
    this.wanted = wanted;
    this.meant = meant;
  }
}

/** What files are that authors take for pictures, by how they begin. */
interface Kind {
  begins: readonly (string | RegExp)[];
  code: Code;
  said: Said;
  wanted?: Said;
}

const DRAWING = {
  code: 'picture-is-drawing',
  said: {
    ar: 'هذه الصورة رسم SVG، وهو نوع لا يُنشر لأنه قد يحمل شيفرة.',
    en: 'This is an SVG, which is not published since it may carry code.',
  },
  wanted: {
    ar: 'صورة PNG بعرض 1600 نقطة أو أكثر: صدّرها من البرنامج الذي رُسمت به',
    en: 'a PNG of 1600 pixels or more: export it from the program that it was drawn with',
  },
} as const;

const EXPORTED: Said = {
  ar: 'افتحه حيث صُنع، وصدّر منه صورة JPEG أو PNG',
  en: 'open it where it was made, and export a JPEG or PNG',
};

const KINDS: readonly Kind[] = [
  { begins: [/^(?:<\?xml[^>]*>|<!--[^]*?-->|<!DOCTYPE svg[^>]*>|\s)*<svg/i], ...DRAWING },
  {
    begins: [/^.{4}ftyp(?:hei[cxms]|hev[cx]|mif1|msf1)/s],
    code: 'picture-is-heic',
    said: {
      ar: 'هذه صورة HEIC كما تحفظها هواتف آيفون، ولا تقرؤها المتصفحات.',
      en: 'This is a HEIC picture as iPhones save it, which browsers do not read.',
    },
    wanted: {
      ar: 'صورة JPEG: صدّرها من برنامج الصور، أو اختر في الهاتف: الكاميرا، الصيغ، الأكثر توافقا',
      en: 'a JPEG: export it from the photo program, or choose on the phone: Camera, Formats, Most Compatible',
    },
  },
  {
    begins: [/^version https:\/\/git-lfs/],
    code: 'picture-is-pointer',
    said: {
      ar: 'هذا مؤشر من Git LFS مكان الصورة.',
      en: 'This is a pointer of Git LFS in place of the picture.',
    },
    wanted: {
      ar: 'الصورة نفسها: نفّذ git lfs pull قبل البناء',
      en: 'the picture itself: run git lfs pull before the build',
    },
  },
  {
    begins: [/^(?:\s|<!--[^]*?-->)*<(?:!doctype html|html|head|body)/i],
    code: 'picture-is-web-page',
    said: {
      ar: 'هذه صفحة ويب (HTML) لا صورة.',
      en: 'This is a web page (HTML) and no picture.',
    },
    wanted: {
      ar: 'الصورة نفسها: افتحها وحدها في المتصفح، ثم احفظها',
      en: 'the picture itself: open it alone in the browser, and save it',
    },
  },
  {
    begins: ['%PDF'],
    code: 'picture-is-document',
    said: {
      ar: 'هذا ملف PDF لا صورة.',
      en: 'This is a PDF and no picture.',
    },
    wanted: EXPORTED,
  },
  {
    begins: ['8BPS'],
    code: 'picture-is-document',
    said: {
      ar: 'هذا ملف فوتوشوب (PSD) لا صورة.',
      en: 'This is a Photoshop file (PSD) and no picture.',
    },
    wanted: EXPORTED,
  },
  {
    begins: ['PK\x03\x04'],
    code: 'picture-is-document',
    said: {
      ar: 'هذا ملف مضغوط أو وثيقة Word لا صورة.',
      en: 'This is an archive or a Word document and no picture.',
    },
    wanted: {
      ar: 'الصورة نفسها: استخرجها من الملف',
      en: 'the picture itself: take it out of the file',
    },
  },
  {
    begins: [/^.{4}ftyp(?!avi)/s, '\x1aE\xdf\xa3', /^RIFF.{4}AVI /s],
    code: 'picture-is-video',
    said: {
      ar: 'هذا فيديو لا صورة.',
      en: 'This is a video and no picture.',
    },
    wanted: {
      ar: 'لقطة منه بصيغة JPEG، أو رابط الفيديو في سطر وحده',
      en: 'a still of it in JPEG, or the address of the video alone on a line',
    },
  },
  {
    begins: ['BM', '\xff\x0a', '\0\0\0\x0cJXL ', '\0\0\0\x0cjP  '],
    code: 'picture-of-unread-kind',
    said: {
      ar: 'هذه صورة من نوع لا نقرؤه (BMP أو JPEG XL أو JPEG 2000).',
      en: 'This picture is of a kind that is not read (BMP, JPEG XL or JPEG 2000).',
    },
    wanted: {
      ar: 'صورة JPEG أو PNG: صدّرها من برنامج الصور',
      en: 'a JPEG or PNG: export it from the photo program',
    },
  },
  {
    begins: ['\xff\xd8\xff', '\x89PNG', 'GIF8', /^RIFF.{4}WEBP/s, /^.{4}ftypavi/s],
    code: 'picture-damaged',
    said: {
      ar: 'هذه الصورة تالفة أو مقطوعة: لا تُقرأ إلى آخرها.',
      en: 'This picture is damaged or cut short, and cannot be read to its end.',
    },
    wanted: {
      ar: 'نسخة سليمة من الأصل: الغالب أن نقل الملف انقطع قبل تمامه',
      en: 'a sound copy of the original: most likely the transfer of the file broke off',
    },
  },
];

/** How much of a file says what it is. */
const BEGINNING = 1024;

/** Why a file that holds no readable picture is none: what it really is, whatever its name says. */
export function unreadable(bytes: Buffer): UnfitPicture {
  if (bytes.length === 0) return new UnfitPicture('picture-empty', EMPTY.said, EMPTY.wanted);
  const beginning = bytes.subarray(0, BEGINNING).toString('latin1').replace(/^ï»¿/, '');
  const kind = KINDS.find(({ begins }) =>
    begins.some((sign) =>
      typeof sign === 'string' ? beginning.startsWith(sign) : sign.test(beginning),
    ),
  );
  if (kind) return new UnfitPicture(kind.code, kind.said, kind.wanted);
  return new UnfitPicture('picture-unreadable', {
    ar: 'هذا الملف ليس صورة يمكن قراءتها.',
    en: 'This file is no picture that can be read.',
  });
}

/** TIFF, which is published and has no sign among the kinds above. */
const TIFF = ['II*\0', 'MM\0*'];

/**
 * Why a file cannot be shown as a picture, as far as its beginning says; undefined for one that may be sound.
 *
 * @param beginning some hundred bytes, or all of a smaller file
 */
export function unfitByBeginning(beginning: Buffer): UnfitPicture | undefined {
  const fault = unreadable(beginning);
  const isTiff = TIFF.includes(beginning.toString('latin1', 0, 4));
  return fault.code === 'picture-damaged' || isTiff ? undefined : fault;
}

const EMPTY = {
  said: {
    ar: 'ملف هذه الصورة فارغ.',
    en: 'The file of this picture is empty.',
  },
  wanted: { ar: 'الصورة نفسها: ارفعها من جديد', en: 'the picture itself: upload it again' },
};

/** Why a drawing in SVG is not published, as it is or as a picture: docs/decisions/pictures.md. */
export function drawing(): UnfitPicture {
  return new UnfitPicture(DRAWING.code, DRAWING.said, DRAWING.wanted);
}

/** Why a picture of so many pixels is not published. */
export function tooLarge(width: number, height: number): UnfitPicture {
  const size = `${width} × ${height}`;
  const millions = Math.round((width * height) / 1e6);
  return new UnfitPicture(
    'picture-too-large',
    {
      ar: `هذه الصورة أكبر من 100 مليون نقطة: ${size}، أي ${millions} مليونا.`,
      en: `This picture has more than 100 million pixels, ${size} or ${millions} million.`,
    },
    {
      ar: 'الصورة نفسها مصغرة: عرض 3000 نقطة يكفي كل شاشة',
      en: 'the same picture, made smaller: 3000 pixels are wide enough for every screen',
    },
  );
}
