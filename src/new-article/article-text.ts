import { Document, Scalar, YAMLSeq } from 'yaml';

/** What the author says of a new article. */
export interface NewArticle {
  title: string;
  /** As written: `2026-11-24 10:05`. */
  date: string;
  /** Names of categories. */
  categories: readonly string[];
  /** The byline, where it is not the newspaper's own. */
  source?: string | undefined;
  story?: string | undefined;
  authors: readonly string[];
}

/** A text that shows what articles are made of, and that the author replaces. */
const EXAMPLE = `اكتب هنا الفقرة الأولى: ماذا وقع، وأين، ومتى، ومن قاله. ومنها تؤخذ المقدمة إن لم تكتبها.

سطر فارغ بين كل فقرة وأخرى.

## عنوان فرعي

> «قول منقول بحروفه.»
> — صاحب القول، صفته
`;

/** On a line of its own, as notes in front-matter are. */
const DRAFT_NOTE = ' احذف السطر التالي حين يجهز المقال للنشر.';

/**
 * The file of a new article: front-matter as any YAML reader takes it, and a text to replace. It is a draft,
 * so that nobody publishes that text by mistake (docs/decisions/new-article.md).
 *
 * @param nameOf the name of a field as the newsroom spells it
 */
export function articleText(article: NewArticle, nameOf: (field: string) => string): string {
  const { title, date, categories, source, story, authors } = article;
  const document = new Document({});
  const put = (field: string, value: Scalar | YAMLSeq | string | undefined) => {
    if (value !== undefined) document.set(nameOf(field), value);
  };
  put('title', quoted(title));
  put('date', date);
  put('categories', listOf(categories));
  put('source', source);
  put('story', story);
  put('authors', authors.length > 0 ? listOf(authors) : undefined);
  const key = new Scalar(nameOf('draft'));
  key.commentBefore = DRAFT_NOTE;
  document.set(key, /^[a-z]/i.test(key.value) ? 'yes' : 'نعم');
  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n\n${EXAMPLE}`;
}

/** In the quotation marks in which a later colon or # does no harm either. */
function quoted(text: string): Scalar<string> {
  const scalar = new Scalar(text);
  scalar.type = 'QUOTE_SINGLE';
  return scalar;
}

/** `[مجتمع, واجهة]` */
function listOf(names: readonly string[]): YAMLSeq {
  const list = new YAMLSeq();
  list.items = names.map((name) => new Scalar(name));
  list.flow = true;
  return list;
}
