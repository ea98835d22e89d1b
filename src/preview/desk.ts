import { rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { build } from '../build/build.ts';
import { readManifest } from '../build/manifest.ts';
import { buildSummary, waitingNotice } from '../build/summary.ts';
import { problemsText } from '../diagnostics/text.ts';
import { hashOf } from '../hash.ts';
import { rulesOf } from '../followed-rules.ts';
import type { Article } from '../model/article.ts';
import type { Edition } from '../plan/edition.ts';
import { ContentFault, hasErrors, type Problem } from '../problems.ts';
import { bulletinOf, type Bulletin } from './bulletin.ts';
import type { Served } from './loopback-server.ts';
import { pullProof } from './proof.ts';
import { proofread } from './proofread.ts';
import { isStyle, pullStyles } from './style-proof.ts';

/** What a preview is made from, and who is told of it. */
export interface DeskOptions {
  /** Path of the content folder. */
  content: string;
  /** Where the previewed site is built. */
  folder: string;
  /** Is told what is going on. */
  say: (text: string) => void;
  /** Puts a failure that is no fault of the content into words. */
  explain: (error: unknown) => Promise<string>;
}

/** Where the desk shows its work. */
export interface Board {
  serveSite: (served: Served) => void;
  post: (bulletin: Bulletin) => void;
}

/** Makes what a preview shows of its content: the whole site, or at once the one file that was saved. */
export class PreviewDesk {
  private readonly options: DeskOptions;
  private readonly board: Board;
  /** The newspaper as it is shown. */
  private edition: Edition | undefined;
  private problems: readonly Problem[] = [];
  /** Whether there is a site in the folder, which proofs may be put into. */
  private isBuilt = false;
  /** Files that were shown while a build was on its way, which may have read them before. */
  private meanwhile = new Set<string>();
  /** How many builds were begun. */
  private builds = 0;
  /** Files of the site that proofs wrote, with how many builds had begun by then. */
  private readonly proofs = new Map<string, number>();

  constructor(options: DeskOptions, board: Board) {
    this.options = options;
    this.board = board;
  }

  /**
   * Builds the site and shows it. What hinders that is told on the board and to the user, and the last site stays.
   *
   * @returns what hindered it, where that is no fault of the content
   */
  async build(): Promise<unknown> {
    const { say, explain } = this.options;
    try {
      await this.makeInPeace();
      return undefined;
    } catch (error) {
      const isContent = error instanceof ContentFault;
      const text = isContent ? this.told(error.problems) : await explain(error);
      if (isContent) this.problems = error.problems;
      this.board.post(bulletinOf(this.problems, isContent ? undefined : text));
      say(text);
      return isContent ? undefined : error;
    }
  }

  /** What is wrong, as those who write read it. */
  private told(problems: readonly Problem[]): string {
    const base = `${this.options.content.split(sep).join('/')}/`;
    return problemsText(problems, { language: 'ar', base });
  }

  /** What was shown while files were put in their places may have taken one away from under the build. */
  private async makeInPeace(): Promise<void> {
    try {
      await this.make();
    } catch (error) {
      if (error instanceof ContentFault || this.meanwhile.size === 0) throw error;
      await this.make();
    }
  }

  private async make(): Promise<void> {
    const { content, folder, say } = this.options;
    const started = performance.now();
    this.meanwhile = new Set();
    this.builds += 1;
    const report = await build({
      content,
      output: folder,
      now: Date.now(),
      onFault: 'leave out',
      isPreview: true,
      watcher: {
        composed: (edition) => (this.edition = edition),
        waiting: (holder) => say(waitingNotice(holder).ar),
      },
    });
    this.problems = report.problems;
    await this.takeProofsDown();
    for (const path of this.meanwhile) await this.proveQuietly(path);
    this.isBuilt = true;
    this.serve();
    this.board.post(bulletinOf(this.problems));
    const summary = buildSummary(report, folder, performance.now() - started);
    say(this.problems.length > 0 ? `${this.told(this.problems)}\n\n${summary}` : summary);
  }

  /** An article that was shown may have gone before the build read it, which then knows nothing of its page. */
  private async takeProofsDown(): Promise<void> {
    const { folder } = this.options;
    const earlier = [...this.proofs].filter(([, builds]) => builds < this.builds);
    if (earlier.length === 0) return;
    const { files } = await readManifest(`${folder}.manifest.json`);
    for (const [file] of earlier) {
      this.proofs.delete(file);
      if (!files.has(file)) await rm(join(folder, file), { force: true });
    }
  }

  /**
   * Shows at once what is known of a file that was saved or removed; the build that follows shows the rest. What goes
   * wrong here goes wrong there too, which reports it.
   */
  async prove(path: string): Promise<void> {
    this.meanwhile.add(path);
    const isShown = await this.proveQuietly(path);
    this.serve();
    this.board.post(bulletinOf(this.problems));
    if (isShown) this.options.say(`عُرض من جديد: ${this.fileAt(path)}`);
  }

  private async proveQuietly(path: string): Promise<boolean> {
    const { content } = this.options;
    if (isStyle(path)) return this.proveStyles().catch(() => false);
    const file = this.fileAt(path);
    const read = await proofread(file, content, this.edition?.newsroom).catch(() => undefined);
    if (read) {
      const others = this.problems.filter((problem) => problem.file !== file);
      this.problems = [...others, ...read.problems];
      if (hasErrors(read.problems)) return false;
    }
    return this.proof(file, read?.article).catch(() => false);
  }

  private serve(): void {
    if (!this.edition || !this.isBuilt) return;
    const { assets, newsroom, oldFile } = this.edition;
    const parts = assets.files.map((file) => ('from' in file ? file.from : file.contents));
    const { basePath } = newsroom.site;
    const leadsTo = rulesOf(newsroom, oldFile);
    this.board.serveSite({ basePath, assets: hashOf(...parts), leadsTo });
  }

  private async proveStyles(): Promise<boolean> {
    if (!this.edition || !this.isBuilt) return false;
    this.edition = await pullStyles(this.edition, this.options.folder);
    return true;
  }

  private fileAt(path: string): string {
    return relative(this.options.content, path).split(sep).join('/');
  }

  private async proof(file: string, after: Article | undefined): Promise<boolean> {
    const { content, folder } = this.options;
    const { edition } = this;
    const before = edition?.newsroom.articles.find((article) => article.file === file);
    if (!edition || !this.isBuilt || !(before || after)) return false;
    const options = { edition, content, folder, now: Date.now() };
    const proof = await pullProof({ before, after }, options);
    this.edition = proof.edition;
    for (const written of proof.files) this.proofs.set(written, this.builds);
    return true;
  }
}
