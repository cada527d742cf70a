import { createHash } from 'node:crypto'

/**
 * A name for something of a list that stays the same in each export: the record's own UUID, else one made of what
 * is known of it (RFC 9562, version 8, from SHA-256).
 *
 * @returns e.g. `urn:uuid:01920000-0000-7000-8000-000000000003`
 */
export const stableId = (kind: string, known: string) => `urn:uuid:${stableUuid(kind, known)}`

export function stableUuid(kind: string, known: string): string {
  if (uuid.test(known)) return known
  const hex = createHash('sha256').update(`${kind}\n${known}`).digest('hex')
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-')
}

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u
