import type { UserConfig } from '@11ty/eleventy';
import { renderBodyPicture } from './layouts/body-picture.tsx';
import { renderLitePicture } from './layouts/lite-picture.tsx';
import { renderPage } from './layouts/render.tsx';
import { newspaper, type Press } from './src/eleventy/newspaper.ts';

/**
 * Eleventy's configuration. Articles are data here, not templates: the plan says which pages there are
 * and what is on each, and the newspaper plugin has Eleventy write one page for each of them.
 */
export default function configure(eleventy: UserConfig, press: Press): void {
  eleventy.setTemplateFormats(['11ty.js']);
  eleventy.setUseGitIgnore(false);
  eleventy.addPlugin(newspaper, {
    press,
    renderPage,
    pictureDrawing: (layout) => (layout === 'lite' ? renderLitePicture : renderBodyPicture),
  });
}
