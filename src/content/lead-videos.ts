import type { ArticleFields } from '../model/article.ts';
import { columnOf, type FieldSource } from '../model/fields.ts';
import type { Problem } from '../problems.ts';

/** A lead video before which nothing would be seen: it has no picture of its own, and its article has none. */
export function videoRemarks({ video, image }: ArticleFields, source: FieldSource): Problem[] {
  if (!video || video.poster !== undefined || (image?.src && image.alt !== undefined)) return [];
  const place =
    ['video.src', 'video'].find((field) => source.lines[field] !== undefined) ?? 'video';
  return [
    {
      code: 'video-without-poster',
      severity: 'warning',
      file: source.file,
      line: source.lines[place] ?? 1,
      column: columnOf(place, source, video.src),
      message: {
        ar: 'ليس للفيديو صورة تظهر قبل تشغيله، ولا للمقال صورة.',
        en: 'The video has no picture that stands until it plays, and the article has none.',
      },
      found: video.src,
      wanted: {
        ar: 'صورة للمقال مع وصفها، أو «صورة الفيديو»',
        en: 'a picture of the article with its description, or one of the video (`poster`)',
      },
    },
  ];
}
