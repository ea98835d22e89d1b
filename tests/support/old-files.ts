import sharp from 'sharp';
import { withRedirects } from '../../src/import/addresses/redirects-file.ts';
import { planFileRedirects } from '../../src/import/media/file-redirects.ts';
import type { ItemCard } from '../../src/import/survey.ts';
import { article, type Files } from './content-folder.ts';
import { attachment, photograph, planOf, SITE as OLD } from './old-media.ts';

/** The files of an old site in the newspaper that it became, and what is found at their addresses, by hand. */

const COLOURS = {
  '2020/05/dam.jpg': 'red',
  '2020/05/market.jpg': 'lime',
  '2020/05/market-e1589123456789.jpg': 'blue',
  '2020/05/map-150x150.jpg': 'yellow',
  '2020/05/سد-الوادي.JPG': 'aqua',
  '2020/05/نهر-2.png': 'fuchsia',
  '2020/05/IMG-07-1-v-2.jpg': 'maroon',
} as const;

/** What some were called on the old site, which are no names for content/media. */
const CALLED: Readonly<Record<string, string>> = {
  '2020/05/نهر-2.png': '2020/05/نهر«2».png',
  '2020/05/IMG-07-1-v-2.jpg': "2020/05/IMG '07 (1),v;2.jpg",
};

const DOCUMENTS = ['2020/05/report.pdf', '2020/05/تقرير.pdf', '2020/05/hymn.mp3'];

/** What stands at the beginning of a document. */
const PDF = '%PDF-1.4 ';

/** «سد-الوادي» as WordPress writes it. */
const DAM = '%d8%b3%d8%af-%d8%a7%d9%84%d9%88%d8%a7%d8%af%d9%8a';

/** What is found at each address: the colour of a picture, or the name of a document; nothing where it is empty. */
export const OLD_FILES: Readonly<Record<string, string>> = {
  '/wp-content/uploads/2020/05/dam.jpg': 'red',
  '/wp-content/uploads/2020/05/dam-1024x682.jpg': 'red',
  '/wp-content/uploads/2020/05/dam-scaled.jpg': 'red',
  '/wp-content/uploads/2020/05/dam-scaled-300x200.jpg': 'red',
  '/wp-content/uploads/2020/05/dam-rotated.jpg': 'red',
  '/wp-content/uploads/2020/05/dam-e1589123456781.jpg': 'red',
  '/wp-content/uploads/2020/05/dam-e1589123456781-150x150.jpg': 'red',
  '/wp-content/uploads/2020/05/dam.jpg.webp': 'red',
  '/wp-content/uploads/2020/05/dam-300x200-jpg.webp': 'red',
  '/wp-content/uploads/2020/05/dam.jpg?w=640&ssl=1': 'red',
  '/files/2020/05/dam-300x200.jpg': 'red',
  '/wp-content/uploads/2020/05/market.jpg': 'lime',
  '/wp-content/uploads/2020/05/market-300x200.jpg': 'lime',
  '/wp-content/uploads/2020/05/market-e1589123456789.jpg': 'blue',
  '/wp-content/uploads/2020/05/market-e1589123456789-300x200.jpg': 'blue',
  '/wp-content/uploads/2020/05/map-150x150.jpg': 'yellow',
  '/wp-content/uploads/2020/05/map.jpg': 'yellow',
  [`/wp-content/uploads/2020/05/${DAM}.JPG`]: 'aqua',
  [`/wp-content/uploads/2020/05/${DAM.toUpperCase()}-300x169.JPG`]: 'aqua',
  '/wp-content/uploads/2020/05/نهر«2».png': 'fuchsia',
  "/wp-content/uploads/2020/05/IMG%20'07%20(1),v;2.jpg": 'maroon',
  "/wp-content/uploads/2020/05/IMG%20'07%20(1)%2cv%3B2.jpg": 'maroon',
  '/wp-content/uploads/2020/05/report.pdf': '2020/05/report.pdf',
  '/wp-content/uploads/2020/05/report.pdf#page=2': '2020/05/report.pdf',
  '/files/2020/05/report.pdf': '2020/05/report.pdf',
  '/wp-content/uploads/2020/05/%D8%AA%D9%82%D8%B1%D9%8A%D8%B1.pdf': '2020/05/تقرير.pdf',
  '/wp-content/uploads/2020/05/%d8%aa%d9%82%d8%b1%d9%8a%d8%b1.pdf': '2020/05/تقرير.pdf',
  '/wp-content/uploads/2020/05/hymn.mp3': '2020/05/hymn.mp3',
  // Written by hand in redirects.yaml, a picture and a document that no article uses.
  '/old/logo.gif': 'silver',
  '/brochure.pdf': 'brochure.pdf',
  // A draft's, one that nothing uses, none, and no file.
  '/wp-content/uploads/2020/05/secret.jpg': '',
  '/wp-content/uploads/2020/05/unused.jpg': '',
  '/wp-content/uploads/2020/05/secret.pdf': '',
  '/wp-content/uploads/2020/05/none-300x200.jpg': '',
  '/wp-content/uploads/2020/05/': '',
  '/wp-content/uploads/': '',
};

