import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mediaListText, parseMediaList } from '../src/media/media-list.ts';
import { UsageFault } from '../src/problems.ts';

describe('The list of the store', () => {
  const hash = 'a'.repeat(64);

  test('is read in any order, with the names of any disk, and written sorted', () => {
    const text = `${hash} 12 ميناء.jpg\r\n\n${hash}         7 caf\u0065\u0301.jpg\n`;
    assert.equal(
      mediaListText(parseMediaList(text)),
      `${hash}         7 caf\u00e9.jpg\n${hash}        12 ميناء.jpg\n`,
    );
  });

  const faulty: [what: string, row: string][] = [
    ['a mark of Git', '<<<<<<< HEAD'],
    ['no hash', '12 port.jpg'],
    ['a path out of the folder', `${hash} 12 ../port.jpg`],
    ['an absolute path', `${hash} 12 /etc/passwd`],
    ['a picture that is there with another hash', `${'b'.repeat(64)} 12 port.jpg`],
  ];
  for (const [what, row] of faulty) {
    test(`is refused with ${what}, by its line`, () => {
      assert.throws(
        () => parseMediaList(`${hash} 12 port.jpg\n${row}\n`),
        (error) => error instanceof UsageFault && error.said.ar.includes('في السطر 2'),
      );
    });
  }
});
