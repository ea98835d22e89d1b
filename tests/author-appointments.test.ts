import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Fate } from '../src/author-messages/fates.ts';
import { told, waiting } from './support/author-messages.ts';
import { site } from './support/newspaper.ts';

/** At which minute an article will come out, in the newspaper's words. It is Tuesday 24 November 2026, 10:00. */

describe('An author is told when an article will come out', () => {
  const lineOf = (fate: Fate) => told([fate]).split('\n').slice(4).join('\n');

  test('today', () => {
    assert.equal(
      told([waiting('2026-11-24T18:30:00+01:00')]),
      `مرحبا سلمى، هذا ما صار إليه ما حفظته:

مقال ينتظر موعده:
• سوق الأحد يفتح أبوابه في واد الزيتون
يُنشر اليوم، الثلاثاء 24 نونبر 2026 الساعة 18:30، أو بعد ذلك بدقائق.`,
    );
  });

  test('tomorrow, though it is less than a day away', () => {
    assert.equal(
      lineOf(waiting('2026-11-25T00:05:00+01:00')),
      'يُنشر غدا، الأربعاء 25 نونبر 2026 الساعة 00:05، أو بعد ذلك بدقائق.',
    );
  });

  test('in a month', () => {
    assert.equal(
      lineOf(waiting('2026-12-24T08:00:00+01:00')),
      'يُنشر يوم الخميس 24 دجنبر 2026 الساعة 08:00، أو بعد ذلك بدقائق.',
    );
  });

  test('in Ramadan, by the hour that clocks in Morocco will show', () => {
    // In 2027 clocks go back to UTC from 7 February to 14 March.
    assert.equal(
      lineOf(waiting('2027-02-10T08:00:00Z')),
      'يُنشر يوم الأربعاء 10 فبراير 2027 الساعة 08:00، أو بعد ذلك بدقائق.',
    );
  });

  test('in the digits and hours of the newspaper', () => {
    const cairo = site({ country: 'EG', digits: 'arab', hours: '12' });
    const text = told([waiting('2026-11-25T14:05:00+02:00')], 'push', cairo);
    assert.match(text, /يُنشر غدا، الأربعاء ٢٥ نوفمبر ٢٠٢٦ الساعة ٢:٠٥\u00a0م، أو بعد ذلك بدقائق\./);
  });

  test('and that readers have it no more until then', () => {
    const fate: Fate = { ...waiting('2026-11-25T08:00:00+01:00'), wasLive: true } as Fate;
    assert.match(lineOf(fate), /بدقائق\.\nكان على الموقع، ولم يعد يراه القراء\.$/);
  });
});
