import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Of } from '../media/forms.ts';
import { stampOf } from '../media/originals.ts';
import type { Problem, Said } from '../problems.ts';

/** The least width and height of a newspaper's own icon, in pixels. */
const LEAST = 512;

const NO_FILE: Said = {
  ar: 'لا يوجد ملف بهذا الاسم في content/media.',
  en: 'There is no file of this name in content/media.',
};
const NO_PICTURE: Said = {
  ar: 'هذا الملف ليس صورة يمكن قراءتها.',
  en: 'This file is no picture that can be read.',
};

interface OwnIcon {
  bytes?: Buffer;
  /** The file, if it serves: its path, the hash of its bytes, and its stamp. */
  originals: [path: string, sha256: string, stamp: string][];
  problems: Problem[];
}

/**
 * The newspaper's own picture, or what is wrong with it.
 *
 * @param src path inside the media folder
 */
export async function ownIcon(src: string, mediaFolder: string): Promise<OwnIcon> {
  const stamp = stampOf(join(mediaFolder, src));
  const bytes = await readFile(join(mediaFolder, src)).catch(() => undefined);
  if (!bytes) return { originals: [], problems: [unfit(src, NO_FILE)] };
  const { default: sharp } = await import('sharp');
  const found = await sharp(bytes)
    .metadata()
    .catch(() => undefined);
  if (!found) return { originals: [], problems: [unfit(src, NO_PICTURE)] };
  const { width, height } = found.autoOrient;
  const size = `${width}×${height}`;
  if (width !== height) return { originals: [], problems: [unfit(src, notSquare(size))] };
  if (found.format !== 'svg' && width < LEAST)
    return { originals: [], problems: [unfit(src, tooSmall(size))] };
  return { bytes, originals: [[src, sha256Of(bytes), stamp ?? '']], problems: [] };
}

function notSquare(size: string): Said {
  return {
    ar: `أيقونة الجريدة مربعة، وهذه ${size}.`,
    en: `A newspaper's icon is square, and this is ${size}.`,
  };
}

function tooSmall(size: string): Said {
  return {
    ar: `هذه الصورة صغيرة (${size})، ولا تصلح أيقونة.`,
    en: `This picture is too small (${size}) for an icon.`,
  };
}

function unfit(found: string, message: Said): Problem {
  return {
    code: 'unfit-icon',
    severity: 'error',
    file: 'site.yaml',
    field: 'icon',
    message,
    found,
    wanted: {
      ar: `صورة مربعة من نوع PNG أو SVG، عرضها ${LEAST} نقطة على الأقل، في content/media`,
      en: `a square PNG or SVG in content/media, at least ${LEAST} pixels wide`,
    },
  };
}
