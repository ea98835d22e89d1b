import type { Said } from '../problems.ts';

/**
 * A host, or its tool, did not do what it was asked, and asking again did not help. The site that readers see is whole,
 * and the next deploy goes on from there.
 */
export class HostFault extends Error {
  override name = 'HostFault';
  readonly said: Said;

  /**
   * @param said what was asked of whom, and what to look at, in words of ours
   * @param answer what the host answered, as it is
   */
  constructor(said: Said, answer = '') {
    super(answer ? `${said.en}\n${answer}` : said.en);
    this.said = answer ? { ar: `${said.ar}\n${answer}`, en: `${said.en}\n${answer}` } : said;
  }
}
