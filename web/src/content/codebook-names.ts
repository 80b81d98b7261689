import { BUILT_IN } from '../api/content.ts';
import type { Definition } from '../api/definitions.ts';
import { topicName } from '../text/names.ts';

/** How people know a codebook's categories: by their titles where it gives any. */
export class CodebookNames {
  readonly #titles: ReadonlyMap<string, string>;

  constructor(books: readonly Definition[], readonly codebook: string) {
    const book = books.find(({ name }) => name === (codebook || BUILT_IN));
    this.#titles = new Map(book?.codebook?.categories.map(({ name, title }) => [name, title ?? topicName(name)]));
  }

  readonly of = (category: string): string => this.#titles.get(category) ?? topicName(category);
}
