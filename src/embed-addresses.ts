/** A site whose posts and videos an article can show. */
export type EmbedSite = 'youtube' | 'x' | 'facebook' | 'instagram' | 'tiktok';

/** Where each of them answers what is loaded into a frame. */
export const FRAME_ORIGINS: Readonly<Record<EmbedSite, string>> = {
  youtube: 'https://www.youtube-nocookie.com',
  x: 'https://platform.twitter.com',
  facebook: 'https://www.facebook.com',
  instagram: 'https://www.instagram.com',
  tiktok: 'https://www.tiktok.com',
};

/** A post or a video of another site, by its address alone. */
export interface Embed {
  site: EmbedSite;
  kind: 'video' | 'post';
  /** How its frame is shaped: a video lying or standing, or a post as long as it is. */
  shape: 'wide' | 'tall' | 'post';
  /** The page of it, to which a plain link leads. */
  page: string;
  /** What is loaded into a frame when the reader asks. */
  frame: string;
}

/** The embed that an address stands for; undefined for the address of anything else. */
export function embedAt(address: string): Embed | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.port || url.username) return undefined;
  const host = url.hostname.replace(/^(?:www|m|mobile|web|music)\./, '');
  return SITES.get(host)?.(url);
}

/** What reads an address, by its host. */
const SITES: ReadonlyMap<string, (url: URL) => Embed | undefined> = new Map([
  ['youtube.com', youtube],
  ['youtube-nocookie.com', youtube],
  ['youtu.be', (url) => youtubeVideo(url.pathname.slice(1), url)],
  ['x.com', x],
  ['twitter.com', x],
  ['facebook.com', facebook],
  ['instagram.com', instagram],
  ['tiktok.com', tiktok],
]);

function youtube(url: URL): Embed | undefined {
  if (url.pathname === '/watch') return youtubeVideo(url.searchParams.get('v') ?? '', url);
  const [, place, id = ''] = /^\/(shorts|live|embed)\/([^/]+)\/?$/.exec(url.pathname) ?? [];
  return youtubeVideo(id, url, place === 'shorts');
}

/** Begins at `t=90`, `t=1m30s` or `start=90`, as shared addresses say. */
function youtubeVideo(id: string, url: URL, isShort = false): Embed | undefined {
  if (!/^[\w-]{11}$/.test(id)) return undefined;
  const start = secondsIn(url.searchParams.get('t') ?? url.searchParams.get('start') ?? '');
  const page = isShort ? `/shorts/${id}` : `/watch?v=${id}${start ? `&t=${start}s` : ''}`;
  return {
    site: 'youtube',
    kind: 'video',
    shape: isShort ? 'tall' : 'wide',
    page: `https://www.youtube.com${page}`,
    frame: `${FRAME_ORIGINS.youtube}/embed/${id}?autoplay=1&hl=ar${start ? `&start=${start}` : ''}`,
  };
}

function secondsIn(time: string): number {
  const [, hours, minutes, seconds] =
    /^(?:(\d{1,2})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?$/.exec(time) ?? [];
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
}

function x({ pathname }: URL): Embed | undefined {
  const [, user, id] = /^\/(\w{1,15}|i\/web)\/status\/(\d{1,20})(?:\/|$)/.exec(pathname) ?? [];
  if (!user || !id) return undefined;
  return {
    site: 'x',
    kind: 'post',
    shape: 'post',
    page: `https://x.com/${user}/status/${id}`,
    frame: `${FRAME_ORIGINS.x}/embed/Tweet.html?dnt=true&lang=ar&id=${id}`,
  };
}

function facebook({ pathname, searchParams }: URL): Embed | undefined {
  const video = searchParams.get('v') ?? '';
  if (/^\/watch\/?$/.test(pathname) && /^\d+$/.test(video)) {
    return facebookVideo(`/watch/?v=${video}`);
  }
  const path = pathname.replace(/\/$/, '');
  if (/^\/(?:[\w.-]+\/videos(?:\/[^/]+)?\/\d+|reel\/\d+)$/u.test(path))
    return facebookVideo(`${path}/`);
  if (!/^\/[\w.-]+\/posts\/[^/]+(?:\/\d+)?$/u.test(path)) return undefined;
  const page = `https://www.facebook.com${path}`;
  const frame = `${FRAME_ORIGINS.facebook}/plugins/post.php?show_text=true&href=${encodeURIComponent(page)}`;
  return { site: 'facebook', kind: 'post', shape: 'post', page, frame };
}

function facebookVideo(path: string): Embed {
  const page = `https://www.facebook.com${path}`;
  return {
    site: 'facebook',
    kind: 'video',
    shape: path.startsWith('/reel/') ? 'tall' : 'wide',
    page,
    frame: `${FRAME_ORIGINS.facebook}/plugins/video.php?show_text=false&autoplay=true&href=${encodeURIComponent(page)}`,
  };
}

function instagram({ pathname }: URL): Embed | undefined {
  const [, place, id] = /^\/(?:[\w.]+\/)?(p|reels?|tv)\/([\w-]+)\/?$/.exec(pathname) ?? [];
  if (!place || !id) return undefined;
  const isPost = place === 'p';
  const path = `/${isPost ? 'p' : 'reel'}/${id}/`;
  return {
    site: 'instagram',
    kind: isPost ? 'post' : 'video',
    shape: isPost ? 'post' : 'tall',
    page: `https://www.instagram.com${path}`,
    frame: `${FRAME_ORIGINS.instagram}${path}embed/`,
  };
}

function tiktok({ pathname }: URL): Embed | undefined {
  const [, user, id] = /^\/(@[\w.]+)\/video\/(\d+)\/?$/.exec(pathname) ?? [];
  if (!user || !id) return undefined;
  return {
    site: 'tiktok',
    kind: 'video',
    shape: 'tall',
    page: `https://www.tiktok.com/${user}/video/${id}`,
    frame: `${FRAME_ORIGINS.tiktok}/player/v1/${id}?autoplay=1`,
  };
}
