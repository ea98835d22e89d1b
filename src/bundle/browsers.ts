/** Browsers that logical properties, `:is` and `aspect-ratio` reach without being rewritten. */
export const BROWSERS = ['chrome100', 'firefox100', 'safari15.4'];
