import { eleventyImageTransformPlugin } from '@11ty/eleventy-img';
import { HtmlBasePlugin } from '@11ty/eleventy';

/**
 * A blog that is set up as Eleventy's base blog (github.com/11ty/eleventy-base-blog, MIT) is: its collections,
 * its addresses, its bundle of CSS inside each page, its pictures by the image transform in the same formats.
 */

const DATE = new Intl.DateTimeFormat('ar-MA-u-nu-latn', {
  dateStyle: 'long',
  timeZone: 'Africa/Casablanca',
});

export default function configure(config) {
  config.addBundle('css');
  config.addPlugin(HtmlBasePlugin);
  config.addPlugin(eleventyImageTransformPlugin, {
    formats: ['avif', 'webp', 'auto'],
    failOnError: true,
    htmlOptions: { imgAttributes: { loading: 'lazy', decoding: 'async' } },
    sharpOptions: { animated: true },
  });
  config.addFilter('readableDate', (date) => DATE.format(date));
  config.addFilter('htmlDate', (date) => date.toISOString().slice(0, 10));
  config.addFilter('newest', (posts, count) => posts.slice(-count));
  config.addFilter('withoutPosts', (tags) => (tags ?? []).filter((tag) => tag !== 'posts'));
  config.addCollection('tagList', (api) => [
    ...new Set(api.getFilteredByTag('posts').flatMap(({ data }) => data.tags)),
  ]);
}

export const config = {
  dir: { input: 'content', includes: '../_includes', data: '../_data', output: '_site' },
  markdownTemplateEngine: false,
  htmlTemplateEngine: 'njk',
};
