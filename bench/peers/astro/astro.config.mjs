import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://express-tv.example',
  cacheDir: './.astro-cache',
});
