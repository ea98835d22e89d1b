import { join } from 'node:path';
import type { Made, Newsroom } from './new-article.ts';

const FLAT = `    الصورة: souq.jpg
    وصف الصورة: ما في الصورة لمن لا يراها`;

const NESTED = `    image:
      src: souq.jpg
      alt: ما في الصورة لمن لا يراها`;

/** What an author does with a new article, as text for a terminal. */
export function nextSteps({ file, id, nameOf }: Made, { content }: Newsroom): string {
  const path = join(content, file);
  const folder = content === 'content' ? '' : ` -- --content ${content}`;
  const isLatin = /^[a-z]/i.test(nameOf('draft'));
  const yes = isLatin ? 'yes' : 'نعم';
  return `كُتب المقال في:
  ${path}

ما بعد ذلك:
- افتح الملف، واكتب نصك مكان النص المثال.
- لتراه كما سيُنشر:
    npm start${folder}
- لتضيف صورة، ضعها في ${join(content, 'media')}، وأضف إلى رأس المقال:
${isLatin ? NESTED : FLAT}
- حين يجهز، احذف سطر «${nameOf('draft')}: ${yes}»، ثم احفظه في المستودع:
    git add ${path}
    git commit -m ${id}
    git push
`;
}
