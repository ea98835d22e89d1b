import { test } from 'node:test';
import assert from 'node:assert/strict';
import { changedAddresses } from '../src/aftercare/changed-addresses.ts';
import { deliveryOf } from './support/delivery.ts';

const RELEASE = { release: '1', added: [], changed: [], removed: [] };
const IMMUTABLE = [
  { path: '/*', headers: { 'Cache-Control': 'max-age=60' } },
  { path: '/assets/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
  { path: '/search/index/*/index/*', headers: { 'Cache-Control': 'immutable' } },
];

test('A changed page is purged at its own address, and files at theirs', () => {
  const changed = ['index.html', 'opinion/1/index.html', '404.html', 'old/1.html', 'sw.js'];
  assert.deepEqual(changedAddresses(deliveryOf('https://e.example'), { ...RELEASE, changed }), [
    'https://e.example/',
    'https://e.example/404.html',
    'https://e.example/old/1.html',
    'https://e.example/opinion/1/',
    'https://e.example/sw.js',
  ]);
});

test('Of a page that came or went, the address without a slash is purged too', () => {
  const done = { ...RELEASE, added: ['opinion/2/index.html'], removed: ['opinion/1/index.html'] };
  assert.deepEqual(changedAddresses(deliveryOf('https://e.example'), done), [
    'https://e.example/opinion/1',
    'https://e.example/opinion/1/',
    'https://e.example/opinion/2',
    'https://e.example/opinion/2/',
  ]);
});

test('What the host still keeps for a while is purged when it takes it away, and not before', () => {
  const removed = ['opinion/1/index.html'];
  const kept = { ...RELEASE, removed, deleted: [] };
  assert.deepEqual(changedAddresses(deliveryOf('https://e.example'), kept), []);
  const taken = { ...RELEASE, deleted: removed };
  assert.deepEqual(changedAddresses(deliveryOf('https://e.example'), taken), [
    'https://e.example/opinion/1',
    'https://e.example/opinion/1/',
  ]);
});

test('Addresses stand under the base path, and Arabic ones are encoded as browsers send them and as WordPress wrote them', () => {
  const changed = ['index.html', 'رأي/سوق/index.html'];
  assert.deepEqual(
    changedAddresses(deliveryOf('https://e.example/paper'), { ...RELEASE, changed }),
    [
      'https://e.example/paper/',
      'https://e.example/paper/%D8%B1%D8%A3%D9%8A/%D8%B3%D9%88%D9%82/',
      'https://e.example/paper/%d8%b1%d8%a3%d9%8a/%d8%b3%d9%88%d9%82/',
    ],
  );
});

test('What is named by its contents is not purged where it came or went, but where it changed nevertheless', () => {
  const done = {
    ...RELEASE,
    added: ['assets/main-1.css', 'fragments/latest.html', 'search/index/2026/index/a.pf_index'],
    removed: ['assets/main-0.css'],
    changed: ['assets/icon.png'],
  };
  const delivery = deliveryOf('https://e.example', { headers: IMMUTABLE });
  assert.deepEqual(changedAddresses(delivery, done), [
    'https://e.example/assets/icon.png',
    'https://e.example/fragments/latest.html',
  ]);
});

test('What hosts read and never serve is no address, and what is compressed has the address of what it is', () => {
  const done = {
    ...RELEASE,
    changed: ['_headers', '_redirects', 'opinion/1/index.html', 'opinion/1/index.html.br'],
    added: ['.nojekyll', 'sw.js.gz'],
  };
  assert.deepEqual(changedAddresses(deliveryOf('https://e.example'), done), [
    'https://e.example/opinion/1/',
    'https://e.example/sw.js',
  ]);
});

test('Old addresses are purged whose redirect is new, leads elsewhere or ended, and those of what is gone', () => {
  const delivery = deliveryOf('https://e.example', {
    redirects: [
      { from: '/same/', to: '/a/' },
      { from: '/moved/', to: '/b/' },
      { from: '/new/', to: '/c/' },
    ],
    gone: ['/withdrawn/', '/long-gone/'],
  });
  const before = {
    redirects: [
      { from: '/same/', to: '/a/' },
      { from: '/moved/', to: '/a/' },
      { from: '/ended/', to: '/a/' },
    ],
    gone: ['/long-gone/'],
  };
  assert.deepEqual(changedAddresses(delivery, { ...RELEASE, before }), [
    'https://e.example/ended/',
    'https://e.example/moved/',
    'https://e.example/new/',
    'https://e.example/withdrawn/',
  ]);
});
