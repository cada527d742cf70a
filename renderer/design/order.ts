/** Which way, and where, things of an ordered list go. */
export type Step = 'up' | 'down'

/**
 * The order after the chosen ones went one place up or down together, keeping their own order; at the end they
 * close up and stay.
 */
export function stepped<Id>(order: readonly Id[], chosen: ReadonlySet<Id>, step: Step): Id[] {
  const steppedUp = (ids: readonly Id[]) => {
    const after = [...ids]
    for (const [place, id] of after.entries()) {
      const above = after[place - 1]
      if (above === undefined || !chosen.has(id) || chosen.has(above)) continue
      after[place - 1] = id
      after[place] = above
    }
    return after
  }
  return step === 'up' ? steppedUp(order) : steppedUp(order.toReversed()).toReversed()
}

/** The order after the chosen ones were dropped before or after `target`. */
export function dropped<Id>(
  order: readonly Id[],
  chosen: ReadonlySet<Id>,
  target: Id,
  side: 'before' | 'after',
): Id[] {
  const moving = order.filter((id) => chosen.has(id))
  const staying = order.filter((id) => !chosen.has(id))
  // Dropped onto one of themselves: they gather where that one stands.
  const from = order.indexOf(target) + (side === 'after' ? 1 : 0)
  const at = order.slice(0, from).filter((id) => !chosen.has(id)).length
  return [...staying.slice(0, at), ...moving, ...staying.slice(at)]
}
