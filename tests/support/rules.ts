/** Rules of redirects.yaml of every kind. */
export const RULES = [
  { from: '{article}/*', to: '{article}' },
  { from: '{article}/amp/*', to: '{article}' },
  { from: '/archives/{id}.html', to: '{article}' },
  { from: '/{year}/{month}/', to: '/archive/{year}/{month}/' },
  { from: '/{year}/{month}/{day}/*', to: '/archive/{year}/{month}/{day}/' },
  { from: '/tag/*', to: '/archive/' },
  { from: '/tag/السوق/*', to: '/search/?q=السوق' },
  { from: '/?p={id}', to: '{article}' },
  { from: '/?cat=5', to: '/society/' },
  { from: '/wp-content/uploads/*', to: '{media}' },
];

/** The same in redirects.yaml. */
export const YAML = RULES.map(({ from, to }) => `- from: '${from}'\n  to: '${to}'\n`).join('');
