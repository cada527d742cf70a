/** What the dialog offers; what a file is, the library finds out from its bytes. */
const offered = 'image/png,image/jpeg,image/webp,image/gif,.heic,.heif,application/pdf,.vtt,.srt'

/** Lets a person choose files with the system's own dialog. None, if they think better of it. */
export function chooseFiles(): Promise<readonly File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.accept = offered
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}
