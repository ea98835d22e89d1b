import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { commentForm, commentOrigins, type CommentForm } from '../src/comments/form.ts';
import { commentsSettings, type CommentsSettings } from '../src/comments/settings.ts';

const ARTICLE = { id: '20510', url: 'https://newsroom.github.io/express-tv/opinion/20510/' };
const THANKS = 'https://newsroom.github.io/express-tv/thanks/';
const LONGEST = { name: 80, email: 254, message: 3000 } as const;
const PLAIN = {
  name: 'name',
  email: 'email',
  message: 'message',
  article: 'article',
  url: 'url',
  parent: 'parent',
};

/** The settings that `comments` in site.yaml gives. */
function settings(written: Record<string, unknown>): CommentsSettings {
  return commentsSettings().parse(written);
}

/** A form as the table below writes it: its hidden fields by name, in their order. */
type WrittenForm = Omit<CommentForm, 'hidden' | 'longest'> & { hidden: Record<string, string> };

const FORMS: [written: { provider: string; endpoint?: string; key?: string }, form: WrittenForm][] =
  [
    [
      { provider: 'formspree', endpoint: 'https://formspree.io/f/abcdwxyz' },
      {
        action: 'https://formspree.io/f/abcdwxyz',
        attributes: {},
        fields: PLAIN,
        honeypot: { name: '_gotcha', type: 'text' },
        hidden: { article: '20510', url: ARTICLE.url, _next: THANKS },
        redirect: '_next',
        encoding: 'multipart',
      },
    ],
    [
      { provider: 'netlify' },
      {
        action: '/express-tv/thanks/',
        attributes: {
          name: 'comments',
          'data-netlify': 'true',
          'data-netlify-honeypot': 'website',
        },
        fields: PLAIN,
        honeypot: { name: 'website', type: 'text' },
        hidden: { 'form-name': 'comments', article: '20510', url: ARTICLE.url },
        redirect: undefined,
        encoding: 'urlencoded',
      },
    ],
    [
      { provider: 'basin', endpoint: 'https://usebasin.com/f/0123456789ab' },
      {
        action: 'https://usebasin.com/f/0123456789ab',
        attributes: {},
        fields: PLAIN,
        honeypot: { name: '_gotcha', type: 'text' },
        hidden: { article: '20510', url: ARTICLE.url },
        redirect: undefined,
        encoding: 'multipart',
      },
    ],
    [
      { provider: 'web3forms', endpoint: 'https://api.web3forms.com/submit', key: '0000-1111' },
      {
        action: 'https://api.web3forms.com/submit',
        attributes: {},
        fields: PLAIN,
        honeypot: { name: 'botcheck', type: 'checkbox' },
        hidden: { access_key: '0000-1111', article: '20510', url: ARTICLE.url, redirect: THANKS },
        redirect: 'redirect',
        encoding: 'multipart',
      },
    ],
    [
      {
        provider: 'staticman',
        endpoint: 'https://staticman.example/v3/entry/github/newsroom/express-tv/main/comments',
      },
      {
        action: 'https://staticman.example/v3/entry/github/newsroom/express-tv/main/comments',
        attributes: {},
        fields: {
          name: 'fields[name]',
          email: 'fields[email]',
          message: 'fields[message]',
          article: 'fields[article]',
          url: 'fields[url]',
          parent: 'fields[parent]',
        },
        honeypot: { name: 'fields[website]', type: 'text' },
        hidden: {
          'options[slug]': '20510',
          'fields[article]': '20510',
          'fields[url]': ARTICLE.url,
          'options[redirect]': THANKS,
        },
        redirect: 'options[redirect]',
        encoding: 'urlencoded',
      },
    ],
    [
      { provider: 'custom', endpoint: 'https://forms.express-tv.example/comments' },
      {
        action: 'https://forms.express-tv.example/comments',
        attributes: {},
        fields: PLAIN,
        honeypot: { name: 'website', type: 'text' },
        hidden: { article: '20510', url: ARTICLE.url, redirect: THANKS },
        redirect: 'redirect',
        encoding: 'urlencoded',
      },
    ],
  ];

