import type { ArticleRule, Finding } from '../manuscript.ts';
import { withoutCode, withPlainLineEnds } from '../prose.ts';
import { fold } from '../../text/fold.ts';

const MESSAGE = {
  ar: 'هذه الصورة بلا مصدر. اذكر صاحبها أو من أين أُخذت.',
  en: 'This picture has no credit. Say who made it, or where it was taken from.',
};

/** `![alt](src "caption | credit")`, alone on its line: a sign among words has no place for a credit. */
const FIGURE =
  /^[ \t]*!\[[^\]\n]*\]\(\s*(?:<[^>\n]*>|[^()\s]+)(?:\s+(?:"([^"\n]*)"|'([^'\n]*)'))?\s*\)/gm;

/** What says that a picture is wide, and is no part of its caption (src/markdown/figures.ts). */
const WIDE = ['عريضة', 'صورة عريضة', 'wide'].map(fold);

/** Pictures of which nobody says who made them: the lead picture, and those in the text. */
export const picturesWithoutCredit: ArticleRule = ({ image }, body) => {
  const findings: Finding[] = [];
  if (image && !image.credit) {
    findings.push({
      field: 'image',
      found: image.src,
      message: MESSAGE,
      fix: 'مصدر الصورة: اسم المصور أو الوكالة',
    });
  }
  if (!body.includes('![')) return findings;
  for (const found of withoutCode(withPlainLineEnds(body)).matchAll(FIGURE)) {
    const parts = (found[1] ?? found[2] ?? '').split('|').map((part) => part.trim());
    const [, credit] = parts.filter((part) => !WIDE.includes(fold(part)));
    if (credit) continue;
    const start = found.index + found[0].indexOf('!');
    const place = { start, end: found.index + found[0].length };
    const [caption = 'شرح الصورة'] = parts.filter(Boolean);
    const fix = found[0]
      .trim()
      .replace(/(\]\(\s*(?:<[^>]*>|[^\s)]+)).*$/, `$1 "${caption} | اسم المصور")`);
    findings.push({ place, found: found[0].trim(), message: MESSAGE, fix });
  }
  return findings;
};
