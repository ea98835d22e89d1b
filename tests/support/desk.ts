import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFiles } from './content-folder.ts';

export const SITE = `name: إكسبريس تيفي
url: https://express-tv.example/paper
perPage: 3
frontPage: en-vedette
comments:
  provider: custom
  endpoint: https://forms.example/comments
`;

export const CATEGORIES = `- slug: society
  name: مجتمع
- slug: economy
  name: اقتصاد
  aliases: [money]
- slug: opinion
  name: رأي
  kind: opinion
- slug: en-vedette
  name: واجهة
  kind: placement
`;

/** The hour before the last of the month’s twentieth day. */
export const NOW = Date.parse('2026-11-20T12:00:00+01:00');
export const DAY = 24 * 3_600_000;

/** What an edit may change of an article. */
export interface Story {
  id: string;
  title: string;
  date: string;
  categories: string[];
  fields: string[];
  body: string;
}

const WORDS = 'ترامواي مدينة ساحل ميناء مدرسة سوق مطر قطار ملعب كتاب جبل نهر طريق حديقة'.split(' ');

/** Numbers that look random and are the same at each run: xorshift32. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

export function dateAt(instant: number): string {
  return new Date(instant).toISOString();
}

export function fileOf({ title, date, categories, fields, body }: Story): string {
  const head = [`title: '${title}'`, `date: ${date}`, `categories: [${categories.join(', ')}]`];
  return `---\n${[...head, ...fields].join('\n')}\n---\n\n${body}\n`;
}

/** A newspaper that is edited at random. */
export class Desk {
  now = NOW;
  names = CATEGORIES;
  readonly content: string;
  readonly stories = new Map<string, Story>();
  private readonly below: (limit: number) => number;
  private made = 0;

  constructor(content: string, seed: number) {
    this.content = content;
    this.below = numbersFrom(seed);
  }

  async open(articles: number): Promise<void> {
    await writeFiles(this.content, {
      // Half of what it publishes has a lite edition.
      'site.yaml': `${SITE}lite:\n  since: 2025-05-01\n`,
      'categories.yaml': CATEGORIES,
      'pages/about.md': '---\ntitle: من نحن\nmenu: footer\n---\n\nجريدة مستقلة.\n',
    });
    for (let count = 0; count < articles; count += 1) await this.add();
  }

  async add(): Promise<string> {
    const id = String(10_000 + this.made);
    const age = this.below(3 * 365 * 24) * 3_600_000;
    const story: Story = {
      id,
      title: `${this.word()} ${this.word()} ${this.made}`,
      date: dateAt(this.now - age),
      categories: [this.category(), ...(this.below(4) === 0 ? ['en-vedette'] : [])],
      fields: this.below(3) === 0 ? ['story: ملف الميناء'] : [],
      body: `${this.word()} و${this.word()} في ${this.word()}.\n\n## ${this.word()}\n\nثم ${this.word()}.`,
    };
    this.made += 1;
    await this.save(story);
    return `add ${id}`;
  }

  /** One edit, chosen at random; says which. */
  async edit(): Promise<string> {
    const ids = [...this.stories.keys()];
    const story = this.stories.get(ids[this.below(ids.length)] ?? '');
    assert.ok(story);
    switch (this.below(11)) {
      case 0:
      case 1:
        return this.add();
      case 2:
        return this.change(story, { title: `${this.word()} من جديد` }, 'retitle');
      case 3:
        return this.change(story, { body: this.rewritten(story) }, 'rewrite');
      case 4:
        return this.change(story, { categories: [this.category()] }, 're-categorise');
      case 5:
        return this.change(
          story,
          { date: dateAt(Date.parse(story.date) - 365 * DAY) },
          're-date into another year',
        );
      case 6:
        await this.remove(story);
        return `remove ${story.id}`;
      case 7:
        await this.remove(story);
        await this.save({ ...story, id: `${story.id}-b` });
        return `rename ${story.id}`;
      case 8:
        return this.change(
          story,
          { fields: story.fields.includes('draft: true') ? [] : ['draft: true'] },
          'draft',
        );
      case 9:
        return this.change(
          story,
          { date: dateAt(this.now + DAY), fields: ['aliases: [/old/' + story.id + '.html]'] },
          'embargo',
        );
      default:
        this.names = this.names.includes('مجتمع\n')
          ? this.names.replace('مجتمع\n', 'المجتمع\n')
          : this.names.replace('المجتمع\n', 'مجتمع\n');
        await writeFile(join(this.content, 'categories.yaml'), this.names);
        return 'rename a category';
    }
  }

  private async change(story: Story, what: Partial<Story>, name: string): Promise<string> {
    await this.save({ ...story, ...what });
    return `${name} ${story.id}`;
  }

  private async save(story: Story): Promise<void> {
    this.stories.set(story.id, story);
    await writeFiles(this.content, { [`articles/${story.id}.md`]: fileOf(story) });
  }

  private async remove({ id }: Story): Promise<void> {
    this.stories.delete(id);
    await rm(join(this.content, 'articles', `${id}.md`));
  }

  /** The body with one word more, or one about something else. */
  private rewritten({ body }: Story): string {
    if (this.below(2) === 0) return `${body}\n\nوأضيف ${this.word()}.`;
    return `${this.word()} بعد ${this.word()}، و${this.word()} قبل ${this.word()}.`;
  }

  private word(): string {
    return WORDS[this.below(WORDS.length)] ?? '';
  }

  private category(): string {
    return ['society', 'economy', 'opinion'][this.below(3)] ?? 'society';
  }
}
