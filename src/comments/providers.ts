/** The form services that receive comments, and what each expects of a form. */

/** What a comment carries, each under a name of the service's own. */
export interface FieldNames {
  name: string;
  email: string;
  message: string;
  /** The article's id. */
  article: string;
  /** The article's address. */
  url: string;
  /** The id of the comment that it answers: only where there are comments. */
  parent: string;
}

export interface Provider {
  fields: FieldNames;
  /** A field that people never see and robots fill in. */
  honeypot: { name: string; type: 'text' | 'checkbox' };
  /** Hidden field that names the page to which the service sends the reader back. */
  redirect?: string;
  /** Hidden field that carries the access key. */
  key?: string;
  /** Further hidden fields; `{id}` stands for the article's id. */
  hidden?: Record<string, string>;
  /** Attributes of the form element. */
  attributes?: Record<string, string>;
  /** Settings without which the service cannot work. */
  needs: readonly ('endpoint' | 'key')[];
  /** How a script sends the fields: the services do not read both forms. */
  encoding: 'multipart' | 'urlencoded';
  /** Origins of the service's own pages that a plain submission may lead to. */
  pages?: readonly string[];
}

const PLAIN: FieldNames = {
  name: 'name',
  email: 'email',
  message: 'message',
  article: 'article',
  url: 'url',
  parent: 'parent',
};

/** Sources: docs/decisions/comment-providers.md. */
export const PROVIDERS = {
  formspree: {
    fields: PLAIN,
    honeypot: { name: '_gotcha', type: 'text' },
    redirect: '_next',
    needs: ['endpoint'],
    encoding: 'multipart',
  },
  netlify: {
    fields: PLAIN,
    honeypot: { name: 'website', type: 'text' },
    hidden: { 'form-name': 'comments' },
    attributes: {
      name: 'comments',
      'data-netlify': 'true',
      'data-netlify-honeypot': 'website',
    },
    needs: [],
    encoding: 'urlencoded',
  },
  basin: {
    fields: PLAIN,
    honeypot: { name: '_gotcha', type: 'text' },
    needs: ['endpoint'],
    encoding: 'multipart',
  },
  web3forms: {
    fields: PLAIN,
    honeypot: { name: 'botcheck', type: 'checkbox' },
    redirect: 'redirect',
    key: 'access_key',
    needs: ['endpoint', 'key'],
    encoding: 'multipart',
    pages: ['https://web3forms.com'],
  },
  staticman: {
    fields: {
      name: 'fields[name]',
      email: 'fields[email]',
      message: 'fields[message]',
      article: 'fields[article]',
      url: 'fields[url]',
      parent: 'fields[parent]',
    },
    honeypot: { name: 'fields[website]', type: 'text' },
    redirect: 'options[redirect]',
    hidden: { 'options[slug]': '{id}' },
    needs: ['endpoint'],
    encoding: 'urlencoded',
  },
  custom: {
    fields: PLAIN,
    honeypot: { name: 'website', type: 'text' },
    redirect: 'redirect',
    needs: ['endpoint'],
    encoding: 'urlencoded',
  },
} as const satisfies Record<string, Provider>;

export type ProviderName = keyof typeof PROVIDERS;

/** The fields of a custom service, each of which `fields` in site.yaml may rename. */
export const CUSTOM_FIELDS = [
  'name',
  'email',
  'message',
  'article',
  'url',
  'parent',
  'redirect',
  'website',
] as const;

export type CustomField = (typeof CUSTOM_FIELDS)[number];
