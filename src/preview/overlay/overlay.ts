import type { Bulletin } from '../bulletin.ts';
import { Panel } from './panel.ts';

/**
 * Runs on each page that the preview serves: tells faults, and reloads the page when it is not what it was. It hears
 * that something may be new, and asks what.
 */

/** How long it waits before it looks for a preview that went away, in milliseconds. */
const PAUSE = 1000;

const own = new URL(import.meta.url);
const panel = new Panel(new URL('overlay.css', own).href);

/** What the preview answers: its bulletin, and what the page at this address is now made of. */
interface Answer extends Bulletin {
  tag?: string;
}

async function look(): Promise<void> {
  const address = new URL('bulletin', own);
  address.searchParams.set('at', location.pathname);
  const response = await fetch(address, { cache: 'no-store' });
  if (!response.ok) return;
  const { tag, ...bulletin } = (await response.json()) as Answer;
  panel.show(bulletin);
  // Who reads what is wrong is not interrupted.
  if (tag !== undefined && tag !== own.searchParams.get('page')) {
    panel.whenClosed(() => location.reload());
  }
}

let looking = false;
let again = false;

/** Looks once more after it has looked, when it is called meanwhile. */
async function lookOnceMore(): Promise<void> {
  again = true;
  if (looking) return;
  looking = true;
  while (again) {
    again = false;
    await look().catch(() => {});
  }
  looking = false;
}

/** Looks whenever it is called; the preview calls each page once when it has connected. */
function listen(): void {
  const socket = new WebSocket(own.origin.replace('http', 'ws'));
  socket.addEventListener('message', () => void lookOnceMore());
  socket.addEventListener('close', () => setTimeout(listen, PAUSE));
}

listen();
