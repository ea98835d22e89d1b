import type { Photo } from '../../src/plan/props.ts';
import type { LeadVideoProps } from '../../src/plan/video-props.ts';
import { embedStrings } from '../../src/strings.ts';
import { videoStrings } from '../../src/strings/videos.ts';
import { Caption } from './Figure.tsx';
import { Picture } from './Picture.tsx';

/**
 * The video that leads an article. Of a file nothing is loaded before the reader plays it, and of another site
 * nothing at all: assets/scripts/embeds.ts makes a button of the link.
 */
export function LeadVideo(video: LeadVideoProps) {
  const { description, credit, poster } = video;
  const shape = video.embed ? ` embed ${video.embed.shape}` : '';
  return (
    <figure class={`figure hero lead-video${shape}`}>
      {video.embed ? <Facade {...video} /> : <Film {...video} />}
      <Caption caption={description} credit={poster && credit} />
    </figure>
  );
}

/** How wide the poster is: `poster` knows one file for all screens. */
const POSTER = '800w';

function Film({ file, title, poster, captions }: LeadVideoProps) {
  if (!file) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- where the newsroom has a file of them
    <video
      controls
      preload="none"
      playsinline
      aria-label={`${videoStrings.video}: ${title}`}
      {...(poster && { poster: posterFile(poster) })}
    >
      <source src={file.src} type={file.type} />
      {captions && (
        <track kind="captions" srclang="ar" label={videoStrings.captions} src={captions} />
      )}
      <a href={file.src}>{videoStrings.download}</a>
    </video>
  );
}

/** A third of the JPEG's bytes; where AVIF is not known, in Safari below 16, the video stands on black. */
function posterFile({ avif }: Photo): string {
  const forms = avif.split(', ');
  const form = forms.find((one) => one.endsWith(` ${POSTER}`)) ?? forms.at(-1) ?? '';
  return form.split(' ')[0] ?? '';
}

/** Stands for the player of another site: a link to its page, in the place and of the size of the player. */
function Facade({ embed, title, poster }: LeadVideoProps) {
  if (!embed) return null;
  const { open, ask } = embedStrings.video;
  const site = embedStrings.sites.youtube;
  return (
    <a
      class={`embed-facade${poster ? ' pictured' : ''}`}
      href={embed.page}
      rel="noopener"
      data-frame={embed.frame}
      data-ask={ask.replace('#', site)}
      data-title={title}
    >
      {poster && <Picture photo={{ ...poster, alt: '' }} place="hero" first />}
      <span class="embed-words">{open.replace('#', site)}</span>
    </a>
  );
}
