import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { planFileRedirects } from '../src/import/media/file-redirects.ts';
import { mediaIn } from '../src/import/media/media-plan.ts';
import { mediaPath } from '../src/model/media-path.ts';
import { attachment, planOf, SITE, UPLOADS } from './support/old-media.ts';

describe('The picture that an address means', () => {
  const plan = planOf(
    attachment(1, '2019/05/dam.jpg', { alt: 'سد الوحدة', caption: '<em>السد</em> بعد  الأمطار' }),
    attachment(2, '2019/05/map-150x150.jpg'),
    attachment(3, '2019/06/port-scaled.jpg'),
    attachment(4, '2019/06/souk-e1557842123456.jpg'),
    attachment(5, '2020/01/سوق الأحد.jpg'),
    attachment(6, `https://old.files.wordpress.com/2008/06/wind.jpg`),
    attachment(7, '2021/02/Gate.jpg'),
    attachment(8, '2021/02/gate.jpg'),
    attachment(9, '2019/05/dam.jpg', { alt: 'السد ليلا' }),
    attachment(10, '2019/07/law.pdf'),
  );
  const at = (address: string) => plan.pictureAt(address)?.src;

  test('in all its sizes and ways of writing', () => {
    const dam = '2019/05/dam.jpg';
    for (const [address, src] of [
      [`${UPLOADS}2019/05/dam.jpg`, dam],
      [`${UPLOADS}2019/05/dam-1024x682.jpg`, dam],
      [`${UPLOADS}2019/05/dam-300x200.jpg?w=640#x`, dam],
      [`http://www.old.example/wp-content/uploads/2019/05/dam-scaled.jpg`, dam],
      ['/wp-content/uploads/2019/05/dam.jpg.webp', dam],
      [
        '//old.example/wp-content/uploads/sites/3/2019/05/dam-1024x682-1.jpg',
        '2019/05/dam-1024x682-1.jpg',
      ],
      [
        'https://i2.wp.com/old.example/wp-content/uploads/2019/05/dam.jpg?resize=300%2C200&ssl=1',
        dam,
      ],
      [`${UPLOADS}2019/05/map-150x150.jpg`, '2019/05/map-150x150.jpg'],
      [`${UPLOADS}2019/05/map-150x150-300x300.jpg`, '2019/05/map-150x150.jpg'],
      [`${UPLOADS}2019/06/port-2048x1365.jpg`, '2019/06/port.jpg'],
      [`${UPLOADS}2019/06/port-scaled.jpg`, '2019/06/port.jpg'],
      [`${UPLOADS}2019/06/souk-300x200.jpg`, '2019/06/souk-e1557842123456.jpg'],
      [`${UPLOADS}2019/06/souk-e1557842123456-300x200.jpg`, '2019/06/souk-e1557842123456.jpg'],
      [
        `${UPLOADS}2020/01/%d8%b3%d9%88%d9%82%20%D8%A7%D9%84%D8%A3%D8%AD%D8%AF-768x512.jpg`,
        '2020/01/سوق-الأحد.jpg',
      ],
      ['https://old.files.wordpress.com/2008/06/wind.jpg?w=300', '2008/06/wind.jpg'],
      [`${UPLOADS}2021/02/Gate.jpg`, '2021/02/Gate.jpg'],
      [`${UPLOADS}2021/02/gate-300x200.jpg`, '2021/02/gate-8.jpg'],
    ] as const) {
      assert.equal(at(address), src, address);
    }
  });

  test('also where no attachment of the export is it', () => {
    assert.equal(at(`${UPLOADS}2017/01/old-bridge-300x200.jpg`), '2017/01/old-bridge.jpg');
    assert.equal(at(`${UPLOADS}2017/01/old-bridge.jpg`), '2017/01/old-bridge.jpg');
    assert.deepEqual(plan.sourceOf('2017/01/old-bridge.jpg'), {
      kind: 'picture',
      files: ['2017/01/old-bridge.jpg', '2017/01/old-bridge-300x200.jpg'],
      addresses: [`${UPLOADS}2017/01/old-bridge.jpg`, `${UPLOADS}2017/01/old-bridge-300x200.jpg`],
    });
    // Two files whose names differ in capitals alone would be one on other disks.
    assert.equal(at(`${UPLOADS}2017/01/Old-Bridge.jpg`), '2017/01/Old-Bridge-28b62d.jpg');
    for (const elsewhere of [
      'https://other.example/wp-content/uploads/2019/05/dam.jpg',
      `${SITE}/2019/05/dam.jpg`,
      'data:image/png;base64,AAAA',
      `${UPLOADS}2019/07/law.pdf`,
      'javascript:alert(1)',
      '',
    ]) {
      assert.equal(at(elsewhere), undefined, elsewhere);
    }
  });

  test('and what is said of it', () => {
    assert.deepEqual(plan.pictureOf(1), {
      src: '2019/05/dam.jpg',
      alt: 'سد الوحدة',
      caption: 'السد بعد الأمطار',
      credit: undefined,
    });
    assert.equal(plan.pictureOf(9)?.src, '2019/05/dam.jpg');
    assert.equal(plan.pictureOf(9)?.alt, 'السد ليلا');
    assert.equal(plan.pictureOf(10), undefined);
    const named = planOf(
      attachment(1, 'a.jpg', { alt: 'الوصف', caption: 'الشرح', title: 'سد الوحدة في الصباح' }),
      attachment(2, 'b.jpg', { caption: 'الشرح' }),
      attachment(3, 'c.jpg', { title: 'سد الوحدة في الصباح' }),
      attachment(4, 'd.jpg', { title: 'WhatsApp Image 2019-05-03 at 10.20' }),
      attachment(5, 'e.jpg', { title: 'IMG_2034' }),
    );
    const lead = (id: number) => named.leadPictureOf(id)?.alt;
    assert.deepEqual([1, 2, 3, 4, 5, 6].map(lead), [
      'الوصف',
      'الشرح',
      'سد الوحدة في الصباح',
      'بلا وصف',
      'بلا وصف',
      undefined,
    ]);
  });

  test('sounds, films and documents have addresses of their own', () => {
    assert.equal(plan.fileOf(10), '/media/files/2019/07/law.pdf');
    assert.equal(plan.fileOf(1), undefined);
    assert.equal(plan.fileAt(`${UPLOADS}2019/07/law.pdf`), '/media/files/2019/07/law.pdf');
    assert.equal(plan.fileAt(`${UPLOADS}2018/خطاب العرش.mp3`), '/media/files/2018/خطاب-العرش.mp3');
    assert.equal(plan.fileAt(`${UPLOADS}2018/shell.php`), undefined);
    assert.equal(plan.fileAt(`${UPLOADS}2019/05/dam.jpg`), undefined);
    const markdown = 'استمع إلى [الخطاب](/media/files/2018/خطاب-العرش.mp3).';
    assert.deepEqual(mediaIn({ markdown, pictures: ['2019/05/dam.jpg'] }), [
      '2019/05/dam.jpg',
      'files/2018/خطاب-العرش.mp3',
    ]);
  });
});

