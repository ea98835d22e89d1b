import type { CommentForm } from '../comments/form.ts';
import type { Moment } from './props.ts';

/** What the page of an article has for its readers' comments. */
export interface Discussed {
  /** Absent where the site has no form service. */
  comments?: CommentForm | 'closed' | undefined;
  /** What readers have said; absent where nobody has. */
  discussion?: Discussion | undefined;
}

/** What the page of an article is given of its readers' comments. */
export interface Discussion {
  /** «تعليقان» */
  count: string;
  /** Whether no more are taken. */
  isClosed: boolean;
  /** Whether there is a form to answer with. */
  hasForm: boolean;
  threads: ReaderComment[];
  /** What the form offers to answer: the id of each comment, and what it is called. */
  answerable: [id: string, label: string][];
}

/** One comment with what answers it. */
export interface ReaderComment {
  id: string;
  /** By age: «7». */
  number: string;
  name: string;
  published: Moment;
  /** Plain text: paragraphs of lines. */
  paragraphs: string[][];
  /** The comment that it answers, where its place does not show which. */
  answers?: { id: string; name: string } | undefined;
  /** As far as they stand further in; deeper ones follow at the same depth. */
  replies: ReaderComment[];
}
