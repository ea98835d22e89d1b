import type { Readable, Writable } from 'node:stream';
import { cancel, intro, select, text } from '@clack/prompts';
import type { CategoryBook } from '../model/category.ts';
import type { Site } from '../model/site.ts';
import type { Given } from './answers.ts';
import type { Customs } from './customs.ts';

/** Where questions are put and answered. */
export interface Terminal {
  input: Readable;
  output: Writable;
}

/** What answers are chosen from. */
interface Choices {
  site: Site;
  categories: CategoryBook;
  customs: Customs;
}

/** How many running stories are offered. */
const MOST_STORIES = 20;

/** How many lines of a list are seen at once. */
const ROWS = 12;

const OTHER = Symbol('a story that is not in the list');

/**
 * Asks for what an article needs and the command was not told. Undefined when the author gives up (Ctrl+C).
 */
export async function askFor(
  given: Given,
  choices: Choices,
  terminal: Terminal,
): Promise<Given | undefined> {
  const answers = { ...given };
  intro('مقال جديد (للإلغاء: Ctrl+C)', terminal);
  for (const question of ['title', 'category', 'source', 'story'] as const) {
    if (answers[question] !== undefined) continue;
    const answer = await QUESTIONS[question](choices, terminal);
    if (typeof answer === 'symbol') {
      cancel('أُلغي، ولم يُكتب شيء.', terminal);
      return undefined;
    }
    answers[question] = answer;
  }
  return answers;
}

/** What is answered; a symbol when the author gives up. */
type Question = (choices: Choices, terminal: Terminal) => Promise<string | symbol>;

const QUESTIONS: Record<'title' | 'category' | 'source' | 'story', Question> = {
  title: (_, terminal) =>
    text({
      message: 'العنوان',
      validate: (typed) => (typed?.trim() ? undefined : 'لا مقال بلا عنوان.'),
      ...terminal,
    }),
  // A placement is no subject: who wants the article on the front page adds it in the file.
  category: ({ categories }, terminal) =>
    select({
      message: 'الركن',
      options: categories.all
        .filter(({ kind }) => kind !== 'placement')
        .map(({ slug, name }) => ({ value: slug, label: name })),
      maxItems: ROWS,
      showInstructions: false,
      ...terminal,
    }),
  source: ({ site }, terminal) =>
    text({
      message: 'التوقيع (Enter لاسم الجريدة)',
      placeholder: site.name,
      defaultValue: site.name,
      ...terminal,
    }),
  story: askForStory,
};

async function askForStory({ customs }: Choices, terminal: Terminal): Promise<string | symbol> {
  const known = customs.stories.slice(0, MOST_STORIES);
  const chosen = await select<string | typeof OTHER>({
    message: 'الملف: القصة التي يتبعها المقال',
    options: [
      { value: '', label: 'بلا ملف' },
      ...known.map((story) => ({ value: story, label: story })),
      { value: OTHER, label: 'ملف آخر…' },
    ],
    maxItems: ROWS,
    showInstructions: false,
    ...terminal,
  });
  if (chosen !== OTHER) return chosen;
  return text({ message: 'اسم الملف', defaultValue: '', ...terminal });
}
