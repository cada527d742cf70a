import { act } from '../app/act.ts'
import { chooseFiles } from '../app/choose-files.ts'
import { tell } from '../app/toasts.ts'
import { undoable } from '../browse/pages/undoable.ts'
import { i18n } from '../i18n/i18n.ts'

const offered = 'image/png,image/jpeg,image/webp,image/gif'

/** A page is at most 38 characters wide; on a screen of double density that is as many pixels. */
const widestPixels = 1600
/** What is smaller is taken as it is, moving pictures among it. */
const smallBytes = 500_000

/** Lets a person choose the picture that a list begins with. */
export async function chooseCover(id: string): Promise<void> {
  const [file] = await chooseFiles(offered, 'one')
  if (!file) return
  const bytes = await fitting(file)
  if (bytes === null) return tell(i18n.t('lists:cover.unreadable', { name: file.name }))
  await act('lists.cover', { id, picture: { name: file.name, bytes } })
}

export const removeCover = (id: string): Promise<boolean> =>
  undoable('lists.cover', { id, picture: null }, i18n.t('lists:cover.removed'))

/** The picture as it is, or, where each page of the list would grow large by it, a smaller one; `null` for no picture. */
async function fitting(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const small = file.size <= smallBytes ? file : await smaller(file)
    return new Uint8Array(await small.arrayBuffer())
  } catch {
    // It is gone meanwhile, or Chromium cannot read it.
    return null
  }
}

async function smaller(file: File): Promise<Blob> {
  const { width, height } = await createImageBitmap(file)
  const resizeWidth = Math.min(width, widestPixels)
  const resizeHeight = Math.round((height * resizeWidth) / width)
  const bitmap = await createImageBitmap(file, { resizeWidth, resizeHeight, resizeQuality: 'high' })
  const canvas = new OffscreenCanvas(resizeWidth, resizeHeight)
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap)
  return canvas.convertToBlob({ type: 'image/webp', quality: 0.85 })
}
