import type { Content } from '../model/newsroom.ts';
import type { Site } from '../model/site.ts';
import type { Problem } from '../problems.ts';
import { captionProblems, captionUses, prepareCaptions, type FindCaptions } from './captions.ts';
import type { Filmed } from './register.ts';
import { prepareVideos, videoProblems, videoUses, type PreparedVideos } from './videos.ts';

/** The video files of a newspaper with their captions, ready to be published. */
interface PreparedFilms extends PreparedVideos {
  findCaptions: FindCaptions;
}

/**
 * Finds the videos that lead articles, and their captions.
 *
 * @param media path of the folder of the originals
 * @param register what earlier builds learned of the videos; is filled with what this one learns
 */
export async function prepareFilms(
  content: Pick<Content, 'articles'>,
  { media, register }: { media: string; register: Map<string, Filmed> },
  site: Pick<Site, 'basePath'>,
): Promise<PreparedFilms> {
  const videos = await prepareVideos(videoUses(content), { media, register }, site);
  const captions = await prepareCaptions(captionUses(content), media, site);
  return {
    find: videos.find,
    paths: videos.paths,
    findCaptions: captions.find,
    files: [...videos.files, ...captions.files],
    originals: [...videos.originals, ...captions.originals],
    problems: [...videos.problems, ...captions.problems],
  };
}

/** What is to be said of the videos and captions in use. */
export async function filmProblems(
  content: Pick<Content, 'articles'>,
  media: string,
): Promise<Problem[]> {
  return [
    ...(await videoProblems(videoUses(content), media)),
    ...(await captionProblems(captionUses(content), media)),
  ];
}
