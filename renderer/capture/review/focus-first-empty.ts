// About a second: cards that take longer than that are not waited for.
const patienceFrames = 60

/** Puts the keyboard into the first impression that is not written yet, as soon as the cards are there. */
export function focusFirstEmpty(patience = patienceFrames): void {
  const fields = document.querySelectorAll<HTMLTextAreaElement>('.review textarea')
  const empty = [...fields].find(({ value }) => value === '')
  if (empty) empty.focus()
  else if (fields.length === 0 && patience > 0) requestAnimationFrame(() => focusFirstEmpty(patience - 1))
}
