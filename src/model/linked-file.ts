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
