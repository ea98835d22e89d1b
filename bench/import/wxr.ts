import { mailDate } from '../../src/dates.ts';
import type { OldComment } from './old-comments.ts';
import { NO_DATE, type OldItem } from './old-items.ts';
import {
  OLD_ADDRESS,
  OLD_AUTHORS,
  OLD_CATEGORIES,
  SECRET_HOST,
  type OldAuthor,
  type OldTerm,
} from './old-newspaper.ts';
import { wordpressTime } from './old-times.ts';

/** The format of WordPress's exports, 1.2, as its own `export.php` writes it. */

/** What stands before the items. Tags are named by these alone. */
export function wxrHead(title: string): string {
  return `<?xml version="1.0" encoding="UTF-8" ?>
<!-- generator="WordPress/6.4.3" created="2026-11-20 11:00" -->
<rss version="2.0"
	xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:wfw="http://wellformedweb.org/CommentAPI/"
	xmlns:dc="http://purl.org/dc/elements/1.1/"
	xmlns:wp="http://wordpress.org/export/1.2/"
>
<channel>
	<title>${escaped(title)}</title>
	<link>${OLD_ADDRESS}</link>
	<description>جريدة إلكترونية مستقلة</description>
	<language>ar</language>
	<wp:wxr_version>1.2</wp:wxr_version>
	<wp:base_site_url>${OLD_ADDRESS}</wp:base_site_url>
	<wp:base_blog_url>${OLD_ADDRESS}</wp:base_blog_url>
${[...OLD_AUTHORS.map(authorXml), ...OLD_CATEGORIES.map(categoryXml)].join('\n')}
	<generator>https://wordpress.org/?v=6.4.3</generator>
`;
}

export const WXR_FOOT = '</channel>\n</rss>\n';

function authorXml({ id, login, name }: OldAuthor): string {
  const [first = '', ...last] = name === login ? [] : name.split(' ');
  return (
    `	<wp:author><wp:author_id>${id}</wp:author_id><wp:author_login>${cdata(login)}</wp:author_login>` +
    `<wp:author_email>${cdata(`${login}@${SECRET_HOST}`)}</wp:author_email>` +
    `<wp:author_display_name>${cdata(name)}</wp:author_display_name>` +
    `<wp:author_first_name>${cdata(first)}</wp:author_first_name>` +
    `<wp:author_last_name>${cdata(last.join(' '))}</wp:author_last_name></wp:author>`
  );
}

function categoryXml({ id, slug, name, parent }: OldTerm): string {
  return (
    `	<wp:category><wp:term_id>${id}</wp:term_id><wp:category_nicename>${cdata(slug)}</wp:category_nicename>` +
    `<wp:category_parent>${cdata(parent)}</wp:category_parent><wp:cat_name>${cdata(name)}</wp:cat_name></wp:category>`
  );
}

/** One item, whole. */
export function itemXml(item: OldItem): string {
  const lines = [
    `<title>${cdata(item.title)}</title>`,
    `<link>${escaped(item.link)}</link>`,
    `<pubDate>${item.dateGmt === NO_DATE ? '' : mailDate(Date.parse(`${item.dateGmt}Z`), 'UTC')}</pubDate>`,
    `<dc:creator>${cdata(item.creator)}</dc:creator>`,
    `<guid isPermaLink="false">${OLD_ADDRESS}/?p=${item.id}</guid>`,
    '<description></description>',
    `<content:encoded>${cdata(item.content)}</content:encoded>`,
    `<excerpt:encoded>${cdata(item.excerpt)}</excerpt:encoded>`,
    ...Object.entries(fieldsOf(item)).map(([name, value]) => `<wp:${name}>${value}</wp:${name}>`),
    ...item.terms.map(({ domain, slug, name }) => {
      return `<category domain="${domain}" nicename="${slug}">${cdata(name)}</category>`;
    }),
    ...item.meta.map(([key, value]) => metaXml('postmeta', key, value)),
    ...item.comments.map(commentXml),
  ];
  return `	<item>\n${lines.map((line) => `		${line}\n`).join('')}	</item>\n`;
}

function fieldsOf(item: OldItem): Record<string, string | number> {
  return {
    post_id: item.id,
    post_date: cdata(item.date),
    post_date_gmt: cdata(item.dateGmt),
    post_modified: cdata(item.modified),
    post_modified_gmt: cdata(item.modifiedGmt),
    comment_status: cdata(item.commentsOpen ? 'open' : 'closed'),
    ping_status: cdata('open'),
    post_name: cdata(item.slug),
    status: cdata(item.status),
    post_parent: item.parent,
    menu_order: item.order,
    post_type: cdata(item.type),
    post_password: cdata(item.password),
    is_sticky: item.isSticky ? 1 : 0,
    ...(item.attachment && { attachment_url: cdata(item.attachment) }),
  };
}

function metaXml(tag: string, key: string, value: string): string {
  return `<wp:${tag}><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:${tag}>`;
}

function commentXml(comment: OldComment): string {
  const fields: Record<string, string | number> = {
    id: comment.id,
    author: cdata(comment.author),
    author_email: cdata(comment.email),
    author_url: '',
    author_IP: cdata(comment.ip),
    date: cdata(wordpressTime(comment.moment + 3_600_000)),
    date_gmt: cdata(wordpressTime(comment.moment)),
    content: cdata(comment.text),
    approved: cdata(comment.approved),
    type: cdata(comment.type),
    parent: comment.parent,
    user_id: 0,
  };
  const lines = Object.entries(fields).map(([name, value]) => {
    return `<wp:comment_${name}>${value}</wp:comment_${name}>`;
  });
  return `<wp:comment>${lines.join('')}${metaXml('commentmeta', 'akismet_history', comment.ip)}</wp:comment>`;
}

/** Text as it is, whatever stands in it (`wxr_cdata`). */
function cdata(text: string): string {
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
