import type { Failure } from '../../../db/model.ts'

export const failure: Readonly<Record<Failure['code'], { readonly said: string; readonly todo: string }>> = {
  'bad input': {
    said: 'This could not be taken ({{where}}: {{reason}}).',
    todo: 'Change it and try again.',
  },
  'not found': {
    said: 'It is not here.',
    todo: 'It may have been removed in another window. Have a look in the trash.',
  },
  conflict: { said: 'This note was changed elsewhere.', todo: 'What you wrote is still on this screen.' },
  'already there': { said: '“{{name}}” exists already.', todo: 'Choose another name, or use that one.' },
  'changed since': {
    said: 'It was changed since, so this could not be undone.',
    todo: 'It stays as it is now.',
  },
  'nothing to undo': { said: 'There is nothing to undo.', todo: '' },
  'read only': {
    said: 'Opened for reading only: nothing can be changed.',
    todo: 'Close the other Talkshelf, then open this one again.',
  },
  'disk full': {
    said: 'The disk is full, so {{file}} could not be saved.',
    todo: 'What you wrote is still on this screen. Make some room and save again.',
  },
  'library newer': {
    said: 'This library was made by a newer Talkshelf (format {{version}}; this app knows up to {{knownVersion}}).',
    todo: 'Nothing was changed. Update Talkshelf, then open it.',
  },
  'library damaged': {
    said: 'The library is damaged ({{folder}}): {{found}}',
    todo: 'The file was not touched. Last backup: {{backup}}',
  },
  'library gone': {
    said: 'The library’s folder is not there ({{folder}}).',
    todo: 'It was moved or deleted, or its drive is gone. Put it back and go on where you were.',
  },
  'not a library': {
    said: 'This folder is no Talkshelf library ({{folder}}: {{reason}}).',
    todo: 'Nothing was changed. Choose another folder.',
  },
  'sqlite too old': {
    said: 'SQLite {{version}} is too old to write safely ({{needed}} or newer is needed).',
    todo: 'Install Talkshelf anew.',
  },
  'file unreadable': {
    said: '{{file}} cannot be read ({{reason}}).',
    todo: 'Check where it is and who may read it.',
  },
  'file empty': { said: '{{file}} is empty.', todo: 'Choose another file.' },
  'file too large': {
    said: '{{file}} is too large ({{bytes}}; the limit is {{limitBytes}}).',
    todo: 'Split it, then take it in.',
  },
  'file is binary': {
    said: '{{file}} holds no text.',
    todo: 'Choose a file of text, Markdown, HTML or the like. Photos and PDFs are attached by dropping them on the page of a talk.',
  },
  'not attachable': {
    said: '“{{file}}” can’t be attached: it reads as no picture (PNG, JPEG, WebP, GIF, HEIC), PDF or transcript (VTT, SRT).',
    todo: 'Look at what is in the file. Nothing was changed.',
  },
  'no talk found': {
    said: 'No talk was found in {{file}}.',
    todo: 'Headings such as “Title (Speaker)” are understood. Nothing was changed.',
  },
  'format unknown': { said: 'The format “{{format}}” is not known.', todo: 'Known formats: {{known}}' },
  'file unwritable': { said: '{{file}} cannot be written ({{reason}}).', todo: 'Choose another place.' },
  'no browser': {
    said: 'There is no browser to make the PDF with.',
    todo: 'Export as HTML instead, and print that.',
  },
  'not printed': { said: 'The PDF could not be made ({{reason}}).', todo: 'Nothing was written.' },
  'template broken': {
    said: 'Line {{line}} of the template is wrong ({{reason}}).',
    todo: 'Nothing was written. Mend it, or use the built-in one.',
  },
  cancelled: { said: 'Cancelled.', todo: '' },
  superseded: { said: 'A newer request took its place.', todo: '' },
  'link refused': { said: 'This link is not opened: {{url}}', todo: 'Only http and https addresses are.' },
  'deep link refused': {
    said: 'Talkshelf can’t open this link: {{link}}',
    todo: 'It opens only links that were copied in Talkshelf. Nothing was changed.',
  },
  internal: {
    said: 'Something unexpected happened ({{call}}: {{reason}}).',
    todo: 'What was saved is safe. If it happens again, report it with these words.',
  },
}
