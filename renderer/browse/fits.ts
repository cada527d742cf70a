/** Whether a title holds what was typed: width and case make no difference (ＳＲＥ is sre). */
export function fits(title: string, filter: string): boolean {
  return plain(title).includes(plain(filter).trim())
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase()
