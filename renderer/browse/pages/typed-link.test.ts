import { expect, test } from 'vitest'
import { typedLink } from './typed-link.ts'

const reads = (typed: string, as: readonly [url: string, title: string] | null) =>
  test(`${typed} is ${as ? `${as[0]} called “${as[1]}”` : 'no link'}`, () => {
    const link = typedLink(typed)
    expect(link && [link.url, link.title]).toEqual(as)
  })

reads('https://speakerdeck.com/maru/risk', ['https://speakerdeck.com/maru/risk', ''])
reads('  https://a.example/?q=1#top\n', ['https://a.example/?q=1#top', ''])
reads('失敗?それとも学び? https://a.example/', ['https://a.example/', '失敗?それとも学び?'])
reads('[資料](https://a.example/1)', ['https://a.example/1', '資料'])
reads('資料は「https://a.example/1」', ['https://a.example/1', '資料は「 」'])
reads('javascript:alert(1)', null)
reads('speakerdeck.com/maru', null)
reads('', null)