describe('Names of files that an export made up to harm', () => {
  const HOSTILE = [
    '../../../etc/passwd.jpg',
    '..\\..\\windows\\system.jpg',
    '/etc/cron.d/x.png',
    'C:\\temp\\x.png',
    '2019/05/\u202egpj.exe.jpg',
    '2019/05/a\u0000b\u0007.jpg',
    'con.jpg',
    'aux/nul.png',
    '.htaccess.jpg',
    '....jpg',
    '.jpg',
    'media/content/x.jpg',
    'content/media/x.jpg',
    './media/x.jpg',
    `2019/${'س'.repeat(300)}.jpg`,
    `2019/${'س'.repeat(299)}ش.jpg`,
    `${'a/'.repeat(400)}x.jpg`,
    '2019/05/dam.jpg/../../../x.jpg',
    '2019/05/na me (1) & "2" <b> | % # ? *.jpg',
    '2019/05/%2e%2e%2f%2e%2e%2fx.jpg',
    '2019/05/\u0301\u115f\ufeff.jpg',
    '2019/05/\ufffd.jpg',
    '2019/05/cafe\u0301.jpg',
  ];
  const plan = planOf(...HOSTILE.map((file, index) => attachment(index + 1, file)));
  const paths = HOSTILE.map((_, index) => plan.pictureOf(index + 1)?.src ?? '');

  test('become names that every disk and every article takes', () => {
    for (const [index, path] of paths.entries()) {
      const file = HOSTILE[index];
      assert.match(
        path,
        /^(?:[\p{L}\p{M}\p{N}_-][\p{L}\p{M}\p{N}._-]*\/)*[\p{L}\p{N}_-][\p{L}\p{M}\p{N}._-]*\.\w+$/u,
        file,
      );
      assert.doesNotMatch(path, /[\p{Cf}\p{Cc}]|\.\./u, file);
      assert.equal(mediaPath(path), path, file);
      assert.equal(path.normalize('NFC'), path, file);
      assert.ok(
        path.split('/').every((name) => Buffer.byteLength(name) <= 200),
        file,
      );
      assert.ok(
        path.split('/').every((name) => !/^(?:con|aux|nul)(?:\.|$)/i.test(name)),
        file,
      );
    }
    assert.equal(paths[0], 'etc/passwd.jpg');
    assert.equal(paths[4], '2019/05/gpj.exe.jpg');
    assert.equal(paths.at(-1), '2019/05/café.jpg');
  });

  test('each its own', () => {
    assert.equal(new Set(paths.map((path) => path.toLowerCase())).size, paths.length);
  });
});

