import { PROVIDERS, type FieldNames, type Provider } from './providers.ts';
import type { CommentsSettings } from './settings.ts';

/** The longest entries that the form takes, in characters. */
const LONGEST = { name: 80, email: 254, message: 3000 };

/** All that a page needs to show a comment form. */
export interface CommentForm {
  /** Where the form is posted to. */
  action: string;
  attributes: Record<string, string>;
  fields: FieldNames;
  honeypot: Provider['honeypot'];
  /** Hidden fields in order: name and value. */
  hidden: [string, string][];
  /** The hidden field that a script leaves out, so that the service answers instead of redirecting. */
  redirect?: string | undefined;
  encoding: Provider['encoding'];
  /** Characters that an entry may have. */
  longest: { name: number; email: number; message: number };
}

/**
 * The comment form of one article.
 *
 * @param article the article's id and absolute address
 * @param thanks absolute address of the page that thanks the reader
 */
export function commentForm(
  settings: CommentsSettings,
  article: { id: string; url: string },
  thanks: string,
): CommentForm {
  const provider = withOwnNames(PROVIDERS[settings.provider], settings.fields);
  const hidden: [string, string][] = [
    ...Object.entries(provider.hidden ?? {}).map(([name, value]): [string, string] => [
      name,
      value.replace('{id}', article.id),
    ]),
    [provider.fields.article, article.id],
    [provider.fields.url, article.url],
  ];
  if (provider.key && settings.key) hidden.unshift([provider.key, settings.key]);
  if (provider.redirect) hidden.push([provider.redirect, thanks]);
  return {
    action: settings.endpoint ?? new URL(thanks).pathname,
    attributes: { ...provider.attributes },
    fields: provider.fields,
    honeypot: provider.honeypot,
    hidden,
    redirect: provider.redirect,
    encoding: provider.encoding,
    longest: LONGEST,
  };
}

/** The origins that the form reaches: to send to by script, and to be led to without one. */
export function commentOrigins(settings: CommentsSettings): { connect: string[]; form: string[] } {
  if (!settings.endpoint) return { connect: [], form: [] };
  const endpoint = new URL(settings.endpoint).origin;
  const { pages = [] }: Provider = PROVIDERS[settings.provider];
  return { connect: [endpoint], form: [endpoint, ...pages] };
}

function withOwnNames(provider: Provider, own: CommentsSettings['fields']): Provider {
  const name = (field: keyof FieldNames) => own[field] ?? provider.fields[field];
  const named: Provider = {
    ...provider,
    fields: {
      name: name('name'),
      email: name('email'),
      message: name('message'),
      article: name('article'),
      url: name('url'),
      parent: name('parent'),
    },
    honeypot: { ...provider.honeypot, name: own.website ?? provider.honeypot.name },
  };
  if (provider.redirect) named.redirect = own.redirect ?? provider.redirect;
  return named;
}
