/**
 * Sounds, films and documents that articles lead to: `[نص القانون](/media/files/2019/law.pdf)`. They lie in
 * content/media/files, and are published as they are, at the address that the link names.
 */

/** Their folder inside content/media. */
export const FILES = 'files/';

/** What their addresses begin with. */
export const FILES_ADDRESS = `/media/${FILES}`;

/** Kinds that are published: what browsers show or save, and nothing that they run. */
const PUBLISHED =
  /\.(?:mp3|m4a|aac|og[gav]|opus|wav|flac|mp4|m4v|webm|mov|3gp|pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|txt|csv|epub|zip)$/i;

/** Pictures, also of kinds that no newspaper shows: who converts one finds its place. */
const PICTURE = /\.(?:jpe?g|jpe|jfif|png|gif|webp|avif|bmp|tiff?|svg|hei[cf]|ico)$/i;

/** Whether a file is a picture, by its name. */
export function isPictureName(name: string): boolean {
  return PICTURE.test(name);
}

/** Whether an address is called as a file is, and not as a page: what stood there was no page. */
export function isFileAddress(path: string): boolean {
  return isPictureName(path) || isPublishedKind(path);
}

/** Whether a file of a name may be published as it is. */
export function isPublishedKind(name: string): boolean {
  return PUBLISHED.test(name);
}

/** The path inside content/media of the file that a link leads to; undefined for a link to anything else. */
export function linkedFile(address: string): string | undefined {
  if (!address.startsWith(FILES_ADDRESS)) return undefined;
  const path = address
    .slice('/media/'.length)
    .replace(/[?#].*$/s, '')
    .normalize('NFC');
  const isInside = !path.split(/[\\/]/).some((step) => step === '' || step.startsWith('.'));
  return isInside && isPublishedKind(path) ? path : undefined;
}