describe('The old addresses of files', () => {
  const site = { version: '1.2', title: '', description: '', language: 'ar', address: SITE };
  const cards = [
    attachment(1, '2019/05/dam.jpg'),
    attachment(2, '2019/05/port-scaled.jpg'),
    attachment(3, '2019/07/law.pdf'),
    attachment(4, '2020/01/سوق الأحد (1).jpg'),
    attachment(5, '2021/02/Gate.jpg'),
    attachment(6, '2021/02/gate.jpg'),
    attachment(7, 'https://old.files.wordpress.com/2008/06/wind.jpg'),
    attachment(8, `${SITE}/wp-content/blogs.dir/3/files/2012/05/fair.jpg`),
    attachment(9, `${SITE}/media/../../x.jpg`),
    attachment(10, 'law$7.pdf'),
    attachment(11, 'rules.pdf'),
    attachment(12, 'flat.jpg'),
  ];
  const plan = planOf(...cards);
  const items = new Map(cards.map((card) => [card.id, card]));
  const { rules, others } = planFileRedirects({ site, items }, plan);

  test('lead on by a rule for each place in which they lay', () => {
    assert.deepEqual(rules, [
      { from: '/wp-content/uploads/*', to: '{media}' },
      { from: '/wp-content/blogs.dir/3/files/*', to: '{media}' },
    ]);
  });

  test('have entries of their own where their names are others now', () => {
    const paths = ['2019/05/dam.jpg', '2019/05/port.jpg', 'files/2019/07/law.pdf'];
    const called = ['2020/01/سوق-الأحد-1.jpg', '2021/02/Gate.jpg', '2021/02/gate-6.jpg'];
    const more = ['2008/06/wind.jpg', '2012/05/fair.jpg', 'x.jpg', 'files/law-7.pdf'];
    const flat = ['files/rules.pdf', 'flat.jpg'];
    const { redirects, unfit } = others([...paths, ...called, ...more, ...flat]);
    assert.deepEqual(unfit, [`${SITE}/media/../../x.jpg`, `${UPLOADS}law$7.pdf`]);
    assert.deepEqual(redirects, [
      {
        from: '/wp-content/uploads/2020/01/سوق%20الأحد%20%281%29.jpg',
        to: '/media/2020/01/سوق-الأحد-1.jpg',
      },
      { from: '/wp-content/uploads/2021/02/gate.jpg', to: '/media/2021/02/gate-6.jpg' },
      // By the rule too, but not on hosts that lead nobody on.
      { from: '/wp-content/uploads/rules.pdf', to: '/media/files/rules.pdf' },
    ]);
  });
});
