import { v7 } from 'uuid'
import { z } from 'zod'
import type { Reader, Writer } from '../sqlite.ts'
import { one, run } from '../sqlite.ts'

/**
 * Hybrid logical clock (Kulkarni and others, 2014): the wall clock as far as it moves on, a counter where it stands
 * or goes back, and the device. Texts sort in the order in which changes happened on one device, whatever a clock
 * that was set back says: `2026-11-24T22:03:37.123Z-0002-0193…`.
 */
export function nextClock(last: string, now: Date, device: string): string {
  const [wall, counter] = [last.slice(0, 24), Number.parseInt(last.slice(25, 29), 16)]
  const moment = now.toISOString()
  if (moment > wall) return `${moment}-0000-${device}`
  // 65,535 changes in one millisecond: the next one borrows a millisecond from the future.
  if (counter === 0xffff) return `${new Date(Date.parse(wall) + 1).toISOString()}-0000-${device}`
  return `${wall}-${(counter + 1).toString(16).padStart(4, '0')}-${device}`
}

const Device = z.object({ id: z.string(), last_clock: z.string() })
export type Device = z.output<typeof Device>

/** The device that a library was made with, and the last reading of its clock. */
export function deviceOf(db: Reader): Device {
  const device = one(db, Device, 'SELECT id, last_clock FROM device LIMIT 1')
  if (!device) throw new Error('the library has no device id')
  return device
}

export function addDevice(db: Writer): void {
  run(db, 'INSERT INTO device (id, last_clock) VALUES (?, ?)', v7(), '0000-00-00T00:00:00.000Z-0000-')
}

export function keepClock(db: Writer, device: Device): void {
  run(db, 'UPDATE device SET last_clock = ? WHERE id = ?', device.last_clock, device.id)
}
