/** The fields that a command goes to, by the ids of their elements. */
export const filterFieldId = 'filter-field'
export const searchFieldId = 'search-field'
/** The list that has no field to filter it. */
export const todaysListId = 'list-of-today'

export function focusFilter(): void {
  focusField(filterFieldId)
}

/** A search field that is not there yet takes the focus by itself when it comes. */
export function focusSearch(): void {
  focusField(searchFieldId)
}

/** Moves the keyboard on into the page, where Enter on a row leads. */
export function focusPage(): void {
  // The page that was asked for is drawn first, and an overlay gives the keyboard back to where it was before.
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById('page')?.focus()))
}

/** Gives the keyboard to the list that is shown by its key, whatever is opened beside the one before. */
export function focusList(patience = patienceFrames): void {
  requestAnimationFrame(() => {
    const place =
      document.getElementById(filterFieldId) ??
      document.getElementById(todaysListId) ??
      document.querySelector<HTMLElement>('.pane-rows button')
    place?.focus()
    // The list before stays, hidden, until this one is loaded.
    if ((place === null || document.activeElement !== place) && patience > 0) focusList(patience - 1)
  })
}

/** Gives a list's field the keyboard when the list comes, unless somebody is at work in the page beside it. */
export function takeFocus(field: HTMLInputElement | null): void {
  if (field && !document.getElementById('page')?.contains(document.activeElement)) field.focus()
}

// About a second: a page that takes longer than that is not waited for.
const patienceFrames = 60

/** Goes into the title of a record that was just made, so that the first keys name it. */
export function focusTitle(title: string, patience = patienceFrames): void {
  const fields = document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>(
    '#page h1 :is(textarea, input)',
  )
  const field = [...fields].find(({ value }) => value === title)
  if (field) {
    field.focus()
    field.select()
  } else if (patience > 0) requestAnimationFrame(() => focusTitle(title, patience - 1))
}

/** Goes to the control of a setting, whose page may only just be coming. */
export function focusSetting(words: string, patience = patienceFrames): void {
  const setting = document.querySelector(`[data-setting=${CSS.escape(words)}]`)
  const control = setting?.querySelector<HTMLElement>(
    ':is(button, input, select, [tabindex="0"]):not([tabindex="-1"], :disabled)',
  )
  if (control) {
    control.scrollIntoView({ block: 'center' })
    control.focus()
  } else if (patience > 0) requestAnimationFrame(() => focusSetting(words, patience - 1))
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
