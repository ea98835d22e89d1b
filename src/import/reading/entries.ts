import type {
  ExportAuthor,
  ExportComment,
  ExportEntry,
  ExportItem,
  ExportSite,
  ExportTerm,
} from '../export.ts';
import type { ExportRecord } from './records.ts';

/** What a record of an export says; undefined for one that nobody asks for. */
export function entryOf(record: ExportRecord, file: string): ExportEntry | undefined {
  switch (record.name) {
    case 'item':
      return { kind: 'item', item: itemOf(record, file) };
    case 'wp:author':
      return authorEntry(authorOf(record));
    case 'wp:category':
      return { kind: 'term', term: termOf(record, 'category', 'wp:category_nicename', 'wp:cat') };
    case 'wp:tag':
      return { kind: 'term', term: termOf(record, 'post_tag', 'wp:tag_slug', 'wp:tag') };
    case 'wp:term': {
      const taxonomy = line(record, 'wp:term_taxonomy');
      return { kind: 'term', term: termOf(record, taxonomy, 'wp:term_slug', 'wp:term') };
    }
    default:
      return undefined;
  }
}

/** What stands in an export outside of its records: whose it is. */
export function siteOf(record: ExportRecord): ExportSite {
  const address = line(record, 'wp:base_blog_url') || line(record, 'link');
  return {
    version: line(record, 'wp:wxr_version'),
    title: line(record, 'title'),
    description: line(record, 'description'),
    language: line(record, 'language'),
    address: address.replace(/\/+$/, ''),
  };
}

function authorEntry(author: ExportAuthor): ExportEntry | undefined {
  return author.login === '' ? undefined : { kind: 'author', author };
}

function authorOf(record: ExportRecord): ExportAuthor {
  return {
    id: number(record, 'wp:author_id'),
    login: line(record, 'wp:author_login'),
    displayName: line(record, 'wp:author_display_name'),
    firstName: line(record, 'wp:author_first_name'),
    lastName: line(record, 'wp:author_last_name'),
  };
}

function termOf(record: ExportRecord, taxonomy: string, slug: string, prefix: string): ExportTerm {
  const parent = line(record, 'wp:category_parent') || line(record, 'wp:term_parent');
  const described = prefix === 'wp:cat' ? 'wp:category' : prefix;
  return {
    id: number(record, 'wp:term_id'),
    taxonomy,
    slug: line(record, slug),
    parent: parent === '0' ? '' : parent,
    name: line(record, `${prefix}_name`),
    description: line(record, `${described}_description`),
  };
}

function itemOf(record: ExportRecord, file: string): ExportItem {
  const parts = (name: string) => record.parts.filter((part) => part.name === name);
  const text = (name: string) => record.fields.get(name) ?? '';
  const dateGmt = line(record, 'wp:post_date_gmt');
  const date = line(record, 'wp:post_date');
  return {
    id: number(record, 'wp:post_id'),
    type: line(record, 'wp:post_type'),
    status: line(record, 'wp:status'),
    title: line(record, 'title'),
    link: line(record, 'link'),
    slug: line(record, 'wp:post_name'),
    date,
    dateGmt: date === '' && dateGmt === '' ? fromMail(line(record, 'pubDate')) : dateGmt,
    modified: line(record, 'wp:post_modified'),
    modifiedGmt: line(record, 'wp:post_modified_gmt'),
    creator: line(record, 'dc:creator'),
    content: text('content:encoded'),
    excerpt: text('excerpt:encoded'),
    parent: number(record, 'wp:post_parent') ?? 0,
    order: number(record, 'wp:menu_order') ?? 0,
    password: line(record, 'wp:post_password'),
    commentsOpen: line(record, 'wp:comment_status') !== 'closed',
    isSticky: line(record, 'wp:is_sticky') === '1',
    attachment: line(record, 'wp:attachment_url'),
    // Versions before 1.1 name each term twice, once without saying what it is.
    terms: parts('category')
      .filter(({ attributes }) => attributes['domain'] && attributes['nicename'])
      .map(({ attributes, text: name }) => ({
        domain: attributes['domain'] ?? '',
        slug: attributes['nicename'] ?? '',
        name: name.trim(),
      })),
    meta: parts('wp:postmeta').map(({ fields }) => ({
      key: (fields.get('wp:meta_key') ?? '').trim(),
      value: fields.get('wp:meta_value') ?? '',
    })),
    comments: parts('wp:comment').map(commentOf),
    place: { file, line: record.line },
  };
}

function commentOf(record: ExportRecord): ExportComment {
  return {
    id: line(record, 'wp:comment_id'),
    author: line(record, 'wp:comment_author'),
    date: line(record, 'wp:comment_date'),
    dateGmt: line(record, 'wp:comment_date_gmt'),
    text: record.fields.get('wp:comment_content') ?? '',
    approved: line(record, 'wp:comment_approved'),
    type: line(record, 'wp:comment_type'),
    parent: line(record, 'wp:comment_parent'),
  };
}

function line({ fields }: ExportRecord, name: string): string {
  return (fields.get(name) ?? '').trim();
}

/** A number of WordPress: counted from 1, 0 for none. */
function number(record: ExportRecord, name: string): number | undefined {
  const written = line(record, name);
  return /^\d{1,15}$/.test(written) ? Number(written) : undefined;
}

/** A date of RSS as WordPress writes others: `2012-01-05 14:30:46`, in GMT. */
function fromMail(written: string): string {
  const moment = Date.parse(written);
  return moment > 0 ? new Date(moment).toISOString().slice(0, 19).replace('T', ' ') : '';
}
