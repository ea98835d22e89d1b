import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import sharp from 'sharp';
import { composeEdition } from '../../src/build/compose.ts';
import { allRemarksOn } from '../../src/coach/coach.ts';
import { knownAddresses } from '../../src/known-addresses.ts';
import { chosenRules } from '../../src/coach/settings.ts';
import { listFiles } from '../../src/content/files.ts';
import { loadContent } from '../../src/content/load.ts';
import { manuscriptOf } from '../../src/content/manuscripts.ts';
import { ARTICLE_FIELDS } from '../../src/model/fields.ts';
import type { Problem } from '../../src/problems.ts';
import {
  article,
  contentFolder,
  DATE,
  SITE,
  SOCIETY,
  TITLE,
  type Files,
} from './content-folder.ts';
import { NOW } from './site.ts';

/** The author's guide as it lies in the repository, and its examples as files of a newspaper. */

export const GUIDE = join(import.meta.dirname, '..', '..', 'docs', 'guide');

/** Every page of the guide, by its path inside docs/guide. */
export async function guideFiles(): Promise<Map<string, string>> {
  const files = (await listFiles(GUIDE, '.')).filter((file) => file.endsWith('.md'));
  const texts = files.map(async (file) => [file, await readFile(join(GUIDE, file), 'utf8')]);
  return new Map((await Promise.all(texts)) as [string, string][]);
}

/** A block of code of the guide: ` ```yaml articles/22921.md `. */
export interface Example {
  language: string;
  /** The file that it stands in; empty where it names none. */
  file: string;
  /** Of the file, where it is not UTF-8. */
  encoding: string;
  text: string;
}

/** The examples of a text, in order. */
export function examplesIn(text: string): Example[] {
  return [...text.matchAll(/^```(\S*) ?(\S*) ?(\S*)\n([^]*?)^```$/gm)].map(
    ([, language = '', file = '', encoding = '', code = '']) => {
      return { language, file, encoding, text: code.trimEnd() };
    },
  );
}

/** What only the making of an edition can find: faults of pictures and icons, and what has run out by its day. */
const NEEDS_EDITION = /الصورة:|src:|!\[|\/media\/files\/|icon:|expires:|^- image:/m;

/** What authors are told of a newspaper that holds these examples. */
export async function problemsOf(
  t: TestContext,
  examples: readonly Example[],
  media: Files,
): Promise<Problem[]> {
  const needsPictures = examples.some(({ text }) => NEEDS_EDITION.test(text));
  const files = { ...(needsPictures ? media : {}), ...filesOf(examples) };
  const folder = await contentFolder(t, files);
  const { problems } = await (needsPictures ? composeEdition(folder, NOW) : loadContent(folder));
  return problems;
}

/** What the coach says, with all its rules, of the articles of a newspaper that holds these examples. */
export async function remarksOf(t: TestContext, examples: readonly Example[]): Promise<Problem[]> {
  const folder = await contentFolder(t, filesOf(examples));
  const { content } = await loadContent(folder);
  if (content === undefined) throw new Error('the example is at fault');
  const rules = chosenRules(undefined, 'الكل');
  const desk = { rules, site: content.site, addresses: knownAddresses(content), now: NOW };
  const remarks = content.articles.map(async (written) => {
    const text = await readFile(join(folder, written.file), 'utf8');
    return allRemarksOn(manuscriptOf(written, text), desk);
  });
  return (await Promise.all(remarks)).flat();
}

/** Examples as the files of a newspaper, sound but for what they show. */
export function filesOf(examples: readonly Example[]): Files {
  const files: Files = {};
  for (const { language, file, encoding, text } of examples) {
    const whole = complete(file, language, withMarks(text));
    files[file] = encoding ? Buffer.from(whole, encoding as BufferEncoding) : whole;
  }
  return files;
}

/** `⟨U+202E⟩` → the character, which an editor would not show. */
function withMarks(text: string): string {
  return text.replace(/⟨U\+([0-9A-F]+)⟩/g, (_, code: string) =>
    String.fromCodePoint(parseInt(code, 16)),
  );
}

/** A few fields, or the text alone, with what a file must have besides. */
function complete(file: string, language: string, text: string): string {
  if (file === 'site.yaml') return withMissing(text, SITE.trim().split('\n')).join('\n');
  const isWhole = !file.endsWith('.md') || language === 'text' || text.startsWith('---');
  if (isWhole) return `${text}\n`;
  if (language === 'markdown') return article([TITLE, DATE, SOCIETY], text);
  return article(withMissing(text, [TITLE, DATE, SOCIETY]));
}

function withMissing(text: string, needed: readonly string[]): string[] {
  const written = text.split('\n');
  const names = (line: string) => {
    const name = /^[^:]*/.exec(line)?.[0] ?? '';
    return [name, ...(ARTICLE_FIELDS[name]?.aliases ?? [])];
  };
  const missing = needed.filter(
    (line) => !names(line).some((name) => written.some((other) => other.startsWith(`${name}:`))),
  );
  return [...missing, ...written];
}

/** What lies in content/media where the examples of the guide are read: pictures, and files that are none. */
export async function guideMedia(): Promise<Files> {
  const picture = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#c96a3d' } });
  const sound = await picture(64, 36).jpeg().toBuffer();
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const photograph = sharp({
    create: { width: 900, height: 600, channels: 3, background: '#888', noise },
  });
  const frames = await Promise.all(
    [picture(64, 36), picture(64, 36).negate()].map((frame) => frame.png().toBuffer()),
  );
  const latin = (text: string) => Buffer.from(text, 'latin1');
  return {
    'media/tramway.jpg': sound,
    'media/2026/tramway.jpg': sound,
    'media/dam.jpg': sound,
    'media/files/2026/brochure.pdf': latin('%PDF-1.4'),
    'media/book-fair.jpg': await picture(640, 200).jpeg().toBuffer(),
    'media/book-fair-wide.jpg': await picture(1456, 180).jpeg().toBuffer(),
    'media/olive-harvest.jpg': sound,
    'media/fishing-port.jpg': sound,
    'media/drawing.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>',
    'media/photo.heic': latin('\0\0\0\x18ftypheic\0\0\0\0mif1heic'),
    'media/pointer.jpg': 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12\n',
    'media/saved.jpg': '<!DOCTYPE html>\n<html lang="ar"><title>لا توجد</title></html>',
    'media/report.pdf': '%PDF-1.7\n',
    'media/clip.mp4': latin('\0\0\0\x20ftypisom\0\0\x02\0'),
    'media/clip.vtt': 'WEBVTT\n\n00:00.000 --> 00:02.000\nأول رحلة.\n',
    'media/scan.bmp': latin('BM\x36\0\0\0\0\0'),
    'media/cut.jpg': (await photograph.jpeg().toBuffer()).subarray(0, 20_000),
    'media/empty.jpg': '',
    'media/notes.jpg': 'ليست صورة',
    'media/huge.png': await picture(10_100, 10_000).png({ compressionLevel: 1 }).toBuffer(),
    'media/moving.webp': await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer(),
    'media/icon.png': await picture(512, 512).png().toBuffer(),
    'media/icon-wide.png': await picture(700, 600).png().toBuffer(),
  };
}
