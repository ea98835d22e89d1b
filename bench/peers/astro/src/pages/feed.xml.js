import { DESCRIPTION, NAME, newestFirst } from '../newspaper.js';

export async function GET({ site }) {
  const newest = (await newestFirst()).slice(0, 50);
  const items = newest.map(({ id, data, rendered }) => {
    const address = new URL(`/${id}/`, site);
    return `<item><title>${escape(data.title)}</title><link>${address}</link><guid>${address}</guid><pubDate>${data.date.toUTCString()}</pubDate><description>${escape(rendered.html)}</description></item>`;
  });
  return new Response(
    `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>${NAME}</title><link>${site}</link><description>${DESCRIPTION}</description>${items.join('\n')}</channel></rss>\n`,
  );
}

function escape(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