describe('The comment form', () => {
  for (const [written, form] of FORMS) {
    test(`for ${written.provider} is the one that the service wants`, () => {
      assert.deepEqual(commentForm(settings(written), ARTICLE, THANKS), {
        ...form,
        hidden: Object.entries(form.hidden),
        longest: LONGEST,
      });
    });
  }

  test('for Netlify is posted to an endpoint where one is given', () => {
    const written = { provider: 'netlify', endpoint: 'https://comments.example/' };
    assert.equal(
      commentForm(settings(written), ARTICLE, THANKS).action,
      'https://comments.example/',
    );
  });

  test('of an article with an Arabic id carries the id as it is', () => {
    const written = { provider: 'staticman', endpoint: 'https://staticman.example/v3/entry' };
    const article = { id: 'زلزال-الحوز', url: 'https://express-tv.example/x/' };
    assert.deepEqual(commentForm(settings(written), article, THANKS).hidden.slice(0, 2), [
      ['options[slug]', 'زلزال-الحوز'],
      ['fields[article]', 'زلزال-الحوز'],
    ]);
  });

  test('does not carry a key to a service that takes none', () => {
    const written = { provider: 'netlify', key: 'secret' };
    assert.deepEqual(commentForm(settings(written), ARTICLE, THANKS).hidden, [
      ['form-name', 'comments'],
      ['article', '20510'],
      ['url', ARTICLE.url],
    ]);
  });
});

describe('A custom service', () => {
  const endpoint = 'https://forms.example/';

  test('may have another name for every field', () => {
    const fields = {
      name: 'الاسم',
      email: 'mail',
      message: 'comment',
      article: 'post_id',
      url: 'page',
      parent: 'answers',
      redirect: 'next',
      website: 'trap',
    };
    const form = commentForm(settings({ provider: 'custom', endpoint, fields }), ARTICLE, THANKS);
    const { name, email, message, article, url, parent } = fields;
    assert.deepEqual(form.fields, { name, email, message, article, url, parent });
    assert.deepEqual(form.honeypot, { name: 'trap', type: 'text' });
    assert.equal(form.redirect, 'next');
    assert.deepEqual(form.hidden, [
      ['post_id', '20510'],
      ['page', ARTICLE.url],
      ['next', THANKS],
    ]);
  });

  test('keeps the common names of the fields that it does not rename', () => {
    const fields = { message: 'comment' };
    const form = commentForm(settings({ provider: 'custom', endpoint, fields }), ARTICLE, THANKS);
    assert.deepEqual(form.fields, { ...PLAIN, message: 'comment' });
    assert.equal(form.honeypot.name, 'website');
    assert.equal(form.redirect, 'redirect');
  });
});

const ORIGINS: [
  provider: string,
  endpoint: string | undefined,
  connect: string[],
  form: string[],
][] = [
  [
    'formspree',
    'https://formspree.io/f/abcdwxyz',
    ['https://formspree.io'],
    ['https://formspree.io'],
  ],
  ['netlify', undefined, [], []],
  [
    'web3forms',
    'https://api.web3forms.com/submit',
    ['https://api.web3forms.com'],
    ['https://api.web3forms.com', 'https://web3forms.com'],
  ],
  ['custom', 'http://127.0.0.1:4000/a?b=1', ['http://127.0.0.1:4000'], ['http://127.0.0.1:4000']],
];

describe('The origins that a form reaches', () => {
  for (const [provider, endpoint, connect, form] of ORIGINS) {
    test(`by ${provider} at ${endpoint ?? 'the site itself'} are ${form.join(' and ') || 'none'}`, () => {
      assert.deepEqual(commentOrigins(settings({ provider, endpoint, key: 'k' })), {
        connect,
        form,
      });
    });
  }
});

const FAULTS: [fault: string, written: Record<string, unknown>, path: string][] = [
  ['Formspree without an endpoint', { provider: 'formspree' }, 'endpoint'],
  ['Basin without an endpoint', { provider: 'basin' }, 'endpoint'],
  ['Staticman without an endpoint', { provider: 'staticman' }, 'endpoint'],
  ['a custom service without an endpoint', { provider: 'custom' }, 'endpoint'],
  ['Web3Forms without anything', { provider: 'web3forms' }, 'endpoint key'],
  ['Web3Forms without its key', { provider: 'web3forms', endpoint: 'https://a.example' }, 'key'],
  ['no provider', { endpoint: 'https://a.example' }, 'provider'],
  ['a provider that we do not know', { provider: 'disqus' }, 'provider'],
  ['an endpoint that is a path', { provider: 'custom', endpoint: '/comments' }, 'endpoint'],
  ['an endpoint that is a script', { provider: 'custom', endpoint: 'javascript:x' }, 'endpoint'],
  [
    'a custom field that no comment has',
    { provider: 'custom', endpoint: 'https://a.example', fields: { phone: 'tel' } },
    'fields',
  ],
  ['renamed fields of a named service', { provider: 'netlify', fields: { name: 'n' } }, 'fields'],
];

describe('Settings of comments', () => {
  for (const [fault, written, path] of FAULTS) {
    test(`with ${fault} are at fault in ${path}`, () => {
      const { error } = commentsSettings().safeParse(written);
      assert.equal(error?.issues.map((issue) => issue.path.join('.')).join(' '), path);
    });
  }
});
