import type { IncomingMessage } from 'node:http'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { titleOfPage } from '../db/links/page-title.ts'
import { isPublicAddress, lookupOnly } from './public-address.ts'

const LONGEST_MS = 5000
const LARGEST_BYTES = 256_000
const MOST_REDIRECTS = 4

/**
 * Asks a web page for its title; `null` whenever anything is not as it should be. Only http and https, only hosts of
 * the internet (also behind a redirect), no cookie, five seconds and 256 kB in all.
 *
 * @param isAllowed  which addresses may be connected to; a test allows its own machine
 */
export async function fetchTitle(
  url: string,
  isAllowed: (address: string) => boolean = isPublicAddress,
): Promise<string | null> {
  const signal = AbortSignal.timeout(LONGEST_MS)
  try {
    let address = new URL(url)
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      const response = await ask(address, isAllowed, signal)
      const { statusCode = 0, headers } = response
      if (statusCode >= 300 && statusCode < 400 && headers.location) {
        response.destroy()
        address = new URL(headers.location, address)
        continue
      }
      const isPage = /^(?:text\/html|application\/xhtml\+xml)\b/i.test(headers['content-type'] ?? '')
      if (statusCode === 200 && isPage) return titleOfPage(await beginOf(response))
      response.destroy()
      return null
    }
    return null
  } catch (problem) {
    // A host that is not there, a refused address, too late: there is no title then.
    if (problem instanceof Error) return null
    throw problem
  }
}

function ask(
  url: URL,
  isAllowed: (address: string) => boolean,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const host = url.hostname.replaceAll(/^\[|\]$/g, '')
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Error(`${url.protocol} is no web page`)
  // Written as a number, a host is never looked up.
  if (isIP(host) !== 0 && !isAllowed(host)) throw new Error(`${host} is not of the internet`)
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    request(
      url,
      {
        signal,
        lookup: lookupOnly(isAllowed),
        headers: { accept: 'text/html', 'accept-encoding': 'identity', 'user-agent': 'Talkshelf' },
      },
      resolve,
    )
      .on('error', reject)
      .end()
  })
}

async function beginOf(response: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of response) {
    const bytes = Buffer.from(part)
    parts.push(bytes)
    length += bytes.length
    if (length >= LARGEST_BYTES) break
  }
  return Buffer.concat(parts).subarray(0, LARGEST_BYTES)
}
