import { embedStrings } from '../../src/strings.ts';

/**
 * Loads a post or a video of another site when the reader asks for it, and not before: the link in its place
 * becomes a button that says where it comes from.
 */

/** What a frame may do: play, and open its links in a new tab. Not: move the page, or open dialogues. */
const SANDBOX =
  'allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-sandbox';

const ALLOWED = 'autoplay; encrypted-media; fullscreen; picture-in-picture';

for (const link of document.querySelectorAll<HTMLAnchorElement>('.embed-facade')) {
  link.replaceWith(buttonFor(link));
}

function buttonFor(link: HTMLAnchorElement): HTMLButtonElement {
  const { frame = '', ask = '', title = '' } = link.dataset;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = link.className;
  const picture = link.querySelector('picture');
  if (picture) button.append(picture);
  button.append(words('embed-words', ask), words('embed-consent', ...consentTo(frame)));
  button.addEventListener('click', () => {
    const loaded = frameFor(frame, title);
    button.replaceWith(loaded);
    loaded.focus();
  });
  return button;
}

function words(name: string, ...content: (string | Node)[]): HTMLSpanElement {
  const span = document.createElement('span');
  span.className = name;
  span.append(...content);
  return span;
}

function consentTo(frame: string): (string | Node)[] {
  const [before = '', after = ''] = embedStrings.consent.split('#');
  const host = document.createElement('bdi');
  host.textContent = new URL(frame).hostname.replace(/^www\./, '');
  return [before, host, after];
}

function frameFor(address: string, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.allow = ALLOWED;
  frame.setAttribute('sandbox', SANDBOX);
  // A player that is not told who embeds it refuses to play.
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.src = address;
  return frame;
}
