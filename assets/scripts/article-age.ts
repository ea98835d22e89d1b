import { articleAge } from '../../src/article-age.ts';

/**
 * Says above the text of an old article how old it is. The element is known before the page is read, and fills itself
 * where it is met: so it stands there before anything is painted, and pushes nothing about.
 */
class ArticleAge extends HTMLElement {
  connectedCallback(): void {
    const { published = '', after } = this.dataset;
    const { digits } = document.documentElement.dataset;
    this.textContent =
      articleAge(published, Date.now(), Number(after), digits === 'arab' ? 'arab' : 'latn') ?? '';
  }
}

export function knowArticleAges(): void {
  customElements.define('article-age', ArticleAge);
}
