/**
 * Lets a person choose files with the system's own dialog. None, if they think better of it.
 *
 * @param offered  media types and extensions that the dialog shows; what a file is, the library finds out from its bytes
 */
export function chooseFiles(offered: string, howMany: 'one' | 'several'): Promise<readonly File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = howMany === 'several'
  input.accept = offered
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}
