// The text of a query is its only truth: what narrows, takes back or completes writes into it, as a hand would.

/** The query with one more condition: `narrowed('k6 OR Locust', 'tag:load')` is `(k6 OR Locust) tag:load`. */
export function narrowed(query: string, condition: string): string {
  const words = query.trim()
  if (words === '') return condition
  const { depth, hasOr } = shapeOf(words)
  const closed = words + ')'.repeat(depth)
  return hasOr ? `(${closed}) ${condition}` : `${closed} ${condition}`
}

/**
 * The query without one of its parts, and without what that leaves behind: empty brackets, an OR of one side.
 *
 * @param at the part's range in the query, in UTF-16 units
 */
export function withoutPart(query: string, [from, to]: readonly [number, number]): string {
  let text = `${query.slice(0, from)} ${query.slice(to)}`
  for (let before = ''; before !== text; ) {
    before = text
    text = text
      .replaceAll(/-?[(（]\s*[)）]/gu, ' ')
      .replaceAll(/([(（]|^)\s*(?:OR|ＯＲ|\||｜|AND|ＡＮＤ)(?=\s|[)）]|$)/gu, '$1')
      .replaceAll(/(?:\s|^)(?:OR|ＯＲ|\||｜|AND|ＡＮＤ)\s*(?=[)）]|$)/gu, '')
      .replaceAll(/\s(OR|ＯＲ|\||｜)\s+(?:OR|ＯＲ|\||｜)(?=\s)/gu, ' $1')
  }
  return text.replaceAll(/\s+/gu, ' ').trim()
}

/** How many brackets are open at the end, and whether an OR stands outside of all of them. */
function shapeOf(query: string): { depth: number; hasOr: boolean } {
  let depth = 0
  let hasOr = false
  // Quoted text, brackets, and whatever blanks and brackets part.
  for (const [token] of query.matchAll(/["“”„＂][^"“”„＂]*["“”„＂]|[()（）]|[^\s()（）]+/gu)) {
    if (/^[(（]$/u.test(token)) depth += 1
    else if (/^[)）]$/u.test(token)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && /^(?:OR|ＯＲ|\||｜)$/u.test(token)) hasOr = true
  }
  return { depth, hasOr }
}
