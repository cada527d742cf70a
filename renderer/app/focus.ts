/** The two fields that a command goes to, by the ids of their elements. */
export const filterFieldId = 'filter-field'
export const searchFieldId = 'search-field'

export function focusFilter(): void {
  focusField(filterFieldId)
}

/** A search field that is not there yet takes the focus by itself when it comes. */
export function focusSearch(): void {
  focusField(searchFieldId)
}

/** Moves the keyboard on into the page, where Enter on a row leads. */
export function focusPage(): void {
  // The page that was asked for is drawn first.
  requestAnimationFrame(() => document.getElementById('page')?.focus())
}

/** Is somebody writing here, so that keys without Mod, and undo, are the field's own? */
export function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)
  )
}

function focusField(id: string) {
  const field = document.getElementById(id)
  if (!(field instanceof HTMLInputElement)) return
  field.focus()
  field.select()
}
