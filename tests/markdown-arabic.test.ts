import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import MarkdownIt from 'markdown-it';
import { emphasis } from '../src/markdown/emphasis.ts';
import type { BodyPicture, BodyPlace } from '../src/markdown/figures.ts';
import { createMarkdown } from '../src/markdown/markdown.ts';
import { bodyFacts, plainText } from '../src/markdown/reading.ts';
import { withoutDirections } from './support/without-directions.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures', 'markdown.txt');

/** A picture that says how it was asked for. */
function picture({ src, alt, caption, credit }: BodyPicture, place: BodyPlace): string {
  return `<${place}: ${[src, alt, caption, credit].join(' | ')}>\n`;
}

const settings = { basePath: '', digits: 'latn', quotes: 'guillemets', picture } as const;
const render = createMarkdown(settings);

/** Cases as the file of fixtures holds them: title, what the author wrote, the HTML. */
function cases(): [title: string, body: string, html: string][] {
  const text = readFileSync(FIXTURES, 'utf8').replaceAll(
    /<U\+([0-9A-F]{4})>/g,
    (_, code: string) => {
      return String.fromCodePoint(Number.parseInt(code, 16));
    },
  );
  return text
    .split(/^@@ /m)
    .slice(1)
    .map((one) => {
      const [, title = '', body = '', html = ''] =
        /^(.*)\n([\s\S]*?)\n=>\n([\s\S]*)$/.exec(one) ?? [];
      return [title, body, html.trimEnd()];
    });
}

describe('Markdown as Arabic newspapers write it', () => {
  for (const [title, body, html] of cases()) {
    test(title, () => {
      assert.equal(withoutDirections(render(body)).trimEnd(), html);
    });
  }

  test('is held by fifty cases at least, each with its title', () => {
    const titles = cases().map(([title]) => title);
    assert.ok(titles.length >= 50);
    assert.equal(new Set(titles).size, titles.length);
  });
});

test('Emphasis among Latin letters is CommonMark’s, in every line of up to five signs', () => {
  const [ours, plain] = [new MarkdownIt().use(emphasis), new MarkdownIt()];
  const different: string[] = [];
  const compare = (line: string) => {
    if (ours.renderInline(line) !== plain.renderInline(line)) different.push(line);
    if (line.length < 5) for (const sign of 'a *_".(') compare(line + sign);
  };
  compare('');
  assert.deepEqual(different, []);
});

test('A newspaper that prints “ ” has them outside, and «» inside', () => {
  const curly = createMarkdown({ ...settings, quotes: 'curly' });
  assert.equal(
    curly('قال "إن "المغرب" بلد" و«قال "لا"».'),
    '<p>قال “إن «المغرب» بلد” و«قال “لا”».</p>\n',
  );
});

describe('What lists and search know of a text', () => {
  const body = [
    '\u200fقال "نعم" ، و**"لا"**وسكت...',
    'https://www.youtube.com/watch?v=MidadTest01',
    '> المـــغرب بلدنا.\n> — تاجر',
    '١. أول\n٢. ثان',
    'https://x.com/midad_test/status/1000000000000000001',
    'https://youtu.be/MidadTest02',
    'انظر https://a.example/x...y',
  ].join('\n\n');

  test('is the text as it is printed, without the addresses of embeds', () => {
    assert.deepEqual(plainText(body, 'guillemets').split('\n'), [
      '\u200fقال «نعم»، و«لا»وسكت…',
      'المغرب بلدنا.',
      'تاجر',
      'أول',
      'ثان',
      'انظر https://a.example/x...y',
    ]);
    assert.equal(bodyFacts(body, 'curly').firstParagraph, '\u200fقال “نعم”، و“لا”وسكت…');
  });

  test('is where its embeds come from, each once', () => {
    assert.deepEqual(bodyFacts(body, 'guillemets').embeds, [
      'https://platform.twitter.com',
      'https://www.youtube-nocookie.com',
    ]);
    assert.deepEqual(bodyFacts('انظر https://youtu.be/MidadTest02', 'guillemets').embeds, []);
  });
});
