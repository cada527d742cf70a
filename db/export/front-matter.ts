import { stringify } from 'yaml'
import { oneLine } from './markdown-text.ts'

/** What the head of an article is made from. */
export interface ArticleHead {
  readonly title: string
  /** Tag paths; the sites take few, of one word each. */
  readonly tags: readonly string[]
}

export type ArticleSite = 'zenn' | 'qiita' | 'blog'

/** The head of an article that its writer has still to publish: zenn.dev/zenn/articles/zenn-cli-guide, qiita-cli. */
export function frontMatter(site: ArticleSite, { title, tags }: ArticleHead): string {
  const name = oneLine(title)
  switch (site) {
    case 'zenn':
      return block({ title: name, emoji: '📚', type: 'idea', topics: siteTags(tags), published: false })
    case 'qiita':
      return block({
        title: name,
        tags: siteTags(tags),
        private: false,
        updated_at: '',
        id: null,
        organization_url_name: null,
        slide: false,
        ignorePublish: true,
      })
    case 'blog':
      return block({ title: name, tags: [...new Set(tags.map(oneLine))], draft: true })
  }
}

/** YAML between its rules. Texts are quoted, so that neither `no` nor `1:30` becomes something else. */
export const block = (fields: Readonly<Record<string, unknown>>): string =>
  `---\n${stringify(fields, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 })}---`

// Both sites take five tags, each without blanks and signs. Of a path, its last part says most.
const mostTags = 5

function siteTags(tags: readonly string[]): string[] {
  const names = tags.map((tag) =>
    (tag.split('/').at(-1) ?? '').replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase(),
  )
  const counts = Map.groupBy(
    names.filter((name) => name !== ''),
    (name) => name,
  )
  return [...counts.entries()]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .slice(0, mostTags)
    .map(([name]) => name)
}
