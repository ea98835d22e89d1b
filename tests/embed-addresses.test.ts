import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { embedAt } from '../src/embed-addresses.ts';

const VIDEO = 'https://www.youtube-nocookie.com/embed/MidadTest01?autoplay=1&hl=ar';

/** Addresses as people share them, and what is loaded for them. */
const EMBEDS: [address: string, shape: 'wide' | 'tall' | 'post', frame: string][] = [
  ['https://www.youtube.com/watch?v=MidadTest01', 'wide', VIDEO],
  ['http://youtube.com/watch?app=desktop&v=MidadTest01&list=PL1', 'wide', VIDEO],
  ['https://m.youtube.com/watch?v=MidadTest01&t=90', 'wide', `${VIDEO}&start=90`],
  ['https://youtu.be/MidadTest01?si=abc&t=1h2m3s', 'wide', `${VIDEO}&start=3723`],
  ['https://youtu.be/MidadTest01?t=عشرة', 'wide', VIDEO],
  ['https://www.youtube.com/live/MidadTest01?start=12', 'wide', `${VIDEO}&start=12`],
  ['https://www.youtube.com/embed/MidadTest01', 'wide', VIDEO],
  ['https://www.youtube.com/shorts/MidadTest01', 'tall', VIDEO],
  [
    'https://x.com/midad_test/status/1000000000000000001?s=20',
    'post',
    'https://platform.twitter.com/embed/Tweet.html?dnt=true&lang=ar&id=1000000000000000001',
  ],
  [
    'https://mobile.twitter.com/midad_test/status/1000000000000000001/photo/1',
    'post',
    'https://platform.twitter.com/embed/Tweet.html?dnt=true&lang=ar&id=1000000000000000001',
  ],
  [
    'https://www.facebook.com/midad.test/posts/pfbid0Test',
    'post',
    'https://www.facebook.com/plugins/post.php?show_text=true&href=https%3A%2F%2Fwww.facebook.com%2Fmidad.test%2Fposts%2Fpfbid0Test',
  ],
  [
    'https://m.facebook.com/midad.test/videos/100000000000001/',
    'wide',
    'https://www.facebook.com/plugins/video.php?show_text=false&autoplay=true&href=https%3A%2F%2Fwww.facebook.com%2Fmidad.test%2Fvideos%2F100000000000001%2F',
  ],
  [
    'https://www.facebook.com/watch/?v=100000000000001',
    'wide',
    'https://www.facebook.com/plugins/video.php?show_text=false&autoplay=true&href=https%3A%2F%2Fwww.facebook.com%2Fwatch%2F%3Fv%3D100000000000001',
  ],
  [
    'https://www.instagram.com/p/Test_01/?igsh=x',
    'post',
    'https://www.instagram.com/p/Test_01/embed/',
  ],
  [
    'https://instagram.com/midad.test/reel/Test_01/',
    'tall',
    'https://www.instagram.com/reel/Test_01/embed/',
  ],
  [
    'https://www.tiktok.com/@midad.test/video/7000000000000000001?lang=ar',
    'tall',
    'https://www.tiktok.com/player/v1/7000000000000000001?autoplay=1',
  ],
];

describe('An address alone stands for what it leads to', () => {
  for (const [address, shape, frame] of EMBEDS) {
    test(address, () => {
      const embed = embedAt(address);
      assert.deepEqual([embed?.shape, embed?.frame], [shape, frame]);
    });
  }
});

test('What the page links to carries no marks of who shared it', () => {
  const pages = [
    'https://youtu.be/MidadTest01?si=abc&t=90',
    'https://twitter.com/midad_test/status/1000000000000000001?s=20',
    'https://www.instagram.com/p/Test_01/?igsh=x',
    'https://www.tiktok.com/@midad.test/video/7000000000000000001?lang=ar',
  ].map((address) => embedAt(address)?.page);
  assert.deepEqual(pages, [
    'https://www.youtube.com/watch?v=MidadTest01&t=90s',
    'https://x.com/midad_test/status/1000000000000000001',
    'https://www.instagram.com/p/Test_01/',
    'https://www.tiktok.com/@midad.test/video/7000000000000000001',
  ]);
});

test('Other addresses stand for nothing, also those that only look alike', () => {
  const others = [
    'https://www.youtube.com/@midad',
    'https://www.youtube.com/watch?v=short',
    'https://www.youtube.com/watch?v=MidadTest01"onload=x',
    'https://youtube.com.evil.example/watch?v=MidadTest01',
    'https://evil.example/https://youtu.be/MidadTest01',
    'https://youtube.com@evil.example/watch?v=MidadTest01',
    'https://youtube.com:8080/watch?v=MidadTest01',
    'javascript://youtube.com/watch?v=MidadTest01',
    'https://constructor/',
    'https://x.com/midad_test',
    'https://www.facebook.com/midad.test',
    'https://www.instagram.com/midad.test/',
    'https://vm.tiktok.com/ZMtest/',
    'youtu.be/MidadTest01',
  ];
  assert.deepEqual(
    others.filter((address) => embedAt(address)),
    [],
  );
});