const BY_HAND = `- from: /old/logo.gif
  to: media/2026/logo.png
- from: /brochure.pdf
  to: /media/files/brochure.pdf
`;

/** The content folder of such a newspaper, without its settings. */
export async function filesWithMedia(): Promise<Files> {
  const pictures = Object.keys(COLOURS);
  const names = [...pictures, ...DOCUMENTS].map((name) => CALLED[name] ?? name);
  const cards = names.map((name, index) => attachment(index + 1, name));
  // Older uploads of the same site had an address of another form.
  const { attachment: dam, ...others } = attachment(99, '2020/05/dam.jpg');
  const url = `${OLD}/files/2020/05/dam.jpg`;
  const moved: ItemCard = { ...others, ...(dam && { attachment: { ...dam, url } }) };
  const site = { version: '1.2', title: '', description: '', language: 'ar', address: OLD };
  const items = new Map([...cards, moved].map((card) => [card.id, card]));
  const { rules, others: left } = planFileRedirects({ site, items }, planOf(...items.values()));
  const { redirects } = left([...pictures, ...DOCUMENTS.map((name) => `files/${name}`)]);
  const ways = [...rules, ...redirects];
  const date = ['date: 2026-07-05 14:05', 'categories: society'];
  const shown = pictures.map((name) => `![صورة](${name})`).join('\n\n');
  const linked = DOCUMENTS.map((name) => `[وثيقة](/media/files/${name})`).join('\n\n');
  const files: Files = {
    'redirects.yaml': withRedirects(BY_HAND, ways),
    'articles/30001.md': article(['title: السد يمتلئ', ...date], `${shown}\n\n${linked}`),
    'articles/30002.md': article(
      ['title: سر', ...date, 'draft: نعم'],
      '![سر](2020/05/secret.jpg)\n\n[سر](/media/files/2020/05/secret.pdf)',
    ),
    'media/files/brochure.pdf': `${PDF}brochure.pdf`,
    'media/files/2020/05/secret.pdf': `${PDF}secret`,
    'media/2026/logo.png': await photograph('silver'),
  };
  for (const [name, colour] of Object.entries({
    ...COLOURS,
    '2020/05/secret.jpg': 'black',
    '2020/05/unused.jpg': 'black',
  })) {
    files[`media/${name}`] = await photograph(colour);
  }
  for (const name of DOCUMENTS) files[`media/files/${name}`] = `${PDF}${name}`;
  return files;
}

/** What a file is: the colour of a picture, or the name of a document. */
export async function seenIn(bytes: Buffer): Promise<string> {
  const text = bytes.toString();
  if (text.startsWith(PDF)) return text.slice(PDF.length);
  const { data } = await sharp(bytes).resize(1, 1).raw().toBuffer({ resolveWithObject: true });
  const [red = 0, green = 0, blue = 0] = data;
  const named = NAMES[[red, green, blue].map((one) => Math.round(one / 64)).join(' ')];
  return named ?? `rgb ${red} ${green} ${blue}`;
}

const NAMES: Readonly<Record<string, string>> = {
  '4 0 0': 'red',
  '0 4 0': 'lime',
  '0 0 4': 'blue',
  '4 4 0': 'yellow',
  '0 4 4': 'aqua',
  '4 0 4': 'fuchsia',
  '2 0 0': 'maroon',
  '3 3 3': 'silver',
};
