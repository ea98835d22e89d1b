/** A file that cannot be published as a picture, told to the author who named it. */
export class UnfitPicture extends Error {
  override name = 'UnfitPicture';
  /** What to do, in Arabic. */
  readonly wanted: string;

  /** @param message what it is, in Arabic, and that it is left out */
  constructor(message: string, wanted = 'صورة من نوع JPEG أو PNG أو WebP أو AVIF') {
    super(message);
    this.wanted = wanted;
  }
}

/** What files are that authors take for pictures, by how they begin. */
interface Kind {
  begins: readonly (string | RegExp)[];
  message: string;
  wanted?: string;
}

const DRAWING = {
  message: 'هذا رسم SVG، وهو نوع لا يُنشر لأنه قد يحمل شيفرة، فنُشر المقال بدونه.',
  wanted: 'صورة PNG بعرض 1600 نقطة أو أكثر: صدّرها من البرنامج الذي رُسمت به',
};

const EXPORTED = 'افتحه حيث صُنع، وصدّر منه صورة JPEG أو PNG';

const KINDS: readonly Kind[] = [
  { begins: [/^(?:<\?xml[^>]*>|<!--[^]*?-->|<!DOCTYPE svg[^>]*>|\s)*<svg/i], ...DRAWING },
  {
    begins: [/^.{4}ftyp(?:hei[cxms]|hev[cx]|mif1|msf1)/s],
    message: 'هذه صورة HEIC كما تحفظها هواتف آيفون، ولا تقرؤها المتصفحات، فنُشر المقال بدونها.',
    wanted: 'صورة JPEG: صدّرها من برنامج الصور، أو اختر في الهاتف: الكاميرا، الصيغ، الأكثر توافقا',
  },
  {
    begins: [/^version https:\/\/git-lfs/],
    message: 'هذا مؤشر من Git LFS مكان الصورة، فنُشر المقال بدونها.',
    wanted: 'الصورة نفسها: نفّذ git lfs pull قبل البناء',
  },
  {
    begins: [/^(?:\s|<!--[^]*?-->)*<(?:!doctype html|html|head|body)/i],
    message: 'هذه صفحة ويب (HTML) لا صورة، فنُشر المقال بدونها.',
    wanted: 'الصورة نفسها: افتحها وحدها في المتصفح، ثم احفظها',
  },
  {
    begins: ['%PDF'],
    message: 'هذا ملف PDF لا صورة، فنُشر المقال بدونه.',
    wanted: EXPORTED,
  },
  {
    begins: ['8BPS'],
    message: 'هذا ملف فوتوشوب (PSD) لا صورة، فنُشر المقال بدونه.',
    wanted: EXPORTED,
  },
  {
    begins: ['PK\x03\x04'],
    message: 'هذا ملف مضغوط أو وثيقة Word لا صورة، فنُشر المقال بدونه.',
    wanted: 'الصورة نفسها: استخرجها من الملف',
  },
  {
    begins: [/^.{4}ftyp(?!avi)/s, '\x1aE\xdf\xa3', /^RIFF.{4}AVI /s],
    message: 'هذا فيديو لا صورة، فنُشر المقال بدونه.',
    wanted: 'لقطة منه بصيغة JPEG، أو رابط الفيديو في سطر وحده',
  },
  {
    begins: ['BM', '\xff\x0a', '\0\0\0\x0cJXL ', '\0\0\0\x0cjP  '],
    message: 'هذه صورة من نوع لا نقرؤه (BMP أو JPEG XL أو JPEG 2000)، فنُشر المقال بدونها.',
    wanted: 'صورة JPEG أو PNG: صدّرها من برنامج الصور',
  },
  {
    begins: ['\xff\xd8\xff', '\x89PNG', 'GIF8', /^RIFF.{4}WEBP/s, /^.{4}ftypavi/s],
    message: 'هذه الصورة تالفة أو مقطوعة: لا تُقرأ إلى آخرها، فنُشر المقال بدونها.',
    wanted: 'نسخة سليمة من الأصل: الغالب أن نقل الملف انقطع قبل تمامه',
  },
];

/** How much of a file says what it is. */
const BEGINNING = 1024;

/** Why a file that holds no readable picture is none: what it really is, whatever its name says. */
export function unreadable(bytes: Buffer): UnfitPicture {
  if (bytes.length === 0) {
    return new UnfitPicture('هذا الملف فارغ، فنُشر المقال بدونه.', 'الصورة نفسها: ارفعها من جديد');
  }
  const beginning = bytes.subarray(0, BEGINNING).toString('latin1').replace(/^ï»¿/, '');
  const kind = KINDS.find(({ begins }) =>
    begins.some((sign) =>
      typeof sign === 'string' ? beginning.startsWith(sign) : sign.test(beginning),
    ),
  );
  if (kind) return new UnfitPicture(kind.message, kind.wanted);
  return new UnfitPicture('هذا الملف ليس صورة يمكن قراءتها، فنُشر المقال بدونه.');
}

/** Why a drawing in SVG is not published, as it is or as a picture: docs/decisions/pictures.md. */
export function drawing(): UnfitPicture {
  return new UnfitPicture(DRAWING.message, DRAWING.wanted);
}

/** Why a picture of so many pixels is not published. */
export function tooLarge(width: number, height: number): UnfitPicture {
  const size = `${width} × ${height}`;
  const millions = Math.round((width * height) / 1e6);
  return new UnfitPicture(
    `هذه الصورة أكبر من 100 مليون نقطة: ${size}، أي ${millions} مليونا، فنُشر المقال بدونها.`,
    'الصورة نفسها مصغرة: عرض 3000 نقطة يكفي كل شاشة',
  );
}
