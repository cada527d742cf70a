import { TagPath } from '../../model.ts'

/** What a programme files its talks under, as tags; what cannot be one is left out. */
export function givenTags(names: readonly string[]): string[] {
  const paths = names.map((name) =>
    name
      .trim()
      .replaceAll(/\s*\/+\s*/gu, '/')
      .replaceAll(/^\/+|\/+$/gu, '')
      .trim(),
  )
  return [...new Set(paths.filter((path) => TagPath.safeParse(path).success))]
}
