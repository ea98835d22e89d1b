import { nameInFields } from '../model/category.ts';
import type { KnownNames } from './known-names.ts';

/** A text that an editor puts in where its prefix is typed, with places to fill in. */
export interface Snippet {
  prefix: string[];
  description: string;
  scope: 'markdown';
  body: string[];
}

/**
 * Snippets of VS Code for what authors write, under Arabic words: the head of an article with the newspaper's
 * categories and stories to choose from, in the names that its articles use, and what stands in texts.
 */
export function editorSnippets(known: KnownNames): Record<string, Snippet> {
  const { customs } = known;
  return {
    'مقال جديد': {
      prefix: ['مقال', 'رأس'],
      description: 'رأس مقال كامل: العنوان والتاريخ والأركان',
      scope: 'markdown',
      body: articleHead(known),
    },
    'صورة المقال': {
      prefix: ['صورة المقال'],
      description: 'حقول الصورة الرئيسية، داخل رأس المقال',
      scope: 'markdown',
      body: leadPicture(known),
    },
    ...inTexts(),
    ...afterPublication(known),
    الملف: {
      prefix: ['ملف'],
      description: 'الملف الذي يتبعه المقال، داخل رأس المقال',
      scope: 'markdown',
      body: [`${customs.nameOf('story', undefined)}: ${choice(1, customs.stories, 'اسم الملف')}`],
    },
  };
}

function articleHead({ categories, site, customs }: KnownNames): string[] {
  const name = (field: string) => customs.nameOf(field, undefined);
  const sections = categories?.all.filter(({ kind }) => kind !== 'placement') ?? [];
  const now = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE $CURRENT_HOUR:$CURRENT_MINUTE';
  return [
    '---',
    `${name('title')}: '\${1:عنوان المقال}'`,
    `${name('date')}: ${now}`,
    `${name('categories')}: [${choice(2, sections.map(nameInFields), 'مجتمع')}]`,
    `${name('summary')}: '\${3:جملة أو جملتان تلخصان المقال}'`,
    `${name('source')}: ${choice(4, [site.name, ...customs.sources], site.name)}`,
    `${name('authors')}: [${choice(5, customs.authors, 'اسم الكاتب')}]`,
    '---',
    '',
    '$0',
  ];
}

function leadPicture({ pictures, customs }: KnownNames): string[] {
  const isNested = /^[a-z]/i.test(customs.nameOf('image', undefined));
  const [src, alt, caption, credit] = isNested
    ? ['image:\n  src', '  alt', '  caption', '  credit']
    : ['الصورة', 'وصف الصورة', 'شرح الصورة', 'مصدر الصورة'];
  return [
    `${src}: ${choice(1, pictures, 'souq.jpg')}`,
    `${alt}: \${2:ما في الصورة لمن لا يراها}`,
    `${caption}: \${3:النص الذي يظهر تحت الصورة}`,
    `${credit}: '\${4:تصوير: سعاد المرابط}'`,
  ].flatMap((line) => line.split('\n'));
}

/** What is said of an article after it came out, inside its head: docs/guide/corrections.md. */
function afterPublication({ customs }: KnownNames): Record<string, Snippet> {
  const now = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE $CURRENT_HOUR:$CURRENT_MINUTE';
  const snippet = (
    prefix: string,
    field: string,
    description: string,
    lines: string[],
  ): Snippet => {
    const body = [`${customs.nameOf(field, undefined)}:`, `  - متى: ${now}`, ...lines];
    return { prefix: [prefix], description, scope: 'markdown', body };
  };
  return {
    تصويب: snippet('تصويب', 'corrections', 'تصويب خطأ في مقال منشور، داخل رأس المقال', [
      "    ماذا: '${1:كتبنا كذا، والصحيح كذا.}'",
    ]),
    'حق الرد': snippet('رد', 'corrections', 'رد من كُتب عنه، داخل رأس المقال', [
      '    النوع: حق الرد',
      "    من: '${1:صاحب الرد}'",
      '    ماذا: |',
      '      ${2:نص الرد، كل فقرة في سطر}',
    ]),
    تحيين: snippet('تحيين', 'updates', 'ما أُضيف إلى مقال منشور، داخل رأس المقال', [
      "    ماذا: '${1:أضفنا كذا.}'",
    ]),
  };
}

/** What stands in the text of an article: docs/guide describes each. */
function inTexts(): Record<string, Snippet> {
  const snippet = (prefix: string, description: string, body: string[]): Snippet => {
    return { prefix: [prefix], description, scope: 'markdown', body };
  };
  return {
    'صورة في النص': snippet('صورة', 'صورة في النص مع وصفها وشرحها', [
      '![${1:ما في الصورة لمن لا يراها}](${2:souq.jpg} "${3:النص الذي يظهر تحت الصورة}")',
    ]),
    'معرض صور': snippet('معرض', 'صور في أسطر متتالية', [
      '![${1:وصف الصورة الأولى}](${2:souq.jpg} "${3:شرحها}")',
      '![${4:وصف الصورة الثانية}](${5:tramway.jpg} "${6:شرحها}")',
    ]),
    اقتباس: snippet('اقتباس', 'قول بارز مع صاحبه', [
      '> ${1:القول بحروفه}',
      '> — ${2:صاحب القول، صفته}',
      '',
      '$0',
    ]),
    جدول: snippet('جدول', 'جدول من عمودين', [
      '| ${1:العمود الأول} | ${2:العمود الثاني} |',
      '| --- | --- |',
      '| ${3:خانة} | ${4:خانة} |',
      '| ${5:خانة} | ${6:خانة} |',
      '',
      '$0',
    ]),
    حاشية: snippet('حاشية', 'رقم في النص، وشرحه في آخر المقال', [
      '[^${1:1}]$0',
      '',
      '[^${1:1}]: ${2:نص الحاشية}',
    ]),
    'عنوان فرعي': snippet('عنوان', 'عنوان فرعي داخل المقال', ['## ${1:عنوان فرعي}', '', '$0']),
    رابط: snippet('رابط', 'رابط إلى صفحة', ['[${1:النص}](${2:https://example.com})']),
  };
}

/** A place to fill in by choosing from names; with one name or none, what is to be replaced. */
function choice(place: number, names: readonly string[], otherwise: string): string {
  const distinct = [...new Set(names)].slice(0, MOST);
  if (distinct.length === 0) return `\${${place}:${escaped(otherwise)}}`;
  return `\${${place}|${distinct.map(inYaml).map(escaped).join(',')}|}`;
}

/** How many names a list in the middle of a line may have. */
const MOST = 40;

/** A text as a value, in quotation marks where there is a character in it that means something to YAML. */
function inYaml(text: string): string {
  return /^[-?]|[[\]{}:#,'"&*!|>%@`]/.test(text) ? `'${text.replaceAll("'", "''")}'` : text;
}

/** A text with the marks of snippets as plain characters. */
function escaped(text: string): string {
  return text.replace(/[\\$},|]/g, '\\$&');
}
