import { readFile } from 'node:fs/promises';
import { article, CATEGORIES, SITE, SOCIETY, type Files } from './content-folder.ts';

/** A newspaper of articles that are led by videos, by kickers, and by what somebody paid for. */

const news = (title: string, day: number, ...more: string[]) => [
  `title: '${title}'`,
  `date: 2026-11-${day} 08:00`,
  ...more,
];

const PICTURE = ['الصورة: souq.jpg', 'وصف الصورة: سوق', 'مصدر الصورة: سعاد المرابط'];
const TUBE = 'https://youtu.be/MidadTest01';
const CAPTIONS = 'WEBVTT\n\n00:00.000 --> 00:30.000\n';
const PAID_BODY =
  'نص من [الشركة](https://shop.example/a) ومن [الركن](/economy/).\n\nhttps://x.com/midad_test/status/1000000000000000001';

const ARTICLES = {
  'articles/1.md': article(
    news(
      'جولة في السوق',
      20,
      SOCIETY,
      ...PICTURE,
      'الفيديو: souq.mp4',
      'مدة الفيديو: ٣:٢٥',
      'ترجمة الفيديو: souq.vtt',
    ),
  ),
  'articles/2.md': article(
    news('السوق من فوق', 21, SOCIETY, ...PICTURE, `الفيديو: ${TUBE}`, 'عنوان الفيديو: من فوق'),
  ),
  'articles/3.md': article(
    news('عدادات للبيع', 22, 'categories: [مجتمع, واجهة]', 'الشارة: إعلان', ...PICTURE),
    PAID_BODY,
  ),
  'articles/4.md': article(news('بلا ملف', 23, SOCIETY, ...PICTURE, 'الفيديو: suq.mp4')),
  'articles/5.md': article(
    news(
      'لم يحن موعده',
      30,
      'categories: [مجتمع, واجهة]',
      'video: { src: later.mp4, poster: later.jpg, captions: later.vtt }',
      'kicker: سرسبيل',
    ),
  ),
};

/** The files of that newspaper. */
export async function ledByVideos(): Promise<Files> {
  const film = await readFile('content/media/medina-door.mp4');
  const picture = (name: string) => readFile(`content/media/${name}.jpg`);
  return {
    'site.yaml': `${SITE}frontPage: en-vedette\nlite:\n  since: 2026-11-01\nfeeds:\n  text: full\n`,
    'categories.yaml': CATEGORIES,
    'home.yaml': 'lead: 5\n',
    'media/souq.mp4': film,
    'media/later.mp4': Buffer.concat([film, Buffer.from('later')]),
    'media/souq.jpg': await picture('souq'),
    'media/later.jpg': await picture('oud'),
    'media/souq.vtt': `${CAPTIONS}مرحبا بكم في السوق.\n`,
    'media/later.vtt': `${CAPTIONS}سرسبيل\n`,
    ...ARTICLES,
  };
}
