import { inList, lists, newestFirst } from '../newspaper.js';

const PER_PAGE = 30;

export async function GET({ site }) {
  const articles = await newestFirst();
  const pages = lists.flatMap(({ slug }) => {
    const count = Math.max(1, Math.ceil(inList(articles, slug).length / PER_PAGE));
    return Array.from({ length: count }, (_, index) =>
      index === 0 ? `/${slug}/` : `/${slug}/${index + 1}/`,
    );
  });
  const urls = [
    ...['/', '/about/', ...pages].map((path) => `<url><loc>${new URL(path, site)}</loc></url>`),
    ...articles.map(
      ({ id, data }) =>
        `<url><loc>${new URL(`/${id}/`, site)}</loc><lastmod>${data.date.toISOString()}</lastmod></url>`,
    ),
  ];
  return new Response(
    `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
  );
}
