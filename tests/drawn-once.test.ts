import assert from 'node:assert/strict';
import { test } from 'node:test';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { drawnOnce } from '../layouts/components/DrawnOnce.tsx';
import type { Frame } from '../src/plan/props.ts';

/** A frame of which only the name matters here. */
function frameOf(siteName: string): Frame {
  return { siteName } as Frame;
}

test('a part of the frame is drawn once for each section of a newspaper, and for no other', () => {
  let times = 0;
  const Part = drawnOnce(({ frame, section }) => {
    times += 1;
    return h('nav', { title: section }, `${frame.siteName} <و>`);
  });
  const press = frameOf('الصحافة');
  const news = frameOf('الأخبار');
  const drawn = (frame: Frame, section?: string) =>
    renderToString(h('body', null, h(Part, { frame, section }), 'نص'));
  const first = '<body><nav title="/sports/">الصحافة &lt;و></nav>نص</body>';
  assert.equal(drawn(press, '/sports/'), first);
  assert.equal(drawn(press, '/sports/'), first);
  assert.equal(times, 1);
  assert.equal(drawn(press), '<body><nav>الصحافة &lt;و></nav>نص</body>');
  assert.equal(
    drawn(news, '/sports/'),
    '<body><nav title="/sports/">الأخبار &lt;و></nav>نص</body>',
  );
  assert.equal(times, 3);
});
