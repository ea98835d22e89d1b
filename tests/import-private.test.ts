import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { writeReport } from '../src/import/report/write-report.ts';
import { filesIn, importOf } from './support/boxed-import.ts';
import { elements, exportText, itemText } from './support/export-text.ts';

describe('what nobody may see', () => {
  test('is nowhere: not in the content, not in the report', async (t) => {
    const secret = (name: string) => `${name}@barid.example`;
    const author = `<wp:author>${elements({ 'wp:author_id': 2, 'wp:author_login': 'souad', 'wp:author_email': secret('katiba'), 'wp:author_display_name': secret('katiba') })}</wp:author>`;
    const comment = (id: number, name: string, approved: string) =>
      `<wp:comment>${elements({
        'wp:comment_id': id,
        'wp:comment_author': name,
        'wp:comment_author_email': secret(`qari${id}`),
        'wp:comment_author_IP': '203.0.113.7',
        'wp:comment_author_url': `mailto:${secret(`qari${id}`)}`,
        'wp:comment_date': '2019-07-02 10:00:00',
        'wp:comment_date_gmt': '2019-07-02 09:00:00',
        'wp:comment_content': `راسلني: ${secret(`qari${id}`)}`,
        'wp:comment_approved': approved,
      })}<wp:commentmeta><wp:meta_key>ip</wp:meta_key><wp:meta_value>2001:db8::7</wp:meta_value></wp:commentmeta></wp:comment>`;
    const more =
      comment(1, 'سعيد', '1') + comment(2, secret('qari2'), '1') + comment(3, secret('qari3'), '0');
    const meta = `<wp:postmeta><wp:meta_key>_author_ip</wp:meta_key><wp:meta_value>203.0.113.7</wp:meta_value></wp:postmeta>`;
    const { box, report, files } = await importOf(
      t,
      exportText(author + itemText({ 'wp:comment_status': 'open' }, more + meta)),
    );
    await writeReport(report, { folder: join(box, 'content'), base: '' });
    const written = await filesIn(box, (path) => path.startsWith('content/'));
    assert.ok(written.size >= files.size + 2);
    for (const [path, text] of written) {
      assert.doesNotMatch(`${path} ${text}`, /barid\.example|203\.0\.113|2001:db8/, path);
    }
  });
});
