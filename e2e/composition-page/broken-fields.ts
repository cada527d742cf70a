/**
 * Fields without their guard, each with the mistake that one script is there to find, as real programs made it. The
 * spec plays the script in it and wants to see it fail: a script that can't fail is worse than none.
 */
export const brokenFields: Readonly<Record<string, (field: HTMLTextAreaElement) => void>> = {
  'romaji becomes kanji': (field) => {
    // Tidies up while one types.
    field.addEventListener('input', () => {
      if (/[ｓ]/u.test(field.value)) field.value = field.value.normalize('NFKC')
    })
  },
  'brackets stay the ones that were typed': (field) => {
    // Looks at the place of the key: logseq/logseq#12966.
    field.addEventListener('keydown', (event) => {
      if (event.code === 'BracketLeft') field.setRangeText('[]')
    })
  },
  'Esc takes back the composition and nothing else': (field) => {
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') field.value = ''
    })
  },
  'a click elsewhere keeps what was composed': (field) => {
    // Knows only what was committed.
    let committed = ''
    field.addEventListener('blur', () => {
      field.value = committed
    })
    field.addEventListener('input', (event) => {
      if (event instanceof InputEvent && !event.isComposing) committed = field.value
    })
  },
  'と is a letter and no command': (field) => {
    field.addEventListener('keydown', (event) => {
      if (event.code === 'KeyT') field.blur()
    })
  },
  'Enter commits and sends nothing': (field) => {
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') field.value = ''
    })
  },
  'Tab chooses a candidate and the focus stays': (field) => {
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Tab') field.blur()
    })
  },
  'undo takes back whole words, and redo brings them again': (field) => {
    // A value set by a script empties the browser's undo.
    field.addEventListener('compositionend', () => {
      setTimeout(() => {
        field.value = `${field.value}`.concat(' ').trim()
        field.value = `${field.value} `
      })
    })
  },
  'a paste in mid-composition loses neither': (field) => {
    field.addEventListener('paste', (event) => {
      event.preventDefault()
      field.value = event.clipboardData?.getData('text/plain') ?? ''
    })
  },
  'what happens by itself does not disturb a composition': (field) => {
    // Writes back what it last knew, whatever is going on.
    setInterval(() => {
      if (document.activeElement === field) field.value = ''
    }, 100)
  },
  'dictated text comes whole': (field) => {
    // Takes text one key at a time.
    field.addEventListener('beforeinput', (event) => {
      if (!event.isComposing && (event.data?.length ?? 0) > 1) event.preventDefault()
    })
  },
  'full-width digits stay text': (field) => {
    // 1 to 9 choose from a list of the program's own.
    field.addEventListener('keydown', (event) => {
      if (event.code.startsWith('Digit')) field.value = ''
    })
  },
}
